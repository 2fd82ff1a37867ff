import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { Feed } from './feed.service.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import {
  deliveryPage, deliveryQuery, deliverySchema, endpointForm, endpointList, endpointSchema, endpointWithSecret, feedPage, feedQuery,
  type DeliveryPage, type DeliveryQuery, type DeliveryView, type EndpointForm, type EndpointList, type EndpointView, type EndpointWithSecret, type FeedPage, type FeedQuery,
} from './webhooks.schema.js';
import { Webhooks } from './webhooks.service.js';

@Controller('v1')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliveries: WebhookDeliveries,
    private readonly feed: Feed,
  ) {}

  @Get('webhooks')
  @Allow('manager', 'finance')
  @Answers(endpointList, { summary: 'Where events are delivered to' })
  listWebhooks(): Promise<EndpointList> {
    return this.webhooks.list();
  }

  @Post('webhooks')
  @Allow('manager')
  @Answers(endpointWithSecret, { status: 201, summary: 'Deliver events to an address', idempotent: true })
  createWebhook(@Who() who: Person, @IdempotencyKey() key: string, @Body({ schema: endpointForm }) form: EndpointForm): Promise<EndpointWithSecret> {
    return this.webhooks.create(who, key, form);
  }

  @Post('webhooks/:id/rotate-secret')
  @HttpCode(200)
  @Allow('manager')
  @Answers(endpointWithSecret, { summary: 'Make a new secret; the old one signs as well for a day', idempotent: true })
  rotateSecret(@Who() who: Person, @IdempotencyKey() key: string, @Param({ schema: idParams }) { id }: IdParams): Promise<EndpointWithSecret> {
    return this.webhooks.rotate(who, key, id);
  }

  @Post('webhooks/:id/disable')
  @HttpCode(200)
  @Allow('manager')
  @Answers(endpointSchema, { summary: 'Deliver nothing more to it' })
  disableWebhook(@Who() who: Person, @Param({ schema: idParams }) { id }: IdParams): Promise<EndpointView> {
    return this.webhooks.switch(who, id, false);
  }

  @Post('webhooks/:id/enable')
  @HttpCode(200)
  @Allow('manager')
  @Answers(endpointSchema, { summary: 'Deliver to it again what comes from now on' })
  enableWebhook(@Who() who: Person, @Param({ schema: idParams }) { id }: IdParams): Promise<EndpointView> {
    return this.webhooks.switch(who, id, true);
  }

  @Get('webhook-deliveries')
  @Allow('manager', 'finance')
  @Answers(deliveryPage, { summary: 'What was delivered and what was not, the newest events first' })
  listDeliveries(@Query({ schema: deliveryQuery }) query: DeliveryQuery): Promise<DeliveryPage> {
    return this.deliveries.list(query);
  }

  @Post('webhook-deliveries/:id/resend')
  @HttpCode(200)
  @Allow('manager', 'finance')
  @Answers(deliverySchema, { summary: 'Send it again; one on its way stays as it is' })
  resend(@Param({ schema: idParams }) { id }: IdParams): Promise<DeliveryView> {
    return this.deliveries.resend(id);
  }

  @Get('charge-events')
  @Allow('manager', 'finance')
  @Answers(feedPage, { summary: 'The events of charges in one order, for systems that ask instead of being told' })
  listChargeEvents(@Query({ schema: feedQuery }) query: FeedQuery): Promise<FeedPage> {
    return this.feed.chargeEvents(query);
  }
}
