import type { EngagementEvent } from '#domain/engagement/event.js';
import { eventOf } from './engagements.js';
import type { ProjectionRows } from './projection-rows.js';
import { kept, rows as rowsOf, type Queryable } from './sql.js';

/** Columns of `engagement` that follow from its state. The key is not among them. */
const followed = [
  'number', 'pipeline', 'customer_id', 'contact_id', 'simulation', 'seq', 'state', 'step', 'waiting_on', 'waiting_for', 'waiting_since', 'assignee',
  'next_due', 'late_since', 'on_hold', 'outcome', 'terms', 'opened_at', 'changed_at', 'closed_at', 'snapshot',
];

/**
 * One statement writes it all: a round trip costs more than any of its parts. Parts of one statement do not see each other's
 * rows, so each works on rows of its own; foreign keys are checked at its end.
 *
 * It says itself who acts (the system), and can be sent without a transaction around it. Then `only_from` takes the lock's place: it is the
 * number of the last event on which the document was computed, and where another has come since, there is nothing to write: all that is
 * written joins `it`, or rows that were. A new engagement (0) has no row to be unchanged: of two who make it at once the second fails.
 */
const write = kept('project-write', `
with doc as materialized (
  select $1::jsonb as d, set_config('dandori.actor', 'system', true) as actor, set_config('dandori.role', 'system', true) as role
),
unchanged as materialized (
  select e.id from doc, engagement e where e.id = (d->'engagement'->>'id')::uuid and e.seq = (d->>'only_from')::int for update of e
),
it as materialized (
  select e.*, coalesce((d->>'only_from')::int = 0, false) as new from doc, jsonb_populate_record(null::engagement, d->'engagement') e
  where case d->>'only_from' when '0' then not exists (select 1 from engagement there where there.id = e.id) else d->>'only_from' is null or exists (select 1 from unchanged) end
),
new_events as (
  insert into engagement_event (engagement_id, seq, at, actor, type, data, rule, command_id)
  select it.id, e.seq, e.at, e.actor, e.type, e.data, e.rule, e.command_id
  from it, doc, jsonb_to_recordset(d->'events') as e(seq int, at timestamptz(3), actor jsonb, type text, data jsonb, rule text, command_id uuid)
  on conflict do nothing
  returning seq, at, actor, type, data, rule, command_id
),
made as (
  insert into engagement (id, ${followed.join(', ')}) select id, ${followed.join(', ')} from it where new
),
upserted as (
  insert into engagement (id, ${followed.join(', ')}) select id, ${followed.join(', ')} from it where not new
  on conflict (id) do update set ${followed.map((column) => `${column} = excluded.${column}`).join(', ')}
),
new_steps as (
  insert into engagement_step (engagement_id, step, entered_at, completed_at)
  select it.id, s.* from it, doc, jsonb_to_recordset(d->'steps') as s(step text, entered_at timestamptz(3), completed_at timestamptz(3))
  on conflict (engagement_id, step) do update set entered_at = excluded.entered_at, completed_at = excluded.completed_at
),
timers_gone as (
  delete from armed_timer t using it, doc where t.engagement_id = it.id and d->'timers_gone' ? t.key
),
new_timers as (
  insert into armed_timer (engagement_id, key, does, due, deadline, counts)
  select it.id, t.* from it, doc, jsonb_to_recordset(d->'timers') as t(key text, does text, due timestamptz(3), deadline jsonb, counts text)
  on conflict (engagement_id, key) do update set does = excluded.does, due = excluded.due, deadline = excluded.deadline, counts = excluded.counts
),
tasks_gone as (
  delete from task t using it, doc where t.engagement_id = it.id and d->'tasks_gone' ? t.effect
),
new_tasks as (
  insert into task (engagement_id, effect, code, opened_at)
  select it.id, t.* from it, doc, jsonb_to_recordset(d->'tasks') as t(effect text, code text, opened_at timestamptz(3))
  on conflict (engagement_id, effect) do update set code = excluded.code, opened_at = excluded.opened_at
),
new_charges as (
  insert into charge (key, engagement_id, customer_id, simulation, code, quantity, price_key, on_date, rule, facts, seq, triggered_at)
  select c.key, it.id, it.customer_id, it.simulation, c.code, c.quantity, c.price_key, c.on_date, c.rule, c.facts, c.seq, c.triggered_at
  from it, doc, jsonb_to_recordset(d->'charges')
    as c(key text, code text, quantity int, price_key text, on_date date, rule text, facts jsonb, seq int, triggered_at timestamptz(3))
  on conflict (key) do nothing                                     -- CAL-07: one line per cause
  returning key
),
new_entries as (
  insert into charge_entry (charge_key, kind, source, at, actor, unit_yen, amount_yen, price_version)
  select e.* from it, doc, jsonb_to_recordset(d->'entries')
    as e(charge_key text, kind text, source text, at timestamptz(3), actor jsonb, unit_yen bigint, amount_yen bigint, price_version text)
  where e.kind = 'settled' or exists (select 1 from new_charges where key = e.charge_key)
  on conflict do nothing
),
new_outbox as (
  insert into outbox (id, engagement_id, seq, kind, name, receiver, data, captured, at)
  select o.id, it.id, o.seq, 'notice', o.name, o.receiver, o.data, it.simulation, o.at
  from it, doc, jsonb_to_recordset(d->'outbox') as o(id uuid, seq int, name text, receiver text, data jsonb, at timestamptz(3))
  on conflict do nothing
  returning id, receiver, data, captured
),
receivers as (
  select o.id as outbox_id, 'contact' as kind, it.contact_id::text as receiver from it, new_outbox o where o.receiver = 'customer' and not o.captured
  union
  select o.id, 'user', it.assignee from it, new_outbox o where o.receiver = 'staff' and not o.captured and it.assignee is not null
  union
  select o.id, 'user', u.id from it, new_outbox o, "user" u
  where o.receiver = 'staff' and not o.captured and it.assignee is null
    and u."disabledAt" is null and (u.role = 'manager' or u.role = 'staff' and coalesce(o.data->>'department', u.department, '') = coalesce(u.department, ''))
  union
  select o.id, 'user', u.id from new_outbox o, "user" u where o.receiver = 'finance' and not o.captured and u.role = 'finance' and u."disabledAt" is null
),
new_deliveries as (
  insert into delivery (id, outbox_id, receiver_kind, receiver_id, changed_at)
  -- the same row and receiver give the same id, whoever projects
  select encode(substr(sha256(convert_to(outbox_id || '/' || kind || '/' || receiver, 'UTF8')), 1, 16), 'hex')::uuid, outbox_id, kind, receiver, clock_timestamp()
  from receivers
  on conflict do nothing
  returning id
),
accepted as (
  update command c set status = 'accepted', from_seq = a.from_seq, to_seq = a.to_seq, decided_at = clock_timestamp()
  from it, doc, jsonb_to_recordset(d->'commands') as a(id uuid, from_seq int, to_seq int)
  where c.id = a.id and c.status = 'received'
  returning c.id, c.from_seq, c.to_seq, c.decided_at
),
held as (
  select r.id, r.kind from it, doc, jsonb_to_recordset(d->'commands') as a(id uuid), reservation r
  where r.command_id = a.id and r.status = 'held'
),
slots as (
  -- The new slot is confirmed, the one it replaces is free again; a closed engagement keeps none that is still to come. One without
  -- any time only gives back the one that it replaces.
  update reservation r set status = case when it.closed_at is null and not isempty(r.during) and exists (select 1 from held where held.id = r.id) then 'confirmed' else 'released' end
  from it
  where r.engagement_id = it.id and (
    exists (select 1 from held where held.id = r.id)
    or r.status = 'confirmed' and exists (select 1 from held where held.kind = r.kind)
    or r.status = 'confirmed' and upper(r.during) > it.closed_at
  )
),
taken as (
  select h.id from doc, jsonb_to_recordset(d->'commands') as a(id uuid), capacity_hold h
  where h.command_id = a.id and h.status = 'held'
),
weeks as (
  -- The same for shares of weeks: new ones replace all that the engagement had; a closed engagement keeps those that have begun.
  update capacity_hold h set status = case when it.closed_at is null and exists (select 1 from taken where taken.id = h.id) then 'confirmed' else 'released' end
  from it
  where h.engagement_id = it.id and (
    exists (select 1 from taken where taken.id = h.id)
    or h.status = 'confirmed' and exists (select 1 from taken)
    or h.status = 'confirmed' and h.week > it.closed_at
  )
)
select 'delivery' as kind, id, null::int as seq, null::int as to_seq, null::timestamptz(3) as at, null::jsonb as actor, null as type, null::jsonb as data, null as rule, null::uuid as command from new_deliveries
union all select 'event', null, seq, null, at, actor, type, data, rule, command_id from new_events
union all select 'command', id, from_seq, to_seq, decided_at, null, null, null, null, null from accepted`);

interface Row {
  kind: 'delivery' | 'event' | 'command';
  id: string;
  seq: number;
  to_seq: number;
  at: string;
  rule: string | null;
  command: string | null;
}

/** What was new, as it is stored now. */
export interface Written {
  /** Deliveries that are new. */
  deliveries: string[];
  /** In their order. */
  events: EngagementEvent[];
  /** The commands that this decided. */
  accepted: { id: string; fromSeq: number; toSeq: number; decidedAt: string }[];
}

/**
 * Writes the rows and gives what is new of them.
 * @param onlyFrom the number of the event after which the rows follow: nothing is written when it is not the last any more. Not asked within a
 * transaction that holds the engagement's lock
 */
export async function writeRows(db: Queryable, rows: ProjectionRows, onlyFrom?: number): Promise<Written> {
  const found = await rowsOf<Row>(db, write, [JSON.stringify({ ...rows, only_from: onlyFrom })]);
  const of = (kind: Row['kind']): Row[] => found.filter((row) => row.kind === kind);
  return {
    deliveries: of('delivery').map(({ id }) => id),
    events: of('event').sort((a, b) => a.seq - b.seq).map(({ kind: _kind, id: _id, to_seq: _to, ...event }) => eventOf(event)),
    accepted: of('command').map(({ id, seq, to_seq, at }) => ({ id, fromSeq: seq, toSeq: to_seq, decidedAt: at })),
  };
}
