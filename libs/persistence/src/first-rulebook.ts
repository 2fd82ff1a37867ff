import type { CalendarSnapshot } from '#domain/calendar/calendar.js';
import { HOLIDAY_DATA, japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import type { Terms } from '#domain/terms/terms.js';
import { RulebookPublished, type Rulebooks } from './rulebooks.js';
import type { Queryable } from './sql.js';

/** How many years after its first a calendar reaches; later ones come with a later rulebook. */
const YEARS_AHEAD = 4;

/** A new installation begins with the default terms and the public holidays of the years around it. Nothing, when it has a rulebook. */
export async function publishFirst(db: Queryable, books: Rulebooks, now: string): Promise<void> {
  if ((await books.list(db)).length > 0) return;
  const days = calendarOf(defaultTerms, defaultTerms.effectiveFrom, now);
  try {
    await books.publish(db, { version: defaultTerms.version, terms: defaultTerms, days });
  } catch (error) {
    if (!(error instanceof RulebookPublished)) throw error; // another process was first
  }
}

/** The calendar that is pinned with terms: the public holidays from `from` until some years after `since` (or after they take effect), and the company's own days. */
export function calendarOf(terms: Terms, from: string, since: string = terms.effectiveFrom): CalendarSnapshot {
  const to = `${Number(since.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  return japaneseCalendar({ from, to: to < HOLIDAY_DATA.to ? to : HOLIDAY_DATA.to, closures: terms.closures, designated: terms.designated, timeZone: terms.timeZone });
}
