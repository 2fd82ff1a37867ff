import { z } from 'zod';
import { contentHash, csvContent, csvEncoding } from '../csv/upload.schema.js';

export const invoiceFile = z.strictObject({ content: csvContent });
export type InvoiceFile = z.infer<typeof invoiceFile>;
export const invoiceConfirmation = z.strictObject({ content: csvContent, hash: contentHash.describe('Of the preview that was looked at.') });
export type InvoiceConfirmation = z.infer<typeof invoiceConfirmation>;

const row = z.object({
  line: z.int(),
  charge: z.string().nullable().describe('The key, when the row names a charge.'),
  company: z.string().nullable(),
  amountYen: z.int().nullable(),
  invoiceNumber: z.string(),
  verdict: z.enum(['book', 'already', 'wrong']),
  code: z.string().nullable().describe('Why it is wrong.'),
});
export type InvoiceRow = z.infer<typeof row>;

export const invoicePreview = z
  .object({ encoding: csvEncoding, hash: contentHash, counts: z.object({ book: z.int(), already: z.int(), wrong: z.int() }), amountYen: z.int().describe('Of the rows that would be booked.'), rows: z.array(row) })
  .meta({ id: 'InvoicePreview' });
export type InvoicePreview = z.infer<typeof invoicePreview>;

export const invoicesBooked = z.object({ booked: z.array(z.object({ charge: z.string(), invoiceNumber: z.string() })) }).meta({ id: 'InvoicesBooked' });
export type InvoicesBooked = z.infer<typeof invoicesBooked>;
