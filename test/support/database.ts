import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#persistence/migrate.js';

export interface FreshDatabase {
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A migrated database of its own on the run's PostgreSQL, so that test files share no rows. One per file: it takes half a second. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const superuserUrl = setting('TEST_SUPERUSER_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const ownerUrl = at(setting('DATABASE_URL'), name);

  await run(superuserUrl, [`create database ${name} owner ${new URL(ownerUrl).username}`]);
  await run(at(superuserUrl, name), ['create extension btree_gist', 'create extension pg_trgm', `alter schema public owner to ${new URL(ownerUrl).username}`]);
  // Roles belong to the cluster: the passwords are those that the run's own database gave them.
  const urls = await migrate(ownerUrl, { apiPassword: passwordOf('DATABASE_API_URL'), workerPassword: passwordOf('DATABASE_WORKER_URL') });
  return { ownerUrl, ...urls, drop: () => run(superuserUrl, [`drop database if exists ${name} with (force)`]) };
}

/** The same database as somebody whom no right and no trigger stops. */
export const superuserUrlOf = ({ ownerUrl }: FreshDatabase): string => at(setting('TEST_SUPERUSER_URL'), new URL(ownerUrl).pathname.slice(1));

async function run(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

function passwordOf(name: string): string {
  return decodeURIComponent(new URL(setting(name)).password);
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by jest's global setup (test/support/global-setup.mjs)`);
  return value;
}
