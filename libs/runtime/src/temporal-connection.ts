import { readFileSync } from 'node:fs';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Settings } from './settings.js';
import { until } from './wait.js';

type TemporalSettings = Partial<Pick<Settings, 'temporalTls' | 'temporalTlsCert' | 'temporalTlsKey' | 'temporalTlsCa' | 'temporalApiKey'>> & { temporalAddress: string };

/** How to reach Temporal by these settings; fits `Connection.connect` and `NativeConnection.connect`. */
export function temporalConnectionOptions(settings: TemporalSettings): Pick<ConnectionOptions, 'address' | 'tls' | 'apiKey'> & { apiKey?: string; address: string } {
  const { temporalTlsCert: cert, temporalTlsKey: key, temporalTlsCa: ca, temporalApiKey: apiKey } = settings;
  const read = (path: string): Buffer => readFileSync(path);
  const tls =
    cert || key || ca
      ? { ...(ca ? { serverRootCACertificate: read(ca) } : {}), ...(cert && key ? { clientCertPair: { crt: read(cert), key: read(key) } } : {}) }
      : settings.temporalTls === true || apiKey !== undefined;
  return { address: settings.temporalAddress, tls, ...(apiKey === undefined ? {} : { apiKey }) };
}

// gRPC status codes, from the protocol's own table
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

/**
 * Resolves when the namespace can be used, registering it when it does not exist (kept for 3 days after closing).
 * The services learn of a new one a few seconds late: NOT_FOUND is asked again.
 */
export async function ensureNamespace(connection: Connection, namespace: string, unless?: () => Error | undefined): Promise<void> {
  const service = connection.workflowService;
  await until(
    `Temporal's namespace ${namespace}`,
    // The connection itself repeats what cannot be delivered, for ever if need be: each try has its end.
    () =>
      connection.withDeadline(Date.now() + 5000, async () => {
        try {
          await service.describeNamespace({ namespace });
        } catch (error) {
          if (codeOf(error) !== NOT_FOUND) throw error;
          await service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('3 days') }).catch((reason: unknown) => {
            if (codeOf(reason) !== ALREADY_EXISTS) throw reason;
          });
        }
        // describe reads the database; these two go through the caches of frontend, matching and visibility, as a worker's poll will
        await service.describeTaskQueue({ namespace, taskQueue: { name: 'dandori-ready' }, taskQueueType: 1 });
        await service.countWorkflowExecutions({ namespace, query: '' });
        return true;
      }),
    { withinMs: 60_000, everyMs: 200, unless },
  );
}

/** Connects to the address, waiting until a server answers there. */
export async function connectWhenReady(settings: TemporalSettings, withinMs: number, unless?: () => Error | undefined): Promise<Connection> {
  const options = temporalConnectionOptions(settings);
  return until(`Temporal at ${settings.temporalAddress} answers`, () => Connection.connect({ ...options, connectTimeout: 2000 }), { withinMs, everyMs: 200, unless });
}
