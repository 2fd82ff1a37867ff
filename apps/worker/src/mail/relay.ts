import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { park, recordAttempts, takeDeliveries, type Attempt, type Delivery } from '#persistence/deliveries.js';
import { Vault } from '#persistence/sealing.js';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { Batches } from '../parts/batches.js';
import type { Log } from '../parts/log.js';
import { LOG, SETTINGS, type WorkerSettings } from '../parts/tokens.js';
import { Notices } from './notices.js';

/**
 * The first attempt of each notice, the moment it is due. It nearly always succeeds and then needs nothing durable beyond its row; one that fails
 * becomes a workflow, which tries for three days (docs/adr/0009-first-attempt-without-a-workflow.md).
 */
@Injectable()
export class NoticeRelay extends Batches<string> {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly client: Client,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'temporalTaskQueue'>,
    @Inject(LOG) private readonly logger: Log,
  ) {
    // Taken, sent and recorded together: of a worker that dies in between, these are sent twice. Few at a time: people who wait for an answer come before
    // them. Nobody notices a moment's delay of a mail, and what comes in it shares its statements.
    super({ name: 'mails', together: 8, atOnce: 2, gatherMs: 150, work: (ids) => this.send(ids), log: logger });
  }

  private async send(ids: readonly string[]): Promise<void> {
    const taken = await takeDeliveries(this.db, this.vault, ids);
    const attempts = await Promise.all(taken.map((delivery) => this.attempt(delivery)));
    const made = attempts.filter((attempt) => attempt !== undefined);
    if (made.length > 0) await recordAttempts(this.db, made);
    for (const { delivery, code, forGood } of made) if (forGood) await park(this.db, delivery, code);
  }

  /** @returns what to record of it; nothing when its workflow could not be started: then it counts as not begun, and the recovery finds it */
  private async attempt(delivery: Delivery): Promise<(Attempt & { forGood: boolean }) | undefined> {
    const { id } = delivery;
    const failure = await this.notices.send(delivery);
    const forGood = failure?.nonRetryable === true;
    const attempt = { delivery: id, n: 1, code: failure?.type ?? 'sent', at: new Date().toISOString(), forGood };
    if (!failure) this.logger.info({ delivery: id, attempt: 1 }, 'delivered');
    else this.logger.warn({ delivery: id, attempt: 1, code: failure.type }, 'not delivered');
    if (!failure || forGood) return attempt;
    return (await startDeliveries(this.client, this.settings.temporalTaskQueue, [{ delivery: id, attempted: 1 }])).length > 0 ? attempt : undefined;
  }
}
