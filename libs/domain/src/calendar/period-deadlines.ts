import { addCalendarDays, periodEnd } from './dates.js';
import type { Basis, Because, DatedFact, Deadline } from './deadline.js';
import { atLocalTime, startOfDay } from './instants.js';
import type { Zoned } from './instants.js';
import type { LocalTime } from './types.js';

// Dates of services that run for whole months from a day agreed.

/** 00:00 of the day that a fact names. */
export function onDay(zoned: Zoned, { fact, date }: DatedFact, basis: Basis): Deadline {
  return { at: startOfDay(zoned, date), rule: basis.rule, because: [{ kind: 'anchor-date', fact, date }, ...counted(0, 'calendar-day', 'after'), ...clock('00:00', basis)] };
}

/** 00:00 of the day after the last day of so many months, the first day counted (R-MON-1, R-MON-2). `months` is 1 or more. */
export function afterMonths(zoned: Zoned, { fact, date }: DatedFact, months: number, basis: Basis): Deadline {
  return {
    at: startOfDay(zoned, addCalendarDays(periodEnd(date, months), 1)),
    rule: basis.rule,
    because: [{ kind: 'anchor-date', fact, date }, ...counted(months, 'month', 'after'), ...clock('00:00', basis)],
  };
}

/** A local time on the `n`th calendar day before a date; nothing is skipped. */
export function calendarDaysBefore(zoned: Zoned, { fact, date }: DatedFact, n: number, time: LocalTime, basis: Basis): Deadline {
  return {
    at: atLocalTime(zoned, addCalendarDays(date, -n), time),
    rule: basis.rule,
    because: [{ kind: 'anchor-date', fact, date }, ...counted(n, 'calendar-day', 'before'), ...clock(time, basis)],
  };
}

function counted(count: number, unit: 'calendar-day' | 'month', direction: 'after' | 'before'): Because[] {
  return [{ kind: 'counted', count, unit, direction }];
}

function clock(time: LocalTime, { terms }: Basis): Because[] {
  return [{ kind: 'time', time }, ...(terms ? [{ kind: 'terms' as const, ...terms }] : [])];
}
