import { addCalendarDays, dateOf } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import type { PanelTime } from '../engagement/definition.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import { leftOf } from '../support/effort.js';
import { monthsBegun, serviceMonth } from '../support/months.js';
import { priceOn, type Price } from '../terms/terms.js';
import { addonMonth, mayAddMonths } from './addon.js';
import { coveredUntil, extensionMonths, periodAt, type Coverage, type Period } from './coverage.js';
import { capUse, coverageOf, extensionsCharged, factsOf } from './data-integration.facts.js';
import type { EffortKind } from './effort.js';

/** How far the outlook goes: month by month, if the work is not over. */
const MONTHS_AHEAD = 3;

/** What an open end would cost: extension months begun by a day, those charged included. No amount where a price is missing (CAL-06). */
export type Outlook = { on: LocalDate; extensionMonths: number; amountYen: number | null };

/**
 * The clock as a panel shows it: until when the customer is covered, how the caps of each period stand, the add-on month
 * that may be ordered, and what the next months would cost if the work is not over. Empty before there is an order.
 */
export function clockPanel(it: Engagement, { book, prices, now }: PanelTime): Facts {
  const facts = factsOf(it);
  const { dataIntegration } = book.terms;
  const coverage = coverageOf(facts, dataIntegration);
  if (!coverage) return {};
  // After the end of the work the clock stands still.
  const [today, over] = [dateOf(book.days, now), facts.completed?.on ?? (it.closed && dateOf(book.days, it.closed.at))];
  const on = over ?? today;
  const end = coveredUntil(coverage, on);
  const periods = periodsUntil(coverage, end).map((period) => ({ ...period, meeting: use('meeting', period), review: use('review', period) }));
  const next = addonMonth(coverage.startDate, end);
  const offered = over === undefined && mayAddMonths(facts.order?.entitlement, dataIntegration);
  return {
    coveredUntil: end,
    period: (periodAt(coverage, on)?.kind ?? 'BASE') as Json,
    periods,
    extensions: extensionsCharged(it).sort(),
    addon: offered ? { ...next, orderBy: end, unitYen: priceOn(prices, 'DIN.ADDON_1M', undefined, on)?.unitYen ?? null } : null,
    outlook: over === undefined ? outlook(coverage, addCalendarDays(end, 1), prices) : [],
  };

  function use(kind: EffortKind, period: Period): Facts {
    const cap = capUse(facts, period, kind, dataIntegration);
    return { ...cap, left: leftOf(cap) };
  }
}

/** What the extensions would come to if the work is still open on a day, by the prices of each month's first day. */
export function costIfOpenOn(coverage: Coverage, on: LocalDate, prices: readonly Price[]): Outlook {
  const months = extensionMonths(coverage, on);
  const yen = months.map((from) => priceOn(prices, 'DIN.EXTENSION', undefined, from)?.unitYen);
  const amountYen = yen.some((each) => each === undefined) ? null : yen.reduce<number>((sum, each) => sum + each!, 0);
  return { on, extensionMonths: months.length, amountYen };
}

function outlook(coverage: Coverage, from: LocalDate, prices: readonly Price[]): Outlook[] {
  const first = monthsBegun(coverage.startDate, from).length - 1;
  return Array.from({ length: MONTHS_AHEAD }, (_, ahead) => costIfOpenOn(coverage, serviceMonth(coverage.startDate, first + ahead).from, prices));
}

function periodsUntil(coverage: Coverage, end: LocalDate): Period[] {
  const found: Period[] = [];
  for (let on = coverage.startDate; on <= end; on = addCalendarDays(found.at(-1)!.to, 1)) found.push(periodAt(coverage, on)!);
  return found;
}
