import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { erasureDone, openErasures, unsentTo } from '#persistence/erasure.js';
import { readAs } from '#persistence/reader.js';
import { deliveryWorkflowId } from '#workflows/delivery/contract.js';
import { Temporal } from '../parts/temporal.js';
import { LOG } from '../parts/tokens.js';

const EVERY_MS = 60_000;

/** What is left of an erasure once the key is gone: mails under way are ended. Tried again every minute until it is done, by whichever process. */
@Injectable()
export class ErasureJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;

  constructor(
    private readonly db: DataSource,
    @Inject(Temporal) private readonly temporal: Temporal,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running = this.run()), EVERY_MS);
    this.timer.unref();
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Finishes what is open, or one customer's. Never throws: what fails now is tried again. */
  async run(customer?: string): Promise<void> {
    try {
      await readAs('all', async () => {
        for (const each of await openErasures(this.db, customer)) await this.finish(each);
      });
    } catch (error) {
      this.log.warn({ error: error instanceof Error ? error.name : typeof error }, 'erasure not finished yet');
    }
  }

  private async finish(customer: string): Promise<void> {
    const mails = await unsentTo(this.db, customer);
    const client = mails.length === 0 ? undefined : await this.temporal.client();
    for (const mail of mails) {
      await client!.workflow.getHandle(deliveryWorkflowId(mail)).terminate('its receiver was erased').catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error; // it has ended, or never began
      });
    }
    await erasureDone(this.db, customer);
    this.log.info({ customer, mails: mails.length }, 'erased');
  }
}
