import type { Words } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts } from '../engagement/json.js';
import { factsOf, kitsThatAre, peopleOf } from './card-intake.facts.js';

// What the forms begin with, so that nobody types what is known: a row for each person, for each kit.

/** A row for everybody; those who were counted with their count. */
function survey(it: Engagement): Facts {
  const facts = factsOf(it);
  return { counts: peopleOf(facts).map((person) => ({ person, ...(facts.counts?.[person] !== undefined && { cards: facts.counts[person] }) })) };
}

/** A kit for everybody who has cards, numbered after the engagement. */
function kitsForAll(it: Engagement): Facts {
  const { counts = {} } = factsOf(it);
  return { kits: Object.keys(counts).filter((person) => counts[person]! > 0).map((person) => ({ kit: `${it.number}-${person}`, person })) };
}

/** A row for each kit that is on its way. */
function parcel(it: Engagement): Facts {
  const facts = factsOf(it);
  return { kits: kitsThatAre(facts, 'sent').map((kit) => ({ kit, person: facts.kits![kit]!.person, nameCardEnclosed: false })) };
}

export const prefill: { readonly [action: string]: (it: Engagement) => Facts } = {
  recordCounts: survey,
  submitEstimate: survey,
  sendKits: kitsForAll,
  receive: parcel,
  exchangeSlip: (): Facts => ({ method: 'e-signature' }),
  releaseKit: (it): Facts => {
    const facts = factsOf(it);
    const [held] = kitsThatAre(facts, 'held');
    return held === undefined ? {} : { kit: held, person: facts.kits![held]!.person };
  },
};

/** The kits of an engagement by their numbers; before there are any, whatever is typed. */
export function kitsOf(it: Engagement): { [kit: string]: Words } {
  return Object.fromEntries(Object.keys(factsOf(it).kits ?? {}).map((kit) => [kit, { ja: kit, en: kit }]));
}
