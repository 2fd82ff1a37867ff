import { z } from 'zod';
import { instantSchema, uuidSchema } from '../schemas/common.schema.js';

const signature = z.object({ name: z.string().nullable(), method: z.enum(['e-signature', 'pdf-by-mail']), at: instantSchema });

export const custodyView = z
  .object({
    people: z.array(z.object({ person: z.string(), name: z.string().nullable(), cards: z.int().nullable() })).describe('The survey: null where nobody has counted yet.'),
    kits: z.array(z.object({ kit: z.string(), person: z.string(), name: z.string().nullable(), state: z.enum(['sent', 'received', 'held', 'returned']) })),
    slips: z.array(z.object({ direction: z.enum(['inbound', 'outbound']), shipment: z.int(), kits: z.int(), giver: signature.nullable(), receiver: signature.nullable() })),
    chain: z.array(
      z.object({
        at: instantSchema,
        until: instantSchema.nullable(),
        what: z.enum(['shipped', 'received', 'moved', 'sent-back', 'handed-over']),
        holder: z.enum(['customer', 'carrier', 'company', 'contractor']),
        place: z.string().nullable().describe('Site and performer; of staff only.'),
        kits: z.int(),
        slip: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Custody' });
export type CustodyView = z.infer<typeof custodyView>;

export const slipParams = z.strictObject({ id: uuidSchema, direction: z.enum(['inbound', 'outbound']), shipment: z.string().regex(/^[1-9]\d{0,2}$/, 'is not a shipment').transform(Number) });
export type SlipParams = z.infer<typeof slipParams>;
