import { dateOf, millisOf, startOfDay } from '../calendar/calendar.js';
import type { BusinessCalendar, CalendarSnapshot, Hours, Instant, LocalDate, LocalTime, Words } from '../calendar/calendar.js';
import type { CardIntakeTerms } from '../card-intake/card-intake.terms.js';
import type { DataIntegrationTerms } from '../data-integration/data-integration.terms.js';
import type { OptionSupportTerms } from '../option-support/option-support.terms.js';

/**
 * Everything a service company may want to change, as one versioned document (CAL-05). It is data: an engagement
 * receives it at its start and pins the version in force when the contract is made. The zod schema lives in
 * `terms.schema.ts`, so that workflow code can import this file.
 */
export interface Terms {
  version: string;
  publishedAt: Instant;
  /** In force from 00:00 of this day in `timeZone`, never before it was published. */
  effectiveFrom: LocalDate;
  timeZone: string;
  /** Yearly closures `MM-DD..MM-DD`. */
  closures: string[];
  /** Single days the company closes. */
  designated: Record<LocalDate, Words>;
  /** Opening hours of each desk (CAL-04). */
  desks: Record<Desk, Hours>;
  onboarding: OnboardingTerms;
  cardIntake: CardIntakeTerms;
  dataIntegration: DataIntegrationTerms;
  optionSupport: OptionSupportTerms;
  /** Minutes after which a reminder that could not go out in time is recorded as skipped instead of sent. */
  staleAfterMinutes: number;
  /** Price list (CAL-06); the charge's date decides which entry applies. */
  prices: Price[];
  links: {
    /** Calendar days a link in a mail works. */
    days: number;
  };
}

/** The desks of CAL-04: task desk, plan work, Premier+ phone line, call centre, support phone. */
export type Desk = 'taskDesk' | 'planWork' | 'premierPhone' | 'callCentre' | 'supportPhone';

export interface OnboardingTerms {
  /** Business days without action of the customer until a reminder (`onbReminderDays`). */
  reminderDays: number;
  /** Reminders of one thing at most; after that only people act. */
  maxReminders: number;
  /** Local time of the reminder on the business day before a slot. */
  slotReminderTime: LocalTime;
  /** Whether material and forms go out by themselves; otherwise staff sends them. */
  automaticSends: boolean;
  /** Length of the explanation call and of the meeting before the start, in minutes. */
  callMinutes: number;
  meetingMinutes: number;
  /** Business days within which our side does its part. */
  serviceLevels: {
    /** Material, application form, contract, payment form. */
    staffSend: number;
    /** Answering a customer's wished slots. */
    agreeSlot: number;
    /** Recording a call or meeting that has taken place. */
    recordSlot: number;
    /** Finance confirming a payment. */
    paymentConfirm: number;
  };
  /** Business days after the payment form until the customer is reminded of the payment. */
  paymentReminderDays: number;
  /** Whether the first month's time is cut to the days left of it (ONB-12). */
  firstMonthProration: 'none' | 'daily';
  plans: Plan[];
  /** Version of the detailed material and of the contract text that are sent. */
  materialVersion: string;
  contractVersion: string;
  /** The number customers may call, as printed. */
  freeDial: string;
}

export interface Plan {
  id: string;
  title: Words;
  /** Time the plan gives each month, in minutes. */
  monthlyMinutes: number;
}

export interface Price {
  /** Charge code of the catalogue, such as `ONB.FIRST_PAYMENT`. */
  code: string;
  /** The plan it holds for; without one it holds for every plan that has no price of its own. */
  plan?: string;
  from: LocalDate;
  unitYen: number;
}

/** Why a terms document is refused. */
export interface TermsRefusal {
  code: 'CFG_EFFECTIVE_BEFORE_PUBLISHED';
  rule: 'CAL-05';
  facts: { version: string; publishedAt: Instant; effectiveFrom: LocalDate };
}

/** Refuses a document that would be in force before it was published (CAL-05). */
export function whyNotEffective(
  terms: Pick<Terms, 'version' | 'publishedAt' | 'effectiveFrom' | 'timeZone'>,
): TermsRefusal | undefined {
  const { version, publishedAt, effectiveFrom, timeZone } = terms;
  if (millisOf(startOfDay(timeZone, effectiveFrom)) >= millisOf(publishedAt)) return undefined;
  return { code: 'CFG_EFFECTIVE_BEFORE_PUBLISHED', rule: 'CAL-05', facts: { version, publishedAt, effectiveFrom } };
}

/**
 * The document in force on the local day of an instant (CAL-05): the latest that has taken effect, of two from the
 * same day the one published later. `undefined` before the first one.
 */
export function termsInForce<T extends Pick<Terms, 'effectiveFrom' | 'publishedAt' | 'timeZone'>>(
  list: readonly T[],
  instant: Instant,
): T | undefined {
  const inForce = list.filter((t) => t.effectiveFrom <= dateOf(t.timeZone, instant));
  return inForce.reduce<T | undefined>((best, t) => (best && !isLater(t, best) ? best : t), undefined);
}

/**
 * The price of a charge code on a date (CAL-06). A price for the plan `key` goes before one for all plans. `undefined`
 * when there is none yet: the caller keeps the line as `PRICE_MISSING`, it is never zero.
 */
export function priceOn(
  prices: readonly Price[],
  code: string,
  key: string | undefined,
  date: LocalDate,
): { unitYen: number } | undefined {
  const valid = prices.filter((p) => p.code === code && p.from <= date);
  const price = latest(valid.filter((p) => key !== undefined && p.plan === key)) ?? latest(valid.filter((p) => p.plan === undefined));
  return price && { unitYen: price.unitYen };
}

/** The calendar of a desk: the pinned days with the desk's hours (CAL-04). */
export function deskCalendar(terms: Pick<Terms, 'desks'>, desk: Desk, days: CalendarSnapshot): BusinessCalendar {
  return { days, hours: terms.desks[desk] };
}

/** The reason that names this version where a deadline took a number from the terms. */
export function termsReason(
  terms: Pick<Terms, 'version' | 'effectiveFrom'>,
  key: string,
): { version: string; key: string; effectiveFrom: LocalDate } {
  return { version: terms.version, key, effectiveFrom: terms.effectiveFrom };
}

function isLater(a: Pick<Terms, 'effectiveFrom' | 'publishedAt'>, b: Pick<Terms, 'effectiveFrom' | 'publishedAt'>): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  return millisOf(a.publishedAt) > millisOf(b.publishedAt);
}

function latest(prices: Price[]): Price | undefined {
  return prices.reduce<Price | undefined>((best, p) => (best && best.from >= p.from ? best : p), undefined);
}
