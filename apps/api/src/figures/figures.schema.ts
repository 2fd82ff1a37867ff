import { z } from 'zod';
import { digits, instantSchema, queryText, wordsSchema } from '../schemas/common.schema.js';

export const figuresQuery = z.strictObject({ pipeline: queryText(40), days: digits(7, 730).optional().describe('How far back, 180 by default.') });
export type FiguresQuery = z.infer<typeof figuresQuery>;

const hours = z.number().min(0);

export const figuresView = z
  .object({
    since: instantSchema,
    steps: z
      .array(z.object({ id: z.string(), title: wordsSchema, count: z.int(), medianHours: hours.nullable(), p90Hours: hours.nullable() }))
      .describe('Hours of the calendar from entering a step to completing it, of those completed since then; null where there were none.'),
    waited: z.object({ engagements: z.int(), usHours: hours, customerHours: hours, thirdHours: hours }).describe('Of engagements in which anything happened since then, from their start.'),
  })
  .meta({ id: 'Figures' });
export type FiguresView = z.infer<typeof figuresView>;
