import type { LocalDate, Month } from './types.js';

// Dates are counted as whole days since 1970-01-01 in the proleptic Gregorian calendar. No Date object and no time
// zone takes part, so a date can never slip by one on a host in another zone. The formulas are Howard Hinnant's
// days_from_civil and civil_from_days.

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** Days since 1970-01-01 of a year, month (1-12) and day (1-31). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (1-12) and day (1-31) of a number of days since 1970-01-01. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of a `yyyy-mm-dd`. Throws RangeError when it is no such day (`2026-02-30`, `2026-6-1`). */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  const found = DATE.exec(date);
  if (!found) throw new RangeError(`not a date yyyy-mm-dd: ${date}`);
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`no such day: ${date}`);
  }
  return { year, month, day };
}

/** Days since 1970-01-01. Throws RangeError when the text is no day. */
export function dayNumberOf(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return daysFromCivil(year, month, day);
}

/** The date of a number of days since 1970-01-01. Throws RangeError outside the years 0000 to 9999. */
export function dateOfDayNumber(days: number): LocalDate {
  const { year, month, day } = civilFromDays(days);
  return dateFromParts(year, month, day);
}

export function dateFromParts(year: number, month: number, day: number): LocalDate {
  if (!Number.isInteger(year) || year < 0 || year > 9999) throw new RangeError(`year out of range: ${year}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** 1 for Monday to 7 for Sunday; day 0 (1970-01-01) was a Thursday. */
export function weekdayOfDayNumber(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The date `n` calendar days later, earlier when `n` is negative. */
export function addCalendarDays(date: LocalDate, n: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + wholeNumber(n, 'days'));
}

/** Calendar days from `from` to `to`; negative when `to` is the earlier one. */
export function calendarDaysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Monday of the calendar week (Monday to Sunday) that holds the date; R-MCI-1 counts such weeks. */
export function mondayOf(date: LocalDate): LocalDate {
  const days = dayNumberOf(date);
  return dateOfDayNumber(days - (weekdayOfDayNumber(days) - 1));
}

/** The month `yyyy-mm` of a date. */
export function monthOf(date: LocalDate): Month {
  partsOf(date);
  return date.slice(0, 7);
}

/** Last calendar day of a month `yyyy-mm`. Throws RangeError when it is no month. */
export function lastDayOfMonth(month: Month): LocalDate {
  const found = MONTH.exec(month);
  const [year, number] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || number < 1 || number > 12) throw new RangeError(`not a month yyyy-mm: ${month}`);
  return dateFromParts(year, number, daysInMonth(year, number));
}

/**
 * Last day of a period of whole months whose first day counts (R-MON-2): the day before the corresponding day, and
 * where that day does not exist the last day of that month (R-MON-1 (a), Civil Code art. 143). 2025-12-31 and two
 * months end on 2026-02-28.
 */
export function periodEnd(start: LocalDate, months: number): LocalDate {
  const from = partsOf(start);
  if (wholeNumber(months, 'months') < 1) throw new RangeError(`a period has at least one month: ${months}`);
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const length = daysInMonth(year, month);
  if (from.day > length) return dateFromParts(year, month, length);
  return dateOfDayNumber(daysFromCivil(year, month, from.day) - 1);
}

/**
 * First days of the first `months` months of a period, tied to its first day and never to each other (R-MON-1):
 * from 2025-12-31 they are 12-31, 01-31, 03-01, 03-31.
 */
export function monthStarts(start: LocalDate, months: number): LocalDate[] {
  partsOf(start);
  if (wholeNumber(months, 'months') < 0) throw new RangeError(`months must not be negative: ${months}`);
  return Array.from({ length: months }, (_, k) => (k === 0 ? start : addCalendarDays(periodEnd(start, k), 1)));
}

export function wholeNumber(n: number, what: string): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${what} must be a whole number: ${n}`);
  return n;
}

export function pad(n: number, length: number): string {
  return String(n).padStart(length, '0');
}
