import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { MasterKeys } from '../master-keys.js';
import type { Settings } from '../settings.js';
import { tracing } from '../telemetry.js';
import { temporalConnectionOptions } from '../temporal-connection.js';
import { dataConverter } from './codec.js';

/** What a process must be told to reach Temporal and to read what it keeps. */
export type TemporalSettings = Pick<Settings, 'temporalNamespace' | 'temporalTls'> &
  Partial<Pick<Settings, 'temporalTlsCert' | 'temporalTlsKey' | 'temporalTlsCa' | 'temporalApiKey'>> & MasterKeys & { temporalAddress: string };

/** The connection of a worker. The caller closes it, after the worker has stopped. */
export function connectWorker(settings: TemporalSettings): Promise<NativeConnection> {
  return NativeConnection.connect({
    ...temporalConnectionOptions({ temporalTlsCert: undefined, temporalTlsKey: undefined, temporalTlsCa: undefined, temporalApiKey: undefined, ...settings }),
    // Encrypted payloads do not shrink, and the SDK's default has changed between releases: said explicitly.
    grpcCompression: { codec: 'none' },
  });
}

/** A client over a connection of its own; `client.connection.close()` ends it. The native connection costs less CPU per call. */
export async function connectClient(settings: TemporalSettings): Promise<Client> {
  return clientOf(await connectWorker(settings), settings);
}

/** A client over a connection that a worker already has. */
export function clientOf(connection: NativeConnection, settings: MasterKeys & Pick<TemporalSettings, 'temporalNamespace'>): Client {
  const interceptors = tracing()?.client;
  return new Client({ connection, namespace: settings.temporalNamespace, dataConverter: dataConverter(settings), ...(interceptors && { interceptors }) });
}
