import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addCalendarDays, closedDays, dateOf, mondayOf, type LocalDate, type Words } from '#domain/calendar/calendar.js';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import { heldWeeks } from '#persistence/capacity.js';
import { rows } from '#persistence/sql.js';
import { Additions } from '../commands/additions.js';
import { pipelineOf, type PipelineEntry } from '../pipelines/registry.js';
import { notFound, Problem } from '../problems/problem.js';
import type { WeekBoard, WeekQuery } from './weeks.schema.js';

type Capacity = NonNullable<PipelineEntry['capacity']>;
interface Found {
  id: string;
  company: string;
  late: boolean;
  snapshot: Engagement;
}

/** More than this have no place on a board. */
const MOST = 500;

/** Weeks of a pipeline whose engagements share what a week can take. */
@Injectable()
export class Weeks {
  constructor(
    private readonly db: DataSource,
    private readonly additions: Additions,
  ) {}

  /** @throws 404 for a pipeline that shares nothing, 422 beyond the calendar */
  async board(id: string, { from, weeks = 5 }: WeekQuery): Promise<WeekBoard> {
    const entry = pipelineOf(id);
    if (!entry?.capacity) throw notFound();
    const now = new Date().toISOString();
    const book = await this.additions.bookInForce(now);
    const first = mondayOf(from ?? dateOf(book.terms.timeZone, now));
    const mondays = Array.from({ length: weeks }, (_, n) => addCalendarDays(first, 7 * n));
    const last = addCalendarDays(mondays.at(-1)!, 6);
    if (first < book.days.from || last > book.days.to) throw new Problem(422, 'CAL_YEAR_NOT_LOADED', { rule: 'CAL-01', facts: { from: book.days.from, to: book.days.to } });
    const held = await heldWeeks(this.db, { resource: entry.capacity.resource, from: first, to: mondays.at(-1)! });
    const [sharing, waiting] = await Promise.all([this.engagements(held.map(({ engagement }) => engagement)), this.without(entry)]);
    const limit = entry.capacity.limit(book.terms);
    return {
      now,
      pipeline: { id: entry.pipeline.id, title: entry.pipeline.title },
      items: mondays.map((week) => {
        const its = held.filter((each) => each.week === week);
        const closed = closedDays(book.days, week, addCalendarDays(week, 4));
        return {
          week, last: addCalendarDays(week, 6), limit, taken: its.reduce((sum, { amount }) => sum + amount, 0), businessDays: 5 - closed.length,
          closed: closed.map(({ date, why, name }) => ({ date, why, name: name ?? null })),
          shares: its.flatMap(({ engagement, amount }) => {
            const found = sharing.get(engagement);
            return found ? [{ ...shareOf(found, week, entry, entry.capacity!, book, now), amount }] : [];
          }),
        };
      }),
      waiting: waiting.map((found) => ({ engagement: named(found), amount: entry.capacity!.asks(found.snapshot) ?? null, stateTitle: stateTitle(found.snapshot, entry) })),
    };
  }

  private async engagements(ids: readonly string[]): Promise<Map<string, Found>> {
    const found = await rows<Found>(this.db, `${SELECT} where e.id = any($1::uuid[]) and not e.simulation`, [[...new Set(ids)]]);
    return new Map(found.map((each) => [each.id, each]));
  }

  /** Open ones to which no week is promised. */
  private without({ pipeline, capacity }: PipelineEntry): Promise<Found[]> {
    return rows<Found>(
      this.db,
      `${SELECT} where e.pipeline = $1 and e.closed_at is null and not e.simulation
         and not exists (select 1 from capacity_hold h where h.engagement_id = e.id and h.resource = $2 and h.status <> 'released' and h.amount > 0) order by e.opened_at, e.id limit $3`,
      [pipeline.id, capacity!.resource, MOST],
    );
  }
}

const SELECT = 'select e.id, c.company, e.late_since is not null as late, e.snapshot from engagement e join customer c on c.id = e.customer_id';

function shareOf(found: Found, week: LocalDate, entry: PipelineEntry, { needs, agreed }: Capacity, book: Rulebook, now: string): Omit<WeekBoard['items'][number]['shares'][number], 'amount'> {
  const { snapshot: it, late } = found;
  const weeks = needs(it).map((each) => each.week);
  const action = it.waiting.action;
  return {
    engagement: named(found), index: weeks.indexOf(week) + 1, of: weeks.length, agreed: agreed(it), late, stateTitle: stateTitle(it, entry),
    waiting: { on: it.waiting.on, title: (action !== undefined && entry.words.actions[action]) || null },
    panel: entry.panel?.(it, { book, prices: book.terms.prices, now }) ?? null,
  };
}

const named = ({ id, company, snapshot: { number } }: Found): { id: string; number: string; company: string } => ({ id, number, company });
const stateTitle = ({ state }: Engagement, { words }: PipelineEntry): Words => words.states[state] ?? { ja: state, en: state };
