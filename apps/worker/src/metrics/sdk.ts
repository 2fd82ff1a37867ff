import type { RuntimeOptions } from '@temporalio/worker';
import type { WorkerSettings } from '../parts/tokens.js';

/** What the Temporal SDK measures (tasks, polls, caches, requests), served by itself on a port of its own when one is set. */
export function sdkMetrics({ metricsHost, temporalMetricsPort: port }: Pick<WorkerSettings, 'metricsHost' | 'temporalMetricsPort'>): Pick<RuntimeOptions, 'telemetryOptions'> {
  if (port === undefined) return {};
  const host = metricsHost.includes(':') ? `[${metricsHost}]` : metricsHost;
  return { telemetryOptions: { metrics: { prometheus: { bindAddress: `${host}:${port}`, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true } } } };
}
