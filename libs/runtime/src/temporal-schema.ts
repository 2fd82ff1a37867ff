import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withClient, type EmbeddedPostgres } from './postgres.js';
import type { Secrets } from './secrets.js';
import { until } from './wait.js';

const run = promisify(execFile);
const databases = [
  { name: 'temporal', schema: 'postgresql/v12/temporal' },
  { name: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const;

/**
 * Makes Temporal's two databases and brings their tables to the version of the tool.
 * A new one gets its name only when its tables are whole: the tool does not survive being killed half-way.
 */
export async function prepareTemporalSchema(postgres: EmbeddedPostgres, sqlTool: string, secrets: Secrets): Promise<void> {
  const tool = (database: string, ...args: string[]): Promise<unknown> =>
    run(sqlTool, ['--plugin', 'postgres12_pgx', '--endpoint', '127.0.0.1', '--port', String(postgres.port), '--user', 'temporal', '--database', database, ...args], {
      env: { PATH: process.env['PATH'], SQL_PASSWORD: secrets.postgresTemporal }, // not in the arguments, where everybody on the machine reads it
    });
  await withClient(postgres.url('postgres', 'postgres'), async (client) => {
    for (const { name, schema } of databases) {
      const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      const target = exists.rowCount ? name : `${name}_new`;
      if (!exists.rowCount) {
        await client.query(`DROP DATABASE IF EXISTS ${target} WITH (FORCE)`);
        await client.query(`CREATE DATABASE ${target} OWNER temporal`);
        await tool(target, 'setup-schema', '--version', '0.0');
      }
      await tool(target, 'update-schema', '--schema-name', schema);
      if (!exists.rowCount) {
        // The tables say which database they belong to, and the server looks itself up by that name.
        await withClient(postgres.url(target, 'temporal'), (own) => own.query('UPDATE schema_version SET db_name = $1', [name]));
        // The tool is gone, its connection perhaps not yet, and a database in use cannot be renamed.
        await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [target]);
        await client.query(`ALTER DATABASE ${target} RENAME TO ${name}`);
        await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
      }
    }
  });
}

/**
 * Forgets the members of earlier starts. A server counts those that were alive in the last 20 s as its cluster and waits for them
 * (seen: a restart that took 20 s longer); here there is one server only, and it is not running when this is called.
 */
export async function forgetMembers(postgres: EmbeddedPostgres): Promise<void> {
  // after a crash of the whole machine's processes PostgreSQL may still be recovering
  await until('PostgreSQL answers', () => withClient(postgres.url('temporal', 'temporal'), (client) => client.query('DELETE FROM cluster_membership')), { withinMs: 60_000 });
}
