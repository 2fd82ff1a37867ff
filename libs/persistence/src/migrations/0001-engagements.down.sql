-- Back to an empty schema. The extensions stay: an administrator may have made them.
drop view charge_state;
drop table delivery_attempt, delivery, outbox, charge_entry, charge;
drop table task, armed_timer, engagement_step, engagement, engagement_event;
drop table chat_message, document, link_token, reservation, sealed_form, command, rulebook;
drop table contact, customer_key, customer;
do $$
declare series text;
begin
  for series in select sequencename from pg_sequences where schemaname = 'public' and sequencename like 'number\_%' loop
    execute format('drop sequence %I', series);
  end loop;
end $$;
drop function next_number(text);
