import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from './wait.js';

/** A process that is meant, and not another one that got its number later. */
export interface ProcessIdentity {
  pid: number;
  /** When it was started, as the system says it: an opaque text that is only compared. */
  startedAt: string;
}

/** The start time of a live process as an opaque text; undefined when it is gone or only a zombie. */
export function startTimeOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // After the command in parentheses (which may hold spaces): field 1 is the state, field 20 the start time in ticks since boot.
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${bootId()}:${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Ticks since boot mean nothing after the next boot, and a data folder outlives both. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'boot';
  }
}

/** Who a live process is; undefined when it is gone. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = startTimeOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** This process. */
export const self = (): ProcessIdentity => identify(process.pid) ?? { pid: process.pid, startedAt: 'unknown' };

export const isAlive = (who: ProcessIdentity): boolean => startTimeOf(who.pid) === who.startedAt;

/** Sends a signal to exactly this process; one that is gone is no error. */
export function signal(who: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isAlive(who)) return;
  try {
    process.kill(who.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Stops a process: the polite signal first, SIGKILL after `withinMs` milliseconds. Resolves when it is gone.
 * @returns true when it went politely
 */
export async function stopProcess(who: ProcessIdentity, polite: NodeJS.Signals, withinMs: number): Promise<boolean> {
  signal(who, polite);
  try {
    await until(`process ${who.pid} ends`, () => !isAlive(who), { withinMs, everyMs: 25 });
    return true;
  } catch {
    signal(who, 'SIGKILL');
    await until(`process ${who.pid} ends after SIGKILL`, () => !isAlive(who), { withinMs: 10_000, everyMs: 25 });
    return false;
  }
}
