import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { Lang } from '../../app/i18n.js';
import type { Words } from '../../app/api.js';
import { columnsOf } from './table.js';

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
  const title = label?.[lang] ?? name;
  const ui: UiSchema = { 'ui:title': title };
  if (HIDDEN.includes(name)) return { 'ui:widget': 'hidden' };
  if (isSlot(schema)) return { ...ui, 'ui:field': 'slot' };
  if (schema.type === 'array' && typeof schema.items === 'object' && !Array.isArray(schema.items)) return { ...ui, ...listOf(title, schema.items, choices, lang) };
  if (choices && schema.enum) return { ...ui, 'ui:enumNames': namesOf(schema.enum, choices, lang) };
  if (schema.type === 'integer' || schema.type === 'number') return { ...ui, 'ui:options': { hideControls: true, thousandSeparator: ',' } };
  if (PICKED[name]) return { ...ui, 'ui:widget': PICKED[name] };
  if (schema.format === 'date-time') return { ...ui, 'ui:widget': 'instant' };
  if (schema.format === 'date') return { ...ui, 'ui:widget': 'day' };
  if (multiline) return { ...ui, 'ui:widget': 'textarea', 'ui:options': { autosize: true, minRows: 3, maxRows: 10 } };
  return schema.properties ? { ...uiOf(schema, lang), ...ui } : ui;
}

/** Several times, several of a few, rows of a table, or one line below the other. */
function listOf(title: string, items: RJSFSchema, choices: Said['choices'], lang: Lang): UiSchema {
  if (isSlot(items)) return { 'ui:field': 'slots' };
  if (items.enum) return { 'ui:widget': 'choices', 'ui:enumNames': namesOf(items.enum, choices ?? (items as Said).choices ?? {}, lang) };
  const columns = columnsOf(items, lang);
  const each = items.properties ? { ...uiOf(items, lang), 'ui:title': '' } : { 'ui:title': '', 'ui:label': false, 'ui:options': { 'aria-label': title } };
  return { ...(columns && { 'ui:field': 'rows', 'ui:columns': columns }), items: each };
}

const namesOf = (values: readonly unknown[], choices: Record<string, Words>, lang: Lang): string[] => values.map((value) => choices[String(value)]?.[lang] ?? String(value));
