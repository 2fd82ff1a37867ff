import { periodEnd } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import { addonMonth, whyNoAddon } from '../data-integration/addon.js';
import { baseMonths, costUntil, coveredUntil, extensionMonths, includedUntil, type Coverage, type Entitlement } from '../data-integration/coverage.js';
import { overEffort } from '../data-integration/effort.js';
import { overMeetings } from '../option-support/effort.js';
import { leftOf } from '../support/effort.js';
import { serviceMonth } from '../support/months.js';
import { defaultTerms } from '../terms/default-terms.js';
import { destinationOf, idOf, localDateOf, numberOf } from './support.fields.js';
import type { Adapter, Fields } from './vector.js';

const terms = defaultTerms.dataIntegration;

/** The rules of data-integration support and option support, DIN-03 to DIN-12. */
export const dinAdapters: Record<string, Adapter> = {
  'din.period': (given, when) => {
    const said = { ...given, ...when };
    return { endDate: periodEnd(startOf(said)!, monthsOf(said)) };
  },

  'din.extension': (given, when) => {
    const said = { ...given, ...when };
    const coverage = coverageOf(said);
    const over = localDateOf(said.completedOn ?? said.completedAt ?? said.asOf ?? said.on ?? said.at)!;
    const included = includedUntil(coverage);
    return {
      includedUntil: included,
      coveredUntil: coverage.addons.length > 0 ? coveredUntil(coverage, included) : included,
      extensionMonths: extensionMonths(coverage, over).length,
      lines: costUntil(coverage, entitlementOf(said) ?? 'data-integration-2m', over),
    };
  },

  'din.bookEffort': (given, when) => {
    const said = { ...given, ...when };
    const asked = numberOf(said.minutes) ?? 0;
    const option = idOf(said.product)?.startsWith('option-support') === true;
    const kind = /review|document|check/i.test(String(said.kind)) ? 'review' : 'meeting';
    const cap = option ? defaultTerms.optionSupport.capMinutes : terms.caps[kind];
    const use = { cap: numberOf(said.capMinutes, said.cap) ?? cap, used: usedOf(said, kind), reserved: numberOf(said.reservedMinutes, said.reservedMinutesInPeriod) ?? 0 };
    const refusal = option ? overMeetings(use, asked) : overEffort(kind, use, asked);
    return refusal ? { ...refusal.facts, accepted: false, error: refusal.code, remainingMinutes: leftOf(use) } : { accepted: true, remainingMinutes: leftOf(use) - asked };
  },

  'din.orderAddon': (given, when) => {
    const said = { ...given, ...when };
    const startDate = startOf(said);
    const currentEnd = localDateOf(said.currentEndDate ?? said.currentEnd ?? said.coveredUntil) ?? periodEnd(startDate!, monthsOf(said));
    const orderedOn = localDateOf(said.orderedAt ?? said.orderedOn ?? said.at ?? said.on)!;
    const refusal = whyNoAddon({ entitlement: entitlementOf(said), currentEnd, orderedOn }, { addonForIncludedSupport: isSwitchedOn(said) });
    if (refusal) return { ...refusal.facts, accepted: false, error: refusal.code };
    const { from, to } = addonMonth(startDate, currentEnd);
    return { accepted: true, addonFrom: from, addonTo: to };
  },
};

function startOf({ startDate, supportStartDate, from }: Fields): LocalDate | undefined {
  return localDateOf(startDate ?? supportStartDate ?? from);
}

function monthsOf(said: Fields): number {
  const product = idOf(said.product);
  if (product === 'data-integration-1m') return 1;
  if (product?.startsWith('option-support')) return defaultTerms.optionSupport.months;
  return baseMonths(destinationOf(said), terms);
}

/** An example counts add-on months one after the other from the end of the base. */
function coverageOf(said: Fields): Coverage {
  const startDate = startOf(said)!;
  const months = baseMonths(destinationOf(said), terms);
  const count = numberOf(said.addonMonths) ?? (Array.isArray(said.addons) ? said.addons.length : 0);
  return { startDate, baseMonths: months, addons: Array.from({ length: count }, (_, index) => serviceMonth(startDate, months + index).from) };
}

function entitlementOf({ entitlement, product, basePlan, plan }: Fields): Entitlement | undefined {
  const id = idOf(entitlement ?? product ?? basePlan ?? plan);
  if (id === 'data-integration-2m') return id;
  return id?.startsWith('premier') ? 'premier-included' : undefined;
}

function usedOf(said: Fields, kind: string): number {
  const byKind = said[kind === 'review' ? 'usedReviewMinutes' : 'usedMeetingMinutes'];
  return numberOf(said.usedMinutesInPeriod, said.usedMinutes, byKind) ?? 0;
}

function isSwitchedOn(said: Fields): boolean {
  const holders = [said, said.config, said.configuration, said.switches, said.settings, said.terms];
  const told = holders.map((holder) => (typeof holder === 'object' && holder !== null ? (holder as Fields).addonForIncludedSupport : undefined));
  return (told.find((value) => typeof value === 'boolean') as boolean | undefined) ?? terms.addonForIncludedSupport;
}
