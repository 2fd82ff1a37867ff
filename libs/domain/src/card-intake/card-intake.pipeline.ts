import type { Instant } from '../calendar/calendar.js';
import { SYSTEM } from '../engagement/actor.js';
import type { Command } from '../engagement/command.js';
import { becameLate } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft, Timer } from '../engagement/event.js';
import type { Pipeline, Rulebook } from '../engagement/pipeline.js';
import { decide, whyNot } from '../engagement/rules.js';
import { actions } from './card-intake.actions.js';
import { shipmentCorrectable } from './card-intake.corrections.js';
import { factsOf } from './card-intake.facts.js';
import { cutoffReminder } from './card-intake.follow-ups.js';
import { notice } from './card-intake.notices.js';
import { STEP_ORDER } from './card-intake.rules.js';
import { rearmed, SLIPS, timersFor } from './card-intake.timers.js';
import { steps } from './steps.js';

/** Business-card intake by mail, from the count of the cards to their return. */
export const cardIntake: Pipeline = {
  id: 'cardIntake',
  title: { ja: '名刺取込(郵送)', en: 'Card intake by mail' },
  prefix: 'MCI',
  definitionVersion: 1,
  steps,
  opens: 'apply',
  actions,
  codes: { stepOrder: STEP_ORDER.code, stepOrderRule: STEP_ORDER.rule, actorNotAllowed: 'MCI_ACTOR_NOT_ALLOWED', actorRule: STEP_ORDER.rule },
  correctable: { shipment: shipmentCorrectable },
  // Kits are packed by people.
  sendsItself: () => false,
  whileAwaiting: timersFor,
  onTimer,
  onEffect: () => [],
  recompute: rearmed,
  goesStale: ({ does }) => does === 'remind-cutoff',
};

/** The system's own command when the customer has signed for the return (MCI-18). */
export function closeCommand(it: Engagement, at: Instant): Command {
  return { id: `close/${it.number}`, name: 'closeCase', facts: {}, actor: SYSTEM, receivedAt: at };
}

function onTimer(it: Engagement, timer: Timer, book: Rulebook, now: Instant): Draft[] {
  switch (timer.does) {
    case 'remind-cutoff':
      return cutoffReminder(it, book, now);
    case 'mark-late':
      return [becameLate(timer)];
    case 'stage-due': {
      const { intake } = factsOf(it);
      return [becameLate(timer), notice('stage-due', { stage: intake?.stage ?? null, of: intake?.of ?? null })];
    }
    case 'custody-overdue':
      return [becameLate(timer), notice('custody-overdue', { since: timer.deadline.at })];
    case 'slip-open':
      return [becameLate(timer), notice('slip-open', { direction: SLIPS[timer.action ?? '']?.direction ?? null })];
    case 'close': {
      const command = closeCommand(it, now);
      return whyNot(cardIntake, it, command, book) ? [] : decide(cardIntake, it, command, book);
    }
    default:
      throw new Error(`a timer of card intake does something unknown: ${timer.does}`);
  }
}
