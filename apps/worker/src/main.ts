import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Runtime } from '@temporalio/worker';
import { reportReady } from '#runtime/child.js';
import { serveMetrics } from '#runtime/metrics/server.js';
import { readSettings } from '#runtime/settings.js';
import { startTracing } from '#runtime/telemetry.js';
import { Metrics } from './metrics/metrics.js';
import { sdkMetrics } from './metrics/sdk.js';
import { errorFields, NestLog, openLog, TemporalLog } from './parts/log.js';
import { NEEDED } from './parts/tokens.js';
import { WorkerModule } from './worker.module.js';
import { WorkerService } from './worker.service.js';

// Ends on SIGTERM or SIGINT, and when the supervisor's channel closes (libs/runtime/src/child.ts turns that into SIGTERM).
const settings = readSettings(process.env, { needs: NEEDED });
const log = openLog(settings.logLevel);
await startTracing(settings, 'dandori-worker', (error) => log.warn(errorFields(error), 'traces could not be sent'));
// The signals are Nest's: the SDK would shut the worker down by itself, before our order of things.
Runtime.install({ logger: new TemporalLog(log), shutdownSignals: [], ...sdkMetrics(settings) });
try {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings, log), { logger: new NestLog(log), abortOnError: false });
  app.enableShutdownHooks();
  const worker = app.get(WorkerService);
  if (settings.workerMetricsPort !== undefined) await serveMetrics({ host: settings.metricsHost, port: settings.workerMetricsPort }, app.get(Metrics).registry, () => worker.isWorking);
  await worker.start();
  reportReady();
  await worker.ended();
} catch (error) {
  // What cannot be mended here is mended by whoever starts us again.
  log.fatal(errorFields(error), 'the worker cannot go on');
  process.exit(1);
}
