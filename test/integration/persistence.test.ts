import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '#persistence/database.js';
import { migrations } from '#persistence/migrations/index.js';
import { migrate, migrateDown } from '#persistence/migrate.js';
import { freshDatabase } from '#test/support/database.js';
import { World } from '#test/support/world.js';

describe('The schema', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  test('connects API and worker as roles that own nothing and pass no policy by', async () => {
    for (const source of [world.api, world.worker]) {
      const [role] = await source.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }[]>(
        `select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`,
      );

      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
    }
  });

  test.each([
    ['engagement_event', 'update engagement_event set type = type'],
    ['engagement_event', 'delete from engagement_event'],
    ['charge', 'update charge set quantity = 0'],
    ['charge', 'delete from charge'],
    ['charge_entry', 'update charge_entry set amount_yen = 0'],
    ['charge_entry', 'delete from charge_entry'],
    ['rulebook', 'update rulebook set version = version'],
    ['rulebook', 'delete from rulebook'],
    ['command', 'delete from command'],
    ['outbox', 'delete from outbox'],
    ['engagement', 'delete from engagement'],
    ['charge', 'truncate charge cascade'],
    ['charge', 'drop table charge cascade'],
  ])('%s: "%s" is refused to API and worker', async (_table, statement) => {
    for (const source of [world.api, world.worker]) {
      await expect(source.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('lets the worker see no password, session or key', async () => {
    for (const statement of ['select * from account', 'select * from session', 'select * from apikey', 'select * from "user"', `insert into customer values (gen_random_uuid())`]) {
      await expect(world.worker.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('tells who acts inside a transaction only', async () => {
    const { inTransaction } = await import('#persistence/database.js');
    const who = `select current_setting('dandori.actor', true) as actor, current_setting('dandori.role', true) as role`;

    const inside = await inTransaction(world.api, { role: 'customer', id: `o'brien\\` }, (tx) => tx.query<object[]>(who));
    const outside = await Promise.all(Array.from({ length: 6 }, () => world.api.query<{ actor: string | null }[]>(who)));

    expect(inside).toEqual([{ actor: `o'brien\\`, role: 'customer' }]);
    expect(outside.flat().filter((row) => row.actor)).toEqual([]);
  });

  test('rolls back what a throwing piece of work wrote, and the connection serves on', async () => {
    const work = world.tx(async (tx) => {
      await tx.query(`insert into customer (id, number, company, created_at) values (gen_random_uuid(), 'C-X', 'x', now())`);
      throw new Error('no');
    });

    await expect(work).rejects.toThrow('no');
    expect(await world.api.query(`select 1 from customer where number = 'C-X'`)).toEqual([]);
  });

  test('gives instants as ISO strings, dates as dates and whole numbers as numbers', async () => {
    const [row] = await world.api.query<object[]>(
      `select '2026-04-01 10:00+09'::timestamptz(3) as a, '2026-04-01 10:00:00.12+05:30'::timestamptz(3) as b, date '2026-02-28' as c, 9007199254740991::int8 as d, null::timestamptz as e`,
    );

    expect(row).toEqual({ a: '2026-04-01T01:00:00.000Z', b: '2026-04-01T04:30:00.120Z', c: '2026-02-28', d: 9007199254740991, e: null });
  });

  test('reads every table through its entity', async () => {
    const { engagement } = await world.opened();
    for (const { target } of world.api.entityMetadatas) await world.api.manager.find(target, { take: 1 });

    const { EngagementEntity } = await import('#persistence/entities/engagement.entity.js');
    const found = await world.api.manager.findOneByOrFail(EngagementEntity, { id: engagement });

    expect(found).toMatchObject({ state: 'INQUIRED', openedAt: '2026-04-01T01:01:00.000Z', closedAt: null });
  });
});

describe('Migrations', () => {
  test('run at two starts at once without a collision, and again without a change', async () => {
    const database = await freshDatabase();
    const passwords = { apiPassword: passwordOf(database.apiUrl), workerPassword: passwordOf(database.workerUrl) };

    const both = await Promise.all([migrate(database.ownerUrl, passwords), migrate(database.ownerUrl, passwords)]);

    expect(both).toEqual([{ apiUrl: database.apiUrl, workerUrl: database.workerUrl }, { apiUrl: database.apiUrl, workerUrl: database.workerUrl }]);
    await database.drop();
  });

  test('go down to an empty schema and up again', async () => {
    const database = await freshDatabase();
    const owner = await openDatabase(database.ownerUrl, { name: 'test', poolSize: 1 });
    const relations = (): Promise<{ name: string }[]> => owner.query(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S') order by 1`);
    await owner.query(`select next_number('ONB')`);
    const before = await relations();

    for (const _ of migrations) await migrateDown(database.ownerUrl);
    expect((await relations()).map(({ name }) => name)).toEqual(['migration', 'migration_id_seq']);

    await migrate(database.ownerUrl, { apiPassword: passwordOf(database.apiUrl), workerPassword: passwordOf(database.workerUrl) });
    await owner.query(`select next_number('ONB')`);
    expect(await relations()).toEqual(before);
    await owner.destroy();
    await database.drop();
  });

  test('give the sign-in tables every column that better-auth writes', async () => {
    const database = await freshDatabase();
    const { betterAuth } = await import('better-auth');
    const { apiKey } = await import('@better-auth/api-key');
    const { getMigrations } = await import('better-auth/db/migration');
    const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
    const text = { type: 'string', required: false } as const;
    const auth = betterAuth({
      database: pool,
      secret: 'only for a test, and long enough',
      baseURL: 'http://localhost',
      emailAndPassword: { enabled: true },
      plugins: [apiKey()],
      user: { additionalFields: { role: text, department: text, language: text } },
    });

    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);

    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
    await pool.end();
    await database.drop();
  });
});

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}
