import holidayJp from '@holiday-jp/holiday_jp';
import { dayNumberOf } from './dates.js';
import { CalendarError } from './types.js';
import type { CalendarSnapshot, LocalDate, Words } from './types.js';

// The table is large and may change with a package update. Workflow code never imports this file: it gets a snapshot.

/** First and last day the installed holiday table knows. */
export const HOLIDAY_DATA = { from: '1970-01-01', to: '2050-12-31' } as const;

/**
 * A snapshot of the Japanese public holidays from `from` to `to` (both included) with the company's own days (CAL-01).
 * Throws CalendarError (`CAL_YEAR_NOT_LOADED`) when the range leaves the table, instead of taking every day as open.
 */
export function japaneseCalendar(wanted: {
  from: LocalDate;
  to: LocalDate;
  closures: string[];
  designated: Record<LocalDate, Words>;
  version?: string;
  timeZone?: string;
}): CalendarSnapshot {
  const { from, to } = wanted;
  if (dayNumberOf(from) > dayNumberOf(to)) throw new RangeError(`the calendar ends before it starts: ${from}, ${to}`);
  for (const date of [from, to]) {
    if (date < HOLIDAY_DATA.from || date > HOLIDAY_DATA.to) throw new CalendarError({ date, ...HOLIDAY_DATA });
  }
  const holidays: Record<LocalDate, Words> = {};
  for (const [date, holiday] of Object.entries(holidayJp.holidays)) {
    if (from <= date && date <= to) holidays[date] = { ja: holiday.name, en: holiday.name_en };
  }
  return {
    version: wanted.version ?? `holiday_jp-${holidayJp.VERSION}`,
    timeZone: wanted.timeZone ?? 'Asia/Tokyo',
    from,
    to,
    holidays,
    closures: [...wanted.closures],
    designated: { ...wanted.designated },
  };
}
