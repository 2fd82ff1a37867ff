import { dateOf } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { partOf } from '../support/sessions.js';
import { addonMonth } from './addon.js';
import { coveredUntil } from './coverage.js';
import { coverageOf, factsOf, type BookingFact } from './data-integration.facts.js';
import { adviceFacts, documentFacts, reviewFacts, reviewIsMissing } from './documents.js';
import { heldFacts, withBooking, withoutBooking } from './meetings.js';

// What an accepted action records: what the command brought, with what it left out filled in, and nothing else of it.

type Record = (it: Engagement, command: Command, book: Rulebook) => Facts;

export const orderRecorded: Record = (_it, { facts }) => ({ order: partOf(facts, 'order') });

export const architectRecorded: Record = (_it, { facts }) => ({ architect: partOf(facts, 'architect') });

export const bookingRecorded: Record = (it, { facts }) => withBooking(factsOf(it), partOf(facts, 'booking') as unknown as BookingFact);

export const bookingDropped: Record = (it, { facts }) => withoutBooking(factsOf(it), String(facts['booking']));

export const kickoffRecorded: Record = held('kickoff');
export const testCheckRecorded: Record = held('testCheck');
export const meetingRecorded: Record = held(undefined);

/** R-DIN-5: the day of the release check is the day the work was over; what DIN-04 misses is recorded, not refused. */
export const releaseCheckRecorded: Record = (it, command, book) => {
  const recorded = held('releaseCheck')(it, command, book);
  const { heldAt } = factsOf({ facts: recorded }).releaseCheck!;
  return { ...recorded, ...completion(it, dateOf(book.days, heldAt)) };
};

export const completionRecorded: Record = (it, { facts, receivedAt }, book) =>
  completion(it, (partOf(facts, 'completed')['on'] as LocalDate | undefined) ?? dateOf(book.days, receivedAt));

export const documentRecorded: Record = (it, { facts, receivedAt }) => documentFacts(factsOf(it), facts, receivedAt);

export const reviewRecorded: Record = (it, { facts, receivedAt }, book) => reviewFacts(factsOf(it), facts, receivedAt, book);

export const adviceRecorded: Record = (it, { facts, receivedAt }, book) => adviceFacts(factsOf(it), facts, receivedAt, book);

export const testRecorded: Record = (_it, { facts, receivedAt }) => ({ test: { startedAt: partOf(facts, 'test')['startedAt'] ?? receivedAt } });

export const releaseRecorded: Record = (_it, { facts, receivedAt }) => ({ release: { releasedAt: partOf(facts, 'release')['releasedAt'] ?? receivedAt } });

/** DIN-08: the month after what is covered on the day the order was received. */
export const addonRecorded: Record = (it, { receivedAt }, book) => {
  const known = factsOf(it);
  const end = coveredUntil(coverageOf(known, book.terms.dataIntegration)!, dateOf(book.days, receivedAt));
  return { addons: [...(known.addons ?? []), { ...addonMonth(known.order!.startDate, end), orderedAt: receivedAt }] };
};

function held(fact: 'kickoff' | 'testCheck' | 'releaseCheck' | undefined): Record {
  return (it, command, book) => heldFacts(fact, factsOf(it), command, book.terms.dataIntegration);
}

function completion(it: Engagement, on: LocalDate): Facts {
  return { completed: { on }, ...(reviewIsMissing(factsOf(it)) && { warnings: ['DIN_REVIEW_MISSING'] }) };
}
