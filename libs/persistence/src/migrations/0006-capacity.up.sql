-- What a week can take and what is promised of it. A command holds its weeks in its own transaction; its projection confirms them
-- (and gives back those that the engagement held before), its refusal releases them.
create table capacity_hold (
  id uuid primary key,
  command_id uuid not null references command,
  engagement_id uuid not null,
  resource text not null,
  week date not null,                 -- its Monday
  amount int not null check (amount >= 0),   -- nothing at all: what the engagement held is given back
  status text not null default 'held' check (status in ('held', 'confirmed', 'released'))
);
create index capacity_hold_week on capacity_hold (resource, week) where status <> 'released';
create index capacity_hold_command on capacity_hold (command_id);
create index capacity_hold_engagement on capacity_hold (engagement_id) where status <> 'released';
