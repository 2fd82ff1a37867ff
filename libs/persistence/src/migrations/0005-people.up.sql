-- What a person of the staff keeps for themselves: filters of the list of engagements, by name.
create table saved_filter (
  id uuid primary key,
  user_id text not null references "user" on delete cascade,
  name text not null,
  search jsonb not null,
  saved_at timestamptz(3) not null default now(),
  unique (user_id, name)
);

create index customer_list on customer (created_at desc, id desc);
create index customer_number_trgm on customer using gin (number gin_trgm_ops);
-- Lead times and what comes of simulations are asked by date.
create index engagement_step_completed on engagement_step (completed_at) where completed_at is not null;
create index engagement_simulations on engagement (changed_at desc, id desc) where simulation;

-- When somebody last used a simulation, by our clock: all its own dates are of its own time.
create table simulation_use (
  engagement_id uuid primary key references engagement on delete cascade,
  used_at timestamptz(3) not null default now()
);
create index simulation_use_used on simulation_use (used_at);

-- Removes simulations that nobody has used since an instant, with everything that is theirs alone. The application's roles may delete
-- neither events nor commands nor charges; this function may, and looks for itself whether what it was given is a simulation.
create function remove_simulations(wanted uuid[], before timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone uuid[];
  whose uuid[];
  each_customer uuid;
begin
  select array_agg(id), array_agg(distinct customer_id) into gone, whose
  from (select e.id, e.customer_id from engagement e join simulation_use u on u.engagement_id = e.id where e.id = any(wanted) and e.simulation and u.used_at < before for update of e) old;
  if gone is null then
    return 0;
  end if;
  delete from link_token where engagement_id = any(gone);
  delete from reservation where engagement_id = any(gone);
  delete from capacity_hold where engagement_id = any(gone);   -- made by 0006, before anybody calls this
  delete from sealed_form where engagement_id = any(gone);
  delete from command where engagement_id = any(gone);
  delete from document where engagement_id = any(gone);
  delete from chat_message where engagement_id = any(gone);
  delete from charge_entry where charge_key in (select key from charge where engagement_id = any(gone) and simulation);
  delete from charge where engagement_id = any(gone) and simulation;
  delete from outbox where engagement_id = any(gone);
  delete from engagement_event where engagement_id = any(gone);
  delete from engagement where id = any(gone);
  -- A customer made up for a simulation goes with its last one; whoever has anything else stays.
  foreach each_customer in array whose loop
    if not exists (select 1 from engagement where customer_id = each_customer)
      and not exists (select 1 from command where status = 'received' and start ->> 'customer' = each_customer::text)
      and not exists (select 1 from contact where customer_id = each_customer and user_id is not null) then
      begin
        delete from contact where customer_id = each_customer;
        delete from customer_key where customer_id = each_customer;
        delete from customer where id = each_customer;
      exception when foreign_key_violation then
        null; -- something of theirs is kept elsewhere
      end;
    end if;
  end loop;
  return cardinality(gone);
end $$;
revoke execute on function remove_simulations(uuid[], timestamptz) from public;
