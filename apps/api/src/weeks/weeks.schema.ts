import { z } from 'zod';
import { dateSchema, digits, instantSchema, queryText, uuidSchema, waitingOnSchema, wordsSchema } from '../schemas/common.schema.js';

export const weekParams = z.strictObject({ pipeline: queryText(40) });
export type WeekParams = z.infer<typeof weekParams>;
export const weekQuery = z.strictObject({ from: dateSchema.optional().describe('Any day of the first week; this week by default.'), weeks: digits(1, 12).optional().describe('5 by default.') });
export type WeekQuery = z.infer<typeof weekQuery>;

const engagement = z.object({ id: uuidSchema, number: z.string(), company: z.string() });

const share = z.object({
  engagement,
  amount: z.int(),
  index: z.int().describe('Which of its weeks this is, from 1.'),
  of: z.int(),
  agreed: z.boolean().describe('False while the customer has not agreed: the week is only held.'),
  stateTitle: wordsSchema,
  waiting: z.object({ on: waitingOnSchema, title: wordsSchema.nullable() }),
  late: z.boolean(),
  panel: z.record(z.string(), z.unknown()).nullable(),
});

export const weekBoard = z
  .object({
    now: instantSchema,
    pipeline: z.object({ id: z.string(), title: wordsSchema }),
    items: z.array(
      z.object({
        week: dateSchema.describe('Its Monday.'),
        last: dateSchema.describe('Its Sunday.'),
        limit: z.int(),
        taken: z.int(),
        businessDays: z.int(),
        closed: z.array(z.object({ date: dateSchema, why: z.string(), name: wordsSchema.nullable() })).describe('Weekdays on which nothing is done.'),
        shares: z.array(share),
      }),
    ),
    waiting: z.array(z.object({ engagement, amount: z.int().nullable(), stateTitle: wordsSchema })).describe('Those that have no week yet.'),
  })
  .meta({ id: 'WeekBoard' });
export type WeekBoard = z.infer<typeof weekBoard>;
