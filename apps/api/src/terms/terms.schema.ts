import { z } from 'zod';
import { dateSchema, instantSchema, wordsSchema } from '../schemas/common.schema.js';

const version = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/, 'takes letters, digits, full stops, hyphens and underscores');

export const versionParams = z.strictObject({ version });
export type VersionParams = z.infer<typeof versionParams>;

export const termsVersion = z
  .object({
    version: z.string(),
    publishedAt: instantSchema,
    publishedBy: z.string().nullable().describe('Opaque id of the manager; null for the first.'),
    effectiveFrom: dateSchema,
    state: z.enum(['current', 'coming', 'past', 'superseded']).describe('`superseded`: another version for the same day was published later.'),
    openEngagements: z.int().describe('Open engagements that hold this version; simulations are not counted.'),
  })
  .meta({ id: 'TermsVersion' });
export type TermsVersionView = z.infer<typeof termsVersion>;

export const termsList = z.object({ items: z.array(termsVersion).describe('The latest day first.') }).meta({ id: 'TermsList' });
export type TermsList = z.infer<typeof termsList>;

const calendar = z.object({ version: z.string(), from: dateSchema, to: dateSchema });
const document = z.record(z.string(), z.json());

export const termsDocument = termsVersion
  .extend({
    terms: document.describe('The document as it was published.'),
    calendar: calendar.extend({
      closures: z.array(z.string()).describe('Yearly, MM-DD..MM-DD.'),
      days: z.array(z.object({ date: dateSchema, kind: z.enum(['holiday', 'designated']), title: wordsSchema })),
    }),
  })
  .meta({ id: 'TermsDocument' });
export type TermsDocument = z.infer<typeof termsDocument>;

export const termsForm = z.strictObject({ terms: document.describe('A terms document as `GET /v1/terms/{version}` gives it, without `publishedAt`: that is now.') });
export type TermsForm = z.infer<typeof termsForm>;

export const termsPreview = z
  .object({
    version: z.string(),
    effectiveFrom: dateSchema,
    against: z.string().describe('The version that would hold on that day otherwise.'),
    changes: z.array(z.object({ path: z.string(), from: z.json().optional(), to: z.json().optional() })).describe('Absent: there is none.'),
    prices: z.array(z.object({ code: z.string(), plan: z.string().optional(), on: dateSchema, fromYen: z.int().optional(), toYen: z.int().optional() })),
    calendar,
    keep: z.array(z.object({ version: z.string(), openEngagements: z.int() })).describe('Open engagements keep the version they have.'),
  })
  .meta({ id: 'TermsPreview' });
export type TermsPreview = z.infer<typeof termsPreview>;
