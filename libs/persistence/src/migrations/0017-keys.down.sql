create or replace function audit_webhook() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform record_audit(audit_actor(), 'webhook.' || case when tg_op = 'INSERT' then 'created' when old.secret <> new.secret then 'secret-rotated' when new.disabled_at is null then 'enabled' else 'disabled' end,
    'webhook:' || new.id, null, 'ok', null);
  return null;
end $$;

drop table installation_key;
