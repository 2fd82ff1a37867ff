import type { LocalDate } from '../calendar/calendar.js';
import { businessDaysAfter } from '../calendar/deadline.js';
import type { Basis, Deadline, TimedFact } from '../calendar/deadline.js';
import { afterMonths } from '../calendar/period-deadlines.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { serviceMonthAt } from '../support/months.js';
import { calendarFor } from '../support/sessions.js';
import { termsReason } from '../terms/terms.js';
import type { DataIntegrationTerms } from './data-integration.terms.js';

/** DIN-05 to DIN-07: 00:00 of a month's first day, counted in months from the start of the support (R-MON-1). */
export function monthBegins(startDate: LocalDate, from: LocalDate, book: Rulebook): Deadline {
  const months = serviceMonthAt(startDate, from)!.index;
  return afterMonths(book.days, { fact: 'supportStart', date: startDate }, months, basis('DIN-07', 'months', book));
}

/** Why the customer is reminded that what is covered ends: an add-on month can be ordered until then. */
export function endReminderBasis(book: Rulebook): Basis {
  return basis('DIN-08', 'endReminderDays', book);
}

/** When our side is late with what it owes since then. */
export function serviceDue(since: TimedFact, rule: string, level: keyof DataIntegrationTerms['serviceLevels'], book: Rulebook): Deadline {
  return businessDaysAfter(calendarFor(book), since, book.terms.dataIntegration.serviceLevels[level], basis(rule, `serviceLevels.${level}`, book));
}

function basis(rule: string, key: string, book: Rulebook): Basis {
  return { rule, terms: termsReason(book.terms, `dataIntegration.${key}`) };
}
