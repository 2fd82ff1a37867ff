import { addCalendarDays, dateOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft, Timer } from '../engagement/event.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { applyDrafts } from '../engagement/rules.js';
import { startOfSupport } from '../support/clock.js';
import { shareReached } from '../support/effort.js';
import { partOf } from '../support/sessions.js';
import { addonMonth, mayAddMonths } from './addon.js';
import { periodAt } from './coverage.js';
import { addonCharge, baseCharge, chargesUntil, extensionCharges, extensionsToWaive } from './data-integration.charges.js';
import { coverageOf, currentEnd, factsOf } from './data-integration.facts.js';
import { notice } from './data-integration.notices.js';
import { coverageTimers } from './data-integration.timers.js';
import { reviewIsMissing } from './documents.js';
import type { EffortKind } from './effort.js';
import { toldOf } from './meetings.js';

// What else follows from an accepted action. `it` is the state after the action's own facts.

export type FollowUp = (it: Engagement, command: Command, book: Rulebook) => Draft[];

/** DIN-05: the clock is set by the order; the base is charged on the first day of the support. */
export const orderFollows: FollowUp = (it, { receivedAt }, book) => {
  const { order } = factsOf(it);
  if (!order) return [];
  const lastDay = currentEnd(it, book.terms.dataIntegration) ?? null;
  return [
    ...startOfSupport(it, order.startDate, 'DIN-05', book, receivedAt),
    ...baseCharge(it, dateOf(book.days, receivedAt)),
    ...coverageTimers(it, book, receivedAt),
    notice('order-received', { startDate: order.startDate, lastDay }),
    notice('architect-to-assign', { startDate: order.startDate }),
  ];
};

/** Whoever is named is in charge from then on: notices to staff go there. */
export const architectFollows: FollowUp = (it) => [{ type: 'reassigned', data: { assignee: factsOf(it).architect?.id ?? null } }, notice('architect-named')];

export const bookingFollows: FollowUp = (_it, { facts, actor }) => {
  const { kind = 'other', from = null, to = null } = partOf(facts, 'booking');
  const slot: Facts = { kind, slot: { from, to } };
  return [notice('meeting-booked', slot), ...(actor.role === 'customer' ? [notice('meeting-agreed', slot)] : [])];
};

export const cancellationFollows: FollowUp = (_it, { actor }) => [notice('meeting-cancelled'), ...(actor.role === 'customer' ? [notice('meeting-given-up')] : [])];

export const documentFollows: FollowUp = (_it, { facts }) => [notice('document-to-review', { document: facts['document'] ?? null })];

/** DIN-03: of a cap's shares the customer is told when held time has come to reach them. */
export const meetingFollows: FollowUp = (it, command, book) => {
  const { heldAt, minutes } = toldOf(command);
  return capReached(it, 'meeting', heldAt, minutes, book);
};

export const reviewFollows: FollowUp = (it, { facts, receivedAt }, book) => {
  const { document = null, result = null, minutes, at } = partOf(facts, 'review');
  return [notice('document-reviewed', { document, result }), ...capReached(it, 'review', (at ?? receivedAt) as Instant, minutes as number, book)];
};

export const testFollows: FollowUp = () => [notice('test-started')];

export const adviceFollows: FollowUp = (it, { facts, receivedAt }, book) => [
  notice('advice-given'), ...capReached(it, 'review', receivedAt, (partOf(facts, 'advice')['minutes'] ?? 0) as number, book),
];

export const releaseFollows: FollowUp = () => [notice('released')];

/** R-DIN-5: the work is over on the day the release was checked, whenever that was recorded; only months begun by then are charged. */
export const completionFollows: FollowUp = (it, command, book) => {
  const on = factsOf(it).completed?.on;
  if (on === undefined) return [];
  return [
    ...chargesUntil(it, on, book),
    ...extensionsToWaive(it, book, on),
    ...(command.name === 'holdReleaseCheck' ? meetingFollows(it, command, book) : []),
    ...(reviewIsMissing(factsOf(it)) ? [notice('review-missing')] : []),
    notice('completed', { on }),
  ];
};

/** DIN-08: the month is charged and the clock moves; an extension that a late clock charged for that month is for finance to waive. */
export const addonFollows: FollowUp = (it, { receivedAt }, book) => {
  const month = factsOf(it).addons?.at(-1);
  if (!month) return [];
  const { from, to } = month;
  const on = dateOf(book.days, receivedAt);
  return [...addonCharge(it, { from, to }, on), ...extensionsToWaive(it, book), ...coverageTimers(it, book, receivedAt), notice('addon-ordered', { from, to })];
};

/** Months that have begun stay charged; none begins after the stop was received. */
export const stopFollows: FollowUp = (it, { receivedAt, actor }, book) => {
  const on = dateOf(book.days, receivedAt);
  return [...chargesUntil(it, on, book), ...extensionsToWaive(it, book, on), notice('stopped', { on }), ...(actor.role === 'customer' ? [notice('stop-received', { on })] : [])];
};

export const refundFollows: FollowUp = () => [notice('refund-to-decide')];

/** The reminder before the covered end, with the add-on month that would follow it where one may be ordered. */
export function reminded(it: Engagement, book: Rulebook): Draft[] {
  const { dataIntegration } = book.terms;
  const lastDay = currentEnd(it, dataIntegration);
  if (lastDay === undefined) return [];
  const { order } = factsOf(it);
  const offer: Json = mayAddMonths(order?.entitlement, dataIntegration) ? addonMonth(order?.startDate, lastDay) : null;
  return [notice('ends-soon', { lastDay, offer }), notice('coverage-ending', { lastDay })];
}

/** DIN-07: a month begins uncovered. It acts with the month's own date, however late the clock is, and sets the next one. */
export function extended(it: Engagement, timer: Timer, book: Rulebook, now: Instant): Draft[] {
  const coverage = coverageOf(factsOf(it), book.terms.dataIntegration)!;
  const from = dateOf(book.days, timer.deadline.at);
  const charged = extensionCharges(it, from, book);
  if (charged.length === 0) return coverageTimers(it, book, now);
  const before = addCalendarDays(from, -1);
  const ended = periodAt(coverage, before)?.kind === 'EXTENSION' ? [] : [notice('coverage-ended', { lastDay: before })];
  const to = periodAt(coverage, from)?.to ?? from;
  return [...baseCharge(it, from), ...charged, ...coverageTimers(applyDrafts(it, charged, now), book, now), ...ended, notice('extension-charged', { from, to })];
}

function capReached(it: Engagement, kind: EffortKind, at: Instant, minutes: number, book: Rulebook): Draft[] {
  const { caps, capNoticePercents } = book.terms.dataIntegration;
  const period = periodAt(coverageOf(factsOf(it), book.terms.dataIntegration)!, dateOf(book.days, at));
  const used = (period && factsOf(it).effort?.[period.from]?.[kind]) ?? 0;
  const share = shareReached(caps[kind], used - minutes, used, capNoticePercents);
  return share === undefined ? [] : [notice('cap-reached', { kind, share, used, cap: caps[kind] })];
}
