import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, self, type ProcessIdentity } from './process-identity.js';
import { until } from './wait.js';

/** The lock's holder is alive. */
export class LockHeld extends Error {
  override name = 'LockHeld';
  constructor(
    readonly path: string,
    readonly holder: ProcessIdentity,
  ) {
    super(`${dirname(path)} is in use by process ${holder.pid}. Stop that one first (kill ${holder.pid}), or give this one a folder of its own with DANDORI_DATA.`);
  }
}

export interface Lock {
  release(): void;
}

function holderOf(path: string): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAt' in value)) return undefined;
    return typeof value.pid === 'number' && typeof value.startedAt === 'string' ? { pid: value.pid, startedAt: value.startedAt } : undefined;
  } catch {
    return undefined; // gone in the meantime, or cut off by a full disk: nobody's
  }
}

/**
 * Takes the lock file at `path` for this process. A file left behind by a process that is gone is taken over.
 * @throws {LockHeld} when its holder is alive
 */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true });
  const me = self();
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(me));
  try {
    for (;;) {
      try {
        linkSync(mine, path); // whole or not at all, unlike creating and then writing
        return { release: () => release(path, me) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(path);
      if (holder && isAlive(holder)) throw new LockHeld(path, holder);
      putAside(path);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Waits for the lock instead of failing; `onWait` is called once when it has to. */
export async function waitForLock(path: string, withinMs: number, onWait: (holder: ProcessIdentity) => void): Promise<Lock> {
  let told = false;
  let fault: Error | undefined;
  return until(
    `the lock ${path}`,
    () => {
      try {
        return takeLock(path);
      } catch (error) {
        if (!(error instanceof LockHeld)) fault = error as Error;
        else if (!told) {
          told = true;
          onWait(error.holder);
        }
        return undefined;
      }
    },
    { withinMs, everyMs: 500, unless: () => fault },
  );
}

/** Two processes may find the same stale lock; what the slower one moves away may already be the faster one's, and goes back. */
function putAside(path: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = holderOf(aside);
    if (moved && isAlive(moved)) linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(path: string, me: ProcessIdentity): void {
  const holder = holderOf(path);
  if (holder?.pid === me.pid && holder.startedAt === me.startedAt) rmSync(path, { force: true });
}
