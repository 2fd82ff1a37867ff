import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM } from '#domain/engagement/actor.js';
import { inTransaction } from './database.js';
import { migrations } from './migrations/index.js';
import { one, rows, type Queryable } from './sql.js';

/** A delivery that was given up and waits for a person. */
export interface ParkedDelivery {
  id: string;
  to: 'contact' | 'user' | 'webhook';
  /** The notice's name, or the event's type. */
  name: string;
  /** Of a notice; an event's own engagement stands in its subject. */
  engagement: { id: string; number: string } | null;
  subject: string | null;
  attempts: number;
  code: string | null;
  since: string;
}

/** A command that was taken in and is not decided. */
export interface UndecidedCommand {
  id: string;
  pipeline: string;
  name: string;
  engagement: { id: string; number: string | null };
  receivedAt: string;
}

/** Versions of the server and the tables. */
export async function databaseVersions(db: Queryable): Promise<{ server: string; migration: string | null }> {
  return (await one<{ server: string; migration: string | null }>(db, `select current_setting('server_version') as server, (select name from migration order by timestamp desc limit 1) as migration`))!;
}

/** The last migration that this release brings. */
export const newestMigration = (): string => new migrations[migrations.length - 1]!().name;

/** The newest first, at most `limit`; `count` counts all. */
export async function parkedDeliveries(db: Queryable, limit: number): Promise<{ count: number; items: ParkedDelivery[] }> {
  const found = await rows<ParkedDelivery & { count: number }>(
    db,
    `select d.id, d.receiver_kind as "to", coalesce(o.name, f.type) as name, f.subject, d.attempts, d.last_code as code, d.changed_at as since, count(*) over ()::int as count,
       case when e.id is not null then jsonb_build_object('id', e.id, 'number', e.number) end as engagement
     from delivery d left join outbox o on o.id = d.outbox_id left join engagement e on e.id = o.engagement_id left join feed_event f on f.n = d.feed_event_n
     where d.status = 'parked' order by d.changed_at desc, d.id limit $1`,
    [limit],
  );
  return { count: found[0]?.count ?? 0, items: found.map(({ count: _, ...each }) => each) };
}

/** Those received more than `olderThanSeconds` ago, the oldest first, at most `limit`; `count` counts all. */
export async function undecidedCommands(db: Queryable, { limit, olderThanSeconds }: { limit: number; olderThanSeconds: number }): Promise<{ count: number; items: UndecidedCommand[] }> {
  const found = await rows<UndecidedCommand & { count: number }>(
    db,
    `select c.id, c.pipeline, c.name, c.received_at as "receivedAt", count(*) over ()::int as count, jsonb_build_object('id', c.engagement_id, 'number', e.number) as engagement
     from command c left join engagement e on e.id = c.engagement_id
     where c.status = 'received' and c.received_at < now() - make_interval(secs => $2) order by c.received_at, c.id limit $1`,
    [limit, olderThanSeconds],
  );
  return { count: found[0]?.count ?? 0, items: found.map(({ count: _, ...each }) => each) };
}

/**
 * Open engagements with an effect that was asked for over a minute ago and has not ended, the oldest first. Looks into every open one:
 * given up after two seconds (SQLSTATE 57014).
 */
export async function effectsUnderWay(db: DataSource, limit: number): Promise<{ id: string; pipeline: string; number: string }[]> {
  return inTransaction(db, SYSTEM, async (tx: EntityManager) => {
    await tx.query(`set local statement_timeout = '2s'`);
    return rows(
      tx,
      `select id, pipeline, number from engagement
       where closed_at is null and changed_at < now() - interval '1 minute' and snapshot @? '$.effects.* ? (@.status == "requested")' order by changed_at limit $1`,
      [limit],
    );
  });
}
