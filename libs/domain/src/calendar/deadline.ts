import { addCalendarDays } from './dates.js';
import { closedDays, countBusinessDays, isBusinessDay } from './days.js';
import { closeOf, cutOffOf, isOpen, nextOpening, receivedOn } from './hours.js';
import { atLocalTime, dateOf, instantOf, millisOf, startOfDay, toInstant } from './instants.js';
import type { BusinessCalendar, Instant, LocalDate, LocalTime, SkippedDay } from './types.js';

/** A date that a rule decided, stored together with its reasons and shown as "why this date?". */
export interface Deadline {
  at: Instant;
  /** Id of the rule in the catalogue, such as `ONB-06`. */
  rule: string;
  because: Because[];
}

/** One reason for a date. Facts are names (`sendPaymentForm`); their wording is added when the reason is shown. */
export type Because =
  | { kind: 'anchor'; fact: string; at: Instant }
  | { kind: 'anchor-date'; fact: string; date: LocalDate }
  /** The date was not counted but agreed with the customer. */
  | { kind: 'agreed'; fact: string }
  /** The day the anchor counts as received, by the closing time of the desk (R-CAL-2). */
  | { kind: 'cut-off'; time: LocalTime; counts: LocalDate; why: 'in-time' | 'after-close' | 'closed-day' }
  | { kind: 'skipped'; days: SkippedDay[] }
  | { kind: 'counted'; count: number; unit: 'business-day' | 'calendar-day' | 'minute' | 'month'; direction: 'after' | 'before' }
  /** The local time of the day found by counting. */
  | { kind: 'time'; time: LocalTime }
  | { kind: 'later-of'; of: DatedFact[]; chosen: number }
  /** The engagement was on hold, and the date moved by as much. */
  | { kind: 'held'; from: Instant; to: Instant }
  /** The number came from this version of the company's terms. */
  | ({ kind: 'terms' } & TermsReason);

export interface DatedFact {
  fact: string;
  date: LocalDate;
}

export interface TimedFact {
  fact: string;
  at: Instant;
}

export interface TermsReason {
  version: string;
  key: string;
  effectiveFrom?: LocalDate;
}

/** The rule behind a date, and the entry of the terms that gave the number, if one did. */
export interface Basis {
  rule: string;
  terms?: TermsReason;
}

/**
 * Due at the close of the `n`th business day after the day on which the fact counts as received; that day is day 0
 * (R-TSK-4), and from closing time on it is the next business day (R-CAL-2). `n` is 0 or more.
 */
export function businessDaysAfter(calendar: BusinessCalendar, anchor: TimedFact, n: number, basis: Basis): Deadline {
  if (n < 0) throw new RangeError(`days after must not be negative: ${n}`);
  const happened = dateOf(calendar, anchor.at);
  const received = receivedOn(calendar, anchor.at);
  const { date } = countBusinessDays(calendar, received, n);
  const why = received === happened ? 'in-time' : isBusinessDay(calendar, happened) ? 'after-close' : 'closed-day';
  const time = cutOffOf(calendar);

  return {
    at: closeOf(calendar, date),
    rule: basis.rule,
    because: [
      { kind: 'anchor', fact: anchor.fact, at: toInstant(anchor.at) },
      { kind: 'cut-off', time, counts: received, why },
      ...skippedReason(closedDays(calendar, happened, date)),
      { kind: 'counted', count: n, unit: 'business-day', direction: 'after' },
      { kind: 'time', time },
      ...termsReason(basis),
    ],
  };
}

/**
 * A local time on the `days`th business day before the day of the fact: reminders go out the business day before a
 * slot. The slot's own day need not be a business day.
 */
export function businessDayBefore(
  calendar: BusinessCalendar,
  anchor: TimedFact,
  time: LocalTime,
  basis: Basis & { days?: number },
): Deadline {
  const count = basis.days ?? 1;
  if (count < 1) throw new RangeError(`days before must be at least 1: ${count}`);
  const { date, skipped } = countBusinessDays(calendar, dateOf(calendar, anchor.at), -count);

  return {
    at: atLocalTime(calendar, date, time),
    rule: basis.rule,
    because: [
      { kind: 'anchor', fact: anchor.fact, at: toInstant(anchor.at) },
      ...skippedReason(skipped),
      { kind: 'counted', count, unit: 'business-day', direction: 'before' },
      { kind: 'time', time },
      ...termsReason(basis),
    ],
  };
}

/** 00:00 of the `n`th calendar day after the local date of the fact (R-ONB-2: nothing is skipped). */
export function calendarDaysAfter(calendar: BusinessCalendar, anchor: TimedFact, n: number, basis: Basis): Deadline {
  const time = '00:00';
  return {
    at: startOfDay(calendar, addCalendarDays(dateOf(calendar, anchor.at), n)),
    rule: basis.rule,
    because: [
      { kind: 'anchor', fact: anchor.fact, at: toInstant(anchor.at) },
      { kind: 'counted', count: n, unit: 'calendar-day', direction: 'after' },
      { kind: 'time', time },
      ...termsReason(basis),
    ],
  };
}

/**
 * A local time on the `n`th calendar day after a date, before it when `n` is negative; nothing is skipped. The first date
 * is counted from; further ones only say where it comes from.
 */
export function calendarDayAt(calendar: BusinessCalendar, anchors: readonly [DatedFact, ...DatedFact[]], n: number, time: LocalTime, basis: Basis): Deadline {
  return {
    at: atLocalTime(calendar, addCalendarDays(anchors[0].date, n), time),
    rule: basis.rule,
    because: [
      ...anchors.map(({ fact, date }): Because => ({ kind: 'anchor-date', fact, date })),
      { kind: 'counted', count: Math.abs(n), unit: 'calendar-day', direction: n < 0 ? 'before' : 'after' },
      { kind: 'time', time },
      ...termsReason(basis),
    ],
  };
}

/** 00:00 of the latest of several dates; of equal ones the first named is the reason (R-ONB-1). */
export function startOfLatest(calendar: BusinessCalendar, of: DatedFact[], basis: Basis): Deadline {
  const [first, ...others] = of;
  if (!first) throw new RangeError('the latest of no dates');
  const latest = others.reduce((found, each) => (each.date > found.date ? each : found), first);
  return {
    at: startOfDay(calendar, latest.date),
    rule: basis.rule,
    because: [
      { kind: 'later-of', of, chosen: of.indexOf(latest) },
      { kind: 'time', time: '00:00' },
      ...termsReason(basis),
    ],
  };
}

/** A moment agreed with the customer: it is a date of its own and is not counted from anything. */
export function agreedAt(fact: TimedFact, basis: Basis): Deadline {
  return { at: toInstant(fact.at), rule: basis.rule, because: [{ kind: 'agreed', fact: fact.fact }, ...termsReason(basis)] };
}

/**
 * The deadline after a hold from `from` to `to`: later by the time held, then rolled forward to the next opening when
 * that falls outside the hours. A closing time stays where it is, although it is outside (R-CAL-2): what is due at
 * 17:30 is due by the end of the day, and must not slip to the next morning. A deadline that was over before the hold
 * began does not move. For dates that count our or the customer's time only; a contractual cut-off is never held.
 */
export function shiftByHold(calendar: BusinessCalendar, deadline: Deadline, from: Instant, to: Instant): Deadline {
  const held = millisOf(to) - millisOf(from);
  if (held < 0) throw new RangeError(`the hold ends before it starts: ${from}, ${to}`);
  if (held === 0 || millisOf(deadline.at) <= millisOf(from)) return deadline;

  const moved = instantOf(millisOf(deadline.at) + held);
  const justBefore = instantOf(millisOf(moved) - 1);
  const at = isOpen(calendar, justBefore) ? moved : nextOpening(calendar, moved);
  const rolledOver = closedDays(calendar, dateOf(calendar, moved), dateOf(calendar, at));
  const reason: Because = { kind: 'held', from: toInstant(from), to: toInstant(to) };
  return { ...deadline, at, because: [...deadline.because, reason, ...skippedReason(rolledOver)] };
}

function skippedReason(days: SkippedDay[]): Because[] {
  return days.length > 0 ? [{ kind: 'skipped', days }] : [];
}

function termsReason({ terms }: Basis): Because[] {
  return terms ? [{ kind: 'terms', ...terms }] : [];
}
