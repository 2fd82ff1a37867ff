import { startOfDay } from '#domain/calendar/calendar.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import type { Terms, TermsRefusal } from '#domain/terms/terms.js';
import { whyNotEffective } from '#domain/terms/terms.js';
import { one, rows, type Queryable } from './sql.js';

export interface RulebookRow {
  version: string;
  publishedAt: string;
  effectiveFrom: string;
}

/** A version was published before with other contents. */
export class RulebookPublished extends Error {
  readonly code = 'RULEBOOK_PUBLISHED';
  constructor(readonly version: string) {
    super('RULEBOOK_PUBLISHED');
    this.name = 'RulebookPublished';
  }
}

const columns = `version, published_at as "publishedAt", effective_from as "effectiveFrom"`;

/** The published rulebooks of one database. Immutable, so each is read once and kept. */
export class Rulebooks {
  readonly #known = new Map<string, Rulebook>();

  /** Publishes a rulebook; the same one again changes nothing. @throws {RulebookPublished} @returns CAL-05's refusal, if any */
  async publish(tx: Queryable, book: Rulebook): Promise<TermsRefusal | undefined> {
    const { version, terms, days } = book;
    const refusal = whyNotEffective(terms);
    if (refusal) return refusal;
    const published = await one(
      tx,
      `insert into rulebook (version, terms, days, published_at, effective_from) values ($1, $2, $3, $4, $5) on conflict (version) do nothing returning version`,
      [version, JSON.stringify(terms), JSON.stringify(days), terms.publishedAt, startOfDay(terms.timeZone, terms.effectiveFrom)],
    );
    if (published) return undefined;
    const same = await one<{ same: boolean }>(tx, 'select terms = $2::jsonb and days = $3::jsonb as same from rulebook where version = $1', [
      version, JSON.stringify(terms), JSON.stringify(days),
    ]);
    if (!same?.same) throw new RulebookPublished(version);
    return undefined;
  }

  /** The rulebook in force at an instant: the latest that has taken effect, of two from the same time the one published later. */
  async inForce(db: Queryable, instant: string): Promise<Rulebook | undefined> {
    const row = await one<{ version: string }>(db, 'select version from rulebook where effective_from <= $1 order by effective_from desc, published_at desc limit 1', [instant]);
    return row && this.byVersion(db, row.version);
  }

  async byVersion(db: Queryable, version: string): Promise<Rulebook | undefined> {
    const known = this.#known.get(version);
    if (known) return known;
    const book = await one<{ version: string; terms: Terms; days: Rulebook['days'] }>(db, 'select version, terms, days from rulebook where version = $1', [version]);
    if (book) this.#known.set(version, book);
    return book;
  }

  /** All versions, the latest first. */
  list(db: Queryable): Promise<RulebookRow[]> {
    return rows<RulebookRow>(db, `select ${columns} from rulebook order by effective_from desc, published_at desc`);
  }
}
