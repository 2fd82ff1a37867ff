import type { LocalDate } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft } from '../engagement/event.js';
import type { Facts } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { extensionMonths } from './coverage.js';
import { coverageOf, extensionsCharged, factsOf } from './data-integration.facts.js';
import { notice } from './data-integration.notices.js';

// Charges are triggered once, under a key that names what caused them, and dated with the day on which the cause arose.

/** DIN.BASE_2M, once the first day of the support has come; nothing where a plan includes it. */
export function baseCharge(it: Engagement, on: LocalDate): Draft[] {
  const { order } = factsOf(it);
  if (!order || order.entitlement === 'premier-included' || on < order.startDate) return [];
  return charge(it, 'DIN.BASE_2M', '1', order.startDate, 'DIN-05', { tenant: order.tenant });
}

/** DIN.ADDON_1M, when the order of the month was accepted; named by the month's first day. */
export function addonCharge(it: Engagement, month: { from: LocalDate; to: LocalDate }, on: LocalDate): Draft[] {
  return charge(it, 'DIN.ADDON_1M', month.from, on, 'DIN-08', { ...month });
}

/** DIN.EXTENSION for each uncovered month that has begun by a day, one line each, on the month's own first day (DIN-07). */
export function extensionCharges(it: Engagement, until: LocalDate, book: Rulebook): Draft[] {
  const coverage = coverageOf(factsOf(it), book.terms.dataIntegration);
  if (!coverage) return [];
  return extensionMonths(coverage, until).flatMap((from) => charge(it, 'DIN.EXTENSION', from, from, 'DIN-07', { from }));
}

/** What a support that is over on a day has come to cost, as far as it was not charged before. */
export function chargesUntil(it: Engagement, on: LocalDate, book: Rulebook): Draft[] {
  return [...baseCharge(it, on), ...extensionCharges(it, on, book)];
}

/**
 * Extensions that were charged, although by what is known now their month is covered or began after `over`, the day on which
 * the work was over: the date of a fact counts, and a command counts from when it was received, however late the clock was.
 * Nothing is taken back by itself. Finance is told which charge it is, and decides (the ledger waives it).
 */
export function extensionsToWaive(it: Engagement, book: Rulebook, over?: LocalDate): Draft[] {
  const coverage = coverageOf(factsOf(it), book.terms.dataIntegration);
  const charged = extensionsCharged(it).sort();
  if (!coverage || charged.length === 0) return [];
  const due = extensionMonths(coverage, over ?? charged.at(-1)!);
  return charged.filter((from) => !due.includes(from)).map((from) => notice('extension-to-waive', { charge: extensionKey(it, from), from, over: over ?? null }));
}

function extensionKey(it: Engagement, from: LocalDate): string {
  return `${it.number}:DIN.EXTENSION:${from}`;
}

function charge(it: Engagement, code: string, occurrence: string, on: LocalDate, rule: string, facts: Facts): Draft[] {
  const key = `${it.number}:${code}:${occurrence}`;
  return it.charges[key] ? [] : [{ type: 'charge-triggered', rule, data: { key, code, quantity: 1, on, facts } }];
}
