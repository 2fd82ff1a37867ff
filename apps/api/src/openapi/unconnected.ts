import { DataSource } from 'typeorm';
import { Vault } from '#persistence/sealing.js';
import { readSettings } from '#runtime/settings.js';
import { createApp } from '../create-app.js';
import { openAuth } from '../auth/better-auth.js';
import { openLog } from '../parts/log.js';
import type { Parts } from '../parts/parts.js';
import { Temporal } from '../parts/temporal.js';
import { NEEDED } from '../parts/tokens.js';
import { documentOf } from './document.js';

/** Parts that lead nowhere: enough to read the routes of the application and its document. */
export function unconnectedParts(): Parts {
  const url = 'postgres://nobody:nothing@127.0.0.1:9/none';
  const settings = readSettings(
    { DATABASE_API_URL: url, TEMPORAL_ADDRESS: '127.0.0.1:9', DANDORI_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'), DANDORI_AUTH_SECRET: 'unconnected'.repeat(4), LOG_LEVEL: 'silent' },
    { needs: NEEDED },
  );
  return {
    settings, log: openLog('silent'), db: new DataSource({ type: 'postgres', url }), vault: new Vault(settings), temporal: new Temporal(settings), auth: openAuth(settings),
  };
}

/** Our OpenAPI document, without a database or a server. */
export async function readDocument(): Promise<ReturnType<typeof documentOf>> {
  const app = await createApp(unconnectedParts());
  try {
    return documentOf(app);
  } finally {
    await app.close();
  }
}
