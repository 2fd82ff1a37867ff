import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Failpoint } from '#runtime/failpoint.js';
import { freePort } from '#runtime/ports.js';
import type { TestServers } from '#runtime/testing.js';
import { until } from '#runtime/wait.js';
import { Inbox } from './api.inbox.js';

// The compiled one: its keeper is a process of its own, started from dist.
const { startTestServers } = (await import(join(process.cwd(), 'dist/libs/runtime/src/testing.js'))) as { startTestServers: (options?: { data?: string }) => Promise<TestServers> };

export type App = 'api' | 'worker' | 'api-2' | 'worker-2';
export type Server = 'PostgreSQL' | 'Temporal';

/** Makes somebody of ours who signs in by key. @returns the key */
export async function personWithKey(query: (text: string, values: unknown[]) => Promise<unknown>, id: string, role: string, contact?: string): Promise<string> {
  const key = `dk_${randomBytes(24).toString('base64url')}`;
  await query(`insert into "user" ("id", "name", "email", "emailVerified", "role", "contactId") values ($1, $1, $1 || '@example.com', true, $2, $3)`, [id, role, contact ?? null]);
  await query(
    `insert into "apikey" ("id", "configId", "name", "start", "referenceId", "prefix", "key", "enabled", "rateLimitEnabled", "requestCount", "createdAt", "updatedAt")
     values ($1, 'default', 'test', 'dk_', $2, 'dk_', $3, true, false, 0, now(), now())`,
    [randomUUID(), id, createHash('sha256').update(key).digest('base64url')],
  );
  return key;
}

/** API and worker as processes of their own, on a PostgreSQL and a Temporal server of their own: each can be killed. */
export class Processes {
  private readonly apps = new Map<App, ChildProcess>();

  private constructor(
    readonly servers: TestServers,
    readonly inbox: Inbox,
    readonly url: string,
    private readonly port: number,
    private readonly more: NodeJS.ProcessEnv,
  ) {}

  private readonly keys = new Map<string, string>();

  /**
   * The servers, and one member of staff who signs in by key. No app runs yet.
   * @param on a data folder that outlives them, and the key of its staff when it has been used before
   */
  static async open(more: NodeJS.ProcessEnv = {}, on: { data?: string; staff?: string } = {}): Promise<Processes> {
    const [servers, inbox, port] = [await startTestServers(on.data === undefined ? {} : { data: on.data }), await Inbox.open(), await freePort()];
    const it = new Processes(servers, inbox, `http://127.0.0.1:${port}`, port, more);
    if (on.staff === undefined) await it.person('staff', 'staff');
    else it.keys.set('staff', on.staff);
    return it;
  }

  /** Somebody of ours who signs in by key. */
  async person(id: string, role: 'staff' | 'manager' | 'finance' | 'customer', contact?: string): Promise<void> {
    this.keys.set(id, await personWithKey((text, values) => this.query(text, values), id, role, contact));
  }

  keyOf(id: string): string {
    const key = this.keys.get(id);
    if (key === undefined) throw new Error(`nobody is called ${id}`);
    return key;
  }

  async close(): Promise<void> {
    for (const app of this.apps.keys()) await this.kill(app);
    await this.inbox.close();
    await this.servers.stop();
  }

  /** Starts one and resolves when it says that it is ready. */
  async start(app: App, failpoint?: Failpoint | `${Failpoint}:${number}`, more: NodeJS.ProcessEnv = {}): Promise<void> {
    const env: NodeJS.ProcessEnv = { ...process.env, ...this.servers.env, PORT: String(this.port), PUBLIC_URL: this.url, SMTP_URL: this.inbox.url, LOG_LEVEL: 'trace', DANDORI_REQUESTS_PER_PERSON: '1000000', DANDORI_REQUESTS_PER_ADDRESS: '1000000', ...this.more, ...(failpoint && { DANDORI_FAILPOINT: failpoint }), ...more };
    for (const name of ['NODE_OPTIONS', 'DATABASE_URL']) delete env[name];
    const log = openSync(this.log(app), 'a');
    // The channel ends the child should this process die (libs/runtime/src/child.ts).
    const child = spawn(process.execPath, ['--enable-source-maps', `dist/apps/${app.replace('-2', '')}/src/main.js`], { env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    this.apps.set(app, child);
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => message === 'ready' && resolve());
      child.once('exit', (code, signal) => reject(new Error(`${app} ended while it started (${signal ?? code}): ${readFileSync(this.log(app), 'utf8').slice(-2000)}`)));
    });
  }

  isRunning(app: App): boolean {
    const child = this.apps.get(app);
    return child?.exitCode === null && child.signalCode === null;
  }

  /** Sends a signal and resolves when the process is gone. */
  async kill(app: App, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.apps.get(app);
    if (child?.exitCode === null && child.signalCode === null) child.kill(signal);
    await this.gone(app);
  }

  /** Resolves when it is gone, by which signal. */
  async gone(app: App): Promise<NodeJS.Signals | null> {
    const child = this.apps.get(app);
    if (child && child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
    return child?.signalCode ?? null;
  }

  /** Kills a server of ours, and resolves when its keeper has started it again. */
  async killServer(name: Server): Promise<void> {
    const pid = this.pidOf(name)!;
    process.kill(pid, 'SIGKILL');
    await until(`${name} is started again`, () => (this.pidOf(name) ?? pid) !== pid, { withinMs: 30_000, everyMs: 20 });
  }

  /** The pid of what runs under that name now. */
  pidOf(name: Server | App): number | undefined {
    if (name !== 'PostgreSQL' && name !== 'Temporal') return this.apps.get(name)?.pid;
    return (JSON.parse(readFileSync(join(this.servers.data, 'pids.json'), 'utf8')) as { name: string; pid: number }[]).find((it) => it.name === name)?.pid;
  }

  log(app: App): string {
    return join(this.servers.data, `${app}.test.log`);
  }

  /** A statement as the owner of the tables, on a connection of its own. */
  async query<R>(text: string, values: unknown[] = []): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.servers.env['DATABASE_URL'] });
    client.on('error', () => undefined);
    await client.connect();
    return client.query(text, values).then(({ rows }) => rows as R[]).finally(() => client.end());
  }

  /** A request of staff, or of whoever has the token. */
  async post(path: string, body: unknown, key: string, token = this.keyOf('staff')): Promise<{ status: number; body: unknown }> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key };
    const response = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    return { status: response.status, body: await response.json() };
  }
}
