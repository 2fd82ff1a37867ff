import { missingFields } from '#domain/engagement/forms.js';
import type { Facts } from '#domain/engagement/json.js';
import { camel } from '../pipelines/names.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import { fieldErrors, invalid } from '../problems/issues.js';
import { Problem } from '../problems/problem.js';

export interface Parsed {
  facts: Facts;
  /** What is sealed; empty when the form holds nothing personal. */
  personal: Facts;
}

/** Parses a command's form strictly. What an override carries is parsed by the form of the command it overrides. */
export function parseForm(entry: PipelineEntry, command: string, body: unknown): Parsed {
  const parsed = entry.split(command, parseStrictly(entry, command, body));
  if (command !== 'override') return parsed;

  const action = camel(String(parsed.facts['action']));
  if (entry.isKernel(action) || !entry.commands.includes(action)) throw new Problem(400, 'COMMAND_UNKNOWN', { facts: { command: action }, errors: [{ path: 'action', code: 'NOT_ONE_OF', message: 'is not a command of this pipeline' }] });
  const inner = entry.split(action, parseStrictly(entry, action, parsed.facts['facts'] ?? {}));
  const personal = Object.keys(inner.personal).length > 0 ? { ...parsed.personal, form: inner.personal } : parsed.personal;
  return { facts: { ...parsed.facts, action, facts: inner.facts }, personal };
}

/** Whether a form says something that only a person could: then it is kept, sealed. */
export const isEmpty = (facts: Facts): boolean => Object.keys(facts).length === 0;

function parseStrictly(entry: PipelineEntry, command: string, body: unknown): Facts {
  const schema = entry.forms[command]!;
  const given = body ?? {};
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data as Facts;
  const missing = typeof given === 'object' && !Array.isArray(given) ? missingFields(schema, given as { [name: string]: unknown }) : [];
  const { code, rule } = entry.fieldMissing(command);
  if (missing.length === 0 || !code) throw invalid(parsed.error.issues);
  throw new Problem(400, code, { ...(rule && { rule }), facts: { missing }, errors: fieldErrors(parsed.error.issues) });
}
