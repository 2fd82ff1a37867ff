import type { Refusal } from '../engagement/command.js';
import { planOf, type Phase } from './plans.js';

/** The offices that visits start from. */
export type Origin = 'headquarters' | 'kansai';

/** Prefectures that an office visits without it being a business trip (CSP-07); every other one is outside. */
export const areas: { readonly [origin in Origin]: readonly string[] } = {
  headquarters: ['tokyo', 'kanagawa', 'saitama', 'chiba'],
  kansai: ['osaka', 'kyoto', 'hyogo', 'shiga', 'nara', 'wakayama', 'aichi'],
};

/** A visit as it is booked. `tripsUsed` counts the trips outside the area so far in its phase, in the success phase of the contract year. */
export interface Visit {
  product: string;
  phase: Phase;
  tripsUsed: number;
  origin: Origin;
  prefecture: string;
  /** The customer was told of the charge and accepted it. */
  feeAccepted: boolean;
}

export interface VisitOutcome {
  outOfArea: boolean;
  /** Trips used once it has been held; several days on end are one trip. */
  tripsAfter: number;
  lines: { code: string; quantity: number }[];
  refusal?: Refusal;
}

/** Whether a place is outside what an office visits without charge. */
export function isOutOfArea(origin: Origin, prefecture: string): boolean {
  return !areas[origin].includes(prefecture);
}

/**
 * What a visit uses and costs (CSP-04, CSP-07, CSP-09, CSP-17, CSP-18): trips inside the area never count; those outside
 * are charged beyond the number included, after the customer has been told.
 */
export function visit({ product, phase, tripsUsed, origin, prefecture, feeAccepted }: Visit): VisitOutcome {
  const row = planOf(product);
  const outOfArea = isOutOfArea(origin, prefecture);
  const unchanged = { outOfArea, tripsAfter: tripsUsed, lines: [] };
  if (!row) return { ...unchanged, refusal: { code: 'CSP_NOT_IN_PLAN', kind: 'rule', rule: 'CSP-01', facts: { product } } };
  const included = row.tripsIncluded[phase];
  if (included === undefined || row.travel === undefined) {
    return { ...unchanged, refusal: { code: 'CSP_VISIT_NOT_IN_PLAN', kind: 'rule', rule: 'CSP-04', facts: { product, phase } } };
  }
  if (!outOfArea) return unchanged;
  if (tripsUsed < included) return { outOfArea, tripsAfter: tripsUsed + 1, lines: [] };
  if (!feeAccepted) {
    const rule = row.rule[phase] ?? 'CSP-07';
    return { ...unchanged, refusal: { code: 'CSP_TRAVEL_ACK_REQUIRED', kind: 'rule', rule, facts: { used: tripsUsed, included, charge: row.travel } } };
  }
  return { outOfArea, tripsAfter: tripsUsed + 1, lines: [{ code: row.travel, quantity: 1 }] };
}
