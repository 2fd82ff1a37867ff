import type { EntryKind } from '#domain/charges/ledger.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Facts } from '#domain/engagement/json.js';
import { tellsOf } from './changes.js';
import { Conditions } from './conditions.js';
import { decodeCursor, pageOf, pageSize, type Page } from './cursor.js';
import { one, rows, type Queryable } from './sql.js';

export type { EntryKind } from '#domain/charges/ledger.js';

export interface Charge {
  key: string;
  engagement: string;
  number: string;
  pipeline: string;
  customer: string;
  customerNumber: string;
  company: string;
  simulation: boolean;
  code: string;
  quantity: number;
  priceKey: string | null;
  on: string;
  rule: string | null;
  facts: Facts;
  /** The event that caused it. */
  seq: number;
  triggeredAt: string;
  /** The kind of the entry it has come to. */
  state: EntryKind;
  stateAt: string;
  /** Yen; null while its price is missing (CAL-06). */
  unitYen: number | null;
  amountYen: number | null;
  priceVersion: string | null;
  reference: string | null;
  invoiceNumber: string | null;
}

export interface Entry {
  kind: EntryKind;
  /** What wrote it: `event:<seq>` or `command:<id>`; one entry of a kind per source. */
  source: string;
  at: string;
  actor: Actor;
  unitYen?: number | null;
  amountYen?: number | null;
  priceVersion?: string | null;
  reference?: string | null;
}

export interface ChargeFilter {
  engagement?: string;
  customer?: string;
  pipeline?: string;
  state?: EntryKind;
  code?: string;
  /** Dates of the charge, both included. */
  from?: string;
  to?: string;
  /** Those of simulations instead. */
  simulation?: boolean;
  cursor?: string;
  limit?: number;
}

const select = `select c.key, c.engagement_id as engagement, e.number, e.pipeline, c.customer_id as customer, k.number as "customerNumber", k.company, c.simulation, c.code, c.quantity,
  c.price_key as "priceKey", c.on_date as "on", c.rule, c.facts, c.seq, c.triggered_at as "triggeredAt", c.state, c.state_at as "stateAt",
  c.unit_yen as "unitYen", c.amount_yen as "amountYen", c.price_version as "priceVersion", c.reference,
  (select i.reference from charge_entry i where i.charge_key = c.key and i.kind = 'invoiced' limit 1) as "invoiceNumber"
  from charge_state c join engagement e on e.id = c.engagement_id join customer k on k.id = c.customer_id`;

/** What a filter asks of `charge_state c` and `engagement e`; the page's cursor is not in it. */
export function chargesLike({ simulation, engagement, customer, pipeline, state, code, from, to }: ChargeFilter): Conditions {
  return new Conditions()
    .when(true, simulation ? 'c.simulation' : 'not c.simulation')
    .add('c.engagement_id = ?', engagement)
    .add('c.customer_id = ?', customer)
    .add('e.pipeline = ?', pipeline)
    .add('c.state = ?', state)
    .add('c.code = ?', code)
    .add('c.on_date >= ?', from)
    .add('c.on_date <= ?', to);
}

/** A page of charges, the newest first. @throws {CursorInvalid} */
export async function listCharges(db: Queryable, filter: ChargeFilter = {}): Promise<Page<Charge>> {
  const limit = pageSize(filter.limit);
  const where = chargesLike(filter);
  if (filter.cursor !== undefined) {
    const { at, id } = decodeCursor(filter.cursor);
    where.when(true, `(c.triggered_at, c.key) < (${where.value(at)}::timestamptz, ${where.value(id)}::text)`);
  }
  const found = await rows<Charge>(db, `${select} where ${where} order by c.triggered_at desc, c.key desc limit ${where.value(limit + 1)}`, where.values);
  return pageOf(found, limit, ({ triggeredAt, key }) => ({ at: triggeredAt, id: key }));
}

/** A charge with all its entries, oldest first. */
export async function chargeByKey(db: Queryable, key: string): Promise<(Charge & { entries: Entry[] }) | undefined> {
  const charge = await one<Charge>(db, `${select} where c.key = $1`, [key]);
  if (!charge) return undefined;
  const entries = await rows<Entry>(
    db,
    `select kind, source, at, actor, unit_yen as "unitYen", amount_yen as "amountYen", price_version as "priceVersion", reference
     from charge_entry where charge_key = $1 order by at, kind`,
    [key],
  );
  return { ...charge, entries };
}

/**
 * Locks a charge for the rest of the transaction and reads it with its entries. An advisory lock, because a row lock asks for the
 * right to update, which the application's roles do not have on the ledger. Callers that lock several do so in the order of keys.
 */
export async function lockCharge(tx: Queryable, key: string): Promise<Awaited<ReturnType<typeof chargeByKey>>> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`charge/${key}`]);
  return chargeByKey(tx, key);
}

/** Appends an entry. @returns false when this source has written one of this kind before */
export async function addEntry(tx: Queryable, key: string, entry: Entry): Promise<boolean> {
  const { kind, source, at, actor, unitYen, amountYen, priceVersion, reference } = entry;
  const added = await one(
    tx,
    `with added as (
       insert into charge_entry (charge_key, kind, source, at, actor, unit_yen, amount_yen, price_version, reference) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict do nothing returning kind, charge_key
     )
     select added.kind, ${tellsOf({ engagement: 'c.engagement_id', customer: 'c.customer_id', simulation: 'c.simulation', kind: "'charge'", seq: 'null' })} from added join charge c on c.key = added.charge_key`,
    [key, kind, source, at, JSON.stringify(actor), unitYen ?? null, amountYen ?? null, priceVersion ?? null, reference ?? null],
  );
  return added !== undefined;
}
