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
