import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** PostgreSQL refuses to run as root; then it runs as this user. */
export interface PostgresUser {
  uid: number;
  gid: number;
}

const idOf = (flag: '-u' | '-g', name: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/** The user PostgreSQL runs as when we are root (made when there is none); undefined when we are not root. */
export function postgresUser(): PostgresUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const find = (): PostgresUser => ({ uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') });
  try {
    return find();
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
      return find();
    } catch {
      throw new Error('PostgreSQL does not run as root, and no user "postgres" could be made for it. Start Dandori as an ordinary user, or make that user: useradd --system postgres');
    }
  }
}

/**
 * Lets `user` walk through the folders above `path`. A closed folder (0700) of ours is opened for that user's group alone, to
 * pass through and not to list (0710); anybody else's is not touched.
 * @returns the folders that were changed, to be told
 */
export function letPass(user: PostgresUser, path: string): string[] {
  const changed: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const passes = (mode & 0o001) !== 0 || (gid === user.gid && (mode & 0o010) !== 0) || (uid === user.uid && (mode & 0o100) !== 0);
    if (!passes) {
      if (uid !== process.getuid?.()) throw new Error(`PostgreSQL (user ${user.uid}) cannot pass ${folder}, which belongs to user ${uid}. Choose another data folder: DANDORI_DATA=/var/lib/dandori npm start`);
      // A group that has rights here keeps them; then the way through is for all.
      if ((mode & 0o070) === 0) chownSync(folder, uid, user.gid);
      chmodSync(folder, (mode & 0o070) === 0 ? (mode & 0o7777) | 0o010 : (mode & 0o7777) | 0o001);
      changed.push(folder);
    }
    if (folder === dirname(folder)) return changed;
  }
}

/** Some package managers and unpackers lose the right to execute. */
export function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
