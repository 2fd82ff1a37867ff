-- The first schema. Three kinds of tables: what came in (source data), what follows from events (read rows), what is secret (sealed columns).
-- Roles: the owner migrates; dandori_api and dandori_worker may do what grants.sql says, and are neither owner nor superuser.

-- Trusted extensions: the owner of the database may create them; where it may not, an administrator has done so before.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Numbers people say on the telephone, one series per prefix: `ONB-0001`, `C-0001`. A new pipeline's series begins when it is
-- first asked for; a sequence, because a counted row would let only one opening at a time through.
create function next_number(prefix text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  series text := 'number_' || lower(prefix);
begin
  if prefix !~ '^[A-Z]{1,6}$' then
    raise exception 'not a prefix of numbers' using errcode = 'invalid_parameter_value';
  end if;
  if to_regclass(series) is null then
    perform pg_advisory_xact_lock(hashtextextended(series, 0));
    execute format('create sequence if not exists %I', series);
  end if;
  return (select prefix || '-' || case when n < 10000 then lpad(n::text, 4, '0') else n::text end from nextval(series::regclass) n);
end $$;
revoke execute on function next_number(text) from public;

-- ---------------------------------------------------------------- people: source data, personal fields sealed
create table customer (
  id uuid primary key,
  number text not null unique,
  company text not null,
  company_found text not null generated always as (normalize(company, nfkc)) stored,   -- full width and half width are found alike
  language text not null default 'ja' check (language in ('ja', 'en')),
  created_at timestamptz(3) not null
);
create index customer_company_trgm on customer using gin (company_found gin_trgm_ops);

-- One data key per customer, wrapped by the master key: destroying the row makes everything sealed with it unreadable.
create table customer_key (
  customer_id uuid primary key references customer,
  wrapped bytea not null,
  created_at timestamptz(3) not null
);

create table contact (
  id uuid primary key,
  customer_id uuid not null references customer,
  sealed bytea not null,            -- { name, kana?, email, phone? }
  email_hash bytea,                 -- keyed hash of the normalised form: found, never read; null once erased
  name_hash bytea,
  kana_hash bytea,
  phone_hash bytea,
  user_id text unique,              -- the sign-in it belongs to, if any
  created_at timestamptz(3) not null
);
create index contact_customer on contact (customer_id);
create index contact_email on contact (email_hash);
create index contact_name on contact (name_hash);
create index contact_kana on contact (kana_hash);
create index contact_phone on contact (phone_hash);

-- ---------------------------------------------------------------- terms and calendar, immutable once published
create table rulebook (
  version text primary key,
  terms jsonb not null,
  days jsonb not null,
  published_at timestamptz(3) not null,
  effective_from timestamptz(3) not null,
  check (effective_from >= published_at)      -- CAL-05
);

-- ---------------------------------------------------------------- the command inbox: source data
create table command (
  id uuid primary key,
  principal text not null,          -- role and opaque id of whoever sent it
  key text not null,                -- Idempotency-Key
  request_hash bytea not null,      -- over method, path and body
  engagement_id uuid not null,
  pipeline text not null,
  name text not null,
  actor jsonb not null,
  facts jsonb not null,
  start jsonb,                      -- what an engagement is started with, for the first command
  received_at timestamptz(3) not null,
  lease_until timestamptz(3) not null,
  status text not null default 'received' check (status in ('received', 'accepted', 'refused')),
  refusal jsonb,
  from_seq int,                     -- its events, when accepted
  to_seq int,
  decided_at timestamptz(3),
  unique (principal, key)
);
create index command_open on command (lease_until) where status = 'received';
create index command_engagement on command (engagement_id, received_at);

-- The personal part of a command's form.
create table sealed_form (
  command_id uuid primary key references command,
  customer_id uuid not null references customer,
  engagement_id uuid not null,
  sealed bytea not null
);
create index sealed_form_engagement on sealed_form (engagement_id);

-- A slot with a person, held by a command, confirmed by its projection, released by a refusal.
create table reservation (
  id uuid primary key,
  command_id uuid not null references command,
  engagement_id uuid not null,
  kind text not null,
  person text not null,
  during tstzrange not null,
  status text not null default 'held' check (status in ('held', 'confirmed', 'released')),
  -- An engagement may move its own slot to a time that overlaps the old one: the old one is released when the new one is confirmed.
  exclude using gist (person with =, during with &&, (engagement_id::text || ' ' || kind) with <>) where (status <> 'released')
);
create index reservation_command on reservation (command_id);
create index reservation_engagement on reservation (engagement_id, kind);

-- One-time links: only the hash of a token is kept.
create table link_token (
  hash bytea primary key,
  engagement_id uuid not null,
  contact_id uuid not null references contact,
  action text not null,
  expires_at timestamptz(3) not null,
  used_by uuid references command,
  created_at timestamptz(3) not null,
  seq int not null,                 -- the effect that issued it
  unique (engagement_id, action, seq)
);

create table document (
  id uuid primary key,
  engagement_id uuid not null,
  customer_id uuid not null references customer,
  kind text not null,
  version text not null,
  sha256 text not null,
  sealed bytea not null,
  created_at timestamptz(3) not null,
  unique (engagement_id, kind, sha256)
);

create table chat_message (
  id uuid primary key,
  engagement_id uuid not null,
  customer_id uuid not null references customer,
  author jsonb not null,
  at timestamptz(3) not null,
  sealed bytea not null             -- { text }
);
create index chat_message_engagement on chat_message (engagement_id, at, id);

-- ---------------------------------------------------------------- what follows from events
create table engagement_event (
  engagement_id uuid not null,
  seq int not null check (seq > 0),
  at timestamptz(3) not null,
  actor jsonb not null,
  type text not null,
  data jsonb not null,
  rule text,
  command_id uuid,
  primary key (engagement_id, seq)
);

create table engagement (
  id uuid primary key,
  number text not null unique,
  pipeline text not null,
  customer_id uuid not null references customer,
  contact_id uuid not null references contact,
  simulation boolean not null default false,
  seq int not null,
  state text not null,
  step text not null,
  waiting_on text not null,
  waiting_for text,
  waiting_since timestamptz(3),
  assignee text,
  next_due timestamptz(3),          -- the earliest armed timer
  late_since timestamptz(3),
  on_hold boolean not null default false,
  outcome text,                     -- set when closed
  terms text not null,
  opened_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  closed_at timestamptz(3),
  snapshot jsonb not null           -- the folded state
);
create index engagement_list on engagement (opened_at desc, id desc) where not simulation;
create index engagement_customer on engagement (customer_id, opened_at desc, id desc);
create index engagement_open on engagement (pipeline, step, opened_at desc, id desc) where closed_at is null and not simulation;
create index engagement_late on engagement (late_since) where late_since is not null;
create index engagement_assignee on engagement (assignee, opened_at desc, id desc) where closed_at is null;
create index engagement_number_trgm on engagement using gin (number gin_trgm_ops);

create table engagement_step (
  engagement_id uuid not null references engagement on delete cascade,
  step text not null,
  entered_at timestamptz(3) not null,
  completed_at timestamptz(3),
  primary key (engagement_id, step)
);

create table armed_timer (
  engagement_id uuid not null references engagement on delete cascade,
  key text not null,
  does text not null,
  due timestamptz(3) not null,
  deadline jsonb not null,
  counts text not null,
  primary key (engagement_id, key)
);
create index armed_timer_due on armed_timer (due);

create table task (
  engagement_id uuid not null references engagement on delete cascade,
  effect text not null,
  code text not null,
  opened_at timestamptz(3) not null,
  primary key (engagement_id, effect)
);

-- ---------------------------------------------------------------- money: both append-only, see the grants
create table charge (
  key text primary key,             -- <engagement number>:<code>:<occurrence>
  engagement_id uuid not null,
  customer_id uuid not null references customer,
  simulation boolean not null default false,
  code text not null,
  quantity int not null,
  price_key text,
  on_date date not null,
  rule text,
  facts jsonb not null,
  seq int not null,
  triggered_at timestamptz(3) not null
);
create index charge_list on charge (triggered_at desc, key desc) where not simulation;
create index charge_engagement on charge (engagement_id);

create table charge_entry (
  charge_key text not null references charge,
  kind text not null check (kind in ('priced', 'price-missing', 'acknowledged', 'invoiced', 'settled', 'waived', 'reversed')),
  source text not null,             -- what wrote it: `event:<seq>` or `command:<id>`; one entry per source and kind
  at timestamptz(3) not null,
  actor jsonb not null,
  unit_yen bigint,
  amount_yen bigint,
  price_version text,
  reference text,
  primary key (charge_key, kind, source)
);

-- ---------------------------------------------------------------- what goes out
create table outbox (
  id uuid primary key,
  engagement_id uuid not null,
  seq int not null,
  kind text not null,               -- notice | message
  name text not null,
  receiver text not null,           -- customer | staff | finance
  data jsonb not null,
  captured boolean not null,        -- a simulation's: shown, never sent
  at timestamptz(3) not null,
  unique (engagement_id, seq, kind, receiver)
);

-- One row and receiver; the delivery workflow's id is `delivery/<id>`.
create table delivery (
  id uuid primary key,
  outbox_id uuid not null references outbox on delete cascade,
  receiver_kind text not null check (receiver_kind in ('contact', 'user')),
  receiver_id text not null,
  status text not null default 'due' check (status in ('due', 'started', 'sent', 'parked')),
  attempts int not null default 0,
  last_code text,
  changed_at timestamptz(3) not null,
  unique (outbox_id, receiver_kind, receiver_id)
);
create index delivery_open on delivery (changed_at) where status = 'due';

create table delivery_attempt (
  delivery_id uuid not null references delivery on delete cascade,
  n int not null,
  at timestamptz(3) not null,
  code text not null,               -- `sent`, or why not
  primary key (delivery_id, n)
);

-- Where a charge stands: its price, and what finance did last. `settled` from an event may come before a late `priced`.
create view charge_state with (security_invoker = true) as
select c.*, price.unit_yen, price.amount_yen, price.price_version, last.kind as state, last.at as state_at, last.reference
from charge c
left join lateral (
  select e.unit_yen, e.amount_yen, e.price_version from charge_entry e
  where e.charge_key = c.key and e.kind = 'priced' order by e.at desc limit 1
) price on true
left join lateral (
  select e.kind, e.at, e.reference from charge_entry e where e.charge_key = c.key
  order by array_position(array['price-missing', 'priced', 'acknowledged', 'invoiced', 'settled', 'waived', 'reversed'], e.kind) desc, e.at desc limit 1
) last on true;
