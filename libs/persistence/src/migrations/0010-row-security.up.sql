-- Whose rows the API's roles see (docs/adr/0008-row-level-security.md). dandori_api sees those of the customer in `dandori.customer`, and
-- none without; dandori_internal, into which the API changes for staff and for its own work, and dandori_worker see all. A policy that is
-- simply true costs nothing and leaves every plan as it was. The owner passes by: migrations and the functions that act for it need all.

-- All tables but rulebook (the company's own terms) and migration. A test names a table that is neither here nor there.
do $$
declare
  its_name text;
begin
  foreach its_name in array array[
    'customer', 'customer_key', 'contact', 'erasure', 'command', 'sealed_form', 'reservation', 'capacity_hold', 'link_token', 'document', 'chat_message',
    'engagement', 'engagement_event', 'engagement_step', 'armed_timer', 'task', 'charge', 'charge_entry', 'outbox', 'delivery', 'delivery_attempt',
    'feed_event', 'webhook_endpoint', 'simulation_use', 'saved_filter', 'user', 'session', 'account', 'verification', 'apikey',
    'sign_in_token', 'sign_in_limit', 'sign_in_audit'
  ] loop
    execute format('alter table %I enable row level security', its_name);
    execute format('create policy internal on %I to dandori_internal using (true)', its_name);
    execute format('create policy worker on %I to dandori_worker using (true)', its_name);
  end loop;
end $$;

-- What is a customer's own. The setting is read once per statement, and compared as the indexes have it. What has no policy here (mails,
-- webhooks, sign-in) is nothing that a customer's request reads by itself.
create policy own on customer to dandori_api using (id = (select nullif(current_setting('dandori.customer', true), '')::uuid));
create policy own on customer_key to dandori_api using (customer_id = (select nullif(current_setting('dandori.customer', true), '')::uuid));
create policy own on contact to dandori_api using (customer_id = (select nullif(current_setting('dandori.customer', true), '')::uuid));
create policy own on erasure to dandori_api using (customer_id = (select nullif(current_setting('dandori.customer', true), '')::uuid));
create policy own on sealed_form to dandori_api using (customer_id = (select nullif(current_setting('dandori.customer', true), '')::uuid));
-- What staff simulates with a customer's data is not the customer's.
create policy own on engagement to dandori_api using (customer_id = (select nullif(current_setting('dandori.customer', true), '')::uuid) and not simulation);
create policy own on charge to dandori_api using (customer_id = (select nullif(current_setting('dandori.customer', true), '')::uuid) and not simulation);
create index charge_customer on charge (customer_id, triggered_at desc, key desc) where not simulation;

-- What belongs to an engagement or a charge: the policy there says whose that is, so the inner query is a handful of rows, found once.
create policy own on engagement_event to dandori_api using (engagement_id in (select id from engagement));
create policy own on engagement_step to dandori_api using (engagement_id in (select id from engagement));
create policy own on armed_timer to dandori_api using (engagement_id in (select id from engagement));
create policy own on task to dandori_api using (engagement_id in (select id from engagement));
create policy own on reservation to dandori_api using (engagement_id in (select id from engagement));
create policy own on capacity_hold to dandori_api using (engagement_id in (select id from engagement));
create policy own on link_token to dandori_api using (engagement_id in (select id from engagement));
create policy own on document to dandori_api using (engagement_id in (select id from engagement));
create policy own on chat_message to dandori_api using (engagement_id in (select id from engagement));
create policy own on charge_entry to dandori_api using (charge_key in (select key from charge));
-- An engagement's first command is there before the engagement.
create policy own on command to dandori_api using (
  start ->> 'customer' = (select nullif(current_setting('dandori.customer', true), '')) and not coalesce((start ->> 'simulation')::boolean, false)
  or engagement_id in (select id from engagement)
);
