import { dateOf, millisOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { priceOn } from '../terms/terms.js';
import { calendarFor, cutoffAt } from './card-intake.dates.js';
import { chargeKey, lateLine, type Line } from './card-intake.charges.js';
import { factsOf, type AskedBy } from './card-intake.facts.js';

export type Wish = 'change' | 'cancel';

/** Once the cards have arrived, giving up costs the fee whenever it is (table (a): returning at once, with the fee). */
const ARRIVED = ['RECEIVED', 'INTAKE', 'INTAKE_DONE', 'RETURNED'];

/**
 * MCI-13: the line that a change or cancel received at `at` costs: the slot that is lost (R-MCI-3), from the cutoff on,
 * inclusive (R-MCI-4). Nothing when the company asks, before the cutoff, or when the slot has cost its fee already: the
 * staff line of an intake that has started stands for it, never both.
 */
export function lateFee(it: Engagement, wish: Wish, askedBy: AskedBy, at: Instant, book: Rulebook): Line | undefined {
  const { dates } = factsOf(it);
  if (!dates || askedBy === 'company') return undefined;
  const bound = ARRIVED.includes(it.state) || millisOf(at) >= millisOf(cutoffAt(calendarFor(book), dates.intakeStart));
  const paid = ['MCI.STAFF', 'MCI.LATE_CHANGE', 'MCI.LATE_CANCEL'].some((code) => it.charges[chargeKey(it, code, dates.slot)] !== undefined);
  return bound && !paid ? lateLine(wish, dates.cards) : undefined;
}

/** What a wish costs now: cards, and yen when the price list knows the code on that day. */
export interface Fee {
  code: string;
  cards: number;
  yen?: number;
}

export interface FeeNow {
  /** Until this instant, exclusive, change and cancel are free; absent while nothing is agreed. */
  freeUntil?: Instant;
  /** Absent: it would cost nothing. */
  change?: Fee;
  cancel?: Fee;
}

/** What the customer's change or cancel would cost at an instant: for "free until, after that", by the function that decides. */
export function feeNow(it: Engagement, at: Instant, book: Rulebook): FeeNow {
  const { dates } = factsOf(it);
  const costs = (wish: Wish): { [W in Wish]?: Fee } => {
    const line = lateFee(it, wish, 'customer', at, book);
    if (!line) return {};
    const price = priceOn(book.terms.prices, line.code, undefined, dateOf(calendarFor(book), at));
    return { [wish]: { code: line.code, cards: line.quantity, ...(price && { yen: price.unitYen * line.quantity }) } };
  };
  return { ...(dates && { freeUntil: cutoffAt(calendarFor(book), dates.intakeStart) }), ...costs('change'), ...costs('cancel') };
}
