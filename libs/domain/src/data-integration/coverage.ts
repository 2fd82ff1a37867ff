import { addCalendarDays, periodEnd } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import { monthsBegun, serviceMonth, serviceMonthAt } from '../support/months.js';
import type { DataIntegrationTerms } from './data-integration.terms.js';

// The coverage clock (DIN-05 to DIN-08): the base period, then month by month an add-on that was ordered, or an extension
// that begins by itself. What a day is follows from the order and the add-ons alone, never from when a timer came to run.

/** How a support came to be: bought as the two-month service, or included in a plan. */
export type Entitlement = 'data-integration-2m' | 'premier-included';

/** What the periods of a support follow from. Add-ons are named by the first day of their month. */
export type Coverage = { startDate: LocalDate; baseMonths: number; addons: readonly LocalDate[] };

/** A period with caps of its own (R-DIN-3); both days included. */
export type Period = { kind: 'BASE' | 'ADDON' | 'EXTENSION'; from: LocalDate; to: LocalDate };

/** DIN-05, DIN-06: the length of the base period, with the months that the destination's own set-up takes. */
export function baseMonths(destination: string | undefined, terms: DataIntegrationTerms): number {
  return terms.months + (terms.destinations.find(({ id }) => id === destination)?.setUpMonths ?? 0);
}

/** The last day of the base period. */
export function includedUntil({ startDate, baseMonths: months }: Coverage): LocalDate {
  return periodEnd(startDate, months);
}

/** The period that a day lies in; undefined before the support begins. After the base, a month without an add-on is an extension. */
export function periodAt(coverage: Coverage, on: LocalDate): Period | undefined {
  const { startDate, baseMonths: months, addons } = coverage;
  const month = serviceMonthAt(startDate, on);
  if (!month) return undefined;
  if (month.index < months) return { kind: 'BASE', from: startDate, to: includedUntil(coverage) };
  return { kind: addons.includes(month.from) ? 'ADDON' : 'EXTENSION', from: month.from, to: month.to };
}

/** The last day that is covered as things stand on a day: of the running period, and of the add-on months that follow it. */
export function coveredUntil(coverage: Coverage, on: LocalDate): LocalDate {
  let { to } = periodAt(coverage, on < coverage.startDate ? coverage.startDate : on)!;
  for (let next = periodAt(coverage, addCalendarDays(to, 1)); next?.kind === 'ADDON'; next = periodAt(coverage, addCalendarDays(to, 1))) to = next.to;
  return to;
}

/** DIN-07: first days of the months after the base that have begun by a day and no add-on covers; each is charged once. */
export function extensionMonths({ startDate, baseMonths: months, addons }: Coverage, until: LocalDate): LocalDate[] {
  return monthsBegun(startDate, until).slice(months).filter((from) => !addons.includes(from));
}

/** The first month after the base that is neither an add-on nor in `known`: where the next extension would begin. */
export function nextExtension(coverage: Coverage, known: readonly LocalDate[]): LocalDate {
  for (let index = coverage.baseMonths; ; index += 1) {
    const { from } = serviceMonth(coverage.startDate, index);
    if (!coverage.addons.includes(from) && !known.includes(from)) return from;
  }
}

/** What a support costs that is over on a day, line by line (table (b)): base unless a plan includes it, add-ons, extensions. */
export function costUntil(coverage: Coverage, entitlement: Entitlement, on: LocalDate): { code: string; quantity: number }[] {
  const lines = [
    { code: 'DIN.BASE_2M', quantity: entitlement === 'premier-included' ? 0 : 1 },
    { code: 'DIN.ADDON_1M', quantity: coverage.addons.length },
    { code: 'DIN.EXTENSION', quantity: extensionMonths(coverage, on).length },
  ];
  return lines.filter(({ quantity }) => quantity > 0);
}
