import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationFailure } from '@temporalio/common';
import { DataSource } from 'typeorm';
import { loadDelivery, park, recordAttempt, type Delivery } from '#persistence/deliveries.js';
import { Vault } from '#persistence/sealing.js';
import type { DeliveryActivities as Contract, DeliveryRequest } from '#workflows/delivery/contract.js';
import { Letters } from '../mail/letters.js';
import { failpoint } from '#runtime/failpoint.js';
import { MAIL_PORT, type Mail, type MailPort } from '#runtime/mail/mail.port.js';
import { alive } from '../parts/alive.js';
import { Engagements } from '../parts/engagements.js';
import { permanent, toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { LOG } from '../parts/tokens.js';
import { WebhookDeliveries } from './webhook.deliveries.js';

/** Notices on their way to their receivers, one mail each, and events on theirs to endpoints. */
@Injectable()
export class DeliveryActivities implements Contract {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly engagements: Engagements,
    private readonly letters: Letters,
    private readonly webhooks: WebhookDeliveries,
    @Inject(MAIL_PORT) private readonly mail: MailPort,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async deliver({ delivery: id, attempt }: DeliveryRequest & { attempt: number }): Promise<void> {
    const delivery = await loadDelivery(this.db, this.vault, id);
    if (!delivery) return this.webhooks.deliver(id, attempt);
    if (delivery.status === 'sent' || delivery.outbox.captured) return;
    // A parked one that is sent again goes on counting.
    const n = Math.max(attempt, delivery.attempts + 1);
    const failure = await this.trySending(delivery);
    await recordAttempt(this.db, id, { n, code: failure?.type ?? 'sent', at: new Date().toISOString() });
    if (!failure) return this.log.info({ delivery: id, attempt: n }, 'delivered');
    this.log.warn({ delivery: id, attempt: n, code: failure.type }, 'not delivered');
    throw failure;
  }

  async parkDelivery({ delivery, code }: DeliveryRequest & { code: string }): Promise<void> {
    await park(this.db, delivery, code);
    this.log.warn({ delivery, code }, 'parked');
  }

  private async trySending(delivery: Delivery): Promise<ApplicationFailure | undefined> {
    try {
      await alive(async () => this.mail.send(await this.write(delivery)));
      failpoint('mail-sent');
      return undefined;
    } catch (error) {
      this.log.debug({ delivery: delivery.id, ...errorFields(error) }, 'sending failed');
      return toFailure(error);
    }
  }

  private async write({ id, outbox, engagement, receiver }: Delivery): Promise<Mail> {
    if (!receiver) throw permanent('RECEIVER_UNKNOWN');
    const { name, data: facts, seq } = outbox;
    const notice = { engagement: await this.engagements.byId(engagement.id), name, facts, seq, messageId: `<delivery.${id}@dandori>` };
    return outbox.receiver === 'customer' ? this.letters.toCustomer(notice, receiver) : this.letters.toColleague(notice, receiver);
  }
}
