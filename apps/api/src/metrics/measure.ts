import type { NestExpressApplication } from '@nestjs/platform-express';
import { InFlight } from '../commands/in-flight.js';
import { LiveStreams } from '../live/streams.js';
import { Metrics } from './metrics.js';

/** Lets the application be measured. To be called before anything answers a request. */
export function measure(app: NestExpressApplication): void {
  const metrics = app.get(Metrics);
  metrics.watch('dandori_updates_in_flight', 'Commands this process has in hand', () => app.get(InFlight).count);
  metrics.watch('dandori_live_streams', 'Open streams of pages', () => app.get(LiveStreams).count);
  app.use(metrics.countRequests());
}
