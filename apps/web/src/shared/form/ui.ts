import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { Lang } from '../../app/i18n.js';
import type { Words } from '../../app/api.js';

/** What our forms say beside JSON Schema: the label in both languages, names of choices, longer texts. */
interface Said {
  label?: Words;
  choices?: Record<string, Words>;
  multiline?: boolean;
}

/** Fields that people pick rather than type; the rest follows from type and format. */
const PICKED: Record<string, string> = { operator: 'person', assignee: 'person' };
/** Filled in by the page and sent along: nobody can type the fingerprint of a document. */
const HIDDEN = ['documentHash'];

const isSlot = (schema: RJSFSchema): boolean => schema.properties?.['from'] !== undefined && schema.properties['to'] !== undefined && Object.keys(schema.properties).length === 2;

/** Labels, widgets and order of a form, from its schema. */
export function uiOf(schema: RJSFSchema, lang: Lang): UiSchema {
  const ui: UiSchema = { 'ui:submitButtonOptions': { norender: true }, 'ui:label': false };
  for (const [name, each] of Object.entries(schema.properties ?? {})) if (typeof each === 'object') ui[name] = fieldOf(name, each, lang);
  return ui;
}

function fieldOf(name: string, schema: RJSFSchema, lang: Lang): UiSchema {
  const { label, choices, multiline } = schema as Said;
  const ui: UiSchema = { 'ui:title': label?.[lang] ?? name };
  if (HIDDEN.includes(name)) return { 'ui:widget': 'hidden' };
  if (isSlot(schema)) return { ...ui, 'ui:field': 'slot' };
  if (schema.type === 'array' && typeof schema.items === 'object' && !Array.isArray(schema.items)) {
    if (isSlot(schema.items)) return { ...ui, 'ui:field': 'slots' };
    return { ...ui, items: schema.items.properties ? { ...uiOf(schema.items, lang), 'ui:title': '' } : { 'ui:title': '', 'ui:label': false } };
  }
  if (choices && schema.enum) return { ...ui, 'ui:enumNames': schema.enum.map((value) => choices[String(value)]?.[lang] ?? String(value)) };
  if (schema.type === 'integer' || schema.type === 'number') return { ...ui, 'ui:options': { hideControls: true, thousandSeparator: ',' } };
  if (PICKED[name]) return { ...ui, 'ui:widget': PICKED[name] };
  if (schema.format === 'date-time') return { ...ui, 'ui:widget': 'instant' };
  if (multiline) return { ...ui, 'ui:widget': 'textarea', 'ui:options': { autosize: true, minRows: 3, maxRows: 10 } };
  return schema.properties ? { ...uiOf(schema, lang), ...ui } : ui;
}
