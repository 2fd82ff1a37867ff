import type { Settings } from './settings.js';
import type { Tracing } from './telemetry/tracing.js';

type Asked = Pick<Settings, 'otelEndpoint' | 'otelTracesEndpoint' | 'otelTracesExporter' | 'otelSdkDisabled'>;

let running: Tracing | undefined;

/** Whether the standard variables ask for traces: an address to send them to, or the exporter by name. `none`, and `OTEL_SDK_DISABLED`, say no. */
export function wantsTraces({ otelEndpoint, otelTracesEndpoint, otelTracesExporter, otelSdkDisabled }: Asked): boolean {
  if (otelSdkDisabled) return false;
  return otelTracesExporter === undefined ? (otelTracesEndpoint ?? otelEndpoint) !== undefined : otelTracesExporter === 'otlp';
}

/**
 * Begins to trace this process, when the settings ask for it; to be called before anything is connected. Otherwise nothing of
 * OpenTelemetry is loaded.
 * @param service what the process is called, unless `OTEL_SERVICE_NAME` says otherwise
 * @param onError told what went wrong when traces could not be sent; the process goes on
 */
export async function startTracing(settings: Asked, service: string, onError: (error: unknown) => void): Promise<void> {
  if (!wantsTraces(settings)) return;
  const { Tracing } = await import('./telemetry/tracing.js');
  running = new Tracing(service, onError);
}

/** What traces this process; undefined when nothing does. */
export const tracing = (): Tracing | undefined => running;

/** For every line of the log: the trace it belongs to, if there is one. */
export const traceFields = (): { trace?: string; span?: string } => running?.fields() ?? {};

/** What another process is told, so that its work is part of the same trace; empty when nothing traces. */
export const traceCarrier = (): { traceparent?: string } => running?.carrier() ?? {};

/** Sends what has not been sent yet; the last thing a process does. */
export async function stopTracing(): Promise<void> {
  await running?.stop();
  running = undefined;
}
