import { z } from 'zod';

export const uuidSchema = z.guid();
export const instantSchema = z.iso.datetime({ precision: 3 }).describe('UTC, with milliseconds.');
export const dateSchema = z.iso.date();
export const wordsSchema = z.object({ ja: z.string(), en: z.string() }).meta({ id: 'Words' });
export const waitingOnSchema = z.enum(['us', 'customer', 'third', 'nobody']);
export const roleSchema = z.enum(['customer', 'staff', 'manager', 'finance', 'public', 'system']);
export const departmentSchema = z.enum(['sales', 'delivery', 'confirmation', 'support']);

export const actorSchema = z
  .object({ role: roleSchema, id: z.string(), department: departmentSchema.optional(), name: z.string().optional().describe('Staff by name, when known; customers never.') })
  .meta({ id: 'Actor' });

/** Why a date is what it is: the structured reasons, and the five rows of "why this date?" in both languages. */
export const deadlineSchema = z
  .object({
    at: instantSchema,
    rule: z.string(),
    because: z.array(z.looseObject({ kind: z.string() })),
    why: z.object({ ja: z.array(z.object({ label: z.string(), text: z.string() })), en: z.array(z.object({ label: z.string(), text: z.string() })) }),
  })
  .meta({ id: 'Deadline' });

export const idParams = z.strictObject({ id: uuidSchema });
export type IdParams = z.infer<typeof idParams>;

/** A number in a query string, as digits. */
export const digits = (min: number, max: number) => z.string().regex(/^\d{1,6}$/, 'a whole number is needed').meta({ type: 'integer', minimum: min, maximum: max, pattern: undefined }).transform(Number).pipe(z.int().min(min).max(max));

/** A text from a query string: what PostgreSQL can store and an index can search. */
export const queryText = (most: number) => z.string().min(1).max(most).refine((text) => !text.includes('\0') && text.isWellFormed(), 'holds a character that cannot be stored');

export const limitQuery = digits(1, 100).optional().describe('How many at most, 1 to 100; 50 by default.');
export const cursorQuery = z.string().regex(/^[A-Za-z0-9_-]{1,400}$/, 'is not a cursor of this list').optional().describe('`next` of the page before.');
