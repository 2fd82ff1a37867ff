import { startOfDay } from '#domain/calendar/calendar.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import type { Terms, TermsRefusal } from '#domain/terms/terms.js';
import { whyNotEffective } from '#domain/terms/terms.js';
import { kept, one, rows, type Queryable } from './sql.js';

export interface RulebookRow {
  version: string;
  publishedAt: string;
  /** The manager's opaque id; null for the first. */
  publishedBy: string | null;
  /** The instant at which it takes effect. */
  effectiveFrom: string;
  timeZone: string;
}

/** A version was published before with other contents. */
export class RulebookPublished extends Error {
  readonly code = 'RULEBOOK_PUBLISHED';
  constructor(readonly version: string) {
    super('RULEBOOK_PUBLISHED');
    this.name = 'RulebookPublished';
  }
}

const columns = `version, published_at as "publishedAt", published_by as "publishedBy", effective_from as "effectiveFrom", terms->>'timeZone' as "timeZone"`;

/** The published rulebooks of one database. Immutable, so each is read once and kept. */
export class Rulebooks {
  readonly #known = new Map<string, Rulebook>();

  /** Publishes a rulebook; the same one again changes nothing. @throws {RulebookPublished} @returns CAL-05's refusal, if any */
  async publish(tx: Queryable, book: Rulebook, by?: string): Promise<TermsRefusal | undefined> {
    const { version, terms, days } = book;
    const refusal = whyNotEffective(terms);
    if (refusal) return refusal;
    const published = await one(
      tx,
      `insert into rulebook (version, terms, days, published_at, effective_from, published_by) values ($1, $2, $3, $4, $5, $6) on conflict (version) do nothing returning version`,
      [version, JSON.stringify(terms), JSON.stringify(days), terms.publishedAt, startOfDay(terms.timeZone, terms.effectiveFrom), by ?? null],
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
    const row = await one<{ version: string }>(db, kept('rulebook-in-force', 'select version from rulebook where effective_from <= $1 order by effective_from desc, published_at desc limit 1'), [instant]);
    return row && this.byVersion(db, row.version);
  }

  async byVersion(db: Queryable, version: string): Promise<Rulebook | undefined> {
    const known = this.#known.get(version);
    if (known) return known;
    const book = await one<{ version: string; terms: Terms; days: Rulebook['days'] }>(db, 'select version, terms, days from rulebook where version = $1', [version]);
    if (book) this.#known.set(version, book);
    return book;
  }

  /** How many open engagements hold each version; simulations are not counted. */
  async openByVersion(db: Queryable): Promise<Map<string, number>> {
    const counted = await rows<{ version: string; count: number }>(db, 'select terms as version, count(*) as count from engagement where closed_at is null and not simulation group by terms order by terms');
    return new Map(counted.map(({ version, count }) => [version, count]));
  }

  /** All versions, the latest first. */
  list(db: Queryable): Promise<RulebookRow[]> {
    return rows<RulebookRow>(db, `select ${columns} from rulebook order by effective_from desc, published_at desc`);
  }
}
