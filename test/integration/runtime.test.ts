import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { identify, isAlive, type ProcessIdentity } from '#runtime/process-identity.js';
import { readSettings } from '#runtime/settings.js';
import type { TestServers } from '#runtime/testing.js';
import { until } from '#runtime/wait.js';

// The compiled one: its keeper is a process of its own, started from dist.
const { startTestServers } = (await import(join(process.cwd(), 'dist/libs/runtime/src/testing.js'))) as {
  startTestServers: (options: { data: string }) => Promise<TestServers>;
};

/** PostgreSQL and Temporal of a data folder, as the supervisor wrote them down. */
function recorded(data: string): Record<string, ProcessIdentity> {
  const list = JSON.parse(readFileSync(join(data, 'pids.json'), 'utf8')) as ({ name: string } & ProcessIdentity)[];
  return Object.fromEntries(list.map((it) => [it.name, it]));
}

function kill(who: ProcessIdentity | undefined): void {
  if (!who || !isAlive(who)) throw new Error('to be killed, but not running');
  process.kill(who.pid, 'SIGKILL');
}

async function query<R>(url: string | undefined, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as R[];
  } finally {
    await client.end();
  }
}

async function onTemporal<T>(servers: TestServers, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: servers.env['TEMPORAL_ADDRESS'] ?? '' });
  try {
    return await work(new Client({ connection, namespace: servers.env['TEMPORAL_NAMESPACE'] ?? '' }));
  } finally {
    await connection.close();
  }
}

let data: string;
let servers: TestServers | undefined;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dandori-crash-')); // 0700: PostgreSQL's user has to be let through
});
afterEach(async () => {
  await servers?.stop();
  servers = undefined;
  rmSync(data, { recursive: true, force: true });
}, 60_000);

describe('the embedded engines', () => {
  it('come back with their data after everything was killed at once', async () => {
    servers = await startTestServers({ data });
    const first = recorded(data);
    await query(servers.env['DATABASE_URL'], `CREATE TABLE kept AS SELECT '段取り' AS word`);
    await onTemporal(servers, (client) => client.workflow.start('promise', { workflowId: 'kept', taskQueue: 'nobody' }));

    for (const who of [identify(servers.keeper), first['PostgreSQL'], first['Temporal']]) kill(who);
    servers = await startTestServers({ data });

    expect(await query(servers.env['DATABASE_URL'], 'SELECT word FROM kept')).toEqual([{ word: '段取り' }]);
    const found = await onTemporal(servers, (client) => client.workflow.getHandle('kept').describe());
    expect(found.status.name).toBe('RUNNING');
  }, 120_000);

  it('stop what a killed supervisor left running before they start again', async () => {
    servers = await startTestServers({ data });
    const left = recorded(data);
    kill(identify(servers.keeper));

    servers = await startTestServers({ data });

    expect(Object.values(left).map(isAlive)).toEqual([false, false]);
    expect(Object.values(recorded(data)).map(isAlive)).toEqual([true, true]);
  }, 120_000);

  it('leave no process when they are stopped', async () => {
    servers = await startTestServers({ data });
    const all = [...Object.values(recorded(data)), identify(servers.keeper)];

    await servers.stop();
    servers = undefined;

    expect(all.map((who) => who && isAlive(who))).toEqual([false, false, false]);
    expect(recorded(data)).toEqual({});
  }, 120_000);

  it('are started again when they die alone', async () => {
    servers = await startTestServers({ data });
    const env = servers.env;
    const before = recorded(data);

    kill(before['PostgreSQL']);
    kill(before['Temporal']);

    await until('both run again', () => ['PostgreSQL', 'Temporal'].every((name) => (recorded(data)[name]?.pid ?? before[name]?.pid) !== before[name]?.pid), { withinMs: 60_000 });
    await until('PostgreSQL answers', () => query(env['DATABASE_URL'], 'SELECT 1'), { withinMs: 30_000 });
    await until('Temporal works', () => onTemporal(servers as TestServers, (client) => client.workflow.start('promise', { workflowId: 'again', taskQueue: 'nobody' })), { withinMs: 60_000 });
  }, 180_000);

  it('refuse a data folder that is in use, naming the process', async () => {
    servers = await startTestServers({ data });

    await expect(startTestServers({ data })).rejects.toThrow('did not start');

    expect(isAlive(identify(servers.keeper) as ProcessIdentity)).toBe(true);
  }, 120_000);

  it('make databases in which Japanese words are found, with roles that are no superusers', async () => {
    servers = await startTestServers({ data });

    const [found] = await query<{ alike: number; owner: boolean; collation: string }>(
      servers.env['DATABASE_URL'],
      `SELECT similarity('山田太郎', '山田花子') AS alike, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS owner`,
    );

    expect(found?.alike).toBeGreaterThan(0);
    expect(found?.owner).toBe(false);
    expect(() => readSettings(servers?.env ?? {}, { needs: ['databaseUrl', 'temporalAddress', 'masterKey', 'authSecret'] })).not.toThrow();
  }, 120_000);

  it('take over a lock whose process is gone', async () => {
    writeFileSync(join(data, 'lock'), JSON.stringify({ pid: process.pid, startedAt: 'before the last boot' }));

    servers = await startTestServers({ data });

    expect(isAlive(identify(servers.keeper) as ProcessIdentity)).toBe(true);
  }, 120_000);
});
