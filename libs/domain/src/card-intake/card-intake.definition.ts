import { formatYen } from '../calendar/because.js';
import type { LocalDate, Words } from '../calendar/calendar.js';
import type { ChargeTold, Definition } from '../engagement/definition.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts } from '../engagement/json.js';
import { priceOn, type Terms } from '../terms/terms.js';
import { COVERED } from './card-intake.charges.js';
import { factsOf, type CardIntakeFacts, type Signature } from './card-intake.facts.js';
import { cardIntakePanel } from './card-intake.panel.js';
import { namesIn } from './card-intake.people.js';
import { cardIntake } from './card-intake.pipeline.js';
import { kitsOf, prefill } from './card-intake.prefill.js';
import { weeksNeeded } from './card-intake.stages.js';
import { receiptVerdict, releaseVerdict } from './card-intake.verdicts.js';
import { actionTitles, chargeTitles, customerMails, effectTitles, factNames, internalMails, linkActions, refusals, stateTitles, timerTitles } from './card-intake.words.js';
import { cardIntakeForms, toFacts } from './forms.js';

export const cardIntakeDefinition: Definition = {
  pipeline: cardIntake,
  forms: cardIntakeForms,
  toFacts,
  words: {
    actions: actionTitles, states: stateTitles, facts: factNames, effects: effectTitles, timers: timerTitles, charges: chargeTitles, chargeFacts: cardsOf, refusals,
    mails: { customer: customerMails, internal: internalMails, links: linkActions },
  },
  // The catalogue has no code of its own for a form that lacks a field.
  fieldMissing: () => ({}),
  bookings: {},
  choices: { plan: plansOffered, kit: (_terms, _on, it) => kitsOf(it) },
  people: { field: 'person', from: 'apply', names: namesIn },
  prefill,
  verdicts: { receive: receiptVerdict, releaseKit: releaseVerdict },
  customerFacts: shownToCustomer,
  panel: cardIntakePanel,
  correctedTimes: {},
  capacity: {
    resource: 'card-intake',
    actions: ['schedule', 'change', 'cancel'],
    needs: weeksOf,
    asks: (it) => factsOf(it).estimate?.cards,
    agreed: (it) => factsOf(it).dates !== undefined,
    limit: ({ cardIntake: { weeklyCapacityCards } }) => weeklyCapacityCards,
  },
  mailEffects: {
    KITS_MAIL: {
      notice: 'kits-sent',
      facts: (facts) => {
        const { kits = {}, dates } = factsOf({ facts });
        return { kits: Object.keys(kits).length, mailDate: dates?.mailDate ?? null };
      },
    },
  },
};

/** How many cards it counts, and by which count. */
function cardsOf({ quantity, facts: { basis, coveredByPlan } }: ChargeTold): Words[] {
  const [ja, en] = [quantity.toLocaleString('ja'), quantity.toLocaleString('en')];
  const counts: { [basis: string]: Words } = { estimatedCards: { ja: `見積もり ${ja}枚`, en: `${en} cards estimated` }, digitisedCards: { ja: `データ化 ${ja}枚`, en: `${en} cards digitised` } };
  const count = counts[String(basis)];
  return [...(count ? [count] : []), ...(coveredByPlan === true ? [{ ja: 'プランに含まれる', en: 'covered by the plan' }] : [])];
}

/** Customers see the kind of place their cards are at, never the site, who works there or who signed for the company. */
function shownToCustomer(facts: Facts): Facts {
  const { location, custody, slips, ...others } = facts as CardIntakeFacts;
  return {
    ...others,
    ...(location && { location: { place: location.place } }),
    ...(custody && { custody: custody.map(({ site: _site, performer: _performer, ...entry }) => entry) }),
    ...(slips && { slips: slips.map(({ giver, receiver, ...slip }) => ({ ...slip, ...(giver && { giver: withoutSigner(giver) }), ...(receiver && { receiver: withoutSigner(receiver) }) })) }),
  } as Facts;
}

function withoutSigner({ signer: _signer, ...signature }: Signature): Omit<Signature, 'signer'> {
  return signature;
}

/** MCI-08: the weeks of the stages that are still to come, of the dates agreed, else of those proposed. */
function weeksOf(it: Engagement): { week: LocalDate; amount: number }[] {
  const { dates, proposal, intake, cancellation } = factsOf(it);
  if (cancellation) return [];
  const stages = (dates ?? proposal)?.stages ?? [];
  return weeksNeeded(stages.slice(intake?.digitised.length ?? 0)).map(({ week, cards }) => ({ week, amount: cards }));
}

/** The plans that include it, with the price of staff time by card where the plan does not cover it. */
function plansOffered({ cardIntake: { plans, soldWithoutPlan }, prices }: Terms, on: LocalDate): { [plan: string]: Words } {
  const price = (key?: string): { ja: string; en: string } => {
    const found = priceOn(prices, 'MCI.STAFF', key, on);
    return { ja: found ? `・1枚 ${formatYen(found.unitYen)}` : '', en: found ? `, ${formatYen(found.unitYen)} a card` : '' };
  };
  const [covered, alone] = [price(COVERED), price()];
  const included = plans.map(({ id, title }): [string, Words] => [id, { ja: `${title.ja}(期間中${covered.ja})`, en: `${title.en} (in its period${covered.en})` }]);
  return Object.fromEntries([...included, ...(soldWithoutPlan ? [['none', { ja: `プランなし${alone.ja}`, en: `Without a plan${alone.en}` }] as [string, Words]] : [])]);
}
