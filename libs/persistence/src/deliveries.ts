import type { Facts } from '#domain/engagement/json.js';
import { openContact, type Language } from './customers.js';
import { SealedUnreadable, type Vault } from './sealing.js';
import { one, rows, type Queryable } from './sql.js';

export interface Delivery {
  id: string;
  status: 'due' | 'started' | 'sent' | 'parked';
  attempts: number;
  outbox: { id: string; kind: string; name: string; receiver: 'customer' | 'staff' | 'finance'; data: Facts; captured: boolean; at: string; seq: number };
  engagement: { id: string; number: string; pipeline: string; customer: string; company: string };
  /** Undefined when the person was erased or is not there any more: the delivery is parked. */
  receiver: { kind: 'contact' | 'user'; id: string; name: string; address: string; language: Language } | undefined;
}

interface DeliveryRow {
  id: string;
  status: Delivery['status'];
  attempts: number;
  outbox: Delivery['outbox'];
  engagement: Delivery['engagement'];
  at: string;
  receiverKind: 'contact' | 'user';
  receiverId: string;
  language: Language;
  userName: string | null;
  userEmail: string | null;
}

/** One delivery with what it says and to whom, the receiver's address opened. */
export async function loadDelivery(db: Queryable, vault: Vault, id: string): Promise<Delivery | undefined> {
  const row = await one<DeliveryRow>(
    db,
    `select d.id, d.status, d.attempts, d.receiver_kind as "receiverKind", d.receiver_id as "receiverId", o.at,
       jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.name, 'receiver', o.receiver, 'data', o.data, 'captured', o.captured, 'seq', o.seq) as outbox,
       jsonb_build_object('id', e.id, 'number', e.number, 'pipeline', e.pipeline, 'customer', e.customer_id, 'company', c.company) as engagement,
       coalesce(u."language", c.language) as language, u."name" as "userName", u."email" as "userEmail"
     from delivery d join outbox o on o.id = d.outbox_id join engagement e on e.id = o.engagement_id join customer c on c.id = e.customer_id
     left join "user" u on d.receiver_kind = 'user' and u."id" = d.receiver_id
     where d.id = $1`,
    [id],
  );
  if (!row) return undefined;
  const { status, attempts, outbox, engagement, at } = row;
  return { id, status, attempts, outbox: { ...outbox, at }, engagement, receiver: await receiverOf(db, vault, row) };
}

async function receiverOf(db: Queryable, vault: Vault, row: DeliveryRow): Promise<Delivery['receiver']> {
  const { receiverKind: kind, receiverId: id, language, userName, userEmail } = row;
  if (kind === 'user') return userEmail === null ? undefined : { kind, id, name: userName ?? '', address: userEmail, language };
  try {
    const contact = await openContact(db, vault, id);
    return contact && { kind, id, name: contact.person.name, address: contact.person.email, language };
  } catch (error) {
    if (error instanceof SealedUnreadable) return undefined;
    throw error;
  }
}

/** Records what an attempt came to: `sent`, or a code. The same attempt again changes nothing. */
export async function recordAttempt(tx: Queryable, id: string, attempt: { n: number; code: string; at: string; status?: number; ms?: number }): Promise<void> {
  await rows(
    tx,
    `with noted as (
       insert into delivery_attempt (delivery_id, n, at, code, status, ms) values ($1, $2, $3, $4, $5, $6) on conflict do nothing
     )
     update delivery set attempts = greatest(attempts, $2), last_code = $4, changed_at = clock_timestamp(),
       status = case when $4 = 'sent' then 'sent' else status end
     where id = $1`,
    [id, attempt.n, attempt.at, attempt.code, attempt.status ?? null, attempt.ms ?? null],
  );
}

/** Their workflows run. Those that are sent or parked by now stay so. */
export async function markStarted(db: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.query(`update delivery set status = 'started', changed_at = clock_timestamp() where id = any($1::uuid[]) and status = 'due'`, [ids]);
}

/** Gives up, with the code of the last failure; an operator may send it again. */
export async function park(db: Queryable, id: string, code: string): Promise<void> {
  await db.query(`update delivery set status = 'parked', last_code = $2, changed_at = clock_timestamp() where id = $1 and status <> 'sent'`, [id, code]);
}

/** A parked one is due again. @returns whether it was parked */
export async function sendAgain(db: Queryable, id: string): Promise<boolean> {
  return (await rows(db, `update delivery set status = 'due', changed_at = clock_timestamp() where id = $1 and status = 'parked' returning id`, [id])).length > 0;
}

/** Those for which no workflow was started in the last `seconds`, oldest first: the recovery starts them. */
export async function dueDeliveries(db: Queryable, { limit, seconds = 10 }: { limit: number; seconds?: number }): Promise<string[]> {
  const due = await rows<{ id: string }>(
    db,
    `select id from delivery where status = 'due' and changed_at < clock_timestamp() - make_interval(secs => $2) order by changed_at limit $1`,
    [limit, seconds],
  );
  return due.map((row) => row.id);
}
