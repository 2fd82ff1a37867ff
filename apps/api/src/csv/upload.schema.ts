import { z } from 'zod';

/** The largest file, in bytes; base64 makes a third more of it, and `http/body.ts` lets that much through. */
export const MOST_BYTES = 1_000_000;

/** A file within JSON. Its encoding is found out: banks and spreadsheets here write Shift_JIS as often as UTF-8. */
export const csvContent = z
  .string()
  .min(4)
  .max(Math.ceil(MOST_BYTES / 3) * 4)
  .refine((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text), 'is not base64')
  .describe('The CSV file in base64: UTF-8 or Shift_JIS, 1 MB and 5,000 rows at most.');

export const csvEncoding = z.enum(['utf-8', 'shift_jis']);
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256');
