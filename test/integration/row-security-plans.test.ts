import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { TodayService } from '#api/console/today.service.js';
import { heldWeeks } from '#persistence/capacity.js';
import { chargeTotals } from '#persistence/charge-totals.js';
import { listCharges } from '#persistence/charges.js';
import { listCustomers } from '#persistence/customer-list.js';
import { openDatabase } from '#persistence/database.js';
import { documentsOf } from '#persistence/documents.js';
import { engagementById, eventsOf, listEngagements } from '#persistence/engagements.js';
import { readAs } from '#persistence/reader.js';
import type { Queryable } from '#persistence/sql.js';
import { World } from '#test/support/world.js';

const CUSTOMERS = 2000;
const ENGAGEMENTS = 20_000;
const idOf = (kind: string, n: string): string => `md5('${kind}' || ${n})::uuid`;

/** Twenty thousand engagements of two thousand customers, with what belongs to them; triggers would tell of each. */
const many = `
alter table engagement disable trigger user; alter table charge disable trigger user; alter table charge_entry disable trigger user;
insert into customer (id, number, company, created_at) select ${idOf('c', 'n')}, 'C-' || n, 'Company ' || n, now() from generate_series(1, ${CUSTOMERS}) n;
insert into contact (id, customer_id, sealed, created_at) select ${idOf('p', 'n')}, ${idOf('c', 'n')}, '', now() from generate_series(1, ${CUSTOMERS}) n;
insert into engagement (id, number, pipeline, customer_id, contact_id, seq, state, step, waiting_on, terms, opened_at, changed_at, closed_at, snapshot)
  select ${idOf('e', 'n')}, 'ONB-' || n, 'onboarding', ${idOf('c', `(n % ${CUSTOMERS} + 1)`)}, ${idOf('p', `(n % ${CUSTOMERS} + 1)`)}, 5, 'INQUIRED', 'inquiry', 'us', '1', now() - n * interval '1 minute', now(), case when n % 20 > 0 then now() end, '{}'
  from generate_series(1, ${ENGAGEMENTS}) n;
insert into engagement_event (engagement_id, seq, at, actor, type, data) select id, n, now(), '{}', 'x', '{}' from engagement, generate_series(1, 5) n;
insert into charge (key, engagement_id, customer_id, code, quantity, on_date, facts, seq, triggered_at) select number || ':X:1', id, customer_id, 'X', 1, opened_at::date, '{}', 3, opened_at from engagement;
insert into charge_entry (charge_key, kind, source, at, actor, amount_yen) select key, 'priced', 'event:3', triggered_at, '{}', 1000 from charge;
insert into document (id, engagement_id, customer_id, kind, version, sha256, sealed, created_at) select id, id, customer_id, 'contract', '1', '', '', now() from engagement;
insert into command (id, principal, key, request_hash, engagement_id, pipeline, name, actor, facts, received_at, lease_until, status) select id, 'p', id::text, '', id, 'onboarding', 'x', '{}', '{}', now(), now(), 'accepted' from engagement;
insert into capacity_hold (id, command_id, engagement_id, resource, week, amount, status) select id, id, id, 'cards', '2026-04-06'::date + (n % 50)::int * 7, 1, 'confirmed' from (select id, row_number() over () n from engagement where closed_at is null) open;
alter table engagement enable trigger user; alter table charge enable trigger user; alter table charge_entry enable trigger user;`;

let world: World;
let api: DataSource;
let customer: string;
let engagement: string;
beforeAll(async () => {
  world = await World.open();
  await world.owner.query(many);
  await world.owner.query('analyze');
  [{ customer, engagement }] = (await world.owner.query(`select ${idOf('c', '7')} as customer, ${idOf('e', '6')} as engagement`)) as [{ customer: string; engagement: string }];
  api = await openDatabase(world.database.apiUrl, { name: 'plans', poolSize: 1, sees: 'as-told' });
}, 120_000);
afterAll(async () => {
  await api.destroy();
  await world.close();
});

/** The statements that a piece of work gives. */
async function statements(work: (db: DataSource & Queryable) => Promise<unknown>): Promise<[string, unknown[]][]> {
  const given: [string, unknown[]][] = [];
  const recorder = { query: (sql: string, values: unknown[] = []) => Promise.resolve(given.push([sql, values]) && []) };
  await work(recorder as never);
  return given;
}

const planOf = async (db: DataSource, [sql, values]: [string, unknown[]], options: string): Promise<string> =>
  (await db.query<{ 'QUERY PLAN': string }[]>(`explain (${options}) ${sql}`, values)).map((line) => line['QUERY PLAN']).join('\n');

const month = { from: '2026-01-01', to: '2026-12-31' };

test.each<[string, (db: DataSource & Queryable) => Promise<unknown>]>([
  ['Today', (db) => new TodayService(db).of({ kind: 'person', role: 'staff', id: 's' })],
  ['the list', (db) => listEngagements(db, {})],
  ['the list, open', (db) => listEngagements(db, { state: 'open', pipeline: 'onboarding', step: 'inquiry' })],
  ['the list, by part of a company', (db) => listEngagements(db, { text: 'Company 77' })],
  ['the board of weeks', (db) => heldWeeks(db, { resource: 'cards', from: '2026-04-06', to: '2026-05-04' })],
  ['charges', (db) => listCharges(db, month)],
  ['sums of charges', (db) => chargeTotals(db, month, '2026-01-01')],
  ['customers', (db) => listCustomers(db, world.vault, { text: 'Company 77' })],
  ['one engagement', (db) => engagementById(db, engagement)],
  ['its events', (db) => eventsOf(db, engagement)],
])('Staff reads %s by the plan and at the cost that there would be without policies', async (_, work) => {
  for (const statement of await statements(work)) {
    const without = await planOf(world.owner, statement, 'verbose');

    expect(await readAs('all', () => planOf(api, statement, 'verbose'))).toBe(without);
  }
});

test.each<[string, (db: DataSource & Queryable) => Promise<unknown>]>([
  ['its list', (db) => listEngagements(db, { customer })],
  ['its list when the condition is forgotten', (db) => listEngagements(db, {})],
  ['one engagement', (db) => engagementById(db, engagement)],
  ['its events', (db) => eventsOf(db, engagement)],
  ['its documents', (db) => documentsOf(db, engagement)],
  ['its charges', (db) => listCharges(db, { customer })],
])('A customer reads %s by indexes, and whose rows they are is found once', async (name, work) => {
  for (const statement of await statements(work)) {
    const plan = await readAs({ customer }, () => planOf(api, statement, 'analyze, timing off, summary off, buffers off'));

    if (process.env['SHOW_PLANS']) process.stderr.write(`${name}\n${plan}\n${await planOf(world.owner, statement, 'analyze, timing off, summary off, buffers off')}\n\n`);
    expect(plan).not.toMatch(/Seq Scan on (engagement|engagement_event|document|charge|charge_entry|command)/);
    expect(plan).toMatch(/rows=[1-9]/);
    // The subplan of a policy is hashed: run once for a statement, whatever the number of its rows.
    for (const [filter] of plan.matchAll(/Filter: .*SubPlan.*/g)) expect(filter).toMatch(/hashed SubPlan/);
  }
});
