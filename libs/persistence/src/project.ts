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
import { isSqlState, kept, one, type Queryable } from './sql.js';

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
  /** The state as the caller has read it a moment ago, or that there was none; it is read when not given. */
  before?: Engagement | 'new' | undefined;
}

/**
 * Writes what follows from events, all or nothing: event rows, read rows, charges with their price, outbox and deliveries, the
 * commands' outcome. Events that are already there change nothing. What follows is the system's doing, whoever's command it was.
 * @returns what was new of it; of the deliveries the caller starts the workflows (the recovery finds those it could not)
 * @throws {ProjectionGap} when events between what is there and what came are missing
 */
export async function project(dataSource: DataSource, projection: Projection): Promise<Projected> {
  if (projection.events.length === 0) return nothing(undefined);
  return readAs('all', async () => {
    const begun = (await atOnce(dataSource, projection)) ?? (await underLock(dataSource, projection));
    if (begun.change) announce(dataSource, begun.change);
    return begun.projected;
  });
}

/** Somebody else made the engagement in this moment. */
const isMade = (error: unknown): boolean => isSqlState(error, '23505');

interface Done {
  projected: Projected;
  change?: Change;
}

/**
 * One statement, a transaction of its own, that writes only if nobody has written since the state was read: four round trips are one.
 * @returns undefined when nothing was written, because it has to be looked at under the lock
 */
async function atOnce(db: DataSource, { engagement, events, before }: Projection): Promise<Done | undefined> {
  const read = before ?? (await one<{ snapshot: Engagement }>(db, kept('project-read', 'select snapshot from engagement where id = $1'), [engagement]))?.snapshot;
  const known = read === 'new' ? undefined : read;
  if (read === undefined || events[0]!.seq > (known?.seq ?? 0) + 1) return undefined;
  try {
    const done = await writing(db, engagement, known, events, known?.seq ?? 0);
    return done.change && done.projected.events.length === 0 ? undefined : done;
  } catch (error) {
    if (read === 'new' && isMade(error)) return undefined;
    throw error;
  }
}

/** Somebody without a lock may make the engagement between our look and our insert: then its row is there to be locked. */
async function underLock(db: DataSource, projection: Projection): Promise<Done> {
  const once = (): Promise<Done> => inTransaction(db, SYSTEM, (tx) => locked(tx, projection));
  try {
    return await once();
  } catch (error) {
    if (!isMade(error)) throw error;
    return once();
  }
}

async function locked(tx: EntityManager, { engagement, events }: Projection): Promise<Done> {
  return writing(tx, engagement, await lock(tx, engagement, events[0]!.seq === 1), events);
}

async function writing(db: Queryable, engagement: string, before: Engagement | undefined, events: readonly EngagementEvent[], onlyFrom?: number): Promise<Done> {
  const fresh = following(engagement, before?.seq ?? 0, events);
  if (fresh.length === 0) return { projected: nothing(before) };
  const after = fold(fresh, before);
  const rows = rowsOf(engagement, before, fresh, after);
  const { customer, simulation, seq } = after;
  const kind = rows.charges.length > 0 || rows.entries.length > 0 ? 'charge' : 'progress';
  await priceCharges(db, rows);
  const written = await writeRows(db, rows, onlyFrom);
  return { projected: { before, effects: toldIn(engagement, written.events), ...written }, change: { engagement, customer, simulation, seq, kind } };
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
