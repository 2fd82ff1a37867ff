import { dateOf, millisOf, startOfDay } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Deadline, TimedFact } from '../calendar/deadline.js';
import { arm, armLate, cancel } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft, Timer } from '../engagement/event.js';
import type { Rulebook } from '../engagement/pipeline.js';
import type { OnboardingTerms } from '../terms/terms.js';
import { expectedStart, paymentConfirmationDue, reminderDue, serviceDue, slotReminderDue } from './onboarding.dates.js';
import { factsOf, type AgreedSlot } from './onboarding.facts.js';
import type { NoticeId } from './onboarding.notices.js';

/** What the customer is reminded of while the process waits for it, and from which act the days are counted. */
const REMINDERS: { [awaited: string]: { since: string; rule: string; notice: NoticeId; key: 'reminderDays' | 'paymentReminderDays' } } = {
  requestExplanation: { since: 'sendMaterial', rule: 'ONB-03', notice: 'remind-explanation', key: 'reminderDays' },
  submitApplication: { since: 'sendApplication', rule: 'ONB-04', notice: 'remind-application', key: 'reminderDays' },
  signContract: { since: 'sendContract', rule: 'ONB-05', notice: 'remind-signature', key: 'reminderDays' },
  confirmPayment: { since: 'sendPaymentForm', rule: 'ONB-06', notice: 'remind-payment', key: 'paymentReminderDays' },
};

/** What our side owes while the process waits for it. */
const SERVICE_LEVELS: { [awaited: string]: { since: string; rule: string; level: keyof OnboardingTerms['serviceLevels'] } } = {
  sendMaterial: { since: 'submitInquiry', rule: 'ONB-02', level: 'staffSend' },
  sendApplication: { since: 'recordExplanationCall', rule: 'ONB-04', level: 'staffSend' },
  sendContract: { since: 'submitApplication', rule: 'ONB-05', level: 'staffSend' },
  sendPaymentForm: { since: 'signContract', rule: 'ONB-06', level: 'staffSend' },
};

/** The two bookings: first a slot has to be agreed, then what was agreed has to be held and recorded. */
const BOOKINGS = {
  call: { slot: 'callSlot', holds: 'recordExplanationCall', since: 'requestExplanation', rule: 'ONB-03' },
  meeting: { slot: 'meetingSlot', holds: 'holdMeeting', since: 'confirmPayment', rule: 'ONB-07' },
} as const;

export type Booking = keyof typeof BOOKINGS;

/** The timers to arm when the process comes to wait for an action. */
export function timersFor(it: Engagement, action: string, book: Rulebook, since: Instant): Draft[] {
  const drafts: Draft[] = [];
  const reminder = REMINDERS[action];
  if (reminder && book.terms.onboarding.maxReminders > 0) drafts.push(armReminder(action, 1, { fact: reminder.since, at: since }, book));
  const owed = SERVICE_LEVELS[action];
  if (owed) drafts.push(armLate(action, serviceDue({ fact: owed.since, at: since }, owed.rule, owed.level, book)));
  if (action === 'confirmPayment') drafts.push(armLate(action, paymentConfirmationDue({ fact: 'sendPaymentForm', at: since }, book)));
  for (const { slot, holds, since: fact, rule } of Object.values(BOOKINGS)) {
    if (action !== holds) continue;
    const agreed = factsOf(it)[slot];
    drafts.push(armLate(holds, agreed ? recordDue(slot, agreed, rule, book) : serviceDue({ fact, at: since }, rule, 'agreeSlot', book)));
  }
  return drafts;
}

/** The timers of a slot that was agreed or moved: the reminder before it, and when it should have been recorded. */
export function timersOfSlot(it: Engagement, booking: Booking, book: Rulebook, now: Instant): Draft[] {
  const { slot, holds, rule } = BOOKINGS[booking];
  const agreed = factsOf(it)[slot];
  if (!agreed) return [];
  const awaited = it.waiting.action === holds;
  return [...slotReminder(it, booking, agreed, book, now), ...(awaited ? [armLate(holds, recordDue(slot, agreed, rule, book))] : [])];
}

/**
 * Armed anew after each reminder, up to the most that the terms allow. Counted from the day of the reminder, whatever its
 * hour: reminders go out at closing time, from which on a fact would count as the next day's.
 */
export function nextReminder(timer: Timer, book: Rulebook, now: Instant): Draft[] {
  const [, action = '', times = '1'] = timer.key.split(':');
  const next = Number(times) + 1;
  if (next > book.terms.onboarding.maxReminders) return [];
  const { days } = book;
  return [armReminder(action, next, { fact: 'reminded', at: startOfDay(days, dateOf(days, now)) }, book)];
}

/** Which notice a reminder sends. */
export function noticeOfReminder(timer: Timer): NoticeId | undefined {
  return REMINDERS[timer.action ?? '']?.notice;
}

/** ONB-08: the timer that starts use, on its own date whatever is on hold. */
export function armStart(deadline: Deadline): Draft {
  return arm({ key: 'start', does: 'start', deadline, counts: 'contract', action: 'start' });
}

/** The start date as known now, and once the meeting was held its timer. */
export function startDates(it: Engagement, book: Rulebook): Draft[] {
  const deadline = expectedStart(factsOf(it), book);
  if (!deadline) return [];
  const set: Draft = { type: 'deadline-set', rule: deadline.rule, data: { key: 'useStarts', deadline } };
  return factsOf(it).meeting ? [set, armStart(deadline)] : [set];
}

/** Timers that still run, armed again by the terms as they are now; what has fired stays fired. */
export function rearmed(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const { action, since } = it.waiting;
  const awaited = action === undefined || it.done[action] !== undefined ? [] : timersFor(it, action, book, since);
  const open = (Object.keys(BOOKINGS) as Booking[]).filter((booking) => it.done[BOOKINGS[booking].holds] === undefined);
  const slots = open.flatMap((booking) => timersOfSlot(it, booking, book, now));
  const known = new Map<string, Draft>();
  for (const draft of [...awaited, ...slots]) if (draft.type === 'timer-armed' && it.timers[draft.data.key]) known.set(draft.data.key, draft);
  return [...known.values()];
}

/** What belonged to an action that is over. */
export function cancelTimersOf(it: Engagement, action: string): Draft[] {
  return Object.values(it.timers).filter((timer) => timer.action === action).map(({ key }) => cancel(key));
}

function recordDue(slot: string, agreed: AgreedSlot, rule: string, book: Rulebook): Deadline {
  return serviceDue({ fact: slot, at: agreed.to }, rule, 'recordSlot', book);
}

/** A slot agreed at short notice has no reminder: its confirmation has only just gone out. */
function slotReminder(it: Engagement, booking: Booking, agreed: AgreedSlot, book: Rulebook, now: Instant): Draft[] {
  const { slot, holds, rule } = BOOKINGS[booking];
  const key = `slot:${booking}`;
  const deadline = slotReminderDue({ fact: slot, at: agreed.from }, rule, book);
  if (millisOf(deadline.at) > millisOf(now)) return [arm({ key, does: 'remind-slot', deadline, counts: 'contract', action: holds })];
  return it.timers[key] ? [cancel(key)] : [];
}

function armReminder(action: string, times: number, since: TimedFact, book: Rulebook): Draft {
  const { rule = '', key = 'reminderDays' } = REMINDERS[action] ?? {};
  return arm({ key: times === 1 ? `remind:${action}` : `remind:${action}:${times}`, does: 'remind', deadline: reminderDue(since, rule, key, book), counts: 'customers', action });
}
