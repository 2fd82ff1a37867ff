import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { announceWork } from '#persistence/changes.js';
import { markStarted } from '#persistence/deliveries.js';
import { leadsToFeed, publishFeed } from '#persistence/feed.js';
import { project, type Projection } from '#persistence/project.js';
import { secondsSince } from '#runtime/metrics/common.js';
import { traceCarrier } from '#runtime/telemetry.js';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { Metrics } from '../metrics/metrics.js';
import { errorFields, type Log } from './log.js';
import { LOG, SETTINGS, type WorkerSettings } from './tokens.js';

/** Writes events to PostgreSQL and sends off the deliveries that follow. */
@Injectable()
export class Projector {
  constructor(
    private readonly db: DataSource,
    private readonly client: Client,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'temporalTaskQueue'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @throws {ProjectionGap} */
  async project(projection: Projection): Promise<void> {
    const begun = performance.now();
    const { deliveries: mails, effects, events } = await project(this.db, projection);
    this.metrics.projection.observe(secondsSince(begun));
    announceWork(this.db, { mails, effects, ...traceCarrier() });
    if (leadsToFeed(events)) await this.start();
  }

  /**
   * Publishes what the feed has new, and starts the workflows of its deliveries and of others. Those that cannot be started now the
   * recovery finds again.
   * @returns how many were started
   */
  async start(others: readonly string[] = []): Promise<number> {
    try {
      const started = await startDeliveries(this.client, this.settings.temporalTaskQueue, [...others, ...(await publishFeed(this.db))]);
      await markStarted(this.db, started);
      return started.length;
    } catch (error) {
      this.log.warn({ count: others.length, ...errorFields(error) }, 'deliveries are left to the recovery');
      return 0;
    }
  }
}
