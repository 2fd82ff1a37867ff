import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { RulebookPublished, type Rulebooks } from './rulebooks.js';
import type { Queryable } from './sql.js';

/** How many years after this one the first calendar reaches; later ones come with a later rulebook. */
const YEARS_AHEAD = 4;

/** A new installation begins with the default terms and the public holidays of the years around it. Nothing, when it has a rulebook. */
export async function publishFirst(db: Queryable, books: Rulebooks, now: string): Promise<void> {
  if ((await books.list(db)).length > 0) return;
  const to = `${Number(now.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  const days = japaneseCalendar({ from: defaultTerms.effectiveFrom, to, closures: defaultTerms.closures, designated: defaultTerms.designated });
  try {
    await books.publish(db, { version: defaultTerms.version, terms: defaultTerms, days });
  } catch (error) {
    if (!(error instanceof RulebookPublished)) throw error; // another process was first
  }
}
