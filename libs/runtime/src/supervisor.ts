import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock, type Lock } from './lock.js';
import { recordProcesses, stopLeftovers, type RecordedProcess } from './pids.js';
import { embeddedPostgres, prepareDatabases, type EmbeddedPostgres } from './postgres.js';
import { stopOrphan } from './postgres-orphan.js';
import type { Progress } from './progress.js';
import { secretsOf, type Secrets } from './secrets.js';
import { Service, type ServiceSpec } from './service.js';
import { cachedTemporal, obtainTemporal } from './temporal-binary.js';
import { temporalServer } from './temporal-server.js';

/** Stopped on request while still starting: not a fault. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Keeps the parts of one data folder running, and stops them in reverse order. */
export class Supervisor {
  private readonly services: Service[] = [];
  private lock: Lock | undefined;
  private stopped: Promise<void> | undefined;
  private fail: (error: Error) => void = () => undefined;
  /** Rejects when a part cannot be kept alive. */
  readonly failed = new Promise<never>((_resolve, reject) => (this.fail = reject));

  constructor(
    readonly data: string,
    private readonly progress: Progress,
  ) {
    this.failed.catch(() => undefined); // whoever waits for it gets it; nobody has to
  }

  /** Takes the data folder and stops what an earlier, killed start left behind in it. @throws {LockHeld} */
  async open(): Promise<Secrets> {
    mkdirSync(this.data, { recursive: true });
    this.lock = takeLock(join(this.data, 'lock'));
    const leftovers = await stopLeftovers(this.data);
    if (await stopOrphan(join(this.data, 'postgres'))) leftovers.push('PostgreSQL');
    if (leftovers.length > 0) this.progress.say(`  Stopped what the last start had left running: ${leftovers.join(', ')}`);
    return secretsOf(this.data);
  }

  /** Starts one part and keeps it alive from then on. @throws Error with its last lines, {Stopped} when told to stop meanwhile */
  async start(spec: ServiceSpec): Promise<void> {
    if (this.stopped) throw new Stopped();
    const service = new Service(spec, {
      changed: () => this.record(),
      failed: (error) => this.fail(error),
      restarted: (text) => this.progress.say(`  ! ${text}`),
    });
    this.services.push(service);
    try {
      await service.start();
    } catch (error) {
      throw this.stopped ? new Stopped() : error;
    }
  }

  private record(): void {
    const running = this.services.flatMap(({ identity, spec }): RecordedProcess[] =>
      identity ? [{ name: spec.name, ...identity, stopSignal: spec.stopSignal === 'SIGINT' ? 'SIGINT' : 'SIGTERM' }] : [],
    );
    recordProcesses(this.data, running);
  }

  /** Stops every part, last started first, and gives the data folder back. May be called again. */
  stop(): Promise<void> {
    this.stopped ??= (async () => {
      for (const service of [...this.services].reverse()) await service.stop();
      this.lock?.release();
    })();
    return this.stopped;
  }

  /** Kills every part at once. What is in the databases is safe: they recover at the next start. */
  kill(): void {
    for (const service of this.services) service.kill();
    this.lock?.release();
  }
}

/** Starts the embedded PostgreSQL with the database `dandori`. */
export async function startPostgres(supervisor: Supervisor, secrets: Secrets, progress: Progress, options: { durable: boolean }): Promise<EmbeddedPostgres> {
  return progress.step('PostgreSQL', async (tell) => {
    const postgres = await embeddedPostgres(supervisor.data, secrets, options);
    if (postgres.opened.length > 0) tell(`opened for its user to pass: ${postgres.opened.join(', ')}`);
    await supervisor.start(postgres.spec);
    await prepareDatabases(postgres, secrets);
    return postgres;
  });
}

/** Obtains and starts the embedded Temporal server. @returns its address, host:port */
export async function startTemporal(supervisor: Supervisor, postgres: EmbeddedPostgres, secrets: Secrets, progress: Progress, options: { cache: string; namespace: string }): Promise<string> {
  const binaries =
    cachedTemporal(options.cache) ??
    (await progress.step('Temporal server obtained', (tell) => obtainTemporal(options.cache, tell), `only the first time; building takes about five minutes, and is kept in ${options.cache}`));
  return progress.step('Temporal', async () => {
    const server = await temporalServer(supervisor.data, postgres, binaries, secrets, options.namespace);
    await supervisor.start(server.spec);
    return server.address;
  });
}
