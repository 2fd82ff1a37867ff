import { addCalendarDays, calendarDaysBetween, dateOf, lastDayOfMonth, monthOf } from '../calendar/calendar.js';
import type { BusinessCalendar, Instant, LocalDate } from '../calendar/calendar.js';
import { businessDayBefore, businessDaysAfter, calendarDaysAfter, startOfLatest } from '../calendar/deadline.js';
import type { Basis, Deadline, TimedFact } from '../calendar/deadline.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { deskCalendar, termsReason } from '../terms/terms.js';
import type { OnboardingTerms } from '../terms/terms.js';
import type { OnboardingFacts } from './onboarding.facts.js';

/** Every date of an onboarding is counted on the calendar of the task desk (CAL-04). */
export function calendarFor(book: Rulebook): BusinessCalendar {
  return deskCalendar(book.terms, 'taskDesk', book.days);
}

/**
 * ONB-08: use starts at 00:00 of the calendar day after the payment was confirmed (R-ONB-2), or of the day of the
 * meeting when that is later (R-ONB-1). Without a meeting it is the earliest day possible.
 */
export function useStarts(payment: { confirmedAt: Instant }, meeting: TimedFact | undefined, calendar: BusinessCalendar): Deadline {
  const rule = 'ONB-08';
  const dayAfter = calendarDaysAfter(calendar, { fact: 'payment', at: payment.confirmedAt }, 1, { rule });
  if (!meeting) return dayAfter;

  const latest = startOfLatest(
    calendar,
    [
      { fact: 'dayAfterPayment', date: addCalendarDays(dateOf(calendar, payment.confirmedAt), 1) },
      { fact: meeting.fact, date: dateOf(calendar, meeting.at) },
    ],
    { rule },
  );
  const counted = dayAfter.because.filter((reason) => reason.kind !== 'time');
  return { ...latest, because: [...counted, ...latest.because] };
}

/** The start as far as it is known: by the meeting held, else by the one agreed; none before the payment is confirmed. */
export function expectedStart({ payment, meeting, meetingSlot }: OnboardingFacts, book: Rulebook): Deadline | undefined {
  if (!payment) return undefined;
  const held = meeting && { fact: 'meeting', at: meeting.heldAt };
  const agreed = meetingSlot && { fact: 'meetingSlot', at: meetingSlot.from };
  return useStarts(payment, held ?? agreed, calendarFor(book));
}

/** ONB-12: the plan's time for the month of the start; cut to the days left only when the terms say so. */
export function minutesOfFirstMonth(plan: string | undefined, start: LocalDate, terms: OnboardingTerms): number | undefined {
  const minutes = terms.plans.find(({ id }) => id === plan)?.monthlyMinutes;
  if (minutes === undefined || terms.firstMonthProration === 'none') return minutes;
  const last = lastDayOfMonth(monthOf(start));
  return Math.floor((minutes * (calendarDaysBetween(start, last) + 1)) / Number(last.slice(8)));
}

/** When the customer is reminded who has not acted since; the payment has a term of its own. */
export function reminderDue(since: TimedFact, rule: string, key: 'reminderDays' | 'paymentReminderDays', book: Rulebook): Deadline {
  return businessDaysAfter(calendarFor(book), since, book.terms.onboarding[key], basis(rule, `onboarding.${key}`, book));
}

/** When our side is late with what it owes since then. */
export function serviceDue(since: TimedFact, rule: string, level: keyof OnboardingTerms['serviceLevels'], book: Rulebook): Deadline {
  const days = book.terms.onboarding.serviceLevels[level];
  return businessDaysAfter(calendarFor(book), since, days, basis(rule, `onboarding.serviceLevels.${level}`, book));
}

/** When finance is late: the payment was to be expected by the time of its reminder, and then has to be looked up. */
export function paymentConfirmationDue(since: TimedFact, book: Rulebook): Deadline {
  const { paymentReminderDays, serviceLevels } = book.terms.onboarding;
  const because = basis('ONB-06', 'onboarding.serviceLevels.paymentConfirm', book);
  return businessDaysAfter(calendarFor(book), since, paymentReminderDays + serviceLevels.paymentConfirm, because);
}

/** The reminder of a slot, on the business day before it. */
export function slotReminderDue(slot: TimedFact, rule: string, book: Rulebook): Deadline {
  const { slotReminderTime } = book.terms.onboarding;
  return businessDayBefore(calendarFor(book), slot, slotReminderTime, basis(rule, 'onboarding.slotReminderTime', book));
}

function basis(rule: string, key: string, book: Rulebook): Basis {
  return { rule, terms: termsReason(book.terms, key) };
}
