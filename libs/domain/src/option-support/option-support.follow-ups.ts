import { dateOf } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import { businessDaysAfter } from '../calendar/deadline.js';
import type { Basis } from '../calendar/deadline.js';
import { afterMonths } from '../calendar/period-deadlines.js';
import type { Command } from '../engagement/command.js';
import { arm, armLate } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft } from '../engagement/event.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { endReminders, startOfSupport } from '../support/clock.js';
import { shareReached } from '../support/effort.js';
import { calendarFor, partOf } from '../support/sessions.js';
import { termsReason } from '../terms/terms.js';
import { toldOf } from './meetings.js';
import { factsOf, periodOf, unguided } from './option-support.facts.js';
import { notice } from './option-support.notices.js';

// What else follows from an accepted action. `it` is the state after the action's own facts.

type FollowUp = (it: Engagement, command: Command, book: Rulebook) => Draft[];

export const orderFollows: FollowUp = (it, { receivedAt }, book) => {
  const period = periodOf(factsOf(it), book.terms.optionSupport);
  if (!period) return [];
  return [
    ...periodTimers(it, book, receivedAt),
    ...baseCharge(it, dateOf(book.days, receivedAt)),
    notice('order-received', { startDate: period.from, lastDay: period.to }),
    notice('adviser-to-assign', { startDate: period.from }),
  ];
};

/** Whoever is named is in charge from then on: notices to staff go there. */
export const adviserFollows: FollowUp = (it) => [{ type: 'reassigned', data: { assignee: factsOf(it).adviser?.id ?? null } }, notice('adviser-named')];

export const bookingFollows: FollowUp = (_it, { facts, actor }) => {
  const { from = null, to = null } = partOf(facts, 'booking');
  return [notice('meeting-booked', { slot: { from, to } }), ...(actor.role === 'customer' ? [notice('meeting-agreed', { slot: { from, to } })] : [])];
};

export const cancellationFollows: FollowUp = (_it, { actor }) => [notice('meeting-cancelled'), ...(actor.role === 'customer' ? [notice('meeting-given-up')] : [])];

/** DIN-12: of the cap's shares the customer is told when held meetings have come to reach them. */
export const meetingFollows: FollowUp = (it, command, { terms: { optionSupport } }) => {
  const { capMinutes: cap, capNoticePercents } = optionSupport;
  const used = factsOf(it).usedMinutes ?? 0;
  const share = shareReached(cap, used - toldOf(command).minutes, used, capNoticePercents);
  return share === undefined ? [] : [notice('cap-reached', { share, used, cap })];
};

/** DIN-11: with the last option explained the support is complete, on the day of the last guidance. */
export const guidanceFollows: FollowUp = (it, { facts }) => {
  const known = factsOf(it);
  const guided = notice('option-guided', { option: partOf(facts, 'guidance')['option'] ?? null, left: unguided(known).length });
  if (unguided(known).length > 0) return [guided];
  const on = Object.values(known.guided ?? {}).sort().at(-1)!;
  return [
    guided,
    ...baseCharge(it, on),
    { type: 'fact-recorded', rule: 'DIN-11', data: { action: 'complete', facts: { completed: { on } }, state: 'COMPLETED' } },
    notice('completed', { on }),
  ];
};

export const endFollows: FollowUp = (it, _command, book) => {
  const lastDay = periodOf(factsOf(it), book.terms.optionSupport)?.to ?? null;
  const facts = { lastDay, open: unguided(factsOf(it)) };
  return [...(lastDay === null ? [] : baseCharge(it, lastDay)), notice('ended', facts), notice('ended-open', facts)];
};

export const refundFollows: FollowUp = () => [notice('refund-to-decide')];

/** OPT.BASE_2M, once the first day of the support has come. */
export function baseCharge(it: Engagement, on: LocalDate): Draft[] {
  const { order } = factsOf(it);
  const key = `${it.number}:OPT.BASE_2M:1`;
  if (!order || on < order.startDate || it.charges[key]) return [];
  return [{ type: 'charge-triggered', rule: 'DIN-11', data: { key, code: 'OPT.BASE_2M', quantity: 1, on: order.startDate, facts: { options: order.options } } }];
}

/** The first day, the end of the period with its reminders: a contract fixed them all. */
export function periodTimers(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const { optionSupport } = book.terms;
  const period = periodOf(factsOf(it), optionSupport);
  if (!period) return [];
  const deadline = afterMonths(book.days, { fact: 'supportStart', date: period.from }, optionSupport.months, basis('months', book));
  return [
    ...startOfSupport(it, period.from, 'DIN-11', book, now),
    { type: 'deadline-set', rule: deadline.rule, data: { key: 'coveredEnd', deadline } },
    arm({ key: 'end', does: 'end', deadline, counts: 'contract' }),
    ...endReminders(it, period.to, optionSupport, basis('endReminderDays', book), book, now),
  ];
}

/** What our side owes while the process waits for it: somebody who is in charge. */
export function timersFor(_it: Engagement, action: string, book: Rulebook, since: Instant): Draft[] {
  if (action !== 'assignAdviser') return [];
  const deadline = businessDaysAfter(calendarFor(book), { fact: 'order', at: since }, book.terms.optionSupport.serviceLevels.assign, basis('serviceLevels.assign', book));
  return [armLate(action, deadline)];
}

function basis(key: string, book: Rulebook): Basis {
  return { rule: 'DIN-11', terms: termsReason(book.terms, `optionSupport.${key}`) };
}
