import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { finalBlock } from './final-block.js';
import { lastLines, withLog } from './log-file.js';
import { runMigrations } from './migrations.js';
import { compiled, nodeService } from './node-service.js';
import { freePort, servingPort } from './ports.js';
import { consoleProgress, type Progress } from './progress.js';
import { removeRunning, writeRunning } from './running.js';
import { existingSecrets, type Secrets } from './secrets.js';
import { readSettings, toEnvironment, type Settings } from './settings.js';
import { startPostgres, startTemporal, Stopped, Supervisor } from './supervisor.js';
import { connectWhenReady, ensureNamespace } from './temporal-connection.js';

/** Fills in what a development start makes up. Production gave everything, or readSettings refused it. */
function withSecrets(settings: Settings, secrets: Secrets): Settings {
  return { ...settings, masterKey: settings.masterKey ?? secrets.masterKey, authSecret: settings.authSecret ?? secrets.authSecret };
}

const passwordIn = (url: string | undefined): string | undefined => (url ? decodeURIComponent(new URL(url).password) || undefined : undefined);

/** PostgreSQL, its tables, and Temporal: embedded, unless the settings name others. */
async function startEngines(supervisor: Supervisor, given: Settings, secrets: Secrets, progress: Progress): Promise<Settings> {
  const settings = withSecrets(given, secrets);
  const embedded = settings.databaseUrl && settings.temporalAddress ? undefined : await startPostgres(supervisor, secrets, progress, { durable: true });
  settings.databaseUrl ??= embedded?.url('dandori', 'dandori_owner');
  const roles = await progress.step('Tables', () =>
    runMigrations(settings.databaseUrl ?? '', { apiPassword: passwordIn(given.databaseApiUrl) ?? secrets.postgresApi, workerPassword: passwordIn(given.databaseWorkerUrl) ?? secrets.postgresWorker }),
  );
  settings.databaseApiUrl ??= roles?.apiUrl;
  settings.databaseWorkerUrl ??= roles?.workerUrl;
  if (settings.temporalAddress) {
    const temporalAddress = settings.temporalAddress;
    await progress.step(`Temporal at ${temporalAddress}`, async () => {
      const connection = await connectWhenReady({ ...settings, temporalAddress }, 30_000);
      await ensureNamespace(connection, settings.temporalNamespace).finally(() => connection.close());
    });
  } else if (embedded) settings.temporalAddress = await startTemporal(supervisor, embedded, secrets, progress, { cache: settings.cache, namespace: settings.temporalNamespace });
  return settings;
}

/** A local inbox, unless mail goes out for real. @returns the address of its page */
async function startInbox(supervisor: Supervisor, settings: Settings, progress: Progress): Promise<string | undefined> {
  const main = compiled('libs/runtime/src/inbox');
  if (settings.smtpUrl || !main) return undefined;
  const [smtp, web] = [await freePort(), await freePort()];
  await progress.step('Mail inbox', () =>
    supervisor.start(nodeService('Mail inbox', main, { args: [String(smtp), String(web), settings.data], env: process.env, log: join(settings.data, 'logs', 'inbox.log'), stopWithin: 5000 })),
  );
  settings.smtpUrl = `smtp://127.0.0.1:${smtp}`;
  return `http://localhost:${web}`;
}

/** The environment of a child: the machine's own, our settings, and of the databases only the one role it works as. */
function environmentFor(settings: Settings, role: 'api' | 'worker' | 'demo'): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...toEnvironment(settings) };
  delete env['DATABASE_URL'];
  delete env['TEMPORAL_WORKER_BUILD_ID']; // with one worker there is nobody to hand over to, and nobody who would make it current
  if (role === 'worker') delete env['DATABASE_API_URL'];
  else delete env['DATABASE_WORKER_URL'];
  return env;
}

async function startApps(supervisor: Supervisor, settings: Settings, progress: Progress): Promise<boolean> {
  const api = compiled('apps/api/src/main');
  const worker = compiled('apps/worker/src/main');
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
  const readyUrl = `http://${host.includes(':') ? `[${host}]` : host}:${settings.port}/health/ready`;
  const log = (name: string): string => join(settings.data, 'logs', `${name}.log`);
  await progress.step(api ? 'API and worker' : 'No API in this build', () =>
    Promise.all([
      worker && supervisor.start(nodeService('Worker', worker, { env: environmentFor(settings, 'worker'), log: log('worker'), readyUrl, stopWithin: 20_000 })),
      api && supervisor.start(nodeService('API', api, { env: environmentFor(settings, 'api'), log: log('api'), readyUrl, stopWithin: 15_000 })),
    ]),
  );
  return api !== undefined;
}

/** The demo company, once per data folder. */
async function loadDemo(settings: Settings, url: string, progress: Progress): Promise<void> {
  const main = compiled('apps/api/src/demo-data');
  const done = join(settings.data, 'demo-loaded');
  if (!settings.demo || !main || existsSync(done)) return;
  const log = join(settings.data, 'logs', 'demo-data.log');
  await progress.step('Demo company', () =>
    withLog(log, (fd) => {
      const child = spawn(process.execPath, ['--enable-source-maps', main], { stdio: ['ignore', fd, fd], env: { ...environmentFor(settings, 'demo'), DANDORI_URL: url } });
      return new Promise<void>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The demo company could not be loaded (exit code ${code}). Its last lines, from ${log}:\n${lastLines(log)}\nTo start without it: DANDORI_DEMO=false npm start`))));
      });
    }),
  );
  writeFileSync(done, new Date().toISOString());
}

/**
 * `npm start`: everything on one machine, until SIGINT or SIGTERM.
 * @returns the exit code: 0 when it was told to stop, 1 when something failed
 */
export async function main(progress: Progress = consoleProgress()): Promise<number> {
  let supervisor: Supervisor | undefined;
  let told = 0;
  let stopRequested: () => void = () => undefined;
  const asked = new Promise<void>((resolve, reject) => {
    stopRequested = resolve;
    // a mistake of ours still has to stop the children in order
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
  asked.catch(() => undefined);
  const onSignal = (): void => {
    const again = told > 0 && Date.now() - told > 2000; // npm passes on the Ctrl-C that the terminal has sent us already
    if (again) supervisor?.kill();
    if (told === 0) {
      told = Date.now();
      progress.say('\nStopping …');
      stopRequested();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);

  // A reader that went away (npm start | head) must not take the supervisor down and leave its children alone.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  let code = 0;
  try {
    const generated = existingSecrets(resolve(process.env['DANDORI_DATA'] || '.dandori'));
    const settings = readSettings(process.env, { generated: generated ? [generated.masterKey, generated.authSecret] : [] });
    mkdirSync(settings.data, { recursive: true });
    const it = (supervisor = new Supervisor(settings.data, progress));
    await Promise.race([asked, it.failed, bringUp(it, settings, progress).then(() => Promise.race([asked, it.failed]))]);
  } catch (error) {
    if (!(error instanceof Stopped)) {
      code = 1;
      progress.say(`\n${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (supervisor) {
    removeRunning(supervisor.data);
    await supervisor.stop();
  }
  if (told) progress.say('Stopped. Everything is kept; npm start goes on from here.');
  return code;
}

async function bringUp(supervisor: Supervisor, read: Settings, progress: Progress): Promise<void> {
  const secrets = await supervisor.open();
  const port = await servingPort(read.port, read.host, Boolean(process.env['PORT']));
  const publicUrl = process.env['PUBLIC_URL'] ? read.publicUrl : `http://localhost:${port}`;
  const settings = await startEngines(supervisor, { ...read, port, publicUrl }, secrets, progress);
  const inbox = await startInbox(supervisor, settings, progress);
  const url = `http://localhost:${port}`;
  if (!(await startApps(supervisor, settings, progress))) return progress.say('PostgreSQL and Temporal are up. Ctrl-C stops them.');
  writeRunning(settings.data, { url, inbox });
  await loadDemo(settings, url, progress);
  progress.say(finalBlock({ url, inbox, data: settings.data, moved: port !== read.port ? read.port : undefined }));
}
