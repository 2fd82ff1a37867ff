import type { MasterKeys } from '#runtime/master-keys.js';
import type { KeyRing } from './key-ring.js';
import { ownRing, wrapRing } from './sealing.js';
import { one, rows, type Queryable } from './sql.js';

/** What came of it, in rows. */
export interface Resealed {
  /** Sealed with the present master key now, and with another before. */
  anew: number;
  /** Were so already. */
  already: number;
  /** No key that was given opens them: `<table> <id>`. Left as they are. */
  unreadable: string[];
  /** Since when the key of people's hashes is sealed with the present master key: what began earlier has payloads in Temporal that another one sealed. */
  since: string;
  /** Engagements that began earlier, and are open. */
  openSince: number;
}

interface Column {
  table: string;
  id: string;
  column: string;
  context: (id: string) => string;
  ring: KeyRing;
}

/** What the master key seals by itself; everything else is sealed with a customer's key. */
function columnsOf(keys: MasterKeys): Column[] {
  const [wrap, own] = [wrapRing(keys), ownRing(keys)];
  return [
    { table: 'installation_key', id: 'use', column: 'wrapped', context: (id) => `key:${id}`, ring: wrap },
    { table: 'customer_key', id: 'customer_id', column: 'wrapped', context: (id) => `customer:${id}`, ring: wrap },
    { table: 'webhook_endpoint', id: 'id', column: 'secret', context: (id) => `webhook:${id}`, ring: own },
    { table: 'webhook_endpoint', id: 'id', column: 'old_secret', context: (id) => `webhook:${id}`, ring: own },
    { table: 'erasure', id: 'customer_id', column: 'reason', context: (id) => `erasure:${id}`, ring: own },
  ];
}

/**
 * Seals with the present master key what another one of `keys` sealed. Beside running processes, if those open with both keys; a second
 * run goes on where the first was ended.
 * @param db as the owner of the tables @param batch rows at a time, each batch a statement of its own
 * @throws when the installation has kept no key of its own yet, because this release never started
 */
export async function resealAll(db: Queryable, keys: MasterKeys, batch: number = 500): Promise<Resealed> {
  const result = { anew: 0, already: 0, unreadable: [] as string[] };
  for (const column of columnsOf(keys)) await reseal(db, column, batch, result);
  if (result.anew > 0) await db.query(`select record_audit('database:' || session_user, 'key.master-changed', 'key:master', null, 'ok', null)`);
  const kept = await one<{ since: string; open: string }>(db, `select to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since, (select count(*) from engagement where closed_at is null and opened_at < sealed_at) as open from installation_key where use = 'find'`);
  if (!kept) throw new Error('nothing was changed: start the API of this release once before another master key takes the place of the present one');
  return { ...result, since: kept.since, openSince: Number(kept.open) };
}

async function reseal(db: Queryable, { table, id, column, context, ring }: Column, batch: number, result: Pick<Resealed, 'anew' | 'already' | 'unreadable'>): Promise<void> {
  for (let after: string | undefined; ; ) {
    const found = await rows<{ id: string; sealed: Buffer }>(
      db, `select ${id}::text as id, ${column} as sealed from ${table} where ${column} is not null and ($1::text is null or ${id}::text > $1) order by ${id}::text limit $2`, [after ?? null, batch]);
    const changes: { id: string; before: Buffer; sealed: Buffer }[] = [];
    for (const row of found) {
      try {
        const sealed = ring.sealAnew(context(row.id), row.sealed);
        if (sealed) changes.push({ id: row.id, before: row.sealed, sealed });
        else result.already++;
      } catch {
        result.unreadable.push(`${table} ${row.id}`);
      }
    }
    // What somebody else has changed or destroyed meanwhile stays as it is.
    const set = table === 'installation_key' ? `${column} = it.sealed, sealed_at = clock_timestamp()` : `${column} = it.sealed`;
    const changed = await rows(
      db, `update ${table} as t set ${set} from unnest($1::text[], $2::bytea[], $3::bytea[]) as it (id, before, sealed) where t.${id}::text = it.id and t.${column} = it.before returning it.id`,
      [changes.map((each) => each.id), changes.map((each) => each.before), changes.map((each) => each.sealed)]);
    result.anew += changed.length;
    if (found.length < batch) return;
    after = found.at(-1)!.id;
  }
}
