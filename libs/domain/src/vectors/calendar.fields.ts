import { addCalendarDays } from '../calendar/calendar.js';
import type { BusinessCalendar, Hours, LocalDate, Words } from '../calendar/calendar.js';
import { HOLIDAY_DATA, japaneseCalendar } from '../calendar/holidays.js';
import { defaultTerms } from '../terms/default-terms.js';
import type { Desk } from '../terms/terms.js';
import type { Fields } from './vector.js';

// Worked examples write calendars in several shapes; here they become the one the product knows.

/**
 * The calendar of an example, for any adapter: `given.calendar`, and where it is left out (or leaves something out) the
 * hours of the pipeline's desk and the closure 12-29..01-03.
 */
export function calendarOf(given: Fields, desk: Desk = 'taskDesk'): BusinessCalendar {
  const written = isFields(given.calendar) ? given.calendar : {};
  const { monthDays, days } = closuresOf(written.closures ?? ['12-29..01-03']);
  const listed = [written.designated, written.designatedDays, written.designatedDates, written.closedDays].map(datesOf);
  const designated = Object.assign({}, days, ...listed) as Record<LocalDate, Words>;
  const { holidays, years } = holidaysOf(written.publicHolidays ?? 'JP');
  const loaded = yearsOf(written.years ?? written.loadedYears ?? written.holidayYears) ?? years;
  const table = japaneseCalendar({ ...loaded, closures: monthDays, designated });
  return { days: holidays ? { ...table, holidays } : table, hours: hoursOf(written, desk) };
}

/** Open and close around a break that may be missing, one text, one object or a list of either. */
function hoursOf(written: Fields, desk: Desk): Hours {
  if (Array.isArray(written.windows)) return { windows: written.windows.map(spanOf) };
  if (typeof written.open !== 'string' || typeof written.close !== 'string') return defaultTerms.desks[desk];
  const breaks = listOf(written.break ?? written.breaks).map(spanOf);
  breaks.sort((a, b) => (a.open < b.open ? -1 : 1));
  const opens = [written.open, ...breaks.map((b) => b.close)];
  const closes = [...breaks.map((b) => b.open), written.close];
  const windows = opens.map((open, i) => ({ open, close: closes[i] ?? open }));
  return { windows: windows.filter((w) => w.open < w.close) };
}

function spanOf(written: unknown): { open: string; close: string } {
  if (typeof written === 'string') {
    const [open = '', close = ''] = written.split(/\s*(?:-|–|\.\.|\/)\s*/);
    return { open, close };
  }
  if (Array.isArray(written)) return { open: String(written[0]), close: String(written[1]) };
  const span = isFields(written) ? written : {};
  return { open: String(span.open ?? span.from ?? span.start), close: String(span.close ?? span.to ?? span.end) };
}

/** Closures by month and day stay ranges; those with a year become single days. */
function closuresOf(written: unknown): { monthDays: string[]; days: Record<LocalDate, Words> } {
  const monthDays: string[] = [];
  const days: Record<LocalDate, Words> = {};
  for (const each of listOf(written)) {
    const { open, close } = typeof each === 'string' ? rangeOf(each) : spanOf(each);
    if (open.length === 5) monthDays.push(`${open}..${close}`);
    else for (let date = open; date <= close; date = addCalendarDays(date, 1)) days[date] = CLOSED;
  }
  return { monthDays, days };
}

function rangeOf(text: string): { open: string; close: string } {
  const [open = '', close = open] = text.split('..');
  return { open, close };
}

/** `JP`, a list of dates, dates with names, or years with either. A list speaks only for the years it names. */
function holidaysOf(written: unknown): { holidays?: Record<LocalDate, Words>; years: { from: LocalDate; to: LocalDate } } {
  if (written === 'JP') return { years: HOLIDAY_DATA };
  if (typeof written === 'string') throw new RangeError(`unknown public holidays: ${written}`);
  const byYear = isFields(written) && Object.keys(written).some((key) => /^\d{4}$/.test(key));
  const holidays = byYear ? Object.assign({}, ...Object.values(written as Fields).map(datesOf)) : datesOf(written);
  const named = byYear ? Object.keys(written as Fields) : Object.keys(holidays).map((date) => date.slice(0, 4));
  return { holidays, years: yearsOf(named) ?? HOLIDAY_DATA };
}

function yearsOf(written: unknown): { from: LocalDate; to: LocalDate } | undefined {
  if (isFields(written) && 'from' in written) return yearsOf([written.from, written.to]);
  const years = (typeof written === 'string' ? written.split(/-|\.\./) : listOf(written)).map((y) => String(y).slice(0, 4)).sort();
  if (years.length === 0) return undefined;
  return { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` };
}

function datesOf(written: unknown): Record<LocalDate, Words> {
  if (isFields(written)) {
    return Object.fromEntries(Object.entries(written).map(([date, name]) => [date, wordsOf(name)]));
  }
  return Object.fromEntries(
    listOf(written).map((each) => (isFields(each) ? [String(each.date), wordsOf(each.name)] : [String(each), CLOSED])),
  );
}

function wordsOf(name: unknown): Words {
  if (isFields(name)) return { ja: String(name.ja ?? name.en), en: String(name.en ?? name.ja) };
  return typeof name === 'string' ? { ja: name, en: name } : CLOSED;
}

const CLOSED: Words = { ja: '休み', en: 'closed' };

function listOf(written: unknown): unknown[] {
  if (written === undefined || written === null || written === false) return [];
  return Array.isArray(written) ? written : [written];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
