import type { RJSFSchema } from '@rjsf/utils';

const OWN = ['$schema', 'choices', 'personal', 'multiline'];
const isWords = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;

/**
 * The API's schema as the form library takes it: without our own words of a field, which it would show as HTML attributes; a list of choices
 * is one of different ones; something or nothing is something that may be left out; a tick is there or not, never unknown.
 */
export function forLibrary(schema: unknown): RJSFSchema {
  return plain(schema) as RJSFSchema;
}

function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const given = withoutNull(schema as RJSFSchema);
  const entries = Object.entries(given).filter(([key, value]) => !OWN.includes(key) && !(key === 'label' && isWords(value)));
  const bare = Object.fromEntries(entries.map(([key, value]) => [key, plain(value)])) as RJSFSchema;
  if (bare.type === 'array' && typeof bare.items === 'object' && 'enum' in bare.items) return { ...bare, uniqueItems: true };
  if (bare.type === 'boolean' && bare.default === undefined && bare.const === undefined) return { ...bare, default: false };
  return bare;
}

/** `anyOf: [something, null]` is that something, marked `nullable`; its label stands beside. */
function withoutNull(schema: RJSFSchema): RJSFSchema {
  if (!Array.isArray(schema.anyOf)) return schema;
  const some = schema.anyOf.filter((each) => typeof each === 'object' && each.type !== 'null');
  const { anyOf: _both, ...rest } = schema;
  return some.length === 1 && some.length < schema.anyOf.length ? { ...(some[0] as RJSFSchema), ...rest, nullable: true } : schema;
}

/** Nothing was filled in: no text, no number; of a part of a form none of its fields, where a tick that is not set is nothing. */
export function isBlank(value: unknown, { type }: RJSFSchema = {}): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  return type === 'object' && !Array.isArray(value) && Object.values(value).every((each) => each === false || isBlank(each, typeof each === 'object' ? { type: 'object' } : {}));
}

/** What is sent, of a schema as {@link forLibrary} gives it: fields left empty are left out, and so is an optional part in which nothing was filled in. */
export function tidied(schema: RJSFSchema, form: Record<string, unknown>): Record<string, unknown> {
  const known = Object.entries(form).flatMap(([name, value]): [string, unknown][] => {
    const each = schema.properties?.[name];
    const field: RJSFSchema = typeof each === 'object' ? each : {};
    if (isBlank(value, field)) return schema.required?.includes(name) || value === null ? [[name, value]] : [];
    if (Array.isArray(value) && typeof field.items === 'object' && !Array.isArray(field.items)) {
      const { items } = field;
      return [[name, items.properties ? value.map((row) => tidied(items, row as Record<string, unknown>)) : value.filter((row) => !isBlank(row))]];
    }
    return [[name, field.properties ? tidied(field, value as Record<string, unknown>) : value]];
  });
  return Object.fromEntries(known);
}
