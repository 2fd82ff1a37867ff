-- What follows from events, written by a function (docs/adr/0012-a-projection-is-a-function.md): one round trip, all or nothing, and of its
-- statements those alone that have something to write. As one statement with a part for each table it took twice as long: most parts had
-- nothing to do, and PostgreSQL sets up each of them.
--
-- `doc` is `ProjectionRows` (libs/persistence/src/projection-rows.ts). Its `only_from` takes a lock's place: the number of the last event on
-- which the rows were computed, and where another has come since, nothing is written. 0: there is no engagement yet; of two who make it at
-- once the second fails. Without it the caller holds the engagement's lock.
--
-- Runs with its caller's rights, on the rows that its caller sees. Answers what was new, as it is stored now.
create function write_projection(doc jsonb)
returns table (kind text, id uuid, seq int, to_seq int, at timestamptz(3), actor jsonb, type text, data jsonb, rule text, command uuid)
language plpgsql as $$
#variable_conflict use_column
declare
  it constant engagement := jsonb_populate_record(null::engagement, doc->'engagement');
  only_from constant int := (doc->>'only_from')::int;
  decides constant boolean := doc->'commands' <> '[]';
  is_new boolean;
begin
  perform set_config('dandori.actor', 'system', true), set_config('dandori.role', 'system', true);
  -- In their order: the row that others refer to, what happened, what it costs, what stands, what was decided, what goes out, what is given back.
  if only_from > 0 then
    perform from engagement e where e.id = it.id and e.seq = only_from for update;
    if not found then
      return;
    end if;
    is_new := false;
  else
    is_new := not exists (select from engagement e where e.id = it.id);
    if only_from = 0 and not is_new then
      return;
    end if;
  end if;

  if is_new then
    insert into engagement (id, number, pipeline, customer_id, contact_id, simulation, seq, state, step, waiting_on, waiting_for, waiting_since, assignee,
      next_due, late_since, on_hold, outcome, terms, opened_at, changed_at, closed_at, snapshot)
    values (it.id, it.number, it.pipeline, it.customer_id, it.contact_id, it.simulation, it.seq, it.state, it.step, it.waiting_on, it.waiting_for, it.waiting_since, it.assignee,
      it.next_due, it.late_since, it.on_hold, it.outcome, it.terms, it.opened_at, it.changed_at, it.closed_at, it.snapshot);
  end if;

  return query
    insert into engagement_event as v (engagement_id, seq, at, actor, type, data, rule, command_id)
    select it.id, e.seq, e.at, e.actor, e.type, e.data, e.rule, e.command_id
    from jsonb_to_recordset(doc->'events') as e(seq int, at timestamptz(3), actor jsonb, type text, data jsonb, rule text, command_id uuid)
    on conflict do nothing
    returning 'event', null::uuid, v.seq, null::int, v.at, v.actor, v.type, v.data, v.rule, v.command_id;

  if doc->'charges' <> '[]' or doc->'entries' <> '[]' then
    with new_charges as (
      insert into charge (key, engagement_id, customer_id, simulation, code, quantity, price_key, on_date, rule, facts, seq, triggered_at)
      select c.key, it.id, it.customer_id, it.simulation, c.code, c.quantity, c.price_key, c.on_date, c.rule, c.facts, c.seq, c.triggered_at
      from jsonb_to_recordset(doc->'charges')
        as c(key text, code text, quantity int, price_key text, on_date date, rule text, facts jsonb, seq int, triggered_at timestamptz(3))
      on conflict (key) do nothing                                   -- CAL-07: one line per cause
      returning key
    )
    insert into charge_entry (charge_key, kind, source, at, actor, unit_yen, amount_yen, price_version)
    select e.* from jsonb_to_recordset(doc->'entries')
      as e(charge_key text, kind text, source text, at timestamptz(3), actor jsonb, unit_yen bigint, amount_yen bigint, price_version text)
    where e.kind = 'settled' or exists (select from new_charges where key = e.charge_key)
    on conflict do nothing;
  end if;

  if not is_new then
    update engagement set
      (number, pipeline, customer_id, contact_id, simulation, seq, state, step, waiting_on, waiting_for, waiting_since, assignee,
        next_due, late_since, on_hold, outcome, terms, opened_at, changed_at, closed_at, snapshot)
      = (it.number, it.pipeline, it.customer_id, it.contact_id, it.simulation, it.seq, it.state, it.step, it.waiting_on, it.waiting_for, it.waiting_since, it.assignee,
        it.next_due, it.late_since, it.on_hold, it.outcome, it.terms, it.opened_at, it.changed_at, it.closed_at, it.snapshot)
    where engagement.id = it.id;
  end if;

  if doc->'steps' <> '[]' then
    insert into engagement_step (engagement_id, step, entered_at, completed_at)
    select it.id, s.* from jsonb_to_recordset(doc->'steps') as s(step text, entered_at timestamptz(3), completed_at timestamptz(3))
    on conflict (engagement_id, step) do update set entered_at = excluded.entered_at, completed_at = excluded.completed_at;
  end if;
  if doc->'timers_gone' <> '[]' then
    delete from armed_timer t where t.engagement_id = it.id and doc->'timers_gone' ? t.key;
  end if;
  if doc->'timers' <> '[]' then
    insert into armed_timer (engagement_id, key, does, due, deadline, counts)
    select it.id, t.* from jsonb_to_recordset(doc->'timers') as t(key text, does text, due timestamptz(3), deadline jsonb, counts text)
    on conflict (engagement_id, key) do update set does = excluded.does, due = excluded.due, deadline = excluded.deadline, counts = excluded.counts;
  end if;
  if doc->'tasks_gone' <> '[]' then
    delete from task t where t.engagement_id = it.id and doc->'tasks_gone' ? t.effect;
  end if;
  if doc->'tasks' <> '[]' then
    insert into task (engagement_id, effect, code, opened_at)
    select it.id, t.* from jsonb_to_recordset(doc->'tasks') as t(effect text, code text, opened_at timestamptz(3))
    on conflict (engagement_id, effect) do update set code = excluded.code, opened_at = excluded.opened_at;
  end if;

  if decides then
    return query
      update command c set status = 'accepted', from_seq = a.from_seq, to_seq = a.to_seq, decided_at = clock_timestamp()
      from jsonb_to_recordset(doc->'commands') as a(id uuid, from_seq int, to_seq int)
      where c.id = a.id and c.status = 'received'
      returning 'command', c.id, c.from_seq, c.to_seq, c.decided_at, null::jsonb, null::text, null::jsonb, null::text, null::uuid;
  end if;

  if doc->'outbox' <> '[]' then
    return query
      with new_outbox as (
        insert into outbox (id, engagement_id, seq, kind, name, receiver, data, captured, at)
        select o.id, it.id, o.seq, 'notice', o.name, o.receiver, o.data, it.simulation, o.at
        from jsonb_to_recordset(doc->'outbox') as o(id uuid, seq int, name text, receiver text, data jsonb, at timestamptz(3))
        on conflict do nothing
        returning id, receiver, data, captured
      ), receivers as (
        select o.id as outbox_id, 'contact' as kind, it.contact_id::text as receiver from new_outbox o where o.receiver = 'customer' and not o.captured
        union all
        select o.id, 'user', it.assignee from new_outbox o where o.receiver = 'staff' and not o.captured and it.assignee is not null
        union all
        select o.id, 'user', u.id from new_outbox o, "user" u
        where o.receiver = 'staff' and not o.captured and it.assignee is null
          and u."disabledAt" is null and (u.role = 'manager' or u.role = 'staff' and coalesce(o.data->>'department', u.department, '') = coalesce(u.department, ''))
        union all
        select o.id, 'user', u.id from new_outbox o, "user" u where o.receiver = 'finance' and not o.captured and u.role = 'finance' and u."disabledAt" is null
      )
      insert into delivery as d (id, outbox_id, receiver_kind, receiver_id, changed_at)
      -- the same row and receiver give the same id, whoever projects
      select encode(substr(sha256(convert_to(r.outbox_id || '/' || r.kind || '/' || r.receiver, 'UTF8')), 1, 16), 'hex')::uuid, r.outbox_id, r.kind, r.receiver, clock_timestamp()
      from receivers r
      on conflict do nothing
      returning 'delivery', d.id, null::int, null::int, null::timestamptz(3), null::jsonb, null::text, null::jsonb, null::text, null::uuid;
  end if;

  if decides or it.closed_at is not null then
    -- The new slot is confirmed, the one it replaces is free again; a closed engagement keeps none that is still to come. One without
    -- any time only gives back the one that it replaces.
    if exists (select from reservation r where r.engagement_id = it.id) then
      with held as (
        select r.id, r.kind from jsonb_to_recordset(doc->'commands') as a(id uuid), reservation r where r.command_id = a.id and r.status = 'held'
      )
      update reservation r set status = case when it.closed_at is null and not isempty(r.during) and exists (select from held where held.id = r.id) then 'confirmed' else 'released' end
      where r.engagement_id = it.id and (
        exists (select from held where held.id = r.id)
        or r.status = 'confirmed' and exists (select from held where held.kind = r.kind)
        or r.status = 'confirmed' and upper(r.during) > it.closed_at
      );
    end if;
    -- The same for shares of weeks: new ones replace all that the engagement had; a closed engagement keeps those that have begun.
    if exists (select from capacity_hold h where h.engagement_id = it.id and h.status <> 'released') then
      with taken as (
        select h.id from jsonb_to_recordset(doc->'commands') as a(id uuid), capacity_hold h where h.command_id = a.id and h.status = 'held'
      )
      update capacity_hold h set status = case when it.closed_at is null and exists (select from taken where taken.id = h.id) then 'confirmed' else 'released' end
      where h.engagement_id = it.id and (
        exists (select from taken where taken.id = h.id)
        or h.status = 'confirmed' and exists (select from taken)
        or h.status = 'confirmed' and h.week > it.closed_at
      );
    end if;
  end if;
end $$;
revoke execute on function write_projection(jsonb) from public;
