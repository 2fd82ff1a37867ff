import type { Actor } from '#domain/engagement/actor.js';
import type { Refusal } from '#domain/engagement/command.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import { kept, one, rows, type Queryable } from './sql.js';

export type CommandStatus = 'received' | 'accepted' | 'refused';

/** One command of the inbox. */
export interface CommandRow {
  id: string;
  principal: string;
  key: string;
  requestHash: Buffer;
  engagement: string;
  pipeline: string;
  name: string;
  actor: Actor;
  facts: Facts;
  /** What an engagement is started with, for the first command (without book and command). */
  start: { [key: string]: Json } | null;
  receivedAt: string;
  status: CommandStatus;
  refusal: Refusal | null;
  /** Numbers of its events, when accepted. */
  fromSeq: number | null;
  toSeq: number | null;
  decidedAt: string | null;
}

export type NewCommand = Pick<CommandRow, 'id' | 'principal' | 'key' | 'requestHash' | 'engagement' | 'pipeline' | 'name' | 'actor' | 'facts' | 'receivedAt'> & {
  start?: CommandRow['start'];
};

const columns = `id, principal, key, request_hash as "requestHash", engagement_id as engagement, pipeline, name, actor, facts, start, received_at as "receivedAt",
  status, refusal, from_seq as "fromSeq", to_seq as "toSeq", decided_at as "decidedAt"`;

/** The personal part of a command's form (see forms.ts), to be kept in the same statement. */
export interface SealedForm {
  customer: string;
  sealed: Buffer;
}

/** Seconds until the recovery takes a command that nobody decided. */
export const leaseSeconds = 10;

/**
 * Takes a command in. A key that this principal has used before gives the command of then: the caller compares `requestHash`
 * (another body is refused, 422) and answers what became of it.
 */
export async function receive(tx: Queryable, command: NewCommand, form?: SealedForm): Promise<{ kind: 'new' | 'known'; command: CommandRow }> {
  const { id, principal, key, requestHash, engagement, pipeline, name, actor, facts, start, receivedAt } = command;
  const inserted = await one<CommandRow>(
    tx,
    kept('receive', `with received as (
       insert into command (id, principal, key, request_hash, engagement_id, pipeline, name, actor, facts, start, received_at, lease_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp() + make_interval(secs => $12))
       on conflict (principal, key) do nothing returning *
     ), form as (
       insert into sealed_form (command_id, customer_id, engagement_id, sealed) select id, $13::uuid, engagement_id, $14::bytea from received where $14::bytea is not null
     )
     select ${columns} from received`),
    [
      id, principal, key, requestHash, engagement, pipeline, name, JSON.stringify(actor), JSON.stringify(facts), start ? JSON.stringify(start) : null, receivedAt, leaseSeconds,
      form?.customer ?? null, form?.sealed ?? null,
    ],
  );
  if (inserted) return { kind: 'new', command: inserted };
  const known = await byKey(tx, principal, key);
  if (!known) throw new Error('a known command was not found'); // rows of the inbox are never deleted
  return { kind: 'known', command: known };
}

/** Records that a command was carried out by SQL alone: it has no events (finance's, which come after engagements are closed). */
export async function acceptWithoutEvents(tx: Queryable, id: string): Promise<void> {
  await tx.query(`update command set status = 'accepted', decided_at = clock_timestamp() where id = $1 and status = 'received'`, [id]);
}

/**
 * Records a refusal and gives back what the command held: its slot and its link. Only while it is undecided.
 * @returns whether it was undecided until now
 */
export async function refuse(db: Queryable, id: string, refusal: Refusal): Promise<boolean> {
  const done = await rows(
    db,
    `with refused as (
       update command set status = 'refused', refusal = $2, decided_at = clock_timestamp() where id = $1 and status = 'received' returning id
     ), slots as (
       update reservation r set status = 'released' from refused where r.command_id = refused.id and r.status = 'held'
     ), links as (
       update link_token l set used_by = null from refused where l.used_by = refused.id
     ), weeks as (
       update capacity_hold h set status = 'released' from refused where h.command_id = refused.id and h.status = 'held'
     )
     select id from refused`,
    [id, JSON.stringify(refusal)],
  );
  return done.length > 0;
}

/**
 * Takes commands whose lease is over, oldest first, each by one taker only, and leases them anew. `olderThanSeconds` beyond
 * the lease's end, 0 by default.
 */
export async function takeLease(db: Queryable, options: { limit: number; olderThanSeconds?: number }): Promise<CommandRow[]> {
  return rows<CommandRow>(
    db,
    `with due as (
       select id as due_id from command
       where status = 'received' and lease_until < clock_timestamp() - make_interval(secs => $2)
       order by lease_until limit $1 for update skip locked
     ), taken as (
       update command set lease_until = clock_timestamp() + make_interval(secs => $3) from due where id = due_id returning command.*
     )
     select ${columns} from taken order by received_at, id`,
    [options.limit, options.olderThanSeconds ?? 0, leaseSeconds],
  );
}

/** Keeps a command for ourselves a while longer (seconds from now). */
export async function extend(db: Queryable, id: string, seconds: number = leaseSeconds): Promise<void> {
  await db.query(`update command set lease_until = clock_timestamp() + make_interval(secs => $2) where id = $1 and status = 'received'`, [id, seconds]);
}

export function byId(db: Queryable, id: string): Promise<CommandRow | undefined> {
  return one<CommandRow>(db, `select ${columns} from command where id = $1`, [id]);
}

/** The command that this principal has sent under this key. */
export function byKey(db: Queryable, principal: string, key: string): Promise<CommandRow | undefined> {
  return one<CommandRow>(db, kept('command-by-key', `select ${columns} from command where principal = $1 and key = $2`), [principal, key]);
}

/** Commands of an engagement that are not decided yet, for its page. */
export function pendingOf(db: Queryable, engagement: string): Promise<CommandRow[]> {
  return rows<CommandRow>(db, `select ${columns} from command where engagement_id = $1 and status = 'received' order by received_at, id`, [engagement]);
}
