import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { recordAttempts } from '#persistence/deliveries.js';
import { cloudEvent } from '#persistence/feed.js';
import { derivedId } from '#persistence/ids.js';
import { Vault } from '#persistence/sealing.js';
import { loadWebhookDelivery, secretsOf, type WebhookDelivery } from '#persistence/webhooks.js';
import { failpoint } from '#runtime/failpoint.js';
import { post, type Post, type Posted } from '#runtime/webhook/post.js';
import { alive } from '../parts/alive.js';
import { permanent, temporary } from '../parts/failures.js';
import type { Log } from '../parts/log.js';
import { LOG, SETTINGS, type WorkerSettings } from '../parts/tokens.js';

/** These need a person: another attempt would come to the same. */
const forGood = ['WEBHOOK_ADDRESS_NOT_ALLOWED', 'WEBHOOK_DISABLED'];

/** Events on their way to endpoints: CloudEvents, signed as Standard Webhooks says. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'publicUrl' | 'webhookAllowHttp' | 'webhookAllowPrivate'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** One attempt, recorded. @throws {ApplicationFailure} with the attempt's code */
  async deliver(id: string, attempt: number): Promise<void> {
    const delivery = await loadWebhookDelivery(this.db, id);
    if (!delivery) throw permanent('DELIVERY_UNKNOWN');
    if (delivery.status === 'sent') return;
    const n = Math.max(attempt, delivery.attempts + 1);
    const { code, status, ms } = delivery.endpoint.disabledAt ? { code: 'WEBHOOK_DISABLED' as const } : await alive(() => this.post(delivery));
    failpoint('webhook-posted');
    await recordAttempts(this.db, [{ delivery: id, n, code, at: new Date().toISOString(), ...(status !== undefined && { status }), ...(ms !== undefined && { ms }) }]);
    this.log.info({ delivery: id, attempt: n, code, status, ms }, 'webhook attempted');
    if (code !== 'sent') throw forGood.includes(code) ? permanent(code) : temporary(code);
  }

  private async post(delivery: WebhookDelivery): Promise<Partial<Pick<Posted, 'status' | 'ms'>> & { code: Posted['code'] }> {
    const { url, id } = delivery.endpoint;
    return post({ url, ...this.signed(delivery, await secretsOf(this.db, this.vault, id)) }, this.settings);
  }

  /** Signed by each secret that is valid, so that a receiver may change to the new one when it suits. */
  private signed({ event }: WebhookDelivery, secrets: readonly string[]): Omit<Post, 'url'> {
    const body = JSON.stringify(cloudEvent(event, this.settings.publicUrl));
    // The id of the message is the event's in another form: full stops part what is signed.
    const id = derivedId('webhook', event.id);
    const at = new Date();
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Dandori',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
    };
    return { headers, body };
  }
}
