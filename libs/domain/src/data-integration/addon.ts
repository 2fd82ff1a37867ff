import { addCalendarDays, periodEnd } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import type { Refusal } from '../engagement/command.js';
import { serviceMonthAt } from '../support/months.js';
import type { DataIntegrationTerms } from './data-integration.terms.js';

/** The month that an add-on would cover. */
export type AddonMonth = { from: LocalDate; to: LocalDate };

/** The month after a covered end, its boundaries tied to the first day of the support (R-MON-1). */
export function addonMonth(startDate: LocalDate | undefined, currentEnd: LocalDate): AddonMonth {
  const from = addCalendarDays(currentEnd, 1);
  const month = startDate === undefined ? undefined : serviceMonthAt(startDate, from);
  return { from, to: month?.from === from ? month.to : periodEnd(from, 1) };
}

/** Whether add-on months may be ordered at all: by buyers of the two-month support, by others only if the terms say so (R-DIN-2). */
export function mayAddMonths(entitlement: string | undefined, { addonForIncludedSupport }: Pick<DataIntegrationTerms, 'addonForIncludedSupport'>): boolean {
  return entitlement === 'data-integration-2m' || (entitlement === 'premier-included' && addonForIncludedSupport);
}

/**
 * DIN-08: one month at a time, after the end of what is covered. It is ordered up to the last covered day (R-DIN-4): for a
 * month that has begun without one it is too late, that month is an extension. `asked` names another month than the next.
 */
export function whyNoAddon(
  { entitlement, currentEnd, orderedOn, asked }: { entitlement: string | undefined; currentEnd: LocalDate; orderedOn: LocalDate; asked?: LocalDate },
  terms: Pick<DataIntegrationTerms, 'addonForIncludedSupport'>,
): Refusal | undefined {
  const next = addCalendarDays(currentEnd, 1);
  if (!mayAddMonths(entitlement, terms)) return { code: 'DIN_ADDON_REQUIRES_BASE', kind: 'rule', rule: 'DIN-08', facts: { entitlement: entitlement ?? null } };
  if (orderedOn > currentEnd || (asked !== undefined && asked < next)) return { code: 'DIN_ADDON_TOO_LATE', kind: 'not-possible-now', rule: 'DIN-08', facts: { currentEnd, orderedOn, next } };
  if (asked !== undefined && asked !== next) return { code: 'DIN_ADDON_NOT_NEXT', kind: 'rule', rule: 'DIN-08', facts: { asked, next } };
  return undefined;
}
