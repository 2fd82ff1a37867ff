import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { markStarted } from '#persistence/deliveries.js';
import { publishFeed } from '#persistence/feed.js';
import { readAs } from '#persistence/reader.js';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { Temporal } from '../parts/temporal.js';
import { LOG } from '../parts/tokens.js';

/** Sends notices on their way, whoever caused them. Nobody waits for it: what is missed here, the recovery starts. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: Temporal,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @param publish whether the feed has something new, whose deliveries start, too */
  start(ids: readonly string[], publish = false): void {
    if (ids.length === 0 && !publish) return;
    readAs('all', () => this.startAll(ids, publish)).catch((error: unknown) => this.log.warn({ deliveries: ids.length, error: error instanceof Error ? error.name : typeof error }, 'deliveries left to the recovery'));
  }

  /** One that came to its end, sent or parked: what is left of its workflow gives way. What fails here, the recovery starts. */
  async startAgain(id: string): Promise<void> {
    try {
      await markStarted(this.db, await startDeliveries(await this.temporal.client(), this.temporal.taskQueue, [id], 'TERMINATE_EXISTING'));
    } catch (error) {
      this.log.warn({ deliveries: 1, error: error instanceof Error ? error.name : typeof error }, 'deliveries left to the recovery');
    }
  }

  /** Publishes what the feed has new, and lets its deliveries start. */
  async publish(): Promise<void> {
    this.start(await publishFeed(this.db));
  }

  private async startAll(ids: readonly string[], publish: boolean): Promise<void> {
    const all = publish ? [...ids, ...(await publishFeed(this.db))] : ids;
    await markStarted(this.db, await startDeliveries(await this.temporal.client(), this.temporal.taskQueue, all));
  }
}
