import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { announceWork, type WorkDue } from '#persistence/changes.js';
import { markStarted } from '#persistence/deliveries.js';
import { publishFeed } from '#persistence/feed.js';
import { readAs } from '#persistence/reader.js';
import { traceCarrier } from '#runtime/telemetry.js';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { Temporal } from '../parts/temporal.js';
import { LOG } from '../parts/tokens.js';

/** Sends notices and events on their way, whoever caused them. Nobody waits for it: what is missed here, the recovery finds. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: Temporal,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * @param due what a worker does
   * @param publish whether the feed has something new, whose deliveries start, too
   */
  start({ mails = [], effects = [] }: Partial<WorkDue>, publish = false): void {
    announceWork(this.db, { mails, effects, ...traceCarrier() });
    if (publish) this.publish().catch((error: unknown) => this.left(error));
  }

  /** One that came to its end, sent or parked: what is left of its workflow gives way. What fails here, the recovery starts. */
  async startAgain(id: string): Promise<void> {
    try {
      await markStarted(this.db, await startDeliveries(await this.temporal.client(), this.temporal.taskQueue, [id], 'TERMINATE_EXISTING'));
    } catch (error) {
      this.left(error);
    }
  }

  /** Publishes what the feed has new; its deliveries start by themselves. */
  async publish(): Promise<void> {
    await readAs('all', async () => {
      const made = await publishFeed(this.db);
      if (made.length > 0) this.startAll(made).catch((error: unknown) => this.left(error));
    });
  }

  private async startAll(ids: readonly string[]): Promise<void> {
    await markStarted(this.db, await startDeliveries(await this.temporal.client(), this.temporal.taskQueue, ids));
  }

  private left(error: unknown): void {
    this.log.warn({ error: error instanceof Error ? error.name : typeof error }, 'deliveries left to the recovery');
  }
}
