import pg from 'pg';
import { runningDatabase } from '#runtime/running-database.js';
import { existingSecrets } from '#runtime/secrets.js';
import { readSettings } from '#runtime/settings.js';
import { resealAll, type Resealed } from './reseal.js';

/**
 * `node bin/reseal.mjs`: the last step of a change of the master key (docs/operations/keys.md).
 * @returns the exit code: 0 done, 1 something could not be opened, 2 nothing was done
 */
export async function main(): Promise<number> {
  let client: pg.Client | undefined;
  try {
    const settings = readSettings({ ...process.env, DANDORI_MODE: 'development' });
    const { masterKeysAlso, data } = settings;
    const masterKey = settings.masterKey ?? existingSecrets(data)?.masterKey;
    if (masterKey === undefined) throw new Error('DANDORI_MASTER_KEY: must be set');
    const ownerUrl = settings.databaseUrl ?? runningDatabase(data, 'owner');
    if (ownerUrl === undefined) throw new Error(`Nothing runs in ${data}: start Dandori, or name the database by DATABASE_URL.`);
    const owner = (client = new pg.Client({ connectionString: ownerUrl, application_name: 'dandori-reseal', connectionTimeoutMillis: 5000 }));
    owner.on('error', () => undefined); // told by the query it breaks
    await owner.connect();
    const result = await resealAll({ query: async <T>(sql: string, values?: unknown[]) => (await owner.query(sql, values)).rows as T }, { masterKey, masterKeysAlso });
    process.stdout.write(`${wordsOf(result, masterKeysAlso.length)}\n`);
    return result.unreadable.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  } finally {
    await client?.end().catch(() => undefined);
  }
}

/** What the report says on a terminal. */
export function wordsOf({ anew, already, unreadable, since, openSince }: Resealed, others: number): string {
  const sealed = `Sealed anew: ${anew}. By the present master key before: ${already}.`;
  if (unreadable.length > 0) return [sealed, `OPENED BY NO KEY: ${unreadable.length}, left as they are. Is the one before in DANDORI_MASTER_KEYS_ALSO?`, ...unreadable.slice(0, 20).map((each) => `  ${each}`)].join('\n');
  if (others === 0) return sealed;
  const one = openSince === 1;
  const open = openSince === 0 ? `No engagement is open that began before ${since}.` : `${openSince} ${one ? 'engagement' : 'engagements'} that began before ${since} ${one ? 'is' : 'are'} open: ${one ? 'its history needs' : 'their histories need'} the older key.`;
  return `${sealed}\n${open}`;
}
