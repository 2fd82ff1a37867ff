import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM } from '#domain/engagement/actor.js';
import { fold, type Engagement } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import { announce, type Change } from './changes.js';
import { inTransaction } from './database.js';
import type { EffectDue } from './effects.js';
import { readAs } from './reader.js';
import { ProjectionGap } from './projection-gap.js';
import { rowsOf } from './projection-rows.js';
import { writeRows, type Written } from './projection-sql.js';
import { priceCharges } from './pricing.js';
import { kept, one } from './sql.js';

export { ProjectionGap } from './projection-gap.js';

/** What a projection has written, and the state it began from (undefined: a new engagement). */
export interface Projected extends Written {
  before: Engagement | undefined;
  /** Effects that a worker has to be told of. */
  effects: EffectDue[];
}

export interface Projection {
  engagement: string;
  events: EngagementEvent[];
}

/**
 * Writes what follows from events, in one transaction: event rows, read rows, charges with their price, outbox and deliveries,
 * the commands' outcome. Events that are already there change nothing. What follows is the system's doing, whoever's command it was.
 * @returns what was new of it; of the deliveries the caller starts the workflows (the recovery finds those it could not)
 * @throws {ProjectionGap} when events between what is there and what came are missing
 */
export async function project(dataSource: DataSource, { engagement, events }: Projection): Promise<Projected> {
  if (events.length === 0) return nothing(undefined);
  let change: Change | undefined;
  const projected = await readAs('all', () => inTransaction(dataSource, SYSTEM, async (tx) => {
    const before = await lock(tx, engagement, events[0]!.seq === 1);
    const fresh = following(engagement, before?.seq ?? 0, events);
    if (fresh.length === 0) return nothing(before);

    const after = fold(fresh, before);
    const rows = rowsOf(engagement, before, fresh, after);
    const { customer, simulation, seq } = after;
    change = { engagement, customer, simulation, seq, kind: rows.charges.length > 0 || rows.entries.length > 0 ? 'charge' : 'progress' };
    await priceCharges(tx, rows);
    const written = await writeRows(tx, rows);
    return { before, effects: toldIn(engagement, written.events), ...written };
  }));
  if (change) announce(dataSource, change);
  return projected;
}

const nothing = (before: Engagement | undefined): Projected => ({ before, effects: [], deliveries: [], events: [], accepted: [] });

const toldIn = (engagement: string, events: readonly EngagementEvent[]): EffectDue[] => events.filter((event) => event.type === 'effect-requested' && event.data.told).map(({ seq }) => ({ engagement, key: seq }));

/** Locks the engagement and reads its folded state. A new one has no row to lock: its id stands for it. */
async function lock(tx: EntityManager, engagement: string, mayBeNew: boolean): Promise<Engagement | undefined> {
  // A statement of its own: the read after it has to see what the one we waited for has committed.
  if (mayBeNew) await tx.query(kept('project-lock-id', 'select pg_advisory_xact_lock(hashtextextended($1, 0))'), [`engagement/${engagement}`]);
  return (await one<{ snapshot: Engagement }>(tx, kept('project-lock', 'select snapshot from engagement where id = $1 for update'), [engagement]))?.snapshot;
}

/** Those after `known`, without a gap among them. */
function following(engagement: string, known: number, events: readonly EngagementEvent[]): EngagementEvent[] {
  const fresh = events.filter((event) => event.seq > known);
  fresh.forEach((event, index) => {
    if (event.seq !== known + 1 + index) throw new ProjectionGap(engagement, known + index, event.seq);
  });
  return fresh;
}
