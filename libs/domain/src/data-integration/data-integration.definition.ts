import { formatDate } from '../calendar/because.js';
import type { LocalDate, Words } from '../calendar/calendar.js';
import type { ChargeTold, Definition } from '../engagement/definition.js';
import type { Engagement } from '../engagement/engagement.js';
import { said } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import { minutesOfSession } from '../support/sessions.js';
import { bookingsNamed } from '../support/support.words.js';
import type { Terms } from '../terms/terms.js';
import { addonMonth, mayAddMonths } from './addon.js';
import { coveredUntil } from './coverage.js';
import { coverageOf, factsOf, type MeetingKind } from './data-integration.facts.js';
import { clockPanel } from './data-integration.panel.js';
import { dataIntegration } from './data-integration.pipeline.js';
import { actionTitles, chargeTitles, customerMails, factNames, internalMails, linkActions, meetingTitles, refusals, stateTitles, timerTitles } from './data-integration.words.js';
import { unreviewed } from './documents.js';
import { oneSystemIncluded } from './data-integration.rules.js';
import { dataIntegrationForms, toFacts } from './forms.js';
import { bookingOver, coveredDays } from './meetings.js';

/** The rule that asks for the fields of a step's forms. */
const RULE_OF_STEP: { [step: string]: string } = { order: 'DIN-01', kickoff: 'DIN-02', design: 'DIN-04', test: 'DIN-02', release: 'DIN-02' };

export const dataIntegrationDefinition: Definition = {
  pipeline: dataIntegration,
  forms: dataIntegrationForms,
  toFacts,
  words: {
    actions: actionTitles, states: stateTitles, facts: factNames, effects: {}, timers: timerTitles, charges: chargeTitles, chargeFacts: supportOf, refusals,
    mails: { customer: customerMails, internal: internalMails, links: linkActions },
  },
  fieldMissing: (action) => (Object.hasOwn(dataIntegration.actions, action) ? { code: 'DIN_FIELD_MISSING', rule: RULE_OF_STEP[dataIntegration.actions[action]!.step]! } : {}),
  bookings: {
    bookMeeting: {
      kind: 'data-integration', before: ['holdKickoff', 'holdTestCheck', 'holdReleaseCheck'], which: ({ kind, from }) => String(kind === 'other' ? from : kind), fact: 'booking',
      desk: 'planWork', minutes: ({ dataIntegration: { meetingMinutes } }) => meetingMinutes, days: (it, { dataIntegration: terms }, on) => coveredDays(factsOf(it), terms, on),
    },
  },
  givesBack: { booking: 'bookMeeting', actions: ['cancelMeeting', 'holdKickoff', 'holdTestCheck', 'holdReleaseCheck', 'holdMeeting'], agreed: bookingOver },
  choices: { destination: destinationsOffered, month: monthOffered, booking: (_terms, _on, it) => bookingsNamed(factsOf(it).bookings, meetingTitles) },
  prefill: {
    holdKickoff: lengthBooked('kickoff'), holdTestCheck: lengthBooked('test-check'), holdReleaseCheck: lengthBooked('release-check'),
    reviewDocument: (it) => said({ document: unreviewed(factsOf(it))[0] }),
  },
  appointments: (facts) => Object.values(factsOf({ facts }).bookings ?? {}).map(({ kind, from, to }) => ({ title: meetingTitles[kind]!, from, to })),
  once: { unless: ['STOPPED'], whyNot: oneSystemIncluded },
  correctedTimes: {},
  panel: clockPanel,
  mailEffects: {},
};

/** The one add-on month that can be ordered next (DIN-08). */
function monthOffered({ dataIntegration: terms }: Terms, on: LocalDate, it: Engagement): { [from: LocalDate]: Words } {
  const facts = factsOf(it);
  const coverage = coverageOf(facts, terms);
  if (!coverage || !mayAddMonths(facts.order?.entitlement, terms)) return {};
  const { from, to } = addonMonth(coverage.startDate, coveredUntil(coverage, on));
  return { [from]: { ja: `${formatDate(from, 'ja')}から${formatDate(to, 'ja')}まで`, en: `${formatDate(from, 'en')} to ${formatDate(to, 'en')}` } };
}

function lengthBooked(kind: MeetingKind): (it: Engagement) => Facts {
  return (it) => {
    const booked = factsOf(it).bookings?.[kind];
    return said({ minutes: booked && minutesOfSession(booked) });
  };
}

/** The connected system, and the month that a line is for. */
function supportOf({ facts: { tenant, from } }: ChargeTold): Words[] {
  return [
    ...(typeof tenant === 'string' ? [{ ja: `接続先 ${tenant}`, en: `system ${tenant}` }] : []),
    ...(typeof from === 'string' ? [{ ja: `${formatDate(from, 'ja')} からの1か月`, en: `month from ${formatDate(from, 'en')}` }] : []),
  ];
}

function destinationsOffered({ dataIntegration: { destinations } }: Terms): { [destination: string]: Words } {
  return Object.fromEntries(destinations.map(({ id, title }) => [id, title]));
}
