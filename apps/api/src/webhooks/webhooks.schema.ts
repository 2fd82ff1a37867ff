import { z } from 'zod';
import { feedTypes } from '#persistence/feed.js';
import { cursorQuery, instantSchema, limitQuery, uuidSchema } from '../schemas/common.schema.js';

const feedType = z.enum(feedTypes);

export const endpointSchema = z
  .object({
    id: uuidSchema,
    url: z.string(),
    description: z.string(),
    types: z.array(feedType).describe('None: all.'),
    createdAt: instantSchema,
    disabledAt: instantSchema.nullable(),
    oldSecretUntil: instantSchema.nullable().describe('Until when the secret before the last rotation signs as well.'),
  })
  .meta({ id: 'Webhook' });
export type EndpointView = z.infer<typeof endpointSchema>;

export const endpointList = z.object({ items: z.array(endpointSchema), types: z.array(feedType).describe('Every type there is.') }).meta({ id: 'WebhookList' });
export type EndpointList = z.infer<typeof endpointList>;

export const endpointForm = z.strictObject({
  url: z.string().trim().min(1).max(1000),
  description: z.string().trim().max(100).default(''),
  types: z.array(feedType).max(feedTypes.length).refine((types) => new Set(types).size === types.length, 'names a type twice').default([]).describe('None: all.'),
});
export type EndpointForm = z.infer<typeof endpointForm>;

export const endpointWithSecret = z.object({ webhook: endpointSchema, secret: z.string().describe('Shown once.') }).meta({ id: 'WebhookWithSecret' });
export type EndpointWithSecret = z.infer<typeof endpointWithSecret>;

export const deliveryQuery = z.strictObject({ webhook: uuidSchema.optional(), status: z.enum(['waiting', 'sent', 'parked']).optional(), limit: limitQuery, cursor: cursorQuery });
export type DeliveryQuery = z.infer<typeof deliveryQuery>;

export const deliverySchema = z
  .object({
    id: uuidSchema,
    webhook: uuidSchema,
    event: z.object({ id: z.string(), type: feedType, subject: z.string(), time: instantSchema }),
    status: z.enum(['waiting', 'sent', 'parked']).describe('`parked`: given up; it can be sent again.'),
    attempts: z.int(),
    lastCode: z.string().nullable(),
    changedAt: instantSchema,
    history: z
      .array(z.object({ n: z.int(), at: instantSchema, code: z.string().describe('`sent`, or why not.'), status: z.int().nullable().describe('Of HTTP.'), ms: z.int().nullable() }))
      .describe('The last ten attempts, the last one first.'),
  })
  .meta({ id: 'WebhookDelivery' });
export type DeliveryView = z.infer<typeof deliverySchema>;

export const deliveryPage = z.object({ items: z.array(deliverySchema), next: z.string().nullable() }).meta({ id: 'WebhookDeliveryPage' });
export type DeliveryPage = z.infer<typeof deliveryPage>;

export const feedQuery = z.strictObject({
  after: z.string().regex(/^\d{1,15}$/, 'is not a cursor of this feed').optional().describe('`next` of the page before; left out: from the beginning.'),
  limit: limitQuery,
});
export type FeedQuery = z.infer<typeof feedQuery>;

export const feedPage = z
  .object({
    items: z.array(
      z
        .object({
          specversion: z.literal('1.0'), id: z.string(), source: z.string(), type: feedType, subject: z.string(), time: instantSchema, datacontenttype: z.literal('application/json'),
          data: z.record(z.string(), z.json()),
        })
        .meta({ id: 'CloudEvent' }),
    ),
    next: z.string().describe('Keep it, and ask with it next time. Never null: more may come.'),
    more: z.boolean().describe('Whether there is more by now.'),
  })
  .meta({ id: 'ChargeEventPage' });
export type FeedPage = z.infer<typeof feedPage>;
