import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { loadDemo } from '#api/demo/load.js';
import { migrate, migrateDown } from '#persistence/migrate.js';
import { migrations } from '#persistence/migrations/index.js';
import { ApiBed } from '#test/support/api.js';
import { superuserUrlOf } from '#test/support/database.js';

/** Every table's columns, as they stand now. */
type Shape = { [table: string]: string[] };

let bed: ApiBed;
let owner: pg.Client;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  await loadDemo(bed.app, 'Dandori');
  await bed.stopWorker();
  await bed.app.close(); // it seals the audit every second, and rows are compared here
  owner = new pg.Client({ connectionString: superuserUrlOf(bed.database) });
  await owner.connect();
}, 180_000);

afterAll(async () => {
  await owner.end();
  await bed.inbox.close();
  await bed.database.drop();
}, 30_000);

const rowsOf = async <R extends object>(sql: string): Promise<R[]> => (await owner.query<R>(sql)).rows;
const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
const migrated = (): Promise<unknown> => migrate(bed.database.ownerUrl, { apiPassword: passwordOf(bed.database.apiUrl), workerPassword: passwordOf(bed.database.workerUrl) });
const done = async (): Promise<number> => (await rowsOf('select 1 from migration')).length;

async function shape(): Promise<Shape> {
  const columns = await rowsOf<{ table: string; columns: string[] }>(
    `select c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migration' group by 1 order by 1`,
  );
  return Object.fromEntries(columns.map((each) => [each.table, each.columns]));
}

/** What the rows hold in these columns, whatever stands beside them. */
async function contents(of: Shape): Promise<{ [table: string]: string }> {
  const found: { [table: string]: string } = {};
  for (const [table, columns] of Object.entries(of)) {
    const row = `md5(row(${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})::text)`;
    const [{ it }] = (await rowsOf<{ it: string }>(`select count(*) || ' rows ' || coalesce(md5(string_agg(${row}, '' order by ${row})), '') as it from ${pg.escapeIdentifier(table)}`)) as [{ it: string }];
    found[table] = it;
  }
  return found;
}

describe('a filled database', () => {
  it('of a newer release is refused, and left as it is', async () => {
    await owner.query(`insert into migration (timestamp, name) values (1890000000001, 'OfLater1890000000001')`);
    const held = await contents(await shape());

    const refused = await migrated().catch((error: Error) => error.message);
    await owner.query(`delete from migration where name = 'OfLater1890000000001'`);

    expect(refused).toContain('the tables are of a newer release of Dandori (OfLater1890000000001)');
    expect(await contents(await shape())).toEqual(held);
  }, 60_000);

  it('holds after every migration what it held before, in every table and column that was there', async () => {
    for (let left = migrations.length - 1; left >= 1; left--) {
      while ((await done()) > left) await migrateDown(bed.database.ownerUrl);
      const before = await shape();
      const held = await contents(before);
      await migrated();

      expect({ after: migrations[left]!.name, ...(await contents(before)) }).toEqual({ after: migrations[left]!.name, ...held });
      if (left === migrations.length - 1) expect(Object.values(held).filter((each) => !each.startsWith('0 ')).length).toBeGreaterThan(15);
    }
  }, 240_000);

  it('is left as it is by a second run', async () => {
    const now = await shape();
    const held = await contents(now);
    await migrated();

    expect(await shape()).toEqual(now);
    expect(await contents(now)).toEqual(held);
  }, 60_000);
});
