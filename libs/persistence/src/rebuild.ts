import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM } from '#domain/engagement/actor.js';
import { fold } from '#domain/engagement/engagement.js';
import { inTransaction } from './database.js';
import { restoreEffects } from './effects.js';
import { eventsOf } from './engagements.js';
import { rowsOf, type ProjectionRows } from './projection-rows.js';
import { writeRows } from './projection-sql.js';
import { one, rows } from './sql.js';

export interface Rebuilt {
  engagements: number;
  /** Append-only rows (charges, outbox) that are not what the events say; they are reported, never changed. */
  differences: { engagement: string; table: 'charge' | 'outbox'; key: string }[];
}

/**
 * Drops what follows from events (step rows, armed timers, tasks, effects that wait, the engagement's columns) and computes it again, one
 * engagement or all, each in a transaction of its own so that others can go on.
 */
export async function rebuild(dataSource: DataSource, engagement?: string): Promise<Rebuilt> {
  const result: Rebuilt = { engagements: 0, differences: [] };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const next = engagement
      ? [{ id: engagement }]
      : await rows<{ id: string }>(dataSource, 'select distinct engagement_id as id from engagement_event where engagement_id > $1 order by 1 limit 200', [after]);
    for (const { id } of next) {
      result.differences.push(...(await inTransaction(dataSource, SYSTEM, (tx) => rebuildOne(tx, id))));
      result.engagements++;
    }
    const last = next[next.length - 1];
    if (engagement || !last) return result;
    after = last.id;
  }
}

async function rebuildOne(tx: EntityManager, engagement: string): Promise<Rebuilt['differences']> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`engagement/${engagement}`]);
  await tx.query('select 1 from engagement where id = $1 for update', [engagement]);
  const events = await eventsOf(tx, engagement, { limit: 1_000_000 });
  if (events.length === 0) return [];

  const state = fold(events);
  const computed = rowsOf(engagement, undefined, events, state);
  const differences = await compare(tx, engagement, computed);
  for (const table of ['engagement_step', 'armed_timer', 'task']) await tx.query(`delete from ${table} where engagement_id = $1`, [engagement]);
  await writeRows(tx, { ...computed, events: [], charges: [], entries: [], outbox: [], commands: [] });
  await restoreEffects(tx, engagement, state);
  return differences;
}

/** Charges and outbox rows, compared by PostgreSQL as sets in both directions. */
async function compare(tx: EntityManager, engagement: string, computed: ProjectionRows): Promise<Rebuilt['differences']> {
  const found = await one<{ charges: string[]; outbox: string[] }>(
    tx,
    `with said_charges as (
       select key, code, quantity, price_key, on_date, rule, facts, seq, triggered_at from jsonb_to_recordset($2::jsonb)
         as c(key text, code text, quantity int, price_key text, on_date date, rule text, facts jsonb, seq int, triggered_at timestamptz(3))
     ), kept_charges as (
       select key, code, quantity, price_key, on_date, rule, facts, seq, triggered_at from charge where engagement_id = $1
     ), said_outbox as (
       select id, seq, name, receiver, data, at from jsonb_to_recordset($3::jsonb) as o(id uuid, seq int, name text, receiver text, data jsonb, at timestamptz(3))
     ), kept_outbox as (
       select id, seq, name, receiver, data, at from outbox where engagement_id = $1 and kind = 'notice'
     )
     select
       array(select distinct key from ((table said_charges except table kept_charges) union all (table kept_charges except table said_charges)) d order by 1) as charges,
       array(select distinct id::text from ((table said_outbox except table kept_outbox) union all (table kept_outbox except table said_outbox)) d order by 1) as outbox`,
    [engagement, JSON.stringify(firstOfEachKey(computed)), JSON.stringify(computed.outbox)],
  );
  return [
    ...(found?.charges ?? []).map((key) => ({ engagement, table: 'charge' as const, key })),
    ...(found?.outbox ?? []).map((key) => ({ engagement, table: 'outbox' as const, key })),
  ];
}

/** CAL-07: a cause that was told twice gave one line. */
function firstOfEachKey(computed: ProjectionRows): ProjectionRows['charges'] {
  return computed.charges.filter((charge, index, all) => all.findIndex((other) => other.key === charge.key) === index);
}
