import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { ReaderPool } from '#persistence/pool.js';
import type { ApiSettings } from '../parts/tokens.js';

/** Characters of a key after its prefix. */
export const KEY_PREFIX = 'dk_';

/** better-auth on the same PostgreSQL, in the tables of migration 0002. Its pool is its own: it expects Date where our stores read texts, and looks for people before anybody is known. */
export function openAuth(settings: Pick<ApiSettings, 'databaseApiUrl' | 'authSecret' | 'publicUrl'>) {
  const pool = new ReaderPool({ sees: 'all', connectionString: settings.databaseApiUrl, max: 3, application_name: 'dandori-auth', connectionTimeoutMillis: 5000 });
  pool.on('error', () => undefined); // an idle connection broke; the next query opens another
  const auth = betterAuth({
    database: pool,
    secret: settings.authSecret,
    baseURL: settings.publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        department: { type: 'string', required: false, input: false },
        contactId: { type: 'string', required: false, input: false },
        language: { type: 'string', required: false, input: false },
      },
    },
    // Its own limit is 10 requests per key and day: ours is elsewhere.
    plugins: [apiKey({ defaultPrefix: KEY_PREFIX, rateLimit: { enabled: false }, enableSessionForAPIKeys: false, enableMetadata: true, requireName: true, maximumNameLength: 60 })],
  });
  return {
    /** The id of the key; undefined when it is not valid. */
    async idOfKey(key: string): Promise<string | undefined> {
      const { valid, key: known } = await auth.api.verifyApiKey({ body: { key } });
      return valid && known ? known.id : undefined;
    },
    close: (): Promise<void> => pool.end(),
  };
}

export type Auth = ReturnType<typeof openAuth>;
