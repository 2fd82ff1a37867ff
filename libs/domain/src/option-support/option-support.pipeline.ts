import { dateOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import { SYSTEM } from '../engagement/actor.js';
import type { Command } from '../engagement/command.js';
import { becameLate } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft, Timer } from '../engagement/event.js';
import type { Pipeline, Rulebook } from '../engagement/pipeline.js';
import { decide, whyNot } from '../engagement/rules.js';
import { actions } from './option-support.actions.js';
import { factsOf, periodOf, unguided } from './option-support.facts.js';
import { baseCharge, periodTimers, timersFor } from './option-support.follow-ups.js';
import { notice } from './option-support.notices.js';
import { orderCorrectable } from './option-support.rules.js';
import { steps } from './steps.js';

/** Guidance on contracted options: two months, remote, with somebody named (DIN-11, DIN-12). */
export const optionSupport: Pipeline = {
  id: 'optionSupport',
  title: { ja: 'オプション支援', en: 'Option support' },
  prefix: 'OPT',
  definitionVersion: 1,
  steps,
  opens: 'order',
  actions,
  codes: { stepOrder: 'OPT_STEP_ORDER', stepOrderRule: 'DIN-11', actorNotAllowed: 'OPT_ACTOR_NOT_ALLOWED', actorRule: 'DIN-11' },
  correctable: { order: orderCorrectable },
  sendsItself: () => false,
  whileAwaiting: timersFor,
  onTimer,
  onEffect: () => [],
  recompute: (it, book, now) => [...periodTimers(it, book, now), ...baseCharge(it, dateOf(book.days, now)), ...rearmed(it, book)],
  goesStale: ({ does }) => does === 'remind-end',
};

function onTimer(it: Engagement, timer: Timer, book: Rulebook, now: Instant): Draft[] {
  switch (timer.does) {
    case 'begin':
      return baseCharge(it, dateOf(book.days, now));
    case 'remind-end':
      return reminded(it, book);
    case 'end':
      return ended(it, book, now);
    case 'mark-late':
      return [becameLate(timer)];
    default:
      throw new Error(`a timer of option support does something unknown: ${timer.does}`);
  }
}

function reminded(it: Engagement, book: Rulebook): Draft[] {
  const facts = { lastDay: periodOf(factsOf(it), book.terms.optionSupport)?.to ?? null, open: unguided(factsOf(it)) };
  return [notice('ends-soon', facts), notice('coverage-ending', facts)];
}

/** The system's own command when the period is over; a hold does not keep the support open. */
function ended(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const command: Command = { id: `end/${it.number}`, name: 'end', facts: {}, actor: SYSTEM, receivedAt: now };
  const { hold: _hold, ...running } = it;
  return whyNot(optionSupport, running, command, book) ? [] : decide(optionSupport, running, command, book);
}

function rearmed(it: Engagement, book: Rulebook): Draft[] {
  const { action, since } = it.waiting;
  return action === undefined || !it.timers[`late:${action}`] ? [] : timersFor(it, action, book, since);
}
