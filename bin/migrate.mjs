// Brings the tables to this release and makes the roles of API and worker (DATABASE_URL as the owner; their passwords are those of
// DATABASE_API_URL and DATABASE_WORKER_URL), and registers the Temporal namespace when TEMPORAL_ADDRESS is set. Safe to run again, and twice at once.
import { migrate } from '../dist/libs/persistence/src/migrate.js';
import { readSettings } from '../dist/libs/runtime/src/settings.js';
import { connectWhenReady, ensureNamespace } from '../dist/libs/runtime/src/temporal-connection.js';

try {
  // Not in production mode: this step has no business with the keys that mode asks for.
  const settings = readSettings({ ...process.env, DANDORI_MODE: 'development' }, { needs: ['databaseUrl', 'databaseApiUrl', 'databaseWorkerUrl'] });
  await migrate(settings.databaseUrl, { apiPassword: passwordOf('DATABASE_API_URL', 'dandori_api'), workerPassword: passwordOf('DATABASE_WORKER_URL', 'dandori_worker') });
  console.log('The tables are of this release.');
  if (settings.temporalAddress) {
    const connection = await connectWhenReady(settings, 60_000);
    await ensureNamespace(connection, settings.temporalNamespace).finally(() => connection.close());
    console.log(`The namespace ${settings.temporalNamespace} is there.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function passwordOf(name, role) {
  const { username, password } = new URL(process.env[name]);
  if (username !== role) throw new Error(`${name}: the role has to be ${role}`);
  if (!password) throw new Error(`${name}: a password is needed`);
  return decodeURIComponent(password);
}
