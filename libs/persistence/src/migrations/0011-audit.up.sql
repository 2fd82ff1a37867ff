-- Who did what to what, and what came of it, in a chain: each row carries the hash of the row before it, so that a row which was
-- changed, removed, moved or dated back is found by whoever counts again (audit-verify.ts). Opaque ids, codes and instants alone,
-- never people: an erasure leaves it as it is.
create table audit (
  n bigint generated always as identity primary key,
  at timestamptz(3) not null default clock_timestamp(),
  actor text not null,              -- `<role>:<opaque id>`; `database:<role>` for what nobody said who did
  action text not null,             -- `command.onboarding.sign-contract`, `charge.waived`, `sign-in.password`, `request.refused`
  subject text not null,            -- `<kind>:<id>`
  related text,                     -- a second subject: the command that an outcome is of, the person whose key it is
  outcome text not null,
  code text,                        -- of a refusal; otherwise what the outcome is about
  seq bigint unique,                -- its place in the chain, from 1 without gaps; null until seal_audit() has seen it
  sealed_at timestamptz(3),
  previous bytea,
  hash bytea,
  check (num_nulls(seq, sealed_at, previous, hash) in (0, 4))
);
create index audit_waiting on audit (n) where seq is null;
create index audit_subject on audit (subject, n);
create index audit_actor on audit (actor, n);

-- Rows are added, and sealed once. Whoever owns the table can switch this off; then the chain tells.
create function keep_audit() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
    and (old.n, old.at, old.actor, old.action, old.subject, old.related, old.outcome, old.code) is not distinct from (new.n, new.at, new.actor, new.action, new.subject, new.related, new.outcome, new.code) then
    return new;
  end if;
  raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger keeps before update or delete on audit for each row execute function keep_audit();
create trigger keeps_all before truncate on audit for each statement execute function keep_audit();

-- One row, of now. Bounded, because some of it comes from senders; what nobody said is no reason to refuse what it tells of.
create function record_audit(actor text, action text, subject text, related text, outcome text, code text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into audit (actor, action, subject, related, outcome, code)
  values (coalesce(left(actor, 200), 'unknown'), coalesce(left(action, 200), 'unknown'), coalesce(left(subject, 300), 'unknown'), left(related, 300), coalesce(left(outcome, 50), 'unknown'), left(code, 100));
$$;
revoke execute on function record_audit(text, text, text, text, text, text) from public;

-- What a row's hash is over: the hash before, then each field with its length (`-` for none), so that no two rows read alike.
create function audit_hash(previous bytea, it audit) returns bytea
language sql stable set search_path = public, pg_temp as $$
  select sha256(previous || convert_to(string_agg(case when field is null then '-' else octet_length(convert_to(field, 'UTF8')) || ':' || field end, ',' order by place), 'UTF8'))
  from unnest(array[it.seq::text, it.n::text, to_char(it.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), it.actor, it.action, it.subject, it.related, it.outcome, it.code,
    to_char(it.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')]) with ordinality as fields (field, place);
$$;
revoke execute on function audit_hash(bytea, audit) from public;

-- Chains rows that were committed, at most so many; one caller at a time, and nobody who writes rows waits for it. Because places are
-- given after the commit, whoever has seen the chain's head has missed nothing before it.
-- Answers the head and how many were sealed; nothing when there was nothing to seal or another is at it.
create function seal_audit(most int) returns table (head bigint, head_hash bytea, count int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it audit;
  sealing_at timestamptz(3);
begin
  if not exists (select 1 from audit where seq is null) or not pg_try_advisory_xact_lock(hashtextextended('audit', 0)) then
    return;
  end if;
  -- A statement of its own: it has to see what the one before us has committed. A clock that was set back does not set the chain back.
  select a.seq, a.hash, greatest(a.sealed_at, clock_timestamp()) into head, head_hash, sealing_at from audit a where a.seq is not null order by a.seq desc limit 1;
  head := coalesce(head, 0);
  head_hash := coalesce(head_hash, decode(repeat('00', 32), 'hex'));
  sealing_at := coalesce(sealing_at, clock_timestamp());
  count := 0;
  for it in select * from audit a where a.seq is null order by a.n limit most loop
    it.seq := head + 1;
    it.sealed_at := sealing_at;
    it.previous := head_hash;
    it.hash := audit_hash(head_hash, it);
    update audit a set seq = it.seq, sealed_at = it.sealed_at, previous = it.previous, hash = it.hash where a.n = it.n;
    head := it.seq;
    head_hash := it.hash;
    count := count + 1;
  end loop;
  return next;
end $$;
revoke execute on function seal_audit(int) from public;

-- Whoever changes one of these has said so in the audit: in the same transaction, or not at all.
create function audit_actor() returns text language sql stable as $$
  select coalesce(nullif(current_setting('dandori.role', true), '') || ':' || nullif(current_setting('dandori.actor', true), ''), 'database:' || session_user);
$$;
revoke execute on function audit_actor() from public;

create function audit_command() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform record_audit((new.actor ->> 'role') || ':' || (new.actor ->> 'id'), 'command.' || new.pipeline || '.' || new.name, 'engagement:' || new.engagement_id, 'command:' || new.id, new.status, new.refusal ->> 'code');
  return null;
end $$;
create trigger audits after update of status on command for each row when (old.status = 'received' and new.status <> 'received') execute function audit_command();

create function audit_sign_in() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  -- A customer's contact acts as that contact everywhere else.
  who text := (select case when "contactId" is null then "role" || ':' || "id" else 'customer:' || "contactId" end from "user" where "id" = coalesce(new.by_user, new.user_id));
begin
  perform record_audit(coalesce(who, 'public:public'), 'sign-in.' || new.kind, 'user:' || coalesce(new.user_id, 'unknown'), null, new.outcome, null);
  return null;
end $$;
create trigger audits after insert on sign_in_audit for each row execute function audit_sign_in();

create function audit_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  what text := case when tg_op = 'INSERT' then 'created' when tg_op = 'DELETE' then 'removed'
    when (old."disabledAt" is null) = (new."disabledAt" is null) then 'role' when new."disabledAt" is null then 'enabled' else 'disabled' end;
  it "user" := case when tg_op = 'DELETE' then old else new end;
begin
  perform record_audit(audit_actor(), 'person.' || what, 'user:' || it."id", 'contact:' || it."contactId", 'ok', concat_ws('/', it."role", it."department"));
  return null;
end $$;
create trigger audits after insert or delete on "user" for each row execute function audit_person();
create trigger audits_changes after update on "user" for each row
  when ((old."role", old."department", old."disabledAt") is distinct from (new."role", new."department", new."disabledAt")) execute function audit_person();

create function audit_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it apikey := case when tg_op = 'DELETE' then old else new end;
begin
  perform record_audit(audit_actor(), case when tg_op = 'DELETE' then 'key.revoked' else 'key.created' end, 'key:' || it."id", 'user:' || it."referenceId", 'ok', null);
  return null;
end $$;
create trigger audits after insert or delete on apikey for each row execute function audit_key();

create function audit_erasure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform record_audit('manager:' || new.requested_by, 'erasure.asked', 'customer:' || new.customer_id, null, 'ok', null);
  else
    perform record_audit('system:system', 'erasure.done', 'customer:' || new.customer_id, null, 'ok', null);
  end if;
  return null;
end $$;
create trigger audits after insert on erasure for each row execute function audit_erasure();
create trigger audits_end after update on erasure for each row when (old.done_at is null and new.done_at is not null) execute function audit_erasure();

create function audit_charge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform record_audit('system:system', 'charge.triggered', 'charge:' || new.key, 'engagement:' || new.engagement_id, 'ok', new.code);
  return null;
end $$;
create trigger audits after insert on charge for each row when (not new.simulation) execute function audit_charge();

create function audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from charge where key = new.charge_key and not simulation) then
    perform record_audit((new.actor ->> 'role') || ':' || (new.actor ->> 'id'), 'charge.' || new.kind, 'charge:' || new.charge_key, new.source, 'ok', null);
  end if;
  return null;
end $$;
create trigger audits after insert on charge_entry for each row execute function audit_entry();

create function audit_terms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform record_audit(coalesce('manager:' || new.published_by, audit_actor()), 'terms.published', 'terms:' || new.version, null, 'ok', null);
  return null;
end $$;
create trigger audits after insert on rulebook for each row execute function audit_terms();

create function audit_webhook() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform record_audit(audit_actor(), 'webhook.' || case when tg_op = 'INSERT' then 'created' when old.secret <> new.secret then 'secret-rotated' when new.disabled_at is null then 'enabled' else 'disabled' end,
    'webhook:' || new.id, null, 'ok', null);
  return null;
end $$;
create trigger audits after insert on webhook_endpoint for each row execute function audit_webhook();
create trigger audits_changes after update on webhook_endpoint for each row
  when (old.secret <> new.secret or (old.disabled_at is null) <> (new.disabled_at is null)) execute function audit_webhook();
