import { millisOf } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Basis } from '../calendar/deadline.js';
import { calendarDaysBefore, onDay } from '../calendar/period-deadlines.js';
import { arm, cancel } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft } from '../engagement/event.js';
import type { Rulebook } from '../engagement/pipeline.js';
import type { SupportTerms } from './support.terms.js';

// The dates of a support that its contract fixes: a hold stops none of them.

/** The first day as a date of its own, and while it lies ahead the timer that begins the support there. */
export function startOfSupport(it: Engagement, startDate: LocalDate, rule: string, book: Rulebook, now: Instant): Draft[] {
  const deadline = onDay(book.days, { fact: 'supportStart', date: startDate }, { rule });
  const set: Draft = { type: 'deadline-set', rule, data: { key: 'supportStart', deadline } };
  if (millisOf(deadline.at) > millisOf(now)) return [set, arm({ key: 'begin', does: 'begin', deadline, counts: 'contract' })];
  return [set, ...(it.timers['begin'] ? [cancel('begin')] : [])];
}

/** The reminders some calendar days before the last day; one whose time has passed is not sent for it. */
export function endReminders(it: Engagement, lastDay: LocalDate, { endReminderDays, reminderTime }: SupportTerms, basis: Basis, book: Rulebook, now: Instant): Draft[] {
  return endReminderDays.flatMap((days): Draft[] => {
    const key = `end:${days}`;
    const deadline = calendarDaysBefore(book.days, { fact: 'coveredEnd', date: lastDay }, days, reminderTime, basis);
    if (millisOf(deadline.at) > millisOf(now)) return [arm({ key, does: 'remind-end', deadline, counts: 'contract' })];
    return it.timers[key] ? [cancel(key)] : [];
  });
}
