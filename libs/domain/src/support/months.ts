import { addCalendarDays, monthStarts, periodEnd } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import { partsOf } from '../calendar/dates.js';

/** One month of a service, both days included. `index` 0 is the first. */
export interface ServiceMonth {
  index: number;
  from: LocalDate;
  to: LocalDate;
}

/** A month of a service that began on `start`; every boundary is tied to that first day (R-MON-1), which counts (R-MON-2). */
export function serviceMonth(start: LocalDate, index: number): ServiceMonth {
  const from = index === 0 ? start : addCalendarDays(periodEnd(start, index), 1);
  return { index, from, to: periodEnd(start, index + 1) };
}

/** The month of the service that a date lies in; undefined before its first day. */
export function serviceMonthAt(start: LocalDate, date: LocalDate): ServiceMonth | undefined {
  if (date < start) return undefined;
  const [first, then] = [partsOf(start), partsOf(date)];
  const calendarMonths = (then.year - first.year) * 12 + (then.month - first.month);
  // The corresponding day may not have come yet in the date's own calendar month.
  const month = serviceMonth(start, Math.max(0, calendarMonths - 1));
  return date <= month.to ? month : serviceMonth(start, month.index + 1);
}

/** First days of the months of a service that have begun on a date, in order. */
export function monthsBegun(start: LocalDate, on: LocalDate): LocalDate[] {
  const current = serviceMonthAt(start, on);
  return current ? monthStarts(start, current.index + 1) : [];
}
