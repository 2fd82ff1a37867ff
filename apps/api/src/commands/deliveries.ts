import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { markStarted } from '#persistence/deliveries.js';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { Temporal } from '../parts/temporal.js';
import { LOG } from '../parts/tokens.js';

/** Sends notices on their way. Nobody waits for it: what is missed here, the recovery starts. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: Temporal,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  start(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.startAll(ids).catch((error: unknown) => this.log.warn({ deliveries: ids.length, error: error instanceof Error ? error.name : typeof error }, 'deliveries left to the recovery'));
  }

  private async startAll(ids: readonly string[]): Promise<void> {
    await markStarted(this.db, await startDeliveries(await this.temporal.client(), this.temporal.taskQueue, ids));
  }
}
