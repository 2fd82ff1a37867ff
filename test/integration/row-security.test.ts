import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#persistence/database.js';
import { listEngagements } from '#persistence/engagements.js';
import { readAs } from '#persistence/reader.js';
import { twoCustomers } from '#test/support/two-customers.js';
import { World, type Opened } from '#test/support/world.js';

const engagements = 'select id from engagement where customer_id = $1 and not simulation';
const ofEngagement = `engagement_id in (${engagements})`;

/** Tables in which a customer sees rows, and which: said here once more, by conditions that share nothing with the policies. */
const own: { readonly [table: string]: string } = {
  customer: 'id = $1', customer_key: 'customer_id = $1', contact: 'customer_id = $1', erasure: 'customer_id = $1', sealed_form: 'customer_id = $1',
  engagement: 'customer_id = $1 and not simulation', charge: 'customer_id = $1 and not simulation', charge_entry: 'charge_key in (select key from charge where customer_id = $1 and not simulation)',
  engagement_event: ofEngagement, engagement_step: ofEngagement, armed_timer: ofEngagement, task: ofEngagement, reservation: ofEngagement, capacity_hold: ofEngagement,
  link_token: ofEngagement, document: ofEngagement, chat_message: ofEngagement,
  command: `${ofEngagement} or start @> jsonb_build_object('customer', $1::text, 'simulation', false)`,
};

/** Tables of which a customer sees nothing: mails, other systems, sign-in, what staff keeps for itself. */
const internal = [
  'outbox', 'delivery', 'delivery_attempt', 'feed_event', 'webhook_endpoint', 'simulation_use', 'saved_filter', 'user', 'session', 'account', 'verification', 'apikey',
  'sign_in_token', 'sign_in_limit', 'sign_in_audit', 'audit', 'effect_due',
];

/** Tables without policies, and why. */
const open: { readonly [table: string]: string } = {
  rulebook: 'the terms, prices and calendar of the company itself: every reader is told dates and prices by them',
  installation_key: 'keys of the installation, sealed with the master key: whoever is asking, people are found by the same hashes',
  migration: 'names of releases',
};

let world: World;
let first: Opened;
let second: Opened;
/** The API's own pool, of one connection: what it keeps from one reader the next one would see. */
let api: DataSource;
beforeAll(async () => {
  world = await World.open();
  [first, second] = await twoCustomers(world);
  api = await openDatabase(world.database.apiUrl, { name: 'one', poolSize: 1, sees: 'as-told' });
}, 60_000);
afterAll(async () => {
  await api.destroy();
  await world.close();
});

const rowsIn = async (db: DataSource, table: string, condition = 'true', values: unknown[] = []): Promise<string[]> =>
  (await db.query<{ row: string }[]>(`select to_jsonb(t)::text as row from "${table}" t where ${condition} order by 1`, values)).map(({ row }) => row);

describe("The API's role", () => {
  test('is no owner, no superuser, passes no policy by, and has no right of the other role before it changes into it', async () => {
    const [role] = await api.query<object[]>(
      `select r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolinherit, (select count(*)::int from pg_class where relowner = r.oid) as owned, session_user as signed_in,
         pg_has_role(r.oid, 'dandori_internal', 'usage') as has, pg_has_role(r.oid, 'dandori_internal', 'set') as may_change, pg_has_role(r.oid, 'dandori_worker', 'member') or pg_has_role(r.oid, (select relowner from pg_class where oid = 'engagement'::regclass), 'member') as others
       from pg_roles r where rolname = current_user`,
    );
    const [strong] = await api.query<object[]>(`select rolcanlogin, rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = 'dandori_internal'`);

    expect(role).toEqual({ rolname: 'dandori_api', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolinherit: false, owned: 0, signed_in: 'dandori_api', has: false, may_change: true, others: false });
    expect(strong).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false, owned: 0 });
  });

  test('may do the same before and after it has changed', async () => {
    const rights = (role: string): Promise<object[]> =>
      world.owner.query<object[]>(
        `select relname::text as what, privilege_type as right from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and grantee = $1::regrole
         union all select relname || '.' || attname, privilege_type from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(attacl) where relnamespace = 'public'::regnamespace and grantee = $1::regrole
         union all select proname, privilege_type from pg_proc, aclexplode(proacl) where pronamespace = 'public'::regnamespace and grantee = $1::regrole order by 1, 2`,
        [role],
      );

    expect(await rights('dandori_internal')).toEqual(await rights('dandori_api'));
    expect(await rights('dandori_api')).toContainEqual({ what: 'customer.company', right: 'UPDATE' });
  });
});

describe('A table', () => {
  test('has policies, or a reason not to: a new one has to decide', async () => {
    const tables = await world.owner.query<{ name: string; policies: string[] }[]>(
      `select c.relname as name, coalesce(array_agg(p.polname || ' to ' || p.polroles[1]::regrole order by p.polname) filter (where c.relrowsecurity and p.polname is not null), '{}') as policies
       from pg_class c left join pg_policy p on p.polrelid = c.oid where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'f') group by 1 order by 1`,
    );

    const decided = [...Object.keys(own).map((name) => ({ name, policies: ['internal to dandori_internal', 'own to dandori_api', 'worker to dandori_worker'] })), ...internal.map((name) => ({ name, policies: ['internal to dandori_internal', 'worker to dandori_worker'] })), ...Object.keys(open).map((name) => ({ name, policies: [] }))];
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect(tables.sort(byName)).toEqual(decided.sort(byName));
  });

  test('that is shown through a view is shown with the rights of who looks', async () => {
    expect(await world.owner.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions, '{}') @> '{security_invoker=true}'`)).toEqual([]);
  });

  test.each([...Object.keys(own), ...internal])('%s shows nothing to whom nobody named, to nobody and to an unknown customer', async (table) => {
    const client = new pg.Client({ connectionString: world.database.apiUrl });
    await client.connect();
    const unnamed = await client.query(`select * from "${table}"`).finally(() => client.end());

    expect(await rowsIn(world.owner, table)).not.toEqual([]);
    expect(unnamed.rows).toEqual([]);
    expect(await rowsIn(api, table)).toEqual([]);
    expect(await readAs({ customer: randomUUID() }, () => rowsIn(api, table))).toEqual([]);
  });

  test.each(Object.entries(own))('%s shows a customer its own rows alone, and staff and worker all', async (table, condition) => {
    for (const { customer } of [first, second]) {
      const its = await rowsIn(world.owner, table, condition, [customer]);
      expect(its).not.toEqual([]);
      expect(await readAs({ customer }, () => rowsIn(api, table))).toEqual(its);
    }
    const all = await rowsIn(world.owner, table);
    expect(await readAs('all', () => rowsIn(api, table))).toEqual(all);
    const [may] = await world.worker.query<{ read: boolean }[]>(`select has_table_privilege($1, 'select') as read`, [table]);
    if (may!.read) expect(await rowsIn(world.worker, table)).toEqual(all); // what an erasure is for is none of its business
  });

  test.each(internal)('%s shows a customer nothing, and staff all', async (table) => {
    expect(await readAs({ customer: first.customer }, () => rowsIn(api, table))).toEqual([]);
    expect(await readAs('all', () => rowsIn(api, table))).toEqual(await rowsIn(world.owner, table));
  });
});

describe('A customer', () => {
  test("gets its own of the API's list when the list's condition is left out", async () => {
    const { rows } = await readAs({ customer: first.customer }, () => listEngagements(api, {}));
    const simulated = await readAs({ customer: first.customer }, () => listEngagements(api, { simulation: true }));

    expect(rows.map(({ id }) => id)).toEqual([first.engagement]);
    expect(simulated.rows).toEqual([]);
    expect((await readAs('all', () => listEngagements(api, {}))).rows.map(({ id }) => id).sort()).toEqual([first.engagement, second.engagement].sort());
  });

  test('writes nothing into what is another’s, and changes nothing there', async () => {
    const message = `insert into chat_message (id, engagement_id, customer_id, author, at, sealed) values (gen_random_uuid(), $1, $2, '{}', now(), '')`;
    const asFirst = <T>(sql: string, values: unknown[]): Promise<T> => readAs({ customer: first.customer }, () => api.query<T>(sql, values));

    await expect(asFirst(message, [second.engagement, first.customer])).rejects.toMatchObject({ code: '42501' });
    await expect(asFirst(`insert into contact (id, customer_id, sealed, created_at) values (gen_random_uuid(), $1, '', now())`, [second.customer])).rejects.toMatchObject({ code: '42501' });
    expect(await asFirst(`update customer set company = 'x' where id = $1`, [second.customer])).toEqual([[], 0]);
    expect(await asFirst('delete from task where engagement_id = $1', [second.engagement])).toEqual([[], 0]);
    expect(await asFirst(message, [first.engagement, first.customer])).toEqual([]);
  });
});
