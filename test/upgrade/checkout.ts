import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { secretsOf } from '#runtime/secrets.js';
import { readRunning } from '#runtime/running.js';
import { until } from '#runtime/wait.js';

/** A release: a copy of what was built, which a test may change. */
export class Checkout {
  private child: ChildProcess | undefined;
  private said = '';

  private constructor(readonly folder: string, private readonly data: string) {}

  /** Copies this checkout to `folder`, without its sources and with the packages of the first; it will run on the data folder `data`. */
  static copy(folder: string, data: string): Checkout {
    for (const name of ['bin', 'dist', 'package.json', 'package-lock.json', '.swcrc']) cpSync(name, join(folder, name), { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    for (const name of readdirSync('node_modules').filter((each) => each !== '.dandori-lock')) symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name));
    // Says that they are installed: the copy must not install anything into the first's.
    writeFileSync(join(folder, 'node_modules', '.dandori-lock'), createHash('sha256').update(readFileSync('package-lock.json')).digest('hex'));
    return new Checkout(folder, data);
  }

  /** Changes a built file of it. */
  edit(file: string, how: (text: string) => string): void {
    const path = join(this.folder, 'dist', file);
    const [before, after] = [readFileSync(path, 'utf8'), how(readFileSync(path, 'utf8'))];
    if (before === after) throw new Error(`${file} is as it was`);
    writeFileSync(path, after);
  }

  /** `npm start`, without npm. Resolves when all of it runs, or to what it said when it has ended instead. */
  async start(port: number): Promise<{ code: number; said: string } | undefined> {
    const env = { ...process.env, NODE_OPTIONS: '', DANDORI_DATA: this.data, DANDORI_DEMO: 'false', PORT: String(port), DANDORI_MODE: 'development' };
    // The servers of this test run are for others: it starts its own.
    for (const name of Object.keys(env)) if (/^(DATABASE_|TEMPORAL_|SMTP_URL$|DANDORI_(MASTER_KEY|AUTH_SECRET)$)/.test(name)) delete (env as NodeJS.ProcessEnv)[name];
    Object.assign(env, { TEMPORAL_WORKER_BUILD_ID: 'nobody-makes-it-current' }); // its one worker has no use for it
    this.said = '';
    // The channel ends it should this process die (libs/runtime/src/child.ts).
    const child = (this.child = spawn(process.execPath, ['--import', `${this.folder}/dist/libs/runtime/src/child.js`, 'bin/dandori.mjs', 'start'], { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }));
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
    const code = await Promise.race([ended, until('it runs', () => readRunning(this.data), { withinMs: 120_000 }).then(() => undefined)]);
    return code === undefined ? undefined : { code, said: this.said };
  }

  /** Ctrl-C. @returns the exit code */
  async stop(): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGINT');
    await gone;
    return child.exitCode;
  }

  /** A statement as the owner of the tables of what runs. */
  async query<R>(text: string, values: unknown[] = []): Promise<R[]> {
    const port = readFileSync(join(this.data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
    const client = new pg.Client({ connectionString: `postgresql://dandori_owner:${secretsOf(this.data).postgresOwner}@127.0.0.1:${port}/dandori` });
    await client.connect();
    return client.query(text, values).then(({ rows }) => rows as R[]).finally(() => client.end());
  }

  /** A request of whoever has the key, to what runs. */
  async post(path: string, body: unknown, key: string): Promise<{ status: number; body: unknown }> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const response = await fetch(`${readRunning(this.data)!.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    return { status: response.status, body: await response.json() };
  }
}
