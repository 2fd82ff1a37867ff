-- Keys of the installation itself, sealed with the master key, so that another can take its place.
create table installation_key (
  use text primary key,                 -- 'find': what people's hashes are made with
  wrapped bytea not null,
  sealed_at timestamptz(3) not null     -- with the present master key
);

-- The owner seals secrets anew without changing them (reseal.ts): no rotation, and on record as what it is.
create or replace function audit_webhook() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform record_audit(audit_actor(), 'webhook.' || case
      when tg_op = 'INSERT' then 'created'
      when old.secret <> new.secret then case when session_user = current_user then 'secret-sealed-anew' else 'secret-rotated' end
      when new.disabled_at is null then 'enabled' else 'disabled' end,
    'webhook:' || new.id, null, 'ok', null);
  return null;
end $$;
