import { dateOf } from '../calendar/calendar.js';
import type { LocalDate, Words } from '../calendar/calendar.js';
import type { ChargeTold, Definition, PanelTime } from '../engagement/definition.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts } from '../engagement/json.js';
import { leftOf } from '../support/effort.js';
import { bookingsNamed } from '../support/support.words.js';
import type { Terms } from '../terms/terms.js';
import { optionSupportForms, toFacts } from './forms.js';
import { bookingOver } from './meetings.js';
import { capUse, factsOf, periodOf, unguided } from './option-support.facts.js';
import { optionSupport } from './option-support.pipeline.js';
import { actionTitles, chargeTitles, customerMails, factNames, internalMails, linkActions, refusals, stateTitles, timerTitles } from './option-support.words.js';

export const optionSupportDefinition: Definition = {
  pipeline: optionSupport,
  forms: optionSupportForms,
  toFacts,
  words: {
    actions: actionTitles, states: stateTitles, facts: factNames, effects: {}, timers: timerTitles, charges: chargeTitles, chargeFacts: optionsOf, refusals,
    mails: { customer: customerMails, internal: internalMails, links: linkActions },
  },
  fieldMissing: (action) => (Object.hasOwn(optionSupport.actions, action) ? { code: 'OPT_FIELD_MISSING', rule: 'DIN-11' } : {}),
  bookings: {
    bookMeeting: {
      kind: 'option-support', before: [], which: ({ from }) => String(from), fact: 'booking',
      desk: 'planWork', minutes: ({ optionSupport: { meetingMinutes } }) => meetingMinutes, days: (it, { optionSupport: terms }) => periodOf(factsOf(it), terms)!,
    },
  },
  givesBack: { booking: 'bookMeeting', actions: ['cancelMeeting', 'holdMeeting'], agreed: bookingOver },
  choices: { options: optionsOffered, option: optionsLeft, booking: (_terms, _on, it) => bookingsNamed(factsOf(it).bookings) },
  appointments: (facts) => Object.values(factsOf({ facts }).bookings ?? {}).map(({ from, to }) => ({ title: { ja: 'お打ち合わせ', en: 'Meeting' }, from, to })),
  correctedTimes: {},
  panel: periodPanel,
  mailEffects: {},
};

/** Until when the customer is covered, how much of the cap is left, and which options are still to be explained. */
export function periodPanel(it: Engagement, { book, now }: PanelTime): Facts {
  const { optionSupport: terms } = book.terms;
  const facts = factsOf(it);
  const period = periodOf(facts, terms);
  if (!period) return {};
  const cap = capUse(facts, terms);
  return { ...period, over: dateOf(book.days, now) > period.to, meeting: { ...cap, left: leftOf(cap) }, unguided: unguided(facts) };
}

/** The options of the order that nobody has explained yet. */
function optionsLeft(terms: Terms, _on: LocalDate, it: Engagement): { [option: string]: Words } {
  const left = unguided(factsOf(it));
  return Object.fromEntries(Object.entries(optionsOffered(terms)).filter(([option]) => left.includes(option)));
}

/** The options of the contract, by name. */
function optionsOf({ facts: { options } }: ChargeTold, terms: Terms): Words[] {
  const titles = optionsOffered(terms);
  return Array.isArray(options) ? options.map((option) => titles[String(option)] ?? { ja: String(option), en: String(option) }) : [];
}

function optionsOffered({ optionSupport: { options } }: Terms): { [option: string]: Words } {
  return Object.fromEntries(options.map(({ id, title }) => [id, title]));
}
