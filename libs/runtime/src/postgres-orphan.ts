import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify, stopProcess } from './process-identity.js';
import { until } from './wait.js';

/**
 * Stops a PostgreSQL that a killed supervisor left running in `folder`, and waits until its data may be opened again.
 * The number in postmaster.pid may be anybody's by now: only a postgres in this folder is stopped.
 * @returns whether there was one to stop
 */
export async function stopOrphan(folder: string): Promise<boolean> {
  const file = join(folder, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return false;
  }
  const pid = Number(lines[0]);
  const who = identify(pid);
  const ours = who !== undefined && lines[1] === folder && commandOf(pid).includes(folder);
  if (ours) await stopProcess(who, 'SIGINT', 15_000);
  // The children of a killed postmaster live on for some milliseconds, and hold its shared memory.
  const free = (): boolean => (process.platform === 'linux' ? workingIn(folder) === 0 : !exists(pid));
  await until(`nobody works in ${folder}`, free, { withinMs: 10_000, everyMs: 25 }).catch(() => undefined); // then PostgreSQL says itself who does
  // PostgreSQL replaces a stale file by itself, unless its number still exists: as a zombie that nobody has reaped yet (a container
  // without an init), or as another program.
  if (exists(pid) && process.platform === 'linux' && free()) rmSync(file, { force: true });
  return ours;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** How many live processes have `folder` as their working directory, as every process of a PostgreSQL has (Linux). */
function workingIn(folder: string): number {
  const real = realpathSync(folder);
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === real;
    } catch {
      return false; // gone meanwhile, or a zombie
    }
  }).length;
}

const commandOf = (pid: number): string => {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
};
