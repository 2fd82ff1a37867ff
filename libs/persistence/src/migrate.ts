import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { driverWith, SteadyPool } from './pool.js';
import { SEES_ALL } from './reader.js';
import { isSqlState } from './sql.js';

export interface RolePasswords {
  apiPassword: string;
  workerPassword: string;
}

export interface RoleUrls {
  apiUrl: string;
  workerUrl: string;
}

const roles = { api: 'dandori_api', worker: 'dandori_worker' } as const;

/**
 * Brings a database to this release: migrations, the two login roles, the one that the API changes into, and their grants. Runs with the owner's connection;
 * two starts at once wait for each other. Safe to run at every start.
 * @throws when the tables are of a newer release, or a role of that name exists and is a superuser or bypasses row-level security
 */
export async function migrate(ownerUrl: string, passwords: RolePasswords): Promise<RoleUrls> {
  await withOwner(ownerUrl, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtextextended('dandori/migrate', 0))`); // ends with the connection
    await ensureRole(owner, roles.api, passwords.apiPassword);
    await ensureRole(owner, roles.worker, passwords.workerPassword);
    await ensureRole(owner, SEES_ALL);
    await ensureChange(owner);
    await refuseNewer(owner);
    await withMigrations(ownerUrl, (source) => source.runMigrations({ transaction: 'each' }));
    await grant(owner);
  });
  return {
    apiUrl: withCredentials(ownerUrl, roles.api, passwords.apiPassword),
    workerUrl: withCredentials(ownerUrl, roles.worker, passwords.workerPassword),
  };
}

/** A release that does not know a migration does not know what the tables hold since. */
async function refuseNewer(owner: pg.Client): Promise<void> {
  const { rows: [first] } = await owner.query<{ is: boolean }>(`select to_regclass('migration') is not null as is`);
  if (!first?.is) return;
  const { rows: unknown } = await owner.query<{ name: string }>('select name from migration where name <> all($1) order by id', [migrations.map((each) => new each().name)]);
  if (unknown.length > 0) throw new Error(`the tables are of a newer release of Dandori (${unknown.map(({ name }) => name).join(', ')}); start that one, or restore a backup of this one`);
}

/** Undoes the newest migration. For operators and the test that every `down` works. */
export async function migrateDown(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtextextended('dandori/migrate', 0))`);
    await withMigrations(ownerUrl, (source) => source.undoLastMigration({ transaction: 'each' }));
  });
}

async function withOwner(url: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: url, application_name: 'dandori-migrate', connectionTimeoutMillis: 10_000 });
  owner.on('error', () => undefined); // told by the query it breaks
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

async function withMigrations(url: string, work: (source: DataSource) => Promise<unknown>): Promise<void> {
  const source = new DataSource({
    type: 'postgres', driver: driverWith(SteadyPool), url, migrations, migrationsTableName: 'migration', synchronize: false, installExtensions: false, logging: false, poolSize: 1,
  });
  await source.initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}

/** Without a password nobody can sign in as it. */
async function ensureRole(owner: pg.Client, name: string, password?: string): Promise<void> {
  await besideOthers(async () => {
    const known = await owner.query<{ too_strong: boolean }>('select rolsuper or rolbypassrls as too_strong from pg_roles where rolname = $1', [name]);
    if (known.rows[0]?.too_strong) throw new Error(`the role ${name} is a superuser or bypasses row-level security`);
    const login = password === undefined ? 'nologin' : `login password ${pg.escapeLiteral(password)}`;
    // ALTER names neither SUPERUSER nor BYPASSRLS: only a superuser may, even to say no.
    if (known.rows[0]) await owner.query(`alter role ${name} ${login}`);
    else await owner.query(`create role ${name} ${login} nosuperuser nocreatedb nocreaterole nobypassrls noinherit`);
  });
}

/** The API's role may change into the one that sees all rows, and has none of its rights before it does. */
async function ensureChange(owner: pg.Client): Promise<void> {
  await besideOthers(async () => {
    const known = await owner.query(`select 1 from pg_auth_members where roleid = $1::regrole and member = $2::regrole and set_option and not inherit_option`, [SEES_ALL, roles.api]);
    if (known.rowCount === 0) await owner.query(`grant ${SEES_ALL} to ${roles.api} with inherit false, set true`);
  });
}

/** Roles belong to the whole cluster, so another database's start may be making the same one at this moment. */
async function besideOthers(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // 42710, 23505: made by the other one meanwhile; XX000: "tuple concurrently updated".
      if (attempt >= 10 || !isSqlState(error, '42710', '23505', 'XX000')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

async function grant(owner: pg.Client): Promise<void> {
  const sql = await readFile(new URL('./grants.sql', import.meta.url), 'utf8');
  const database = await owner.query<{ name: string }>('select current_database() as name');
  await owner.query('begin');
  await owner.query(sql);
  await owner.query(`grant connect on database ${pg.escapeIdentifier(database.rows[0]!.name)} to ${roles.api}, ${roles.worker}`);
  await owner.query('commit');
}

/** The same place with other credentials. */
function withCredentials(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.toString();
}
