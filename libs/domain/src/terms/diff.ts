import type { Json } from '../engagement/json.js';
import type { Price, Terms } from './terms.js';

/** A value of a terms document that is another one in the next: where it stands, and both, absent where there is none. */
export interface TermsChange {
  /** `onboarding.serviceLevels.staffSend`; entries of a list that have an id go by it: `onboarding.plans.light.monthlyMinutes`. */
  path: string;
  from?: Json;
  to?: Json;
}

/** A line of the price list that is new, gone or another: unit prices in yen. */
export interface PriceChange {
  code: string;
  plan?: string;
  /** The day from which it holds. */
  on: string;
  fromYen?: number;
  toYen?: number;
}

/** These are what a version is, not what it says; prices are compared line by line. */
const own = ['version', 'publishedAt', 'effectiveFrom', 'prices'];

/** What a version says otherwise than the one before, in the order of their paths. */
export function termsChanges(before: Terms, after: Terms): TermsChange[] {
  const [old, new_] = [before, after].map((terms) => leavesOf(Object.fromEntries(Object.entries(terms).filter(([key]) => !own.includes(key))) as Json));
  return changed(old!, new_!).map(([path, from, to]) => ({ path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }));
}

/** What the price list says otherwise (CAL-06), by code, plan and day. */
export function priceChanges(before: readonly Price[], after: readonly Price[]): PriceChange[] {
  const lines = (prices: readonly Price[]): Map<string, Json> => new Map(prices.map(({ code, plan, from, unitYen }) => [JSON.stringify([code, plan ?? null, from]), unitYen]));
  return changed(lines(before), lines(after)).map(([key, from, to]) => {
    const [code, plan, on] = JSON.parse(key) as [string, string | null, string];
    return { code, ...(plan !== null && { plan }), on, ...(from !== undefined && { fromYen: Number(from) }), ...(to !== undefined && { toYen: Number(to) }) };
  });
}

function changed(old: Map<string, Json>, next: Map<string, Json>): [string, Json | undefined, Json | undefined][] {
  const keys = [...new Set([...old.keys(), ...next.keys()])].sort();
  return keys.filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(next.get(key))).map((key) => [key, old.get(key), next.get(key)]);
}

/** Every value by its path. A list without ids is one value. */
export function leavesOf(value: Json, path = ''): Map<string, Json> {
  const entries = entriesOf(value);
  if (!entries) return new Map([[path, value]]);
  return new Map(entries.flatMap(([key, each]) => [...leavesOf(each, path === '' ? key : `${path}.${key}`)]));
}

function entriesOf(value: Json): [string, Json][] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return Object.entries(value);
  const ids = value.map((each) => (typeof each === 'object' && each !== null && !Array.isArray(each) && typeof each['id'] === 'string' ? each['id'] : undefined));
  return value.length > 0 && ids.every((id) => id !== undefined) ? value.map((each, index) => [ids[index]!, each]) : undefined;
}
