drop policy internal on audit;
drop policy worker on audit;
alter table audit disable row level security;
