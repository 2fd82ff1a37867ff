import { adapters as allAdapters } from './adapters.js';
import type { Adapter, Fields, Vector } from './vector.js';

export interface Result {
  id: string;
  op: string;
  passed: boolean;
  expected: unknown;
  actual: unknown;
}

/**
 * Runs the examples against the product's rule functions. `ops` limits them to some computations (`cal.lastBusinessDay`)
 * or whole families (`onb`); what is left out gives no result. An op without an adapter is a failure.
 *
 * An example passes when every key of `then` deeply equals what came out and, unless `then` speaks of errors, none came
 * out. A thrown error with a code counts as `{ error: code }`.
 */
export function runVectors(
  vectors: readonly Vector[],
  { ops, adapters = allAdapters }: { ops?: readonly string[]; adapters?: Record<string, Adapter> } = {},
): Result[] {
  return vectors.filter((v) => isWanted(v.op, ops)).map((v) => runVector(v, adapters));
}

function runVector({ id, op, given, when, then }: Vector, adapters: Record<string, Adapter>): Result {
  const adapter = Object.hasOwn(adapters, op) ? adapters[op] : undefined;
  if (!adapter) return { id, op, passed: false, expected: then, actual: `unknown op ${op}` };
  let actual: Fields;
  try {
    actual = { ...adapter(given ?? {}, when ?? {}) };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) return { id, op, passed: false, expected: then, actual: `threw ${String(error)}` };
    actual = { error: code };
  }
  const kept = Object.entries(then).every(([key, value]) => equal(value, actual[key]));
  const silent = 'error' in then || 'errors' in then || !speaksOfErrors(actual);
  return { id, op, passed: kept && silent, expected: then, actual };
}

function isWanted(op: string, ops: readonly string[] | undefined): boolean {
  return ops === undefined || ops.some((wanted) => op === wanted || op.startsWith(`${wanted}.`));
}

function speaksOfErrors({ error, errors }: Fields): boolean {
  const some = Array.isArray(errors) ? errors.length > 0 : errors !== undefined && errors !== null;
  return some || (error !== undefined && error !== null);
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a).filter(isSaid), Object.entries(b).filter(isSaid)];
  return left.length === right.length && left.every(([key, value]) => equal(value, (b as Fields)[key]));
}

function isSaid([, value]: [string, unknown]): boolean {
  return value !== undefined;
}
