import { addCalendarDays } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import { arm, armLate } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft } from '../engagement/event.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { endReminders } from '../support/clock.js';
import { nextExtension } from './coverage.js';
import { endReminderBasis, monthBegins, serviceDue } from './data-integration.dates.js';
import { coverageOf, extensionsCharged, factsOf } from './data-integration.facts.js';
import type { DataIntegrationTerms } from './data-integration.terms.js';

/** What our side owes while the process waits for it. */
const SERVICE_LEVELS: { [awaited: string]: { since: string; rule: string; level: keyof DataIntegrationTerms['serviceLevels'] } } = {
  assignArchitect: { since: 'order', rule: 'DIN-04', level: 'assign' },
  reviewDocument: { since: 'submitDocument', rule: 'DIN-04', level: 'review' },
};

/** The timers to arm when the process comes to wait for an action. */
export function timersFor(_it: Engagement, action: string, book: Rulebook, since: Instant): Draft[] {
  const owed = SERVICE_LEVELS[action];
  if (!owed) return [];
  const deadline = serviceDue({ fact: owed.since, at: since }, owed.rule, owed.level, book);
  return [armLate(action, deadline)];
}

/**
 * The covered end as things stand: 00:00 after the last day that is covered or has been charged, with the timer that begins
 * an extension there, and the reminders before it. Set anew whenever the order, an add-on or a charged month moves it; a
 * reminder whose time has passed is not sent for the new end. A contract fixed these dates: a hold does not stop them.
 */
export function coverageTimers(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const coverage = coverageOf(factsOf(it), book.terms.dataIntegration);
  if (!coverage) return [];
  const next = nextExtension(coverage, extensionsCharged(it));
  const deadline = monthBegins(coverage.startDate, next, book);
  return [
    { type: 'deadline-set', rule: deadline.rule, data: { key: 'coveredEnd', deadline } },
    arm({ key: 'extend', does: 'extend', deadline, counts: 'contract' }),
    ...endReminders(it, addCalendarDays(next, -1), book.terms.dataIntegration, endReminderBasis(book), book, now),
  ];
}

/** Timers of our side that still run, armed again by the terms as they are now. */
export function rearmed(it: Engagement, book: Rulebook): Draft[] {
  const { action, since } = it.waiting;
  return action === undefined || !it.timers[`late:${action}`] ? [] : timersFor(it, action, book, since);
}
