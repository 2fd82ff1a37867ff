-- That the people of a customer are erased, by whom and why: a job that is done in the end, whatever is away meanwhile.
create table erasure (
  customer_id uuid primary key references customer,
  requested_at timestamptz(3) not null default now(),
  requested_by text not null,       -- the manager's opaque id
  reason bytea not null,            -- free text, sealed with the installation's own key
  erased_at timestamptz(3),         -- the key is gone: nothing of theirs can be read or sealed from here on
  attempts int not null default 0,  -- at what comes after
  done_at timestamptz(3)
);
create index erasure_open on erasure (requested_at) where done_at is null;

-- Of somebody whose erasure was asked for: what the application's roles may not change by themselves. Addresses in the record of
-- sign-ins, hashes of what was sent, and links that were mailed.
create function forget_customer(wanted uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from erasure where customer_id = wanted) then
    raise exception 'no erasure was asked for' using errcode = 'invalid_parameter_value';
  end if;
  update sign_in_audit set address = null, agent = null where user_id in (select user_id from contact where customer_id = wanted and user_id is not null union select "id" from "user" where "contactId" in (select id from contact where customer_id = wanted));
  update command set request_hash = '\x' where engagement_id in (select id from engagement where customer_id = wanted) or start ->> 'customer' = wanted::text;
  delete from link_token where contact_id in (select id from contact where customer_id = wanted);
end $$;
revoke execute on function forget_customer(uuid) from public;
