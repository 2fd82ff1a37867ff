import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { attemptsOf, listWebhookDeliveries, resendWebhook, webhookDelivery, type ListedDelivery } from '#persistence/webhook-deliveries.js';
import { Deliveries } from '../commands/deliveries.js';
import { withCursor } from '../engagements/engagements.service.js';
import { notFound } from '../problems/problem.js';
import type { DeliveryPage, DeliveryQuery, DeliveryView } from './webhooks.schema.js';

/** What became of each event at each endpoint. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly db: DataSource,
    private readonly deliveries: Deliveries,
  ) {}

  async list({ webhook, status, limit, cursor }: DeliveryQuery): Promise<DeliveryPage> {
    const page = await withCursor(() =>
      listWebhookDeliveries(this.db, { ...(webhook && { endpoint: webhook }), ...(status && { status }), ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) }),
    );
    return { items: await this.views(page.rows), next: page.next };
  }

  /** Asking twice changes nothing more: what is on its way stays so. */
  async resend(id: string): Promise<DeliveryView> {
    if (await resendWebhook(this.db, id)) await this.deliveries.startAgain(id);
    const row = await webhookDelivery(this.db, id);
    if (!row) throw notFound();
    return (await this.views([row]))[0]!;
  }

  private async views(rows: readonly ListedDelivery[]): Promise<DeliveryView[]> {
    const attempts = await attemptsOf(this.db, rows.map(({ id }) => id));
    return rows.map(({ id, endpoint, event, type, subject, at, status, attempts: count, lastCode, changedAt }) => ({
      id, webhook: endpoint, event: { id: event, type, subject, time: at }, status: status === 'due' || status === 'started' ? 'waiting' : status, attempts: count, lastCode, changedAt,
      history: attempts.filter(({ delivery }) => delivery === id).map(({ n, at: when, code, status: http, ms }) => ({ n, at: when, code, status: http, ms })),
    }));
  }
}
