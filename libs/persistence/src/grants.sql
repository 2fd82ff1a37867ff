-- What the API and the worker may do, per table and verb. Run at every start after the migrations: this file is the whole truth.
-- dandori_internal is the API's other face: the same rights, on everybody's rows (docs/adr/0008-row-level-security.md).
-- No role owns anything. Events, charges and their entries are append-only; a command, once in, is never deleted.
revoke all on all tables in schema public from dandori_api, dandori_internal, dandori_worker;
revoke all on all sequences in schema public from dandori_api, dandori_internal, dandori_worker;
revoke all on all functions in schema public from dandori_api, dandori_internal, dandori_worker;
grant usage on schema public to dandori_api, dandori_internal, dandori_worker;

-- People and secrets. The worker opens what it has to send, and writes nobody's data.
grant select, insert on customer, customer_key, contact to dandori_api, dandori_internal;
grant update (company, language) on customer to dandori_api, dandori_internal;
grant update (sealed, email_hash, name_hash, kana_hash, phone_hash, user_id) on contact to dandori_api, dandori_internal;
grant delete on customer_key to dandori_api, dandori_internal;                      -- erasure
grant select, insert, update on erasure to dandori_api, dandori_internal;
grant select on erasure to dandori_worker;
grant execute on function forget_customer(uuid) to dandori_api, dandori_internal;    -- looks for itself that its erasure was asked for
grant select on customer, customer_key, contact to dandori_worker;
grant select, insert on installation_key to dandori_api, dandori_internal, dandori_worker;   -- by whoever starts first
grant execute on function next_number(text) to dandori_api, dandori_internal, dandori_worker;
grant execute on function remove_simulations(uuid[], timestamptz) to dandori_api, dandori_internal;   -- looks for itself that it is one

grant select, insert on rulebook to dandori_api, dandori_internal;
grant select on rulebook to dandori_worker;

-- The inbox.
grant select, insert, update on command to dandori_api, dandori_internal;
grant select, update on command to dandori_worker;
grant select, insert, update on reservation to dandori_api, dandori_internal;
grant select, update on reservation to dandori_worker;
grant select, insert, update on capacity_hold to dandori_api, dandori_internal;
grant select, update on capacity_hold to dandori_worker;
grant select, insert, update on link_token to dandori_api, dandori_internal, dandori_worker;
grant select, insert on sealed_form to dandori_api, dandori_internal;
grant select on sealed_form to dandori_worker;
grant select, insert on document, chat_message to dandori_api, dandori_internal, dandori_worker;   -- a contract and its message are effects

-- What follows from events: both project.
grant execute on function write_projection(jsonb) to dandori_api, dandori_internal, dandori_worker;   -- with their own rights, which follow
grant select, insert on engagement_event to dandori_api, dandori_internal, dandori_worker;
grant select, insert, update on engagement to dandori_api, dandori_internal, dandori_worker;
grant select, insert, update, delete on engagement_step, armed_timer, task to dandori_api, dandori_internal, dandori_worker;
grant select, insert, update, delete on effect_due to dandori_api, dandori_internal, dandori_worker;   -- by triggers; taken by workers
grant select, insert on charge, charge_entry to dandori_api, dandori_internal, dandori_worker;
grant select on charge_state to dandori_api, dandori_internal, dandori_worker;
grant select, insert on outbox to dandori_api, dandori_internal, dandori_worker;
grant select, insert, update on delivery to dandori_api, dandori_internal, dandori_worker;
grant select, insert on delivery_attempt to dandori_worker;
grant select on delivery_attempt to dandori_api, dandori_internal;
grant select on feed_event to dandori_api, dandori_internal, dandori_worker;         -- written by triggers, in their order by publish_feed()
grant execute on function publish_feed() to dandori_api, dandori_internal, dandori_worker;
grant select, insert, update on webhook_endpoint to dandori_api, dandori_internal;
grant select on webhook_endpoint to dandori_worker;

grant select on migration to dandori_api, dandori_internal;                          -- the System page tells which release the tables are of

-- Sign-in belongs to the API; the worker looks up to whom a notice goes.
grant select, insert, update, delete on "user", "session", "account", "verification", "apikey" to dandori_api, dandori_internal;
grant select, insert, delete on sign_in_token to dandori_api, dandori_internal;
grant select, insert, update, delete on sign_in_limit to dandori_api, dandori_internal;
grant select, insert on sign_in_audit to dandori_api, dandori_internal;             -- append-only
grant select, insert, update, delete on saved_filter to dandori_api, dandori_internal;
grant select, insert, update on simulation_use to dandori_api, dandori_internal;
grant select ("id", "name", "email", "role", "department", "language", "contactId", "disabledAt") on "user" to dandori_worker;

-- The audit: rows come from triggers and record_audit(), places in the chain from seal_audit(), whoever calls it.
grant select on audit to dandori_api, dandori_internal;
grant execute on function record_audit(text, text, text, text, text, text), seal_audit(int) to dandori_api, dandori_internal;
