import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { markStarted } from '#persistence/deliveries.js';
import { project, type Projection } from '#persistence/project.js';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { errorFields, type Log } from './log.js';
import { LOG, SETTINGS, type WorkerSettings } from './tokens.js';

/** Writes events to PostgreSQL and sends off the deliveries that follow. */
@Injectable()
export class Projector {
  constructor(
    private readonly db: DataSource,
    private readonly client: Client,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'temporalTaskQueue'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @throws {ProjectionGap} */
  async project(projection: Projection): Promise<void> {
    const { deliveries } = await project(this.db, projection);
    await this.start(deliveries);
  }

  /** Those that cannot be started now stay due: the recovery comes to them. @returns how many were started */
  async start(deliveries: readonly string[]): Promise<number> {
    if (deliveries.length === 0) return 0;
    try {
      const started = await startDeliveries(this.client, this.settings.temporalTaskQueue, deliveries);
      await markStarted(this.db, started);
      return started.length;
    } catch (error) {
      this.log.warn({ count: deliveries.length, ...errorFields(error) }, 'deliveries are left to the recovery');
      return 0;
    }
  }
}
