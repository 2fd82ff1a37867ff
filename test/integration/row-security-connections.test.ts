import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction, openDatabase, seeingAll } from '#persistence/database.js';
import { readAs, readAsNobodyYet, readOnAs } from '#persistence/reader.js';
import { kept, one, rows } from '#persistence/sql.js';
import { World, type Opened } from '#test/support/world.js';

let world: World;
let first: Opened;
let second: Opened;
/** Of one connection, and one for those who see everybody's rows: what it keeps from one reader the next one would see. */
let api: DataSource;
beforeAll(async () => {
  world = await World.open();
  [first, second] = [await world.opened({ company: 'first' }), await world.opened({ company: 'second' })];
  api = await openDatabase(world.database.apiUrl, { name: 'one', poolSize: 1, sees: 'as-told' });
}, 60_000);
afterAll(async () => {
  await api.destroy();
  await world.close();
});

describe('One connection, lent in turn', () => {
  const seen = async (): Promise<string[]> => (await api.query<{ id: string }[]>('select customer_id as id from engagement where not simulation order by 1')).map(({ id }) => id);
  const all = (): string[] => [first.customer, second.customer].sort();

  test('shows each reader its own, whoever had it before, also after an error', async () => {
    const pid = (): Promise<unknown> => api.query('select pg_backend_pid()');
    const before = await pid();
    const forAll = await readAs('all', pid);

    const turns = [
      await readAs('all', seen), await seen(), await readAs({ customer: first.customer }, seen), await readAs({ customer: second.customer }, seen), await seen(),
      await readAs('all', () => api.query('select 1 / 0')).catch(() => 'failed'), await seen(), await readAs({ customer: first.customer }, seen),
    ];

    expect(turns).toEqual([all(), [], [first.customer], [second.customer], [], 'failed', [], [first.customer]]);
    expect([await pid(), await readAs('all', pid)]).toEqual([before, forAll]);
    expect(forAll).not.toEqual(before);
  });

  test('also by a statement that it keeps, which was planned for another reader', async () => {
    const statement = kept('seen-by-each', 'select customer_id as id from engagement where not simulation and $1 order by 1');
    const seenNow = async (): Promise<string[]> => (await api.query<{ id: string }[]>(statement, [true])).map(({ id }) => id);
    const readers = ['all', { customer: first.customer }, { customer: second.customer }, 'nobody'] as const;
    const own = [all(), [first.customer], [second.customer], []];

    // Past the fifth time PostgreSQL may take one plan for all values.
    for (let round = 0; round < 8; round++) for (const [n, reader] of readers.entries()) expect(await readAs(reader, seenNow)).toEqual(own[n]);
    const inParts = await readAs({ customer: first.customer }, () =>
      inTransaction(api, { role: 'customer', id: 'c' }, async (tx) => [await one(tx, statement, [true]), (await seeingAll(tx, () => rows(tx, statement, [true]))).length, (await rows(tx, statement, [true])).length]));

    expect(inParts).toEqual([{ id: first.customer }, 2, 1]);
    expect(await rows(api, `select name, generic_plans + custom_plans as runs from pg_prepared_statements where name = 'seen-by-each'`)).toEqual([{ name: 'seen-by-each', runs: 27 }]); // those of who sees all are the other connection's
  });

  test('at the same time, each waiting for it', async () => {
    const readers = Array.from({ length: 60 }, (_, n) => [first.customer, second.customer][n % 3]);
    const found = await Promise.all(readers.map((customer) => (customer ? readAs({ customer }, seen) : seen())));

    expect(found).toEqual(readers.map((customer) => (customer ? [customer] : [])));
  });

  test('in a transaction, and what a part of it may see is over with that part or with the transaction', async () => {
    const as = { role: 'customer', id: 'c' } as const;
    const count = `select count(*)::int as n from engagement where not simulation`;
    const parts = await readAs({ customer: first.customer }, () =>
      inTransaction(api, as, async (tx) => [await tx.query(count), await seeingAll(tx, () => tx.query(count)), await tx.query(count)]));
    const failed = readAs({ customer: first.customer }, () => inTransaction(api, as, (tx) => seeingAll(tx, () => Promise.reject(new Error('no')))));

    expect(parts).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 1 }]]);
    await expect(failed).rejects.toThrow('no');
    expect(await seen()).toEqual([]);
    expect(await readAs({ customer: first.customer }, seen)).toEqual([first.customer]);
  });

  test('tells the connection nothing that it knows', async () => {
    const told = async (work: () => Promise<unknown>): Promise<number> => {
      const { master } = api.driver as unknown as { master: pg.Pool };
      const client = await master.connect();
      client.release();
      const given: string[] = [];
      const { query } = client as unknown as { query: (...args: unknown[]) => unknown };
      (client as { query: unknown }).query = (...args: unknown[]): unknown => {
        given.push(String(args[0]));
        return query.apply(client, args);
      };
      await work().finally(() => ((client as { query: unknown }).query = query));
      return given.filter((text) => text.includes('set_config')).length;
    };

    expect(await told(() => readAs({ customer: second.customer }, async () => [await seen(), await readAs('all', seen), await seen()]))).toBe(1);
    expect(await told(() => readAs({ customer: first.customer }, async () => [await seen(), await seen(), await seen()]))).toBe(1);
  });

  test('serves a request that nobody is known to have sent until somebody is', async () => {
    const request = await readAsNobodyYet(async () => {
      const early = await seen();
      readOnAs({ customer: second.customer });
      return [early, await seen(), await readAs('all', seen), await seen()];
    });

    expect(request).toEqual([[], [second.customer], all(), [second.customer]]);
    expect(() => readOnAs('all')).toThrow('no request runs here');
    await expect(readAs({ customer: `' or true --` }, seen)).rejects.toThrow('not the id of a customer');
  });
});
