import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { mailsIn, MAILS, type MailsDue } from '#persistence/changes.js';
import { park, recordAttempts, takeDeliveries, type Attempt, type Delivery } from '#persistence/deliveries.js';
import { Listening } from '#persistence/listening.js';
import { Vault } from '#persistence/sealing.js';
import { tracing } from '#runtime/telemetry.js';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { errorFields, type Log } from '../parts/log.js';
import { LOG, SETTINGS, type WorkerSettings } from '../parts/tokens.js';
import { Notices } from './notices.js';

/** Taken, sent and recorded together. Of a worker that dies in between, these are sent twice. */
const together = 16;
/** Batches on their way at once: a mail server that is slow with one mail does not keep the others. */
const atOnce = 4;
/** What waits in memory at most; the recovery finds the rest. */
const most = 2000;

/**
 * The first attempt of each notice, the moment it is due. It nearly always succeeds and then needs nothing durable beyond its row; one that fails
 * becomes a workflow, which tries for three days (docs/adr/0009-first-attempt-without-a-workflow.md).
 */
@Injectable()
export class NoticeRelay {
  private readonly listening: Listening;
  private waiting: MailsDue[] = [];
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly client: Client,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'databaseWorkerUrl' | 'temporalTaskQueue'>,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.listening = new Listening({
      url: this.settings.databaseWorkerUrl,
      name: 'dandori-worker-mails',
      channel: MAILS,
      heard: (payload) => this.take(mailsIn(payload)),
      listens: () => undefined, // what was missed is the recovery's
      lost: (code) => this.log.warn({ code }, 'not told of mails: the recovery finds them'),
    });
  }

  start(): void {
    this.listening.begin();
  }

  /** Takes nothing new, and waits for what is on its way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.listening.end();
    await Promise.all(this.running);
  }

  private take(due: MailsDue | undefined): void {
    if (!due || this.stopped || this.waiting.length >= most) return;
    this.waiting.push(due);
    this.next();
  }

  private next(): void {
    if (this.stopped || this.running.size >= atOnce || this.waiting.length === 0) return;
    const batch = this.batch();
    const work = (tracing()?.below(batch, 'mails', () => this.send(batch.ids)) ?? this.send(batch.ids))
      .catch((error: unknown) => this.log.warn({ count: batch.ids.length, ...errorFields(error) }, 'mails are left to the recovery'))
      .finally(() => {
        this.running.delete(work);
        this.next();
      });
    this.running.add(work);
  }

  /** Traced work goes alone, so that its mails are in its trace. */
  private batch(): MailsDue {
    const first = this.waiting.shift()!;
    if (first.traceparent !== undefined) return first;
    const ids = [...first.ids];
    while (ids.length < together && this.waiting[0] && this.waiting[0].traceparent === undefined) ids.push(...this.waiting.shift()!.ids);
    return { ids };
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
    if (!failure) this.log.info({ delivery: id, attempt: 1 }, 'delivered');
    else this.log.warn({ delivery: id, attempt: 1, code: failure.type }, 'not delivered');
    if (!failure || forGood) return attempt;
    return (await startDeliveries(this.client, this.settings.temporalTaskQueue, [{ delivery: id, attempted: 1 }])).length > 0 ? attempt : undefined;
  }
}
