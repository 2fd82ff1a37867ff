import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { markStarted } from '#persistence/deliveries.js';
import { leadsToFeed, publishFeed } from '#persistence/feed.js';
import { project, type Projection } from '#persistence/project.js';
import { secondsSince } from '#runtime/metrics/common.js';
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
    const { deliveries, events } = await project(this.db, projection);
    this.metrics.projection.observe(secondsSince(begun));
    await this.start(deliveries, leadsToFeed(events));
  }

  /**
   * Those that cannot be started now stay due: the recovery comes to them.
   * @param publish whether the feed has something new, whose deliveries start, too
   * @returns how many were started
   */
  async start(deliveries: readonly string[], publish = false): Promise<number> {
    if (deliveries.length === 0 && !publish) return 0;
    try {
      const all = publish ? [...deliveries, ...(await publishFeed(this.db))] : deliveries;
      const started = await startDeliveries(this.client, this.settings.temporalTaskQueue, all);
      await markStarted(this.db, started);
      return started.length;
    } catch (error) {
      this.log.warn({ count: deliveries.length, ...errorFields(error) }, 'deliveries are left to the recovery');
      return 0;
    }
  }
}
