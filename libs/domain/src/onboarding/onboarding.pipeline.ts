import { dateOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import { SYSTEM } from '../engagement/actor.js';
import type { Command } from '../engagement/command.js';
import { becameLate } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft, Timer } from '../engagement/event.js';
import type { Json } from '../engagement/json.js';
import type { Pipeline, Rulebook } from '../engagement/pipeline.js';
import { decide } from '../engagement/rules.js';
import { actions } from './onboarding.actions.js';
import { calendarFor, minutesOfFirstMonth } from './onboarding.dates.js';
import { factsOf } from './onboarding.facts.js';
import { effectFollows } from './onboarding.follow-ups.js';
import { notice } from './onboarding.notices.js';
import { meetingCorrectable, paymentCorrectable } from './onboarding.rules.js';
import { nextReminder, noticeOfReminder, rearmed, startDates, timersFor } from './onboarding.timers.js';
import { steps } from './steps.js';

/** Onboarding in seven steps, from the inquiry to the start of use. */
export const onboarding: Pipeline = {
  id: 'onboarding',
  title: { ja: 'ご利用開始まで', en: 'Onboarding' },
  prefix: 'ONB',
  definitionVersion: 1,
  steps,
  opens: 'submitInquiry',
  actions,
  codes: { stepOrder: 'ONB_STEP_ORDER', stepOrderRule: 'ONB-01', actorNotAllowed: 'ONB_ACTOR_NOT_ALLOWED', actorRule: 'ONB-01' },
  correctable: { payment: paymentCorrectable, meeting: meetingCorrectable },
  sendsItself: ({ terms }) => terms.onboarding.automaticSends,
  whileAwaiting: timersFor,
  onTimer,
  onEffect: effectFollows,
  recompute: (it, book, now) => [...startDates(it, book), ...rearmed(it, book, now)],
  goesStale: ({ does }) => does === 'remind' || does === 'remind-slot',
};

/** The system's own command when the start date has come (ONB-08, ONB-12). */
export function startCommand(it: Engagement, at: Instant, book: Rulebook): Command {
  const date = dateOf(calendarFor(book), it.deadlines['useStarts']?.at ?? at);
  const plan = factsOf(it).application?.plan;
  const minutes = minutesOfFirstMonth(plan, date, book.terms.onboarding);
  const start = { date, ...(plan !== undefined && { plan }), ...(minutes !== undefined && { minutes }) };
  return { id: `start/${it.number}`, name: 'start', facts: { start }, actor: SYSTEM, receivedAt: at };
}

function onTimer(it: Engagement, timer: Timer, book: Rulebook, now: Instant): Draft[] {
  switch (timer.does) {
    case 'remind':
      return [...reminded(it, timer), ...nextReminder(timer, book, now)];
    case 'remind-slot':
      return slotReminded(it, timer);
    case 'mark-late':
      return [becameLate(timer)];
    case 'start':
      return it.state === 'MEETING_HELD' ? decide(onboarding, it, startCommand(it, now, book), book) : [];
    default:
      throw new Error(`a timer of onboarding does something unknown: ${timer.does}`);
  }
}

/** Before the customer is bothered about a payment a second time, finance is asked to look for it. */
function reminded(it: Engagement, timer: Timer): Draft[] {
  const id = noticeOfReminder(timer);
  if (!id) return [];
  const amountYen = factsOf(it).paymentForm?.amountYen ?? null;
  return id === 'remind-payment' ? [notice('payment-to-confirm', { amountYen }), notice(id, { amountYen })] : [notice(id)];
}

function slotReminded(it: Engagement, timer: Timer): Draft[] {
  const { callSlot, meetingSlot } = factsOf(it);
  if (timer.key === 'slot:call') return callSlot ? [notice('call-soon', { slot: callSlot as Json })] : [];
  const slot = meetingSlot as Json | undefined;
  return slot === undefined ? [] : [notice('meeting-soon', { slot }), notice('meeting-due', { slot })];
}
