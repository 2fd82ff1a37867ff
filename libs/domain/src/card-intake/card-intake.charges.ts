import type { LocalDate } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft } from '../engagement/event.js';
import { notice } from './card-intake.notices.js';

/** The key of the price list for staff time that the customer's plan covers (R-MCI-8). */
export const COVERED = 'plan';

/** A line before it is a charge: what is counted, and whether the plan covers it. */
export interface Line {
  code: 'MCI.STAFF' | 'MCI.DIGITISE' | 'MCI.LATE_CHANGE' | 'MCI.LATE_CANCEL' | 'MCI.POSTAGE';
  quantity: number;
  basis: 'estimatedCards' | 'digitisedCards' | 'yenPaid';
  coveredByPlan: boolean;
  rule: string;
}

/** MCI-11: staff time reserved by the estimate at application; a lower real number does not lower it. */
export function staffLine(estimatedCards: number, coveredByPlan: boolean): Line {
  return { code: 'MCI.STAFF', quantity: estimatedCards, basis: 'estimatedCards', coveredByPlan, rule: 'MCI-11' };
}

/** MCI-11: digitising costs extra, by the real number; no plan covers it (R-MCI-8). */
export function digitiseLine(digitisedCards: number): Line {
  return { code: 'MCI.DIGITISE', quantity: digitisedCards, basis: 'digitisedCards', coveredByPlan: false, rule: 'MCI-11' };
}

/** MCI-13: the fee of a lost slot; no plan covers it (R-MCI-8). */
export function lateLine(wish: 'change' | 'cancel', estimatedCards: number): Line {
  const code = wish === 'change' ? 'MCI.LATE_CHANGE' : 'MCI.LATE_CANCEL';
  return { code, quantity: estimatedCards, basis: 'estimatedCards', coveredByPlan: false, rule: 'MCI-13' };
}

/** MCI-06: postage that we paid for the customer, in yen. */
export function postageLine(yenPaid: number): Line {
  return { code: 'MCI.POSTAGE', quantity: yenPaid, basis: 'yenPaid', coveredByPlan: false, rule: 'MCI-06' };
}

/** CAL-07: one line for each engagement, code and cause; the cause is the slot, the stage or the shipment. */
export function chargeKey({ number }: Pick<Engagement, 'number'>, code: string, occurrence: number): string {
  return `${number}:${code}:${occurrence}`;
}

/** The charge of a line, and finance's notice of it; nothing when it has arisen before or counts nothing. */
export function charge(it: Engagement, { code, quantity, basis, coveredByPlan, rule }: Line, occurrence: number, on: LocalDate): Draft[] {
  const key = chargeKey(it, code, occurrence);
  if (it.charges[key] || quantity === 0) return [];
  return [
    { type: 'charge-triggered', rule, data: { key, code, quantity, ...(coveredByPlan && { price: COVERED }), on, facts: { basis, coveredByPlan } } },
    notice('line-arisen', { code, quantity }),
  ];
}
