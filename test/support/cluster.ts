import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgres, withClient } from '#runtime/postgres.js';
import { identify, stopProcess } from '#runtime/process-identity.js';

/** A new PostgreSQL with nothing but its superuser, as an administrator is handed one. */
export interface EmptyCluster {
  port: number;
  /** Runs the statements one after the other as the superuser. */
  run(database: string, ...statements: string[]): Promise<void>;
  stop(): Promise<void>;
}

export async function emptyCluster(): Promise<EmptyCluster> {
  const data = mkdtempSync(join(tmpdir(), 'dandori-cluster-'));
  const password = (): string => randomBytes(24).toString('base64url');
  const secrets = { masterKey: password(), authSecret: password(), postgresSuperuser: password(), postgresOwner: password(), postgresTemporal: password(), postgresApi: password(), postgresWorker: password() };
  const postgres = await embeddedPostgres(data, secrets, { durable: false });
  const child: ChildProcess = await postgres.spec.spawn();
  await postgres.spec.ready(child, () => undefined);
  const who = identify(child.pid!)!;
  return {
    port: postgres.port,
    run: (database, ...statements) =>
      withClient(postgres.url(database, 'postgres'), async (client) => {
        for (const statement of statements) await client.query(statement);
      }),
    async stop() {
      await stopProcess(who, 'SIGINT', 20_000);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
