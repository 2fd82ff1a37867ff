import { dateOf, type Words } from '#domain/calendar/calendar.js';
import { unopened, type Engagement } from '#domain/engagement/engagement.js';
import type { Terms } from '#domain/terms/terms.js';
import type { PipelineEntry } from '../pipelines/registry.js';

type Schema = Record<string, unknown>;
type Choices = { [field: string]: { [value: string]: Words } };

/** What the terms and the engagement offer for the fields of its forms, with the people of a sealed form by name. */
export function choicesFor(entry: Pick<PipelineEntry, 'choices' | 'people'>, terms: Terms, now: string, it: Engagement = unopened(), names?: { [id: string]: string }): Choices {
  const on = dateOf(terms.timeZone, now);
  const offered = Object.entries(entry.choices ?? {}).map(([field, choose]) => [field, choose(terms, on, it)] as const);
  const people = entry.people && names ? [[entry.people.field, Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { ja: name, en: name }]))] as const] : [];
  return Object.fromEntries([...offered, ...people].filter(([, values]) => Object.keys(values).length > 0));
}

/** A form with these choices at whatever depth their fields stand, in place of codes that nobody knows. */
export function withChoices(form: Schema, choices: Choices): Schema {
  if (Object.keys(choices).length === 0) return form;
  const properties = form['properties'] as { [name: string]: Schema } | undefined;
  if (properties) return { ...form, properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, chosen(field, choices[name], choices)])) };
  return 'items' in form ? { ...form, items: withChoices(form['items'] as Schema, choices) } : form;
}

function chosen(field: Schema, values: Choices[string] | undefined, choices: Choices): Schema {
  if (!values) return withChoices(field, choices);
  const own = { enum: Object.keys(values), choices: values };
  return 'items' in field ? { ...field, items: { ...(field['items'] as Schema), ...own }, uniqueItems: true } : { ...field, ...own };
}
