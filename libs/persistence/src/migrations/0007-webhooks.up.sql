-- What other systems are told: one row per event of a charge and per beginning and end of an engagement, in an order that is never
-- rewritten, and the endpoints that it is delivered to. Numbers, codes, amounts, rules and dates; never people.
create table feed_event (
  n bigint generated always as identity primary key,
  id text not null unique,             -- `<charge key>/<kind>/<n>`, `<engagement number>/<kind>/<n>`
  type text not null,                  -- `dandori.charge.priced`
  subject text not null,
  at timestamptz(3) not null,
  data jsonb not null,
  position bigint unique               -- in the order of commits, without gaps; null until publish_feed() has seen it
);
create index feed_event_waiting on feed_event (n) where position is null;
create index feed_event_subject on feed_event (subject, type);

create table webhook_endpoint (
  id uuid primary key,
  url text not null,
  description text not null,
  types text[] not null,               -- of events; none: all
  secret bytea not null,               -- sealed with the installation's own key
  old_secret bytea,                    -- signs as well until then
  old_secret_until timestamptz(3),
  request_hash bytea not null,         -- of the form it was created with
  created_at timestamptz(3) not null,
  disabled_at timestamptz(3)
);

-- A delivery carries a notice to a person, or an event to an endpoint.
alter table delivery alter column outbox_id drop not null;
alter table delivery add column feed_event_n bigint references feed_event;
alter table delivery drop constraint delivery_receiver_kind_check;
alter table delivery add constraint delivery_receiver_kind_check check (receiver_kind in ('contact', 'user', 'webhook'));
alter table delivery add constraint delivery_of_one check (
  (outbox_id is null) = (receiver_kind = 'webhook') and (feed_event_n is null) = (receiver_kind <> 'webhook')
);
create unique index delivery_of_event on delivery (feed_event_n, receiver_id) where feed_event_n is not null;
alter table delivery_attempt add column status int;        -- of HTTP, where there was an answer
alter table delivery_attempt add column ms int;            -- how long it took

-- Adds the n-th event of a type about a subject; whoever adds another about the same subject waits.
create function add_feed_event(its_type text, its_subject text, at timestamptz, data jsonb) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  nth int;
begin
  perform pg_advisory_xact_lock(hashtextextended('feed/' || its_subject, 0));
  -- A statement of its own: it has to see what the one we waited for has committed.
  select count(*) + 1 into nth from feed_event where subject = its_subject and type = its_type;
  insert into feed_event (id, type, subject, at, data)
  values (its_subject || '/' || split_part(its_type, '.', 3) || '/' || nth, its_type, its_subject, at, data);
end $$;
revoke execute on function add_feed_event(text, text, timestamptz, jsonb) from public;

-- What an entry of a charge says to other systems. An entry without amounts of its own is about the price that was found before.
create function add_charge_event(its_key text, kind text, its_at timestamptz, own_unit_yen bigint, own_amount_yen bigint, own_price_version text, its_reference text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  it record;
begin
  select c.*, e.number, k.number as customer, p.unit_yen, p.amount_yen, p.price_version into it
  from charge c left join engagement e on e.id = c.engagement_id left join customer k on k.id = c.customer_id
  left join lateral (
    select unit_yen, amount_yen, price_version from charge_entry where charge_key = c.key and charge_entry.kind = 'priced' order by at desc limit 1
  ) p on true
  where c.key = its_key;
  if it.simulation then
    return;
  end if;
  perform add_feed_event('dandori.charge.' || kind, its_key, its_at, jsonb_build_object(
    'charge', its_key, 'engagement', it.number, 'customer', it.customer, 'code', it.code, 'quantity', it.quantity, 'priceKey', it.price_key, 'on', it.on_date, 'rule', it.rule,
    'unitYen', coalesce(own_unit_yen, it.unit_yen), 'amountYen', coalesce(own_amount_yen, it.amount_yen), 'priceVersion', coalesce(own_price_version, it.price_version),
    'reference', its_reference));
end $$;
revoke execute on function add_charge_event(text, text, timestamptz, bigint, bigint, text, text) from public;

-- Whoever writes a charge, an entry, or the first or last row of an engagement has told of it: in the same transaction, or not at all.
create function tell_of_charge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_charge_event(new.key, 'triggered', new.triggered_at, null, null, null, null);
  return null;
end $$;
create trigger tells after insert on charge for each row when (not new.simulation) execute function tell_of_charge();

create function tell_of_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_charge_event(new.charge_key, new.kind, new.at, new.unit_yen, new.amount_yen, new.price_version, new.reference);
  return null;
end $$;
create trigger tells after insert on charge_entry for each row execute function tell_of_entry();

create function tell_of_engagement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose text := (select number from customer where id = new.customer_id);
  terms jsonb := jsonb_build_object('engagement', new.number, 'customer', whose, 'pipeline', new.pipeline, 'terms', new.terms);
begin
  if tg_op = 'INSERT' then
    perform add_feed_event('dandori.engagement.opened', new.number, new.opened_at, terms);
  end if;
  if new.closed_at is not null then
    perform add_feed_event('dandori.engagement.closed', new.number, new.closed_at, terms || jsonb_build_object('outcome', new.outcome));
  end if;
  return null;
end $$;
create trigger tells_of_opening after insert on engagement for each row when (not new.simulation) execute function tell_of_engagement();
create trigger tells_of_closing after update on engagement for each row
  when (not new.simulation and old.closed_at is null and new.closed_at is not null) execute function tell_of_engagement();

-- Gives events that were committed their position, one caller at a time and in one order, and makes their deliveries. Because positions
-- are given after the commit and the next caller waits for ours, a reader who has seen a position has missed none before it.
create function publish_feed() returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from feed_event where position is null) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('feed', 0));
  return query
  with next as (
    select n, row_number() over (order by n) + (select coalesce(max(position), 0) from feed_event) as position
    from (select n from feed_event where position is null order by n limit 1000) waiting
  ), published as (
    update feed_event e set position = next.position from next where e.n = next.n returning e.n, e.type
  )
  insert into delivery (id, feed_event_n, receiver_kind, receiver_id, changed_at)
  select encode(substr(sha256(convert_to(p.n || '/webhook/' || w.id, 'UTF8')), 1, 16), 'hex')::uuid, p.n, 'webhook', w.id::text, clock_timestamp()
  from published p join webhook_endpoint w on w.disabled_at is null and (cardinality(w.types) = 0 or p.type = any(w.types))
  order by p.n
  on conflict do nothing
  returning id;
end $$;
revoke execute on function publish_feed() from public;

-- Who published a version of the terms; null for the first.
alter table rulebook add column published_by text;

-- What arose before there was a feed.
select add_charge_event(key, kind, at, unit_yen, amount_yen, price_version, reference) from (
  select key, 'triggered' as kind, triggered_at as at, null::bigint as unit_yen, null::bigint as amount_yen, null as price_version, null as reference, 0 as rank from charge
  union all
  select charge_key, kind, at, unit_yen, amount_yen, price_version, reference, array_position(array['priced', 'price-missing', 'acknowledged', 'invoiced', 'settled', 'waived', 'reversed'], kind) from charge_entry
  order by at, rank
) past;
