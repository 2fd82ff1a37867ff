import { dateOf } from '#domain/calendar/calendar.js';
import type { Terms } from '#domain/terms/terms.js';
import type { PipelineEntry } from '../pipelines/registry.js';

/** A form with the choices that the terms offer on this day, in place of codes that nobody knows. */
export function withChoices(form: Record<string, unknown>, { choices = {} }: Pick<PipelineEntry, 'choices'>, terms: Terms, now: string): Record<string, unknown> {
  const properties = form['properties'] as Record<string, object> | undefined;
  const offered = Object.keys(properties ?? {}).filter((name) => Object.hasOwn(choices, name));
  if (!properties || offered.length === 0) return form;
  const on = dateOf(terms.timeZone, now);
  const chosen = offered.map((name) => {
    const values = choices[name]!(terms, on);
    return [name, withValues(properties[name]!, Object.keys(values), values)];
  });
  return { ...form, properties: { ...properties, ...Object.fromEntries(chosen) } };
}

/** Of a list, its entries are chosen. */
function withValues(field: object, values: string[], words: object): object {
  return 'items' in field ? { ...field, items: { ...(field.items as object), enum: values, choices: words }, uniqueItems: true } : { ...field, enum: values, choices: words };
}
