import { dateOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import { becameLate } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft, Timer } from '../engagement/event.js';
import type { Pipeline, Rulebook } from '../engagement/pipeline.js';
import { startOfSupport } from '../support/clock.js';
import { actions } from './data-integration.actions.js';
import { baseCharge, extensionsToWaive } from './data-integration.charges.js';
import { factsOf } from './data-integration.facts.js';
import { extended, reminded } from './data-integration.follow-ups.js';
import { orderCorrectable } from './data-integration.rules.js';
import { coverageTimers, rearmed, timersFor } from './data-integration.timers.js';
import { steps } from './steps.js';

/** Support for connecting another system: three meetings in two months, beside a clock of covered months. */
export const dataIntegration: Pipeline = {
  id: 'dataIntegration',
  title: { ja: 'データ連携支援', en: 'Data integration' },
  prefix: 'DIN',
  definitionVersion: 1,
  steps,
  opens: 'order',
  actions,
  codes: { stepOrder: 'DIN_MEETING_ORDER', stepOrderRule: 'DIN-02', actorNotAllowed: 'DIN_ACTOR_NOT_ALLOWED', actorRule: 'DIN-02' },
  correctable: { order: orderCorrectable },
  sendsItself: () => false,
  whileAwaiting: timersFor,
  onTimer,
  onEffect: () => [],
  recompute,
  goesStale: ({ does }) => does === 'remind-end',
};

function onTimer(it: Engagement, timer: Timer, book: Rulebook, now: Instant): Draft[] {
  switch (timer.does) {
    case 'begin':
      return baseCharge(it, dateOf(book.days, now));
    case 'remind-end':
      return reminded(it, book);
    case 'extend':
      return extended(it, timer, book, now);
    case 'mark-late':
      return [becameLate(timer)];
    default:
      throw new Error(`a timer of data integration does something unknown: ${timer.does}`);
  }
}

/** Another first day or other terms move the clock; what was charged by the old one stays and is listed for finance. */
function recompute(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const { order } = factsOf(it);
  const started = order ? startOfSupport(it, order.startDate, 'DIN-05', book, now) : [];
  return [...started, ...baseCharge(it, dateOf(book.days, now)), ...coverageTimers(it, book, now), ...extensionsToWaive(it, book), ...rearmed(it, book)];
}
