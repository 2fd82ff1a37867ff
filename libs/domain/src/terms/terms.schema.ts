import { z } from 'zod';
import { startOfDay } from '../calendar/calendar.js';
import { dayNumberOf } from '../calendar/dates.js';
import { millisOf, minutesOf, toInstant } from '../calendar/instants.js';
import { defaultDataIntegrationTerms } from '../data-integration/data-integration.terms.js';
import { defaultOptionSupportTerms } from '../option-support/option-support.terms.js';
import { defaultCardIntakeTerms } from '../card-intake/card-intake.terms.js';
import { whyNotEffective } from './terms.js';
import type { Terms } from './terms.js';

// Never imported by workflow code: zod stays out of the sandbox.

const localDate = z.string().refine(reads(dayNumberOf), 'not a date yyyy-mm-dd');
const instant = z.string().refine(reads(millisOf), 'not an instant with Z or an offset').transform(toInstant);
const localTime = z.string().refine(reads(minutesOf), 'not a time HH:mm');
const timeZone = z.string().refine(reads((zone: string) => startOfDay(zone, '2026-01-01')), 'not a time zone');
const monthDay = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const closure = z.string().regex(new RegExp(`^${monthDay}\\.\\.${monthDay}$`), 'not a closure MM-DD..MM-DD');
const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const count = z.int().min(0);
const atLeastOne = z.int().min(1);

const window = z
  .strictObject({ open: localTime, close: localTime })
  .refine((w) => w.open < w.close, 'a window closes after it opens');

const hours = z.strictObject({
  windows: z
    .array(window)
    .min(1)
    .refine((list) => list.every((w, i) => i === 0 || (list[i - 1]?.close ?? '') <= w.open), 'windows must not overlap'),
});

const onboarding = z.strictObject({
  reminderDays: atLeastOne,
  maxReminders: count,
  slotReminderTime: localTime,
  automaticSends: z.boolean(),
  callMinutes: atLeastOne,
  meetingMinutes: atLeastOne,
  serviceLevels: z.strictObject({ staffSend: count, agreeSlot: count, recordSlot: count, paymentConfirm: count }),
  paymentReminderDays: atLeastOne,
  firstMonthProration: z.enum(['none', 'daily']),
  plans: z
    .array(z.strictObject({ id: z.string().min(1), title: words, monthlyMinutes: atLeastOne }))
    .min(1)
    .refine((plans) => new Set(plans.map((p) => p.id)).size === plans.length, 'plan ids must differ'),
  materialVersion: z.string().min(1),
  contractVersion: z.string().min(1),
  freeDial: z.string(),
});

const id = z.string().min(1);

const support = {
  months: atLeastOne,
  endReminderDays: z.array(atLeastOne),
  reminderTime: localTime,
  capNoticePercents: z.array(atLeastOne),
  meetingMinutes: atLeastOne,
};

const dataIntegration = z.strictObject({
  ...support,
  destinations: z.array(z.strictObject({ id, title: words, setUpMonths: count })).min(1).refine(haveOwnIds, 'destination ids must differ'),
  caps: z.strictObject({ meeting: count, review: count }),
  addonForIncludedSupport: z.boolean(),
  requiredBy: z.array(id),
  serviceLevels: z.strictObject({ assign: count, review: count }),
});

const optionSupport = z.strictObject({
  ...support,
  options: z.array(z.strictObject({ id, title: words })).min(1).refine(haveOwnIds, 'option ids must differ'),
  capMinutes: count,
  serviceLevels: z.strictObject({ assign: count }),
});

const cardIntake = z.strictObject({
  cardsPerStage: atLeastOne,
  weeklyCapacityCards: atLeastOne,
  cutoffReminderDays: z.array(atLeastOne).max(5).refine((days) => new Set(days).size === days.length, 'days must differ'),
  cutoffReminderTime: localTime,
  slipOpenDays: count,
  custodyDays: atLeastOne,
  custodyDaysPerStage: count,
  serviceLevels: z.strictObject({ schedule: count, sendKits: count }),
  collectOnDelivery: z.enum(['refuse', 'recharge']),
  soldWithoutPlan: z.boolean(),
  visitEndedOn: localDate,
  plans: z
    .array(z.strictObject({ id: z.string().min(1), title: words, months: atLeastOne.optional() }))
    .refine(haveOwnIds, 'plan ids must differ'),
});

/** The shape of a terms document; unknown entries are refused, so that a mistyped setting cannot pass unnoticed. */
export const termsSchema = z.strictObject({
  version: z.string().min(1),
  publishedAt: instant,
  effectiveFrom: localDate,
  timeZone,
  closures: z.array(closure),
  designated: z.record(localDate, words),
  desks: z.strictObject({ taskDesk: hours, planWork: hours, premierPhone: hours, callCentre: hours, supportPhone: hours }),
  onboarding,
  cardIntake: cardIntake.default(defaultCardIntakeTerms),
  dataIntegration: dataIntegration.default(defaultDataIntegrationTerms),
  optionSupport: optionSupport.default(defaultOptionSupportTerms),
  staleAfterMinutes: atLeastOne,
  prices: z
    .array(z.strictObject({ code: z.string().min(1), plan: z.string().min(1).optional(), from: localDate, unitYen: z.int() }))
    .refine((prices) => new Set(prices.map(({ code, plan, from }) => JSON.stringify([code, plan, from]))).size === prices.length, 'names a code, plan and day twice'),
  links: z.strictObject({ days: atLeastOne }),
});

/** A terms document that cannot be used, with the code of the catalogue where there is one (CAL-05). */
export class TermsError extends Error {
  constructor(
    readonly code: 'CFG_MALFORMED' | 'CFG_EFFECTIVE_BEFORE_PUBLISHED',
    readonly facts: Record<string, unknown>,
  ) {
    super(`${code}: ${JSON.stringify(facts)}`);
    this.name = 'TermsError';
  }
}

/** Reads a terms document from parsed JSON. Throws TermsError when it is malformed or breaks CAL-05. */
export function parseTerms(document: unknown): Terms {
  const read = termsSchema.safeParse(document);
  if (!read.success) {
    const issues = read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
    throw new TermsError('CFG_MALFORMED', { issues });
  }
  const refusal = whyNotEffective(read.data);
  if (refusal) throw new TermsError(refusal.code, { rule: refusal.rule, ...refusal.facts });
  return read.data;
}

function haveOwnIds(listed: readonly { id: string }[]): boolean {
  return new Set(listed.map((each) => each.id)).size === listed.length;
}

function reads(parse: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      parse(text);
      return true;
    } catch {
      return false;
    }
  };
}
