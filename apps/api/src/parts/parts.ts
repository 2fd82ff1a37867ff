import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#persistence/database.js';
import { Vault } from '#persistence/sealing.js';
import { openAuth, type Auth } from '../auth/better-auth.js';
import { openLog } from './log.js';
import { Temporal } from './temporal.js';
import type { ApiSettings } from './tokens.js';

/** What the API stands on. */
export interface Parts {
  settings: ApiSettings;
  log: Logger;
  db: DataSource;
  vault: Vault;
  temporal: Temporal;
  auth: Auth;
}

/** Opens them. Temporal is only connected at the first use. */
export async function openParts(settings: ApiSettings): Promise<Parts> {
  const db = await openDatabase(settings.databaseApiUrl, { name: 'dandori-api', poolSize: 20, sees: 'as-told' });
  return {
    settings,
    log: openLog(settings.logLevel),
    db,
    vault: await Vault.open(db, settings),
    temporal: new Temporal(settings),
    auth: openAuth(settings),
  };
}
