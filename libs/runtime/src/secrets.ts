import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const text = z.string().min(16);
const schema = z.object({
  masterKey: text,
  authSecret: text,
  postgresSuperuser: text,
  postgresOwner: text,
  postgresTemporal: text,
  postgresApi: text,
  postgresWorker: text,
});
/** What a development start makes up once per data folder, and the passwords of the embedded PostgreSQL, which never leave the machine. */
export type Secrets = z.infer<typeof schema>;

const fileIn = (data: string): string => join(data, 'secrets.json');

/** The secrets of a data folder, or undefined when it has none yet. @throws when the file cannot be understood: made-up new ones would lock the data away */
export function existingSecrets(data: string): Secrets | undefined {
  let content: string;
  try {
    content = readFileSync(fileIn(data), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return schema.parse(JSON.parse(content));
  } catch {
    throw new Error(`${fileIn(data)} is damaged. Restore it from a backup; without it the data in ${data} cannot be opened. To begin anew, move that folder away.`);
  }
}

/** The secrets of a data folder, generated at the first time (file mode 0600). */
export function secretsOf(data: string): Secrets {
  const existing = existingSecrets(data);
  if (existing) return existing;
  const password = (): string => randomBytes(24).toString('base64url');
  const made: Secrets = {
    masterKey: randomBytes(32).toString('base64'),
    authSecret: randomBytes(32).toString('base64'),
    postgresSuperuser: password(),
    postgresOwner: password(),
    postgresTemporal: password(),
    postgresApi: password(),
    postgresWorker: password(),
  };
  mkdirSync(data, { recursive: true });
  const half = `${fileIn(data)}.new`;
  writeFileSync(half, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(half, 0o600); // a leftover of an earlier try keeps its old mode otherwise
  renameSync(half, fileIn(data));
  return made;
}
