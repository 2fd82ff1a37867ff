import { randomUUID } from 'node:crypto';
import type { Refusal } from '#domain/engagement/command.js';
import { kept, one, rows, type Queryable } from './sql.js';

export interface Hold {
  command: string;
  engagement: string;
  /** What the slot is for, e.g. `explanation-call` or `data-integration:kickoff`; an engagement has one confirmed slot of each kind. */
  kind: string;
  /** Whose time it is. */
  person: string;
  /** Instants; `to` is not part of it. */
  from: string;
  to: string;
}

export interface ReservedSlot {
  engagement: string;
  kind: string;
  person: string;
  from: string;
  to: string;
  status: 'held' | 'confirmed';
}

/**
 * Holds a slot for a command until that is decided. PostgreSQL decides who was first: of two at once the second waits for the
 * first one's transaction. @returns why not, `SLOT_TAKEN`
 */
export async function hold(tx: Queryable, slot: Hold): Promise<Refusal | undefined> {
  const { command, engagement, kind, person, from, to } = slot;
  const held = await one(
    tx,
    kept('hold-slot', `insert into reservation (id, command_id, engagement_id, kind, person, during) values ($1, $2, $3, $4, $5, tstzrange($6::timestamptz, $7::timestamptz, '[)'))
     on conflict do nothing returning id`),
    [randomUUID(), command, engagement, kind, person, from, to],
  );
  return held ? undefined : { code: 'SLOT_TAKEN', kind: 'not-possible-now', facts: { person, from, to } };
}

/**
 * Gives an engagement's slot of a kind back once the command is accepted, if it is still to come at the instant `after`: what the
 * command holds, and what takes the slot's place then, is no time at all.
 */
export async function giveBack(tx: Queryable, { command, engagement, kind, after }: Pick<Hold, 'command' | 'engagement' | 'kind'> & { after: string }): Promise<void> {
  await tx.query(
    `insert into reservation (id, command_id, engagement_id, kind, person, during)
     select $1, $2, engagement_id, kind, person, 'empty' from reservation
     where engagement_id = $3 and kind = $4 and status = 'confirmed' and upper(during) > $5::timestamptz limit 1`,
    [randomUUID(), command, engagement, kind, after],
  );
}

/** Gives back what a command holds; a refusal does so by itself. */
export async function release(tx: Queryable, command: string): Promise<void> {
  await tx.query(`update reservation set status = 'released' where command_id = $1 and status = 'held'`, [command]);
}

/** What is taken of these people's time between two instants, for boards and calendars. */
export function reserved(db: Queryable, { persons, from, to }: { persons: readonly string[]; from: string; to: string }): Promise<ReservedSlot[]> {
  return rows<ReservedSlot>(
    db,
    `select engagement_id as engagement, kind, person, lower(during) as "from", upper(during) as "to", status from reservation
     where person = any($1) and status <> 'released' and during && tstzrange($2::timestamptz, $3::timestamptz, '[)') order by lower(during), person`,
    [persons, from, to],
  );
}

/**
 * Which of these people are free in which of these slots (the domain's `openSlots` of a day). Slots nobody is free in are left
 * out. An engagement's own slot of the same kind does not stand in the way of moving it: give `except`.
 */
export function freeSlots(
  db: Queryable,
  { persons, slots, except }: { persons: readonly string[]; slots: readonly { from: string; to: string }[]; except?: { engagement: string; kind: string } },
): Promise<{ from: string; to: string; persons: string[] }[]> {
  return rows(
    db,
    kept('free-slots', `select s."from", s."to", array_agg(p order by p) as persons
     from jsonb_to_recordset($2::jsonb) as s("from" timestamptz, "to" timestamptz), unnest($1::text[]) p
     where not exists (
       select 1 from reservation r where r.person = p and r.status <> 'released' and r.during && tstzrange(s."from", s."to", '[)')
         and not (r.engagement_id is not distinct from $3::uuid and r.kind is not distinct from $4::text)
     )
     group by 1, 2 order by 1, 2`),
    [persons, JSON.stringify(slots.map(({ from, to }) => ({ from, to }))), except?.engagement ?? null, except?.kind ?? null],
  );
}
