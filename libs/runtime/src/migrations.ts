import { compiled } from './node-service.js';

/** What libs/persistence exports as `migrate`. */
type Migrate = (ownerUrl: string, roles: { apiPassword: string; workerPassword: string }) => Promise<{ apiUrl: string; workerUrl: string }>;

/**
 * Brings the tables of the database at `ownerUrl` to this release and makes the roles of API and worker.
 * @returns their URLs; undefined in a build without libs/persistence
 */
export async function runMigrations(ownerUrl: string, roles: { apiPassword: string; workerPassword: string }): Promise<{ apiUrl: string; workerUrl: string } | undefined> {
  const path = compiled('libs/persistence/src/migrate');
  if (!path) return undefined;
  const { migrate } = (await import(path)) as { migrate: Migrate };
  return migrate(ownerUrl, roles);
}
