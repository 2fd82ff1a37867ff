-- The audit is read by managers and counted again by whoever operates, never by a customer's request: as for mails and sign-in, dandori_api
-- sees no row of it before it has changed into dandori_internal (docs/adr/0008-row-level-security.md). It is written, and sealed, by
-- functions that act for the owner, whom no policy concerns.
alter table audit enable row level security;
create policy internal on audit to dandori_internal using (true);
create policy worker on audit to dandori_worker using (true);
