import { randomUUID } from 'node:crypto';
import type { Draft } from '#domain/engagement/event.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { numbered, opening, timer } from './events.js';
import type { Opened, World } from './world.js';

const noDays = { timeZone: 'Asia/Tokyo', from: '2026-01-01', to: '2026-12-31', closed: {} } as never;

/** One of each thing that a projection writes. */
const busy = (number: string): Draft[] => [
  { type: 'timer-armed', data: timer('remind', '2026-04-06T08:30:00.000Z') },
  { type: 'effect-requested', data: { effect: 'sendMaterial' } },
  { type: 'effect-failed', data: { effect: 'sendMaterial', code: 'MAIL_REFUSED' } },
  { type: 'effect-requested', data: { effect: 'sendApplication', told: true } },
  { type: 'notice-due', data: { notice: 'material', to: 'customer', facts: {} } },
  { type: 'charge-triggered', rule: 'ONB-07', data: { key: `${number}:ONB.FIRST_PAYMENT:1`, code: 'ONB.FIRST_PAYMENT', quantity: 1, price: 'standard', on: '2026-04-01', facts: {} } },
];

/** What else hangs on an engagement ($1) of a customer ($2) with a contact ($3); $4 is an id that everything else derives from. */
const beside = `
with given as (
  insert into command (id, principal, key, request_hash, engagement_id, pipeline, name, actor, facts, received_at, lease_until)
  values ($4::uuid, 'customer:' || $3::uuid, $4::text, '', $1, 'onboarding', 'bookCall', '{}', '{}', now(), now()) returning id
), form as (insert into sealed_form (command_id, customer_id, engagement_id, sealed) select id, $2, $1, '' from given
), slot as (insert into reservation (id, command_id, engagement_id, kind, person, during) select id, id, $1, 'call', 'person of ' || id, tstzrange(now(), now() + interval '1 hour') from given
), week as (insert into capacity_hold (id, command_id, engagement_id, resource, week, amount) select id, id, $1, 'cards', '2026-04-06', 60 from given
), link as (insert into link_token (hash, engagement_id, contact_id, action, expires_at, created_at, seq) select convert_to(id::text, 'UTF8'), $1, $3, 'signContract', now(), now(), 1 from given
), file as (insert into document (id, engagement_id, customer_id, kind, version, sha256, sealed, created_at) select id, $1, $2, 'contract', '1', id::text, '', now() from given)
insert into chat_message (id, engagement_id, customer_id, author, at, sealed) select id, $1, $2, '{}', now(), '' from given`;

/** A customer with an engagement, a simulation of it, a sign-in and inquiries that are not decided, so that each table has a row of theirs. */
async function customerOf(world: World, name: string): Promise<Opened> {
  const it = await world.opened({ company: name });
  const simulated = { ...it, engagement: randomUUID(), number: await world.tx((tx) => nextNumber(tx, 'SIM')), simulation: true };
  await project(world.worker, { engagement: it.engagement, events: numbered(busy(it.number), { from: it.seq + 1 }) });
  await project(world.worker, { engagement: simulated.engagement, events: numbered([...opening({ number: simulated.number, customer: it.customer, contact: it.contact, simulation: true }), ...busy(simulated.number)]) });
  for (const { engagement } of [it, simulated]) {
    const ids = [engagement, it.customer, it.contact, randomUUID()];
    await world.owner.query(beside, ids);
  }
  for (const simulation of [false, true]) {
    await world.owner.query(
      `insert into command (id, principal, key, request_hash, engagement_id, pipeline, name, actor, facts, start, received_at, lease_until) values ($1::uuid, 'manager:m', $1::text, '', $2, 'onboarding', 'submitInquiry', '{}', '{}', $3, now(), now())`,
      [randomUUID(), randomUUID(), { customer: it.customer, simulation }],
    );
  }
  await world.user(name, 'customer');
  for (const statement of signIn) await world.owner.query(statement, [name]);
  await world.owner.query(`insert into erasure (customer_id, requested_by, reason) values ($1, 'm', '')`, [it.customer]);
  await world.owner.query(`insert into simulation_use (engagement_id) values ($1)`, [simulated.engagement]);
  return it;
}

const signIn = [
  `insert into "session" ("id", "expiresAt", "token", "updatedAt", "userId") values ($1::text, now(), $1, now(), $1)`,
  `insert into "account" ("id", "accountId", "providerId", "userId", "updatedAt") values ($1, $1, 'credential', $1, now())`,
  `insert into "verification" ("id", "identifier", "value", "expiresAt") values ($1, $1, $1, now())`,
  `insert into "apikey" ("id", "configId", "referenceId", "key", "createdAt", "updatedAt") values ($1, 'default', $1, $1, now(), now())`,
  `insert into sign_in_token (hash, kind, user_id, expires_at) values (convert_to($1, 'UTF8'), 'link', $1, now())`,
  `insert into sign_in_limit (bucket, whole_at) values (convert_to($1, 'UTF8'), now())`,
  `insert into sign_in_audit (kind, outcome, user_id) values ('link', 'ok', $1)`,
  `insert into saved_filter (id, user_id, name, search) values (gen_random_uuid(), $1, 'mine', '{}')`,
  `insert into webhook_endpoint (id, url, description, types, secret, request_hash, created_at) values (gen_random_uuid(), 'https://' || $1::text || '.example', '', '{}', '', '', now())`,
];

/** Two customers, each with rows in every table that holds anything of customers. */
export async function twoCustomers(world: World): Promise<[Opened, Opened]> {
  await world.tx((tx) => new Rulebooks().publish(tx, { version: '1', terms: defaultTerms, days: noDays }));
  const both: [Opened, Opened] = [await customerOf(world, 'first'), await customerOf(world, 'second')];
  await world.owner.query(`insert into delivery_attempt (delivery_id, n, at, code) select id, 1, now(), 'sent' from delivery`);
  return both;
}
