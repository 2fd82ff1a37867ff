import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './ports.js';

/** The four services inside the one server process. */
const services = ['frontend', 'matching', 'history', 'worker'] as const;

/** What we change of the server's own defaults; everything else stays as it is in 1.32. */
const dynamicConfig = {
  'frontend.WorkflowTimeSkippingEnabled': true, // simulations and tests run time forward
  'frontend.WorkflowTimeSkippingMaxSkipPerSession': 1000, // months of an engagement hold more skips than the default 200
  'history.timerProcessorMaxTimeShift': '20ms', // by default every skipped timer waits a second for others like it
  // By default a run that follows another within a second waits a moment before its first task. Once time was run forward the
  // server takes that moment for one that lies days ahead, and running on would go past timers that the run has not set yet.
  'history.workflowIdReuseMinimalInterval': '0s',
  // One worker polls each queue: with the default four partitions a task that is in one nobody polls has to be forwarded.
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
  'system.namespaceCacheRefreshInterval': '1s', // a new namespace is usable sooner
};

/**
 * Writes the server's configuration into `<data>/temporal/` and returns where it is. JSON is valid YAML, and needs no quoting rules.
 * @param database where its two databases are
 */
export async function writeTemporalConfig(data: string, database: { port: number; password: string }): Promise<{ file: string; address: string }> {
  const folder = join(data, 'temporal');
  mkdirSync(folder, { recursive: true });
  const dynamicFile = join(folder, 'dynamic.yaml');
  writeFileSync(dynamicFile, JSON.stringify(Object.fromEntries(Object.entries(dynamicConfig).map(([name, value]) => [name, [{ value }]])), null, 2));
  const sql = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: 'postgres12_pgx',
      databaseName,
      connectAddr: `127.0.0.1:${database.port}`,
      connectProtocol: 'tcp',
      user: 'temporal',
      password: database.password,
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  const ports = { frontend: await freePort(), matching: await freePort(), history: await freePort(), worker: await freePort() };
  const rpc: Record<string, object> = {};
  for (const name of services) rpc[name] = { rpc: { grpcPort: ports[name], membershipPort: await freePort(), bindOnLocalHost: true } };
  const address = `127.0.0.1:${ports.frontend}`;
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4, // fixed for the life of the database
      datastores: { default: sql('temporal', 20), visibility: sql('temporal_visibility', 10) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: rpc,
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: { active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: address } },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicFile, pollInterval: '60s' },
  };
  const file = join(folder, 'server.yaml');
  writeFileSync(file, JSON.stringify(config, null, 2), { mode: 0o600 }); // it holds a password
  return { file, address };
}
