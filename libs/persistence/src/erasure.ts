import { tellsOfEnd } from './changes.js';
import { eraseCustomer } from './customers.js';
import type { Vault } from './sealing.js';
import { one, rows, type Queryable } from './sql.js';

/** The erasure of a customer's people, asked for and done. */
export interface Erasure {
  requestedAt: string;
  requestedBy: string;
  /** Nothing of theirs can be read from here on. */
  erasedAt: string | null;
  /** Mails that were under way are ended, too. */
  doneAt: string | null;
}

/** What stands in the way of erasing somebody, as far as rows tell. */
export interface Ties {
  /** The number of the engagement that was opened first and is open still. */
  number: string | null;
  openedAt: string | null;
  /** Commands that are not decided yet. */
  undecided: number;
  /** When the last engagement was closed; null for who never had one. */
  closedAt: string | null;
}

export function erasureOf(db: Queryable, customer: string): Promise<Erasure | undefined> {
  return one(db, 'select requested_at as "requestedAt", requested_by as "requestedBy", erased_at as "erasedAt", done_at as "doneAt" from erasure where customer_id = $1', [customer]);
}

/** Keeps a customer as it is until the end of the transaction: no engagement is opened for it meanwhile. */
export async function lockedTies(tx: Queryable, customer: string): Promise<Ties> {
  await tx.query('select 1 from customer where id = $1 for update', [customer]);
  const ties = await one<Ties>(
    tx,
    `select (array_agg(number order by opened_at, number) filter (where closed_at is null))[1] as number, min(opened_at) filter (where closed_at is null) as "openedAt", max(closed_at) as "closedAt",
       (select count(*)::int from command c where c.status = 'received' and (c.start ->> 'customer' = $1::text or c.engagement_id in (select id from engagement where customer_id = $1::uuid))) as undecided
     from engagement where customer_id = $1::uuid and not simulation`,
    [customer],
  );
  return ties!;
}

/**
 * Erases the people of a customer and records that it was asked for, in the transaction of the caller, who calls `vault.forget` after it.
 * Gone are the key, sign-ins with sessions, keys and links, hashes to find them by, and addresses in the record of sign-ins. Numbers, dates and charges stay.
 */
export async function erase(tx: Queryable, vault: Vault, { customer, by, reason }: { customer: string; by: string; reason: string }): Promise<void> {
  await tx.query('insert into erasure (customer_id, requested_by, reason, erased_at) values ($1, $2, $3, now())', [customer, by, vault.sealOwn(`erasure:${customer}`, reason)]);
  await eraseCustomer(tx, vault, customer);
  await tx.query('select forget_customer($1)', [customer]);
  const users = await rows<{ id: string }>(tx, 'select "id" from "user" where "contactId" in (select id from contact where customer_id = $1)', [customer]);
  const ids = users.map(({ id }) => id);
  await rows(tx, `delete from "session" where "userId" = any($1::text[]) returning ${tellsOfEnd('"id"')}`, [ids]);
  await rows(tx, 'delete from "apikey" where "referenceId" = any($1::text[])', [ids]);
  await rows(tx, 'delete from sign_in_token where contact_id in (select id from contact where customer_id = $1)', [customer]);
  await rows(tx, 'delete from "user" where "id" = any($1::text[])', [ids]);
  await tx.query('update contact set user_id = null where customer_id = $1', [customer]);
  await rows(tx, `update delivery set status = 'parked', last_code = $2, changed_at = clock_timestamp() where ${unsent}`, [customer, RECEIVER_ERASED]);
}

/** Why a mail to somebody who was erased was not sent. */
const RECEIVER_ERASED = 'RECEIVER_ERASED';
const unsent = `receiver_kind = 'contact' and status <> 'sent' and receiver_id in (select id::text from contact where customer_id = $1)`;

/** Mails to somebody that will never be sent: what may still be under way of them is to be ended. */
export async function unsentTo(db: Queryable, customer: string): Promise<string[]> {
  return (await rows<{ id: string }>(db, `select id from delivery where ${unsent}`, [customer])).map(({ id }) => id);
}

/** Erasures with something left to do, the oldest first; counts the attempt. Two takers may get the same one: doing it twice does no harm. */
export async function openErasures(db: Queryable, customer?: string): Promise<string[]> {
  const open = await rows<{ customer: string }>(
    db,
    `update erasure set attempts = attempts + 1 where customer_id in (select customer_id from erasure where done_at is null and ($1::uuid is null or customer_id = $1) order by requested_at limit 100) returning customer_id as customer`,
    [customer ?? null],
  );
  return open.map((row) => row.customer);
}

export async function erasureDone(db: Queryable, customer: string): Promise<void> {
  await rows(db, 'update erasure set done_at = coalesce(done_at, now()) where customer_id = $1', [customer]);
}
