import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * A Node process that says "ready" over its channel, as our own do (libs/runtime/src/child.ts).
 * @param options.profile folder for its CPU profile, written when it ends
 */
export async function startChild(name, argv, { env, logs, profile }) {
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const fd = openSync(log, 'a');
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, '--cpu-prof-interval=500'] : [];
  const child = spawn(process.execPath, [...flags, ...argv], { stdio: ['ignore', fd, fd, 'ipc'], env });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.on('message', (message) => message === 'ready' && resolve());
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended (${code}); see ${log}`)));
  });
  return {
    pid: child.pid,
    log,
    /** SIGTERM, and SIGKILL after 15 s. */
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(timer);
    },
  };
}
