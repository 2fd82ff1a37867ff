import type { ChildProcess } from 'node:child_process';
import { lastLines } from './log-file.js';
import { identify, stopProcess, type ProcessIdentity } from './process-identity.js';
import { until } from './wait.js';

/** How one part of Dandori is run. */
export interface ServiceSpec {
  name: string;
  log: string;
  /** Starts the process; called again after each death. */
  spawn(): Promise<ChildProcess>;
  /** Resolves when the part can be used. `died` gives the error to reject with once the process is gone. */
  ready(child: ChildProcess, died: () => Error | undefined): Promise<void>;
  stopSignal: NodeJS.Signals;
  /** Milliseconds until SIGKILL. */
  stopWithin: number;
}

/** Resolves when a process that was just spawned runs. To be called at once: its events do not wait for a listener. */
export function launched(child: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child));
    child.once('error', reject);
  });
}

/** A death this soon after a start (ms) is a quick one; three in a row are a fault that restarting does not mend. */
const quick = 30_000;
const mostQuickDeaths = 3;

/** One process that is kept alive until it is told to stop. */
export class Service {
  private child: ChildProcess | undefined;
  private who: ProcessIdentity | undefined;
  private stopping = false;
  private quickDeaths = 0;
  private restart: NodeJS.Timeout | undefined;
  private starting: Promise<void> | undefined;

  /** @param events.changed called when a process began or ended; `events.failed` when it cannot be kept alive */
  constructor(
    readonly spec: ServiceSpec,
    private readonly events: { changed: () => void; failed: (error: Error) => void; restarted: (text: string) => void },
  ) {}

  /** The running process, if there is one. */
  get identity(): ProcessIdentity | undefined {
    return this.who;
  }

  /** Starts the part and resolves when it can be used; rejects with the last lines of its log when it dies instead. */
  async start(): Promise<void> {
    const child = await this.spec.spawn();
    const since = Date.now();
    let death: Error | undefined;
    let usable = false;
    this.child = child;
    this.who = identify(child.pid ?? -1);
    child.once('exit', (code, signal) => {
      death = new Error(`${this.spec.name} ended (${signal ?? `exit code ${code}`}). Its last lines, from ${this.spec.log}:\n${indent(lastLines(this.spec.log))}`);
      this.child = this.who = undefined;
      this.events.changed();
      if (usable && !this.stopping) this.revive(death, Date.now() - since);
    });
    this.events.changed();
    await this.spec.ready(child, () => death);
    // exit is handled by an event, which the type checker cannot see
    const diedWhileAnswering = death as Error | undefined;
    if (diedWhileAnswering) throw diedWhileAnswering;
    usable = true;
  }

  private revive(death: Error, lived: number): void {
    this.quickDeaths = lived < quick ? this.quickDeaths + 1 : 1;
    if (this.quickDeaths >= mostQuickDeaths) return this.events.failed(death);
    this.events.restarted(`${this.spec.name} ended and is started again; the reason is in ${this.spec.log}`);
    this.restart = setTimeout(
      () => {
        this.starting = this.start().catch(async (error: unknown) => {
          await this.end(); // it may live without being usable
          this.events.restarted(`${this.spec.name} could not be started again: ${error instanceof Error ? error.message : String(error)}`);
          if (!this.stopping) this.revive(error instanceof Error ? error : new Error(String(error)), 0);
        });
      },
      250 * 4 ** (this.quickDeaths - 1),
    );
  }

  private async end(): Promise<void> {
    if (this.who) await stopProcess(this.who, this.spec.stopSignal, this.spec.stopWithin);
    // gone for the system is a moment before Node tells us, and only then it is written down as gone
    await until(`${this.spec.name} is seen to be gone`, () => this.child === undefined, { withinMs: 5000, everyMs: 5 });
  }

  /** Stops the process: its polite signal, then SIGKILL. Resolves when it is gone; it is not started again. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    await this.end();
    await this.starting?.catch(() => undefined);
    await this.end(); // one that was being revived meanwhile
  }

  /** Kills at once, for the impatient. */
  kill(): void {
    this.stopping = true;
    clearTimeout(this.restart);
    this.child?.kill('SIGKILL');
  }
}

const indent = (text: string): string => text.replace(/^/gm, '    ');
