import {
  addCalendarDays,
  dateOfDayNumber,
  dayNumberOf,
  lastDayOfMonth,
  weekdayOfDayNumber,
  wholeNumber,
} from './dates.js';
import { CalendarError } from './types.js';
import type {
  BusinessCalendar,
  CalendarSnapshot,
  ClosedKind,
  DayKind,
  LocalDate,
  Month,
  SkippedDay,
  Words,
} from './types.js';

/** What only asks about days takes either the whole calendar or its days. */
export type Days = BusinessCalendar | CalendarSnapshot;

const CLOSURE = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})$/;

/**
 * Whether a day counts, and if not why (CAL-01, R-CAL-1 (b)). A weekend day stays a weekend day when it is a holiday
 * too, and then carries the holiday's name. Throws CalendarError outside the loaded days.
 */
export function dayKind(calendar: Days, date: LocalDate): DayKind {
  const days = daysOf(calendar);
  const number = dayNumberOf(date);
  if (date < days.from || date > days.to) {
    throw new CalendarError({ date, from: days.from, to: days.to, version: days.version });
  }
  const holiday = own(days.holidays, date);
  if (weekdayOfDayNumber(number) > 5) return closed('weekend', holiday);
  if (holiday) return closed('holiday', holiday);
  const designated = own(days.designated, date);
  if (designated) return closed('designated', designated);
  const monthDay = date.slice(5);
  return days.closures.some((range) => isInClosure(range, monthDay)) ? { kind: 'closure' } : { kind: 'business' };
}

/** Monday to Friday, no public holiday, no company closure, no designated day (CAL-01). */
export function isBusinessDay(calendar: Days, date: LocalDate): boolean {
  return dayKind(calendar, date).kind === 'business';
}

/** Last business day of a month `yyyy-mm`, walking back from its end (CAL-02). RangeError when it has none. */
export function lastBusinessDay(calendar: Days, month: Month): LocalDate {
  for (let date = lastDayOfMonth(month); date.startsWith(month); date = addCalendarDays(date, -1)) {
    if (isBusinessDay(calendar, date)) return date;
  }
  throw new RangeError(`no business day in ${month}`);
}

/** The first business day strictly after a date (CAL-01). */
export function nextBusinessDay(calendar: Days, date: LocalDate): LocalDate {
  return countBusinessDays(calendar, date, 1).date;
}

/** The last business day strictly before a date (CAL-01). */
export function previousBusinessDay(calendar: Days, date: LocalDate): LocalDate {
  return countBusinessDays(calendar, date, -1).date;
}

/** The `n`th business day after a date, or before it when `n` is negative; the date itself is day 0 (R-TSK-4). */
export function addBusinessDays(calendar: Days, date: LocalDate, n: number): LocalDate {
  return countBusinessDays(calendar, date, n).date;
}

/**
 * As addBusinessDays, with the days that were passed over, in the order of the calendar. For `n` 0 the answer is the
 * date itself, business day or not.
 */
export function countBusinessDays(
  calendar: Days,
  date: LocalDate,
  n: number,
): { date: LocalDate; skipped: SkippedDay[] } {
  const step = wholeNumber(n, 'business days') < 0 ? -1 : 1;
  const skipped: SkippedDay[] = [];
  let number = dayNumberOf(date);
  for (let left = Math.abs(n); left > 0; ) {
    number += step;
    const day = dateOfDayNumber(number);
    const kind = dayKind(calendar, day);
    if (kind.kind === 'business') left -= 1;
    else skipped.push(skippedDay(day, kind.kind, kind.name));
  }
  return { date: dateOfDayNumber(number), skipped: step < 0 ? skipped.reverse() : skipped };
}

/** The days from `from` to `to`, both included, that are no business days. */
export function closedDays(calendar: Days, from: LocalDate, to: LocalDate): SkippedDay[] {
  const found: SkippedDay[] = [];
  for (let number = dayNumberOf(from); number <= dayNumberOf(to); number += 1) {
    const date = dateOfDayNumber(number);
    const kind = dayKind(calendar, date);
    if (kind.kind !== 'business') found.push(skippedDay(date, kind.kind, kind.name));
  }
  return found;
}

export function daysOf(calendar: Days): CalendarSnapshot {
  return 'days' in calendar ? calendar.days : calendar;
}

function closed(kind: ClosedKind, name: Words | undefined): DayKind {
  return name ? { kind, name } : { kind };
}

function skippedDay(date: LocalDate, why: ClosedKind, name: Words | undefined): SkippedDay {
  return name ? { date, why, name } : { date, why };
}

function isInClosure(range: string, monthDay: string): boolean {
  const found = CLOSURE.exec(range);
  if (!found) throw new RangeError(`not a closure MM-DD..MM-DD: ${range}`);
  const [from, to] = [found[1] ?? '', found[2] ?? ''];
  // A range whose end lies before its start runs over the year end, such as 12-29..01-03.
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}

function own(table: Record<LocalDate, Words>, date: LocalDate): Words | undefined {
  return Object.hasOwn(table, date) ? table[date] : undefined;
}
