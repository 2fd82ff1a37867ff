import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface TestServers {
  /** The environment that API, worker and tests read. */
  env: Record<string, string>;
  /** Their data folder. */
  data: string;
  /** The pid of the process that keeps them. */
  keeper: number;
  /** Stops them; resolves when no process is left. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL and Temporal under a keeper process of their own, which ends them as soon as this process is gone, however it went.
 * @param options.data the data folder; a new one under the system's temporary folder, removed at the end, when not given
 */
export async function startTestServers(options: { data?: string; cache?: string; fast?: boolean } = {}): Promise<TestServers> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'dandori-test-'));
  const main = fileURLToPath(new URL('./servers.js', import.meta.url));
  const args = [main, data, ...(options.data ? [] : ['--remove']), ...(options.fast ? ['--fast'] : [])];
  const env: NodeJS.ProcessEnv = { ...process.env, ...(options.cache ? { DANDORI_CACHE: options.cache } : {}) };
  delete env['NODE_OPTIONS']; // jest's are not for the keeper
  const keeper = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true, env });
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const reply = await new Promise<Record<string, string>>((resolve, reject) => {
    keeper.once('error', reject);
    keeper.once('exit', (code) => reject(new Error(`The test servers did not start (exit code ${code}); what they said stands above.`)));
    createInterface(keeper.stdout).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line) as Record<string, string>);
      else process.stderr.write(`${line}\n`);
    });
  });
  keeper.unref();
  // The pipes stay open as long as we live, and must not be what keeps us alive.
  for (const pipe of [keeper.stdin, keeper.stdout]) (pipe as unknown as { unref?(): void }).unref?.();
  return {
    env: reply,
    data,
    keeper: keeper.pid ?? -1,
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await gone;
    },
  };
}
