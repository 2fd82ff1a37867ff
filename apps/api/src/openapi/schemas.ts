import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** A zod schema for the document: what has an id becomes a component, and every use of it a reference. */
export function toOpenApi(schema: z.ZodType, io: 'input' | 'output'): { schema: JsonSchema; components: Record<string, JsonSchema> } {
  const plain = JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any', reused: 'inline' }));
  // The one schema that refers to itself is zod's "any JSON", which has no name of its own.
  const { $schema: _, $defs = {}, ...root } = JSON.parse(plain.replaceAll('__schema0', 'Json')) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  const components = Object.fromEntries(Object.entries($defs).map(([name, each]) => [name, withoutId(each)]));
  const id = root['id'];
  if (typeof id !== 'string' || io === 'input') return { schema: withoutId(root), components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: withoutId(root) } };
}

/** The JSON Schema of a form, for a page that renders it: on its own, without references to the document. */
export function formSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** References as the document writes them, at any depth. */
export function withDocumentRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDocumentRefs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === '$ref' && typeof each === 'string' ? each.replace('#/$defs/', '#/components/schemas/') : withDocumentRefs(each)]),
  );
}

function withoutId({ id: _, ...rest }: JsonSchema): JsonSchema {
  return rest;
}
