import { z } from 'zod';
import { cursorQuery, instantSchema, limitQuery } from '../schemas/common.schema.js';

/** Kinds, ids and codes of ours. */
const word = z.string().regex(/^[A-Za-z0-9:._/-]{1,200}$/);

export const auditQuery = z.strictObject({
  action: word.optional().describe('What an action begins with, e.g. `command.`, `charge.waived`.'),
  actor: word.optional(),
  subject: word.optional(),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditPage = z
  .object({
    items: z.array(
      z.object({
        at: instantSchema,
        actor: z.string().describe('`<role>:<opaque id>`.'),
        action: z.string(),
        subject: z.string().describe('`<kind>:<id>`.'),
        related: z.string().nullable(),
        outcome: z.string(),
        code: z.string().nullable(),
        seq: z.int().nullable().describe('Its place in the chain; null until it is sealed, about a second later.'),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof auditPage>;

export const auditEnd = z
  .object({
    from: z.int().describe('The first row that was counted again; what is before it was not.'),
    seq: z.int().describe('The last row that is right; 0 as long as no row is sealed.'),
    hash: z.string().describe('Of that row, SHA-256 in hex: to be compared with a head that was kept elsewhere.'),
    sealedAt: instantSchema.nullable().describe('When that row was sealed.'),
    waiting: z.int().describe('Rows that are not sealed yet.'),
    fault: z.object({ row: z.string(), what: z.enum(['changed', 'missing', 'out of order', 'dated back', 'rewritten']) }).nullable().describe('What is wrong, with the first row that is.'),
  })
  .meta({ id: 'AuditChain' });
export type AuditEndState = z.infer<typeof auditEnd>;
