/**
 * Keeps PostgreSQL and Temporal alone, for tests: `node servers.js <data folder> [--remove] [--fast]`.
 * Prints one line of JSON, the environment to use them, and ends when its standard input closes or on SIGTERM.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockHeld, takeLock } from './lock.js';
import { runMigrations } from './migrations.js';
import { stopLeftovers } from './pids.js';
import { stopOrphan } from './postgres-orphan.js';
import { consoleProgress, silent, type Progress } from './progress.js';
import { readSettings, toEnvironment } from './settings.js';
import { cachedTemporal } from './temporal-binary.js';
import { startPostgres, startTemporal, Stopped, Supervisor } from './supervisor.js';

const [data = '', ...flags] = process.argv.slice(2);
const settings = readSettings({ ...process.env, DANDORI_MODE: 'development', DANDORI_DATA: data });
// Deaths and restarts are told; the ordinary steps are not, in a test's output.
const progress: Progress = { ...silent, say: (text) => void process.stderr.write(`${text}\n`) };
const supervisor = new Supervisor(settings.data, progress);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // whoever read them may be gone
const end = new Promise<void>((resolve) => {
  process.stdin.resume().once('end', resolve).once('error', resolve);
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(name, () => resolve());
});

/** Folders of test runs whose keeper itself was killed. */
async function clearOldRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith('dandori-test-') || folder === settings.data || !existsSync(join(folder, 'lock'))) continue;
    try {
      const lock = takeLock(join(folder, 'lock'));
      await stopLeftovers(folder);
      await stopOrphan(join(folder, 'postgres'));
      lock.release();
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof LockHeld)) process.stderr.write(`${folder}: ${String(error)}\n`);
    }
  }
}

async function bringUp(): Promise<void> {
  const secrets = await supervisor.open();
  if (flags.includes('--remove')) await clearOldRuns();
  const postgres = await startPostgres(supervisor, secrets, progress, { durable: !flags.includes('--fast') });
  const owner = postgres.url('dandori', 'dandori_owner');
  const roles = await runMigrations(owner, { apiPassword: secrets.postgresApi, workerPassword: secrets.postgresWorker });
  const temporalAddress = await startTemporal(supervisor, postgres, secrets, cachedTemporal(settings.cache) ? progress : consoleProgress(process.stderr), { cache: settings.cache, namespace: settings.temporalNamespace });
  const env = toEnvironment({
    ...settings,
    databaseUrl: owner,
    databaseApiUrl: roles?.apiUrl,
    databaseWorkerUrl: roles?.workerUrl,
    temporalAddress,
    masterKey: secrets.masterKey,
    authSecret: secrets.authSecret,
  });
  process.stdout.write(`${JSON.stringify({ ...env, TEST_SUPERUSER_URL: postgres.url('dandori', 'postgres') })}\n`);
}

let code = 0;
try {
  await Promise.race([end, supervisor.failed, bringUp().then(() => Promise.race([end, supervisor.failed]))]);
} catch (error) {
  if (!(error instanceof Stopped)) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    code = 1;
  }
}
await supervisor.stop();
if (flags.includes('--remove')) rmSync(settings.data, { recursive: true, force: true });
process.exit(code);
