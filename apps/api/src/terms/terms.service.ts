import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dateOf, startOfDay } from '#domain/calendar/calendar.js';
import { HOLIDAY_DATA } from '#domain/calendar/holidays.js';
import type { Json } from '#domain/engagement/json.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import { priceChanges, termsChanges } from '#domain/terms/diff.js';
import { termsInForce, whyNotEffective, type Terms } from '#domain/terms/terms.js';
import { termsSchema } from '#domain/terms/terms.schema.js';
import { inTransaction } from '#persistence/database.js';
import { calendarOf } from '#persistence/first-rulebook.js';
import { RulebookPublished, Rulebooks, type RulebookRow } from '#persistence/rulebooks.js';
import { actorOf, type Person } from '../auth/principal.js';
import { invalid } from '../problems/issues.js';
import { notFound, Problem } from '../problems/problem.js';
import { versionParams, type TermsDocument, type TermsForm, type TermsList, type TermsPreview, type TermsVersionView } from './terms.schema.js';

/** The versions of terms, prices and calendar: reading them, and publishing the next. */
@Injectable()
export class TermsService {
  constructor(
    private readonly db: DataSource,
    private readonly books: Rulebooks,
  ) {}

  async list(): Promise<TermsList> {
    const [versions, open] = [await this.books.list(this.db), await this.books.openByVersion(this.db)];
    return { items: versions.map((row) => viewOf(row, versions, open)) };
  }

  /** @throws 404 NOT_FOUND */
  async read(version: string): Promise<TermsDocument> {
    const book = await this.books.byVersion(this.db, version);
    const view = (await this.list()).items.find((each) => each.version === version);
    if (!book || !view) throw notFound();
    const { holidays, designated, closures, version: of, from, to } = book.days;
    const days = [
      ...Object.entries(holidays).map(([date, title]) => ({ date, kind: 'holiday' as const, title })),
      ...Object.entries(designated).map(([date, title]) => ({ date, kind: 'designated' as const, title })),
    ];
    return { ...view, terms: book.terms as unknown as TermsDocument['terms'], calendar: { version: of, from, to, closures, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) } };
  }

  /** @throws 400 CFG_MALFORMED, 409 RULEBOOK_PUBLISHED, 422 CFG_EFFECTIVE_BEFORE_PUBLISHED, CFG_TIME_ZONE_FIXED or CAL_YEAR_NOT_LOADED */
  async preview(form: TermsForm): Promise<TermsPreview> {
    const { book, against } = await this.next(form);
    if (await this.books.byVersion(this.db, book.version)) throw new Problem(409, 'RULEBOOK_PUBLISHED', { facts: { version: book.version } });
    const { version, from, to } = book.days;
    const before = normal(against.terms);
    return {
      version: book.version, effectiveFrom: book.terms.effectiveFrom, against: against.version,
      changes: termsChanges(before, book.terms), prices: priceChanges(before.prices, book.terms.prices),
      calendar: { version, from, to },
      keep: [...(await this.books.openByVersion(this.db))].map(([its, openEngagements]) => ({ version: its, openEngagements })),
    };
  }

  /** Publishes a version, once: the same one again is answered like the first time. @throws as `preview` */
  async publish(by: Person, form: TermsForm): Promise<TermsVersionView> {
    const known = await this.published(form);
    if (!known) {
      const { book } = await this.next(form);
      try {
        await inTransaction(this.db, actorOf(by), (tx) => this.books.publish(tx, book, by.id));
      } catch (error) {
        // Somebody published this name a moment ago: the same, or something else.
        if (!(error instanceof RulebookPublished) || !(await this.published(form))) throw error;
      }
    }
    return (await this.list()).items.find(({ version }) => version === form.terms['version'])!;
  }

  /** Is this very document published? @throws 409 RULEBOOK_PUBLISHED when another one has its name */
  private async published(form: TermsForm): Promise<boolean> {
    const name = versionParams.safeParse({ version: form.terms['version'] });
    const book = name.success ? await this.books.byVersion(this.db, name.data.version) : undefined;
    if (!book) return false;
    const sent = parsed(form, book.terms.publishedAt);
    if (termsChanges(normal(book.terms), sent).length + priceChanges(book.terms.prices, sent.prices).length > 0 || book.terms.effectiveFrom !== sent.effectiveFrom) {
      throw new Problem(409, 'RULEBOOK_PUBLISHED', { facts: { version: book.version } });
    }
    return true;
  }

  /** The rulebook that a form makes, and the one that would hold on its first day without it. */
  private async next(form: TermsForm): Promise<{ book: Rulebook; against: Rulebook }> {
    const terms = parsed(form, new Date().toISOString());
    const refusal = whyNotEffective(terms);
    if (refusal) throw new Problem(422, refusal.code, { rule: refusal.rule, facts: { ...refusal.facts } });
    if (terms.effectiveFrom > HOLIDAY_DATA.to) throw new Problem(422, 'CAL_YEAR_NOT_LOADED', { rule: 'CAL-01', facts: { to: HOLIDAY_DATA.to } });
    const against = await this.books.inForce(this.db, startOfDay(terms.timeZone, terms.effectiveFrom));
    if (!against) throw new Problem(409, 'RULEBOOK_MISSING');
    if (terms.timeZone !== against.terms.timeZone) throw new Problem(422, 'CFG_TIME_ZONE_FIXED', { rule: 'CAL-05', facts: { timeZone: against.terms.timeZone } });
    return { book: { version: terms.version, terms, days: calendarOf(terms, against.days.from) }, against };
  }
}

/** @throws 400 CFG_MALFORMED, with where the mistakes are */
function parsed({ terms }: TermsForm, publishedAt: string): Terms {
  const issues = [...(versionParams.shape.version.safeParse(terms['version']).error?.issues ?? []).map((issue) => ({ ...issue, path: ['version'] }))];
  const stray = 'publishedAt' in terms ? [{ message: 'is now', path: ['publishedAt'] }] : [];
  const read = termsSchema.safeParse({ ...terms, publishedAt });
  const all = [...stray, ...(read.success ? issues : read.error.issues)];
  if (!read.success || all.length > 0) throw invalid(all.map((issue) => ({ ...issue, path: ['terms', ...(issue.path ?? [])] })), 'CFG_MALFORMED', 'CAL-05');
  return read.data;
}

/** A version from before a pipeline had its terms, with those it has by default. */
function normal(terms: Terms): Terms {
  const read = termsSchema.safeParse(terms as unknown as Json);
  return read.success ? read.data : terms;
}

function viewOf(row: RulebookRow, all: readonly RulebookRow[], open: ReadonlyMap<string, number>): TermsVersionView {
  const { version, publishedAt, publishedBy, effectiveFrom: from, timeZone } = row;
  const days = all.map((each) => ({ version: each.version, publishedAt: each.publishedAt, timeZone, effectiveFrom: dateOf(timeZone, each.effectiveFrom) }));
  const now = new Date().toISOString();
  const state = termsInForce(days, from)?.version !== version ? 'superseded' : from > now ? 'coming' : termsInForce(days, now)?.version === version ? 'current' : 'past';
  return { version, publishedAt, publishedBy, effectiveFrom: dateOf(timeZone, from), state, openEngagements: open.get(version) ?? 0 };
}
