import { z } from 'zod';
import { millisOf, toInstant } from '../calendar/calendar.js';
import type { Words } from '../calendar/calendar.js';
import type { Facts, Json } from './json.js';

// Forms are what a person sends. Never imported by workflow code: zod stays out of the sandbox.

/** What a form says of a field: its label, and whether it identifies somebody or is free text (then it is sealed). */
export interface FieldMeta {
  label: Words;
  personal?: true;
  /** A hint for the form: longer texts get a larger field. */
  multiline?: true;
  /** What the choices of a list are called. */
  choices?: { [value: string]: Words };
}

/** One action's form. `title` is what the button says. */
export interface Form {
  schema: z.ZodObject;
  title?: Words;
}

/** Adds label and sealing to a field; call it last, so that it covers `optional` too. */
export function field<S extends z.ZodType>(schema: S, ja: string, en: string, more: Omit<FieldMeta, 'label'> = {}): S {
  return schema.meta({ label: { ja, en }, ...more }) as S;
}

/** A line of text that somebody typed. */
export function line(max: number): z.ZodString {
  return z.string().trim().min(1).max(max);
}

/** Free text over several lines: always personal. */
export function freeText(ja: string, en: string, max = 4_000): z.ZodString {
  return field(line(max), ja, en, { personal: true, multiline: true });
}

/** An instant with `Z` or an offset, brought into the one stored form. */
export const instant = z
  .string()
  .max(40)
  .refine(isInstant, 'not an instant with Z or an offset')
  .transform(toInstant)
  .meta({ format: 'date-time' });

/** A span of time that ends after it begins, at most a day. */
export const slot = z
  .strictObject({ from: field(instant, '開始', 'From'), to: field(instant, '終了', 'To') })
  .refine(({ from, to }) => millisOf(from) < millisOf(to) && millisOf(to) - millisOf(from) <= 86_400_000, {
    message: 'a slot ends after it begins, within a day',
    when: ({ issues }) => issues.length === 0, // what is no instant is said already, and cannot be compared
  });

/** Whole yen of a payment. */
export const amountYen = z.int().min(1).max(1_000_000_000);

/** An opaque id of a person or thing in PostgreSQL. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'not an id');

/** A code that may stand in clear: letters, figures, hyphen. */
export const code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'not a code');

const json: z.ZodType<Facts> = z.record(z.string().max(64), z.json()).refine((value) => JSON.stringify(value).length <= 4_000, 'too large') as never;

/** The forms of the commands every pipeline has. */
export const kernelForms: { [command: string]: Form } = {
  addNote: { schema: z.strictObject({ text: freeText('メモ', 'Note') }) },
  hold: {
    schema: z.strictObject({
      on: field(z.enum(['us', 'customer', 'third']), '待ち先', 'Waiting on', {
        choices: { us: { ja: '自社', en: 'Us' }, customer: { ja: 'お客様', en: 'Customer' }, third: { ja: '第三者', en: 'Third party' } },
      }),
      reason: freeText('理由', 'Reason', 1_000),
    }),
  },
  resume: { schema: z.strictObject({}) },
  reassign: { schema: z.strictObject({ assignee: field(id.nullable(), '担当', 'Assignee') }) },
  correct: {
    schema: z.strictObject({
      fact: field(code, '訂正する記録', 'Record to correct'),
      value: field(json, '正しい内容', 'Correct value'),
      effectiveAt: field(instant, '正しい日時', 'Effective at'),
      reason: freeText('理由', 'Reason', 1_000),
    }),
  },
  override: {
    schema: z.strictObject({
      action: field(code, '例外にする操作', 'Command'),
      facts: field(json, 'その操作の内容', 'Its form'),
      reason: freeText('理由', 'Reason', 1_000),
    }),
  },
  retryEffect: { schema: z.strictObject({ effect: field(effect(), '処理', 'Effect') }) },
  skipEffect: { schema: z.strictObject({ effect: field(effect(), '処理', 'Effect'), reason: freeText('理由', 'Reason', 1_000) }) },
  adoptTerms: { schema: z.strictObject({ version: field(code, '会社設定の版', 'Version of the terms') }) },
};

/**
 * Parts a parsed form into what the workflow may see and what stays sealed, by the fields' own marks. Objects and lists
 * are parted inside; a list keeps its length on both sides only where something of each entry is left.
 */
export function splitForm(schema: z.ZodType, input: unknown): { facts: Facts; personal: Facts } {
  const { open, sealed } = part(schema, input as Json);
  return { facts: (open ?? {}) as Facts, personal: (sealed ?? {}) as Facts };
}

/** Parts of a form that were given; an absent one is absent, never `undefined`. */
export function said(parts: { [part: string]: Json | undefined }): Facts {
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** What a form says of a field, looked up through `optional`, `nullable` and `default`. */
export function metaOf(schema: z.ZodType): Partial<FieldMeta> {
  const inner = innerOf(schema);
  return { ...(inner ? metaOf(inner) : {}), ...(schema.meta() as Partial<FieldMeta> | undefined) };
}

/** The labels of a form's fields, with those of nested objects. */
export function labelsOf(schema: z.ZodType): { [path: string]: Words | undefined } {
  const bare = bareOf(schema);
  if (bare instanceof z.ZodArray) return labelsOf(bare.element as z.ZodType);
  if (!(bare instanceof z.ZodObject)) return {};
  const labels: { [path: string]: Words | undefined } = {};
  for (const [name, each] of Object.entries(bare.shape as { [name: string]: z.ZodType })) {
    labels[name] = metaOf(each).label;
    for (const [inner, label] of Object.entries(labelsOf(each))) labels[`${name}.${inner}`] = label;
  }
  return labels;
}

/** The names of required fields that a form lacks: absent, null or blank. */
export function missingFields(schema: z.ZodObject, input: { [name: string]: unknown }): string[] {
  const shape = schema.shape as { [name: string]: z.ZodType };
  return Object.keys(shape).filter((name) => {
    const value = input[name];
    const blank = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return blank && !shape[name]!.safeParse(value === '' ? null : value).success;
  });
}

function part(schema: z.ZodType, value: Json | undefined): { open?: Json; sealed?: Json } {
  if (value === undefined) return {};
  if (metaOf(schema).personal) return { sealed: value };
  const bare = bareOf(schema);
  if (bare instanceof z.ZodObject && value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const [open, sealed]: [Facts, Facts] = [{}, {}];
    for (const [name, each] of Object.entries(bare.shape as { [name: string]: z.ZodType })) {
      const parts = part(each, value[name]);
      if (parts.open !== undefined) open[name] = parts.open;
      if (parts.sealed !== undefined) sealed[name] = parts.sealed;
    }
    return { ...(Object.keys(open).length > 0 && { open }), ...(Object.keys(sealed).length > 0 && { sealed }) };
  }
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    const parts = value.map((each) => part(bare.element as z.ZodType, each));
    const open = parts.some((each) => each.open !== undefined) || parts.length === 0;
    const sealed = parts.some((each) => each.sealed !== undefined);
    return { ...(open && { open: parts.map((each) => each.open ?? {}) }), ...(sealed && { sealed: parts.map((each) => each.sealed ?? {}) }) };
  }
  return { open: value };
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  return innerType ?? input;
}

function bareOf(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? bareOf(inner) : schema;
}

function effect(): z.ZodString {
  return z.string().regex(/^[A-Z_]{1,40}$/, 'not an effect');
}

function isInstant(text: string): boolean {
  try {
    return Number.isFinite(millisOf(text));
  } catch {
    return false;
  }
}
