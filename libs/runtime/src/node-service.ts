import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withLog } from './log-file.js';
import { launched, type ServiceSpec } from './service.js';
import { until } from './wait.js';

/** The compiled file of one of our own processes, from its path in the project; undefined when it is not built. */
export function compiled(source: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../${source}.js`, import.meta.url));
  return existsSync(path) ? path : undefined;
}

/**
 * A Node process of ours. It is usable once it says "ready" (child.ts) or `readyUrl` answers 200.
 * @param options.log where its output goes
 */
export function nodeService(name: string, main: string, options: { args?: string[]; env: NodeJS.ProcessEnv; log: string; readyUrl?: string; stopWithin: number }): ServiceSpec {
  const preload = new URL('./child.js', import.meta.url).href;
  const saidReady = new WeakSet<object>();
  return {
    name,
    log: options.log,
    spawn() {
      const child = withLog(options.log, (fd) =>
        spawn(process.execPath, ['--enable-source-maps', '--import', preload, main, ...(options.args ?? [])], {
          stdio: ['ignore', fd, fd, 'ipc'],
          env: options.env,
          detached: true, // see postgres.ts
        }),
      );
      child.on('message', (message) => void (message === 'ready' && saidReady.add(child)));
      return launched(child);
    },
    async ready(child, died) {
      const answers = async (): Promise<boolean> => options.readyUrl !== undefined && (await fetch(options.readyUrl, { signal: AbortSignal.timeout(5000) })).ok;
      await until(`${name} is ready`, async () => saidReady.has(child) || (await answers()), { withinMs: 120_000, everyMs: 100, unless: died });
    },
    stopSignal: 'SIGTERM',
    stopWithin: options.stopWithin,
  };
}
