import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadDelivery, park, recordAttempts } from '#persistence/deliveries.js';
import { Vault } from '#persistence/sealing.js';
import type { DeliveryActivities as Contract, DeliveryRequest } from '#workflows/delivery/contract.js';
import { Notices } from '../mail/notices.js';
import { alive } from '../parts/alive.js';
import type { Log } from '../parts/log.js';
import { LOG } from '../parts/tokens.js';
import { WebhookDeliveries } from './webhook.deliveries.js';

/** Notices whose first attempt failed, one mail each, and events on their way to endpoints. */
@Injectable()
export class DeliveryActivities implements Contract {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly notices: Notices,
    private readonly webhooks: WebhookDeliveries,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async deliver({ delivery: id, attempt }: DeliveryRequest & { attempt: number }): Promise<void> {
    const delivery = await loadDelivery(this.db, this.vault, id);
    if (!delivery) return this.webhooks.deliver(id, attempt);
    if (delivery.status === 'sent' || delivery.outbox.captured) return;
    // A parked one that is sent again goes on counting.
    const n = Math.max(attempt, delivery.attempts + 1);
    const failure = await alive(() => this.notices.send(delivery));
    await recordAttempts(this.db, [{ delivery: id, n, code: failure?.type ?? 'sent', at: new Date().toISOString() }]);
    if (!failure) return this.log.info({ delivery: id, attempt: n }, 'delivered');
    this.log.warn({ delivery: id, attempt: n, code: failure.type }, 'not delivered');
    throw failure;
  }

  async parkDelivery({ delivery, code }: DeliveryRequest & { code: string }): Promise<void> {
    await park(this.db, delivery, code);
    this.log.warn({ delivery, code }, 'parked');
  }
}
