import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { existingSecrets } from './secrets.js';

/** The address, as one of the roles, of the embedded PostgreSQL that runs in a data folder; undefined when none does. */
export function runningDatabase(data: string, role: 'api' | 'owner'): string | undefined {
  const [secrets, file] = [existingSecrets(data), join(data, 'postgres', 'postmaster.pid')];
  const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[3] : undefined;
  if (!secrets || !port) return undefined;
  return `postgresql://dandori_${role}:${encodeURIComponent(role === 'api' ? secrets.postgresApi : secrets.postgresOwner)}@127.0.0.1:${port}/dandori`;
}
