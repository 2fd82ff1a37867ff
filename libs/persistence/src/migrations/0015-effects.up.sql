-- Effects that wait for the first attempt of a worker, or that one has in hand (docs/adr/0010-first-attempt-of-an-effect.md);
-- `key` is the number of the event that asks for it.
create table effect_due (
  engagement_id uuid not null references engagement on delete cascade,
  key int not null,
  effect text not null,
  at timestamptz(3) not null,          -- when the process asked
  taken boolean not null default false,
  changed_at timestamptz(3) not null default clock_timestamp(),
  primary key (engagement_id, key)
);
create index effect_due_waits on effect_due (taken, changed_at);

alter table effect_due enable row level security;
create policy internal on effect_due to dandori_internal using (true);
create policy worker on effect_due to dandori_worker using (true);

-- Triggers, not a part of the projection: an API of the release before, which knows nothing of them, still projects while it is replaced.
create function effect_waits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  insert into effect_due (engagement_id, key, effect, at) values (new.engagement_id, new.seq, new.data->>'effect', new.at);
  return null;
end $$;
create trigger effect_waits after insert on engagement_event for each row
  when (new.type = 'effect-requested' and new.data ? 'told') execute function effect_waits();

-- How it went, that an activity has it from here on, or that its process has ended.
create function effect_waits_no_more() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  delete from effect_due where engagement_id = new.engagement_id and (new.type = 'closed' or effect = new.data->>'effect');
  return null;
end $$;
create trigger effect_waits_no_more after insert on engagement_event for each row
  when (new.type in ('effect-done', 'effect-failed', 'effect-skipped', 'closed') or new.type = 'effect-requested' and not new.data ? 'told') execute function effect_waits_no_more();
