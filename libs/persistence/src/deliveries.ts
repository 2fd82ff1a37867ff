import type { Facts } from '#domain/engagement/json.js';
import { openContacts, type Language } from './customers.js';
import type { Vault } from './sealing.js';
import { kept, rows, type Queryable } from './sql.js';

export interface Delivery {
  id: string;
  status: 'due' | 'started' | 'sent' | 'parked';
  attempts: number;
  outbox: { id: string; kind: string; name: string; receiver: 'customer' | 'staff' | 'finance'; data: Facts; captured: boolean; at: string; seq: number };
  engagement: { id: string; number: string; pipeline: string; customer: string; contact: string; terms: string; company: string; language: Language };
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

/** `from delivery d …` is said once, of rows that are there and of rows that a statement has just taken. */
const columns = `d.id, d.status, d.attempts, d.receiver_kind as "receiverKind", d.receiver_id as "receiverId", o.at,
  jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.name, 'receiver', o.receiver, 'data', o.data, 'captured', o.captured, 'seq', o.seq) as outbox,
  jsonb_build_object('id', e.id, 'number', e.number, 'pipeline', e.pipeline, 'customer', e.customer_id, 'contact', e.contact_id, 'terms', e.terms, 'company', c.company, 'language', c.language) as engagement,
  coalesce(u."language", c.language) as language, u."name" as "userName", u."email" as "userEmail"`;
const joined = `join outbox o on o.id = d.outbox_id join engagement e on e.id = o.engagement_id join customer c on c.id = e.customer_id
  left join "user" u on d.receiver_kind = 'user' and u."id" = d.receiver_id`;

/** One delivery to a person with what it says and to whom, the receiver's address opened. */
export async function loadDelivery(db: Queryable, vault: Vault, id: string): Promise<Delivery | undefined> {
  const found = await rows<DeliveryRow>(db, `select ${columns} from delivery d ${joined} where d.id = $1`, [id]);
  return (await opened(db, vault, found))[0];
}

/**
 * Takes deliveries to people into hand for their first attempt, each for one taker. What becomes of a taker that dies: see `dueDeliveries`.
 * @returns those taken, as `loadDelivery` gives them
 */
export async function takeDeliveries(db: Queryable, vault: Vault, ids: readonly string[]): Promise<Delivery[]> {
  const taken = await rows<DeliveryRow>(
    db,
    kept('take-deliveries', `with d as (
       update delivery set status = 'started', changed_at = clock_timestamp() where id = any($1::uuid[]) and status = 'due' and attempts = 0 and outbox_id is not null returning *
     )
     select ${columns} from d ${joined}`),
    [ids],
  );
  return opened(db, vault, taken);
}

async function opened(db: Queryable, vault: Vault, found: readonly DeliveryRow[]): Promise<Delivery[]> {
  const contacts = found.flatMap(({ receiverKind, receiverId }) => (receiverKind === 'contact' ? [receiverId] : []));
  const people = contacts.length === 0 ? undefined : await openContacts(db, vault, contacts);
  return found.map(({ receiverKind: kind, receiverId: id, language, userName, userEmail, at, outbox, ...row }) => {
    const person = people?.get(id)?.person;
    const known = kind === 'user' ? userEmail !== null && { name: userName ?? '', address: userEmail } : person && { name: person.name, address: person.email };
    return { ...row, outbox: { ...outbox, at }, receiver: known ? { kind, id, language, ...known } : undefined };
  });
}

/** What an attempt came to: `sent`, or a code. */
export interface Attempt {
  delivery: string;
  n: number;
  code: string;
  at: string;
  /** Of HTTP. */
  status?: number;
  ms?: number;
}

/** Records what attempts came to. The same attempt again changes nothing. */
export async function recordAttempts(tx: Queryable, attempts: readonly Attempt[]): Promise<void> {
  await rows(
    tx,
    kept('record-attempts', `with made as materialized (
       select * from jsonb_to_recordset($1::jsonb) as a(delivery uuid, n int, at timestamptz(3), code text, status int, ms int)
     ), noted as (
       insert into delivery_attempt (delivery_id, n, at, code, status, ms) select * from made on conflict do nothing
     )
     update delivery d set attempts = greatest(attempts, made.n), last_code = made.code, changed_at = clock_timestamp(),
       status = case when made.code = 'sent' then 'sent' else d.status end
     from made where d.id = made.delivery`),
    [JSON.stringify(attempts)],
  );
}

/** An attempt that was taken into hand and not recorded: a mail server may take twenty seconds for each of its answers. */
const inHandSeconds = 45;
const leftInHand = `status = 'started' and attempts = 0`;

/** Their workflows run. Those that are sent or parked by now stay so. */
export async function markStarted(db: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.query(`update delivery set status = 'started', changed_at = clock_timestamp() where id = any($1::uuid[]) and (status = 'due' or ${leftInHand})`, [ids]);
}

/** Gives up, with the code of the last failure; an operator may send it again. */
export async function park(db: Queryable, id: string, code: string): Promise<void> {
  await db.query(`update delivery set status = 'parked', last_code = $2, changed_at = clock_timestamp() where id = $1 and status <> 'sent'`, [id, code]);
}

/** A parked one is due again. @returns whether it was parked */
export async function sendAgain(db: Queryable, id: string): Promise<boolean> {
  return (await rows(db, `update delivery set status = 'due', changed_at = clock_timestamp() where id = $1 and status = 'parked' returning id`, [id])).length > 0;
}

/**
 * Those that nobody has begun with in the last `seconds`, and those that somebody took into hand and did not come back with, oldest
 * first: the recovery starts their workflows. One whose workflow runs already stays in it.
 */
export async function dueDeliveries(db: Queryable, { limit, seconds = 10 }: { limit: number; seconds?: number }): Promise<string[]> {
  const due = await rows<{ id: string }>(
    db,
    `select id from (
       select id, changed_at from delivery where status = 'due' and changed_at < clock_timestamp() - make_interval(secs => $2)
       union all
       select id, changed_at from delivery where ${leftInHand} and changed_at < clock_timestamp() - make_interval(secs => ${inHandSeconds})
     ) left_behind order by changed_at limit $1`,
    [limit, seconds],
  );
  return due.map((row) => row.id);
}
