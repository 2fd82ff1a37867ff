import { formatYen } from '../calendar/because.js';
import type { LocalDate, Words } from '../calendar/calendar.js';
import type { ChargeTold, Definition } from '../engagement/definition.js';
import type { Facts } from '../engagement/json.js';
import { priceOn } from '../terms/terms.js';
import type { Terms } from '../terms/terms.js';
import { onboardingForms, toFacts } from './forms.js';
import { factsOf } from './onboarding.facts.js';
import { onboarding } from './onboarding.pipeline.js';
import { appointments, prefill } from './onboarding.prefill.js';
import { actionTitles, chargeTitles, customerMails, effectTitles, factNames, internalMails, linkActions, refusals, stateTitles, timerTitles } from './onboarding.words.js';

/** The rule that asks for the fields of a step's forms. */
const RULE_OF_STEP: { [step: string]: string } = { inquiry: 'ONB-02', explanation: 'ONB-03', application: 'ONB-04', contract: 'ONB-05', payment: 'ONB-06', meeting: 'ONB-07' };

export const onboardingDefinition: Definition = {
  pipeline: onboarding,
  forms: onboardingForms,
  toFacts,
  words: {
    actions: actionTitles, states: stateTitles, facts: factNames, effects: effectTitles, timers: timerTitles, charges: chargeTitles, chargeFacts: planOf, refusals,
    mails: { customer: customerMails, internal: internalMails, links: linkActions },
  },
  fieldMissing: (action) => (Object.hasOwn(onboarding.actions, action) ? { code: 'ONB_FIELD_MISSING', rule: RULE_OF_STEP[onboarding.actions[action]!.step]! } : {}),
  bookings: {
    agreeSlot: { kind: 'call', before: ['recordExplanationCall'], fact: 'callSlot', desk: 'taskDesk', minutes: ({ onboarding: { callMinutes } }) => callMinutes },
    agreeMeetingSlot: { kind: 'meeting', before: ['holdMeeting'], fact: 'meetingSlot', desk: 'taskDesk', minutes: ({ onboarding: { meetingMinutes } }) => meetingMinutes },
  },
  choices: { plan: plansOffered },
  prefill,
  appointments,
  customerFacts: withoutOutcome,
  correctedTimes: { payment: 'confirmedAt', meeting: 'heldAt' },
  mailEffects: {
    MATERIAL_MAIL: { notice: 'material', facts: (facts) => ({ documentVersion: factsOf({ facts }).material?.documentVersion ?? null }) },
    APPLICATION_MAIL: { notice: 'application-form' },
  },
};

/** The plans that are offered on a day: names, time and price, in place of a code that nobody knows. */
function plansOffered({ onboarding: { plans }, prices }: Terms, on: LocalDate): { [plan: string]: Words } {
  return Object.fromEntries(
    plans.map(({ id, title, monthlyMinutes }) => {
      const price = priceOn(prices, 'ONB.FIRST_PAYMENT', id, on);
      const hours = monthlyMinutes / 60;
      const cost = { ja: price ? `・月額 ${formatYen(price.unitYen)}` : '', en: price ? `, ${formatYen(price.unitYen)} a month` : '' };
      return [id, { ja: `${title.ja}(月${hours}時間${cost.ja})`, en: `${title.en} (${hours} hours${cost.en})` }];
    }),
  );
}

/** The plan that was applied for, by its name where it is still offered. */
function planOf({ facts }: ChargeTold, { onboarding: { plans } }: Terms): Words[] {
  const id = facts['plan'];
  if (typeof id !== 'string') return [];
  const title = plans.find((plan) => plan.id === id)?.title ?? { ja: id, en: id };
  return [{ ja: `プラン ${title.ja}`, en: `plan ${title.en}` }];
}

/** How a call went is our note, not the customer's. */
function withoutOutcome({ call, ...facts }: Facts): Facts {
  if (typeof call !== 'object' || call === null || Array.isArray(call)) return facts;
  const { outcome: _, ...told } = call;
  return { ...facts, call: told };
}
