import { z } from 'zod';
import { cursorQuery, instantSchema, limitQuery, queryText, uuidSchema } from '../schemas/common.schema.js';

const customerRow = z
  .object({
    id: uuidSchema,
    number: z.string(),
    company: z.string(),
    language: z.enum(['ja', 'en']),
    createdAt: instantSchema,
    open: z.int().describe('Engagements that are open.'),
    closed: z.int(),
    changedAt: instantSchema.nullable().describe('When anything last happened in one of them.'),
  })
  .meta({ id: 'CustomerRow' });

export const customerPage = z.object({ items: z.array(customerRow), next: z.string().nullable() }).meta({ id: 'CustomerPage' });
export type CustomerPage = z.infer<typeof customerPage>;

export const customerQuery = z.strictObject({
  text: queryText(100).optional().describe('Part of the company or of the number, or the whole of a person’s name, mail or telephone.'),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type CustomerQuery = z.infer<typeof customerQuery>;

const contactSchema = z.object({
  id: uuidSchema,
  name: z.string().nullable().describe('Null once erased.'),
  kana: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  createdAt: instantSchema,
});

export const erasureSchema = z
  .object({ requestedAt: instantSchema, requestedBy: z.string().describe('Id of the manager.'), doneAt: instantSchema.nullable().describe('Null while mails under way are not ended yet; nobody can be read any more all the same.') })
  .meta({ id: 'Erasure' });
export type ErasureView = z.infer<typeof erasureSchema>;

export const erasureForm = z.strictObject({ reason: z.string().trim().min(1).max(1_000).describe('Free text: kept sealed.') });
export type ErasureForm = z.infer<typeof erasureForm>;

export const customerDetail = z
  .object({ ...customerRow.shape, contacts: z.array(contactSchema).describe('At most 100.'), erasure: erasureSchema.nullable().describe('Null unless its people were erased.') })
  .meta({ id: 'Customer' });
export type CustomerDetail = z.infer<typeof customerDetail>;
