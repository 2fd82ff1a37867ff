import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDatabase } from '#persistence/database.js';
import { ReaderPool, SteadyPool } from '#persistence/pool.js';
import { readAs } from '#persistence/reader.js';
import { World } from '#test/support/world.js';
import { Proxy } from './proxy.js';

let world: World;
let proxy: Proxy;
beforeAll(async () => {
  world = await World.open();
  proxy = await Proxy.before(Number(new URL(world.database.apiUrl).port));
}, 60_000);
afterAll(async () => {
  await proxy.close();
  await world.close();
});

it('a connection that breaks while it is told who reads fails that query alone, and the next one gets another', async () => {
  const url = new URL(world.database.apiUrl);
  url.port = String(proxy.port);
  const db = await openDatabase(url.href, { name: 'breaks', poolSize: 1, sees: 'as-told' });
  const uncaught: unknown[] = [];
  const keep = (error: unknown): void => void uncaught.push(error);
  process.on('uncaughtException', keep);
  const one = (): Promise<unknown> => readAs({ customer: randomUUID() }, () => db.query('select 1 as one'));
  await readAs('nobody', () => db.query('select 1'));

  proxy.stall();
  const asked = one().then(() => 'answered', (error: Error) => error.message);
  proxy.reset();
  const said = await asked;
  proxy.mend();
  const next = await one();
  process.off('uncaughtException', keep);
  await db.destroy();

  expect([said, uncaught, next]).toEqual([expect.not.stringMatching('^answered$'), [], [{ one: 1 }]]);
}, 60_000);

it.each([
  ['told who reads', (connectionString: string) => new ReaderPool({ connectionString, max: 1, sees: 'all' })],
  ['any other role', (connectionString: string) => new SteadyPool({ connectionString, max: 1 })],
])('a connection (%s) that breaks while it is lent and idle ends nothing else, and the next one gets another', async (_whose, poolTo) => {
  const url = new URL(world.database.apiUrl);
  url.port = String(proxy.port);
  const pool = poolTo(url.href);
  const lent = await pool.connect();
  // Not events.once: that would listen to errors itself, and hide that nobody else does.
  const ended = new Promise((resolve) => lent.once('end', resolve));

  proxy.reset();
  await ended;
  lent.release();

  expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
