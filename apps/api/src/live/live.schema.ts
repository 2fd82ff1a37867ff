import { z } from 'zod';
import { uuidSchema } from '../schemas/common.schema.js';

/** The data of an event `changed`. A customer gets the engagement alone: whether staff wrote a note or a charge arose is not theirs to see. */
export const liveChange = z
  .object({
    engagement: uuidSchema,
    kind: z.enum(['progress', 'charge', 'message', 'simulation']).optional().describe('To staff only.'),
    seq: z.int().nullable().optional().describe('The last event of the engagement; null when it was none of its events. To staff only.'),
  })
  .meta({ id: 'LiveChange' });
export type LiveChange = z.infer<typeof liveChange>;
