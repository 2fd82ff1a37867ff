import { z } from 'zod';
import { contentHash, csvContent, csvEncoding } from '../csv/upload.schema.js';
import { dateSchema, instantSchema, uuidSchema } from '../schemas/common.schema.js';

const engagement = z.object({ id: uuidSchema, number: z.string() });

export const waitingPayment = z
  .object({
    engagement,
    company: z.string(),
    contact: z.object({ name: z.string(), kana: z.string().nullable() }).nullable(),
    billingName: z.string().nullable(),
    amountYen: z.int().nullable().describe('What the payment form asked for; null when it was skipped.'),
    sentAt: instantSchema,
    lateSince: instantSchema.nullable(),
    onHold: z.boolean(),
  })
  .meta({ id: 'WaitingPayment' });
export const waitingList = z.object({ items: z.array(waitingPayment).describe('The oldest first, at most 500.') }).meta({ id: 'WaitingPayments' });
export type WaitingList = z.infer<typeof waitingList>;

const column = z.int().min(0).max(59);
/** Which columns hold what, from 0: what was guessed, corrected by a person. */
const columnsForm = z.strictObject({ from: z.int().min(0).max(20), date: column, amount: column, payer: column.nullable(), text: column.nullable() });

export const statementFile = z.strictObject({ content: csvContent, columns: columnsForm.optional().describe('Left out: they are guessed.') });
export type StatementFile = z.infer<typeof statementFile>;

export const bookingForm = z.strictObject({
  content: csvContent,
  columns: columnsForm.optional(),
  hash: contentHash.describe('Of the preview that was looked at.'),
  lines: z
    .array(z.strictObject({ line: z.int().min(1).max(5_000), engagement: uuidSchema }))
    .min(1)
    .max(100)
    .refine((lines) => new Set(lines.map(({ line }) => line)).size === lines.length && new Set(lines.map(({ engagement: id }) => id)).size === lines.length, 'names a line or an engagement twice')
    .describe('Which line pays which engagement, as the preview offers it; 100 at a time.'),
});
export type BookingForm = z.infer<typeof bookingForm>;

const statementLine = z.object({
  line: z.int(),
  date: dateSchema,
  amountYen: z.int(),
  payer: z.string(),
  text: z.string(),
  verdict: z.enum(['certain', 'ambiguous', 'none', 'booked', 'future']),
  reason: z.string().nullable().describe('Code of why it was judged so.'),
  candidates: z.array(engagement.extend({ company: z.string() })),
});
export type StatementLine = z.infer<typeof statementLine>;

export const statementPreview = z
  .object({
    encoding: csvEncoding,
    hash: contentHash,
    columns: columnsForm,
    sample: z.array(z.array(z.string())).describe('The first rows as they are, for choosing the columns.'),
    counts: z.object({ certain: z.int(), ambiguous: z.int(), none: z.int(), booked: z.int(), future: z.int(), out: z.int(), unreadable: z.int() }),
    lines: z.array(statementLine).describe('Money that came in. Lines that match nothing are listed up to 500.'),
    unreadable: z.array(z.object({ line: z.int(), cell: z.enum(['date', 'amount']) })).describe('The first 50.'),
  })
  .meta({ id: 'StatementPreview' });
export type StatementPreview = z.infer<typeof statementPreview>;

export const bookings = z
  .object({ items: z.array(z.object({ line: z.int(), engagement, status: z.enum(['accepted', 'received', 'refused']), code: z.string().nullable(), detail: z.string().nullable().describe('Why not, in words.') })) })
  .meta({ id: 'PaymentBookings' });
export type Bookings = z.infer<typeof bookings>;
