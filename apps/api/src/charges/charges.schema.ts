import { z } from 'zod';
import { entryKinds, financeActions } from '#domain/charges/ledger.js';
import { actorSchema, cursorQuery, dateSchema, instantSchema, limitQuery, queryText, uuidSchema, wordsSchema } from '../schemas/common.schema.js';
import { timelineEntry } from '../console/console.schema.js';

const entryKind = z.enum(entryKinds);

const filters = {
  state: entryKind.optional(),
  code: queryText(60).optional(),
  pipeline: queryText(40).optional(),
  customer: uuidSchema.optional(),
  engagement: uuidSchema.optional(),
  month: z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'is not a month yyyy-mm').optional().describe('Month of the charges’ dates.'),
};

export const chargeQuery = z.strictObject({ ...filters, limit: limitQuery, cursor: cursorQuery });
export type ChargeQuery = z.infer<typeof chargeQuery>;
export const chargeFilter = z.strictObject(filters);
export type ChargeFilterQuery = z.infer<typeof chargeFilter>;

export const chargeRow = z.object({
  key: z.string(),
  engagement: z.object({ id: uuidSchema, number: z.string().nullable() }),
  pipeline: z.string(),
  customer: z.object({ id: uuidSchema, company: z.string().nullable() }),
  code: z.string(),
  quantity: z.int(),
  unitYen: z.int().nullable(),
  amountYen: z.int().nullable(),
  on: dateSchema,
  rule: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  told: z.array(wordsSchema).describe('What the rule saw, in words.'),
  state: entryKind,
  invoiceNumber: z.string().nullable(),
  triggeredAt: instantSchema,
  entries: z.array(z.object({ kind: entryKind, at: instantSchema, amountYen: z.int().nullable() })),
});
export const chargePage = z.object({ items: z.array(chargeRow), next: z.string().nullable() }).meta({ id: 'ChargePage' });
export type ChargePage = z.infer<typeof chargePage>;

const total = { count: z.int(), amountYen: z.int() };
export const chargeSummary = z
  .object({ states: z.array(z.object({ state: entryKind, ...total })), months: z.array(z.object({ month: z.string(), ...total })).describe('Of the last twelve months, those with charges that were neither waived nor reversed.') })
  .meta({ id: 'ChargeSummary' });
export type ChargeSummary = z.infer<typeof chargeSummary>;

export const chargeParams = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:._#@-]{2,199}$/, 'is not the key of a charge') });
export type ChargeParams = z.infer<typeof chargeParams>;

const reason = z.string().trim().min(1).max(1_000);
export const noForm = z.strictObject({});
export const reasonForm = z.strictObject({ reason: reason.describe('Free text: kept sealed.') });
export type ReasonForm = z.infer<typeof reasonForm>;
export const invoiceNumberSchema = z.string().trim().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/, 'is not an invoice number');
export const invoiceForm = z.strictObject({ invoiceNumber: invoiceNumberSchema });
export type InvoiceForm = z.infer<typeof invoiceForm>;

const entry = z.object({
  kind: entryKind,
  at: instantSchema,
  actor: actorSchema,
  amountYen: z.int().nullable(),
  unitYen: z.int().nullable(),
  priceVersion: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
});

export const chargeDetail = z
  .object({
    ...chargeRow.omit({ entries: true }).shape,
    priceVersion: z.string().nullable(),
    stateAt: instantSchema,
    entries: z.array(entry.extend({ reason: z.string().nullable() })).describe('Oldest first.'),
    evidence: z.array(timelineEntry).describe('What led to it, in words: the acts of the engagement up to the one that caused it.'),
    actions: z.array(z.object({ action: z.enum(financeActions), allowed: z.boolean().describe('The reader’s role may do it.'), possible: z.boolean(), why: z.object({ code: z.string(), ja: z.string(), en: z.string() }).nullable() })),
  })
  .meta({ id: 'Charge' });
export type ChargeDetail = z.infer<typeof chargeDetail>;

export const booked = z
  .object({ command: z.object({ id: uuidSchema, name: z.string(), status: z.enum(['received', 'accepted', 'refused']), receivedAt: instantSchema, address: z.string() }), charge: z.string(), entry })
  .meta({ id: 'ChargeBooking' });
export type Booked = z.infer<typeof booked>;

export const reconciliation = z
  .object({
    checkedAt: instantSchema,
    charges: z.int(),
    entries: z.int(),
    found: z.int().describe('How many differences there are; the first 200 are listed.'),
    differences: z.array(
      z.object({ kind: z.enum(['charge-missing', 'charge-unknown', 'charge-differs', 'price-differs', 'amount-differs', 'settlement-missing', 'entry-unknown']), charge: z.string(), expected: z.string().nullable(), found: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Reconciliation' });
export type ReconciliationView = z.infer<typeof reconciliation>;

export const exportQuery = z.strictObject({ ...filters, encoding: z.enum(['utf-8', 'shift_jis']).optional(), language: z.enum(['ja', 'en']).optional() });
export type ExportQuery = z.infer<typeof exportQuery>;
