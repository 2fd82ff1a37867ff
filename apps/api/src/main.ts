import { publishFirst } from '#persistence/first-rulebook.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { reportReady } from '#runtime/child.js';
import { serveMetrics } from '#runtime/metrics/server.js';
import { readSettings } from '#runtime/settings.js';
import { startTracing } from '#runtime/telemetry.js';
import { FirstManager } from './auth/first-manager.js';
import { createApp } from './create-app.js';
import { Metrics } from './metrics/metrics.js';
import { openLog } from './parts/log.js';
import { openParts } from './parts/parts.js';
import { NEEDED } from './parts/tokens.js';

// Ends on SIGTERM or SIGINT, and when the supervisor's channel closes (libs/runtime/src/child.ts turns that into SIGTERM).
const settings = readSettings(process.env, { needs: NEEDED });
await startTracing(settings, 'dandori-api', (error) => openLog(settings.logLevel).warn({ error: error instanceof Error ? error.name : typeof error }, 'traces could not be sent'));
const parts = await openParts(settings);
const app = await createApp(parts);
await publishFirst(parts.db, app.get(Rulebooks), new Date().toISOString());
await app.get(FirstManager).ensure();
app.enableShutdownHooks();
if (settings.metricsPort !== undefined) await serveMetrics({ host: settings.metricsHost, port: settings.metricsPort }, app.get(Metrics).registry);
await app.listen(settings.port, settings.host);
parts.log.info({ host: settings.host, port: settings.port }, 'listening');
reportReady();
