import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { takeLock } from '../lock.js';
import { stopLeftovers } from '../pids.js';
import { stopOrphan } from '../postgres-orphan.js';
import { existingSecrets, type Secrets } from '../secrets.js';

const run = promisify(execFile);

const manifestSchema = z.object({ format: z.literal(1), at: z.string(), key: z.string() });
/** What an archive says of itself. `key` tells which secrets belong to it, and gives nothing of them away. */
export type Manifest = z.infer<typeof manifestSchema>;

const MANIFEST = 'backup.json';
/** The database cluster (ours and Temporal's, of one moment), and the note that the demo company is in it. */
const CONTENT = ['postgres', 'demo-loaded'];

const fingerprint = (secrets: Secrets): string => createHash('sha256').update(`dandori/backup\0${JSON.stringify(secrets)}`).digest('hex').slice(0, 16);

/**
 * Writes the databases of a data folder into one archive while nothing runs on it. The secrets are not in it: kept together, the
 * archive would open itself.
 * @throws {LockHeld} while Dandori runs there; Error when there is nothing to back up or the file exists
 */
export async function backUp(data: string, file: string, now: string): Promise<Manifest> {
  const secrets = existingSecrets(data);
  if (!secrets || !existsSync(join(data, 'postgres', 'PG_VERSION'))) throw new Error(`${data} holds no databases of its own. An external PostgreSQL is backed up by its own means: docs/operations/backup.md`);
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  const lock = takeLock(join(data, 'lock'));
  const half = `${file}.half`;
  try {
    await stopAll(data);
    const manifest: Manifest = { format: 1, at: now, key: fingerprint(secrets) };
    writeFileSync(join(data, MANIFEST), JSON.stringify(manifest));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(half, '', { mode: 0o600 });
    await run('tar', ['-czpf', half, '-C', data, MANIFEST, ...CONTENT.filter((name) => existsSync(join(data, name)))]);
    renameSync(half, file);
    return manifest;
  } finally {
    rmSync(half, { force: true });
    rmSync(join(data, MANIFEST), { force: true });
    lock.release();
  }
}

/**
 * Puts the databases of an archive into a data folder that has none. Its `secrets.json` has to be there already, and to be the one
 * the archive was made with. The next start goes on from the archive's moment.
 * @throws {LockHeld} while Dandori runs there; Error when the folder has databases, or the secrets are missing or others
 */
export async function restore(data: string, file: string): Promise<Manifest> {
  const secrets = existingSecrets(data);
  if (!secrets) throw new Error(`Put the secrets.json that belongs to the archive into ${data} first: without it nothing in the archive can be read.`);
  const lock = takeLock(join(data, 'lock'));
  const half = mkdtempSync(join(data, 'restore-'));
  try {
    if (existsSync(join(data, 'postgres'))) throw new Error(`${join(data, 'postgres')} is there already. Move it away first: restoring does not overwrite databases.`);
    await run('tar', ['-xzpf', file, '-C', half]);
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(half, MANIFEST), 'utf8')));
    if (manifest.key !== fingerprint(secrets)) throw new Error(`The secrets.json in ${data} is not the one this archive was made with.`);
    for (const name of [...CONTENT].reverse()) if (existsSync(join(half, name))) renameSync(join(half, name), join(data, name));
    return manifest;
  } finally {
    rmSync(half, { recursive: true, force: true });
    lock.release();
  }
}

/** What an earlier, killed start left running would go on writing. A PostgreSQL that was killed recovers when it starts from the copy. */
async function stopAll(data: string): Promise<void> {
  await stopLeftovers(data);
  await stopOrphan(join(data, 'postgres'));
}
