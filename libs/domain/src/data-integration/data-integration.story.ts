import type { Engagement } from '../engagement/engagement.js';
import type { Facts } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { at, rulebook, SupportStory, type Body } from '../support/support.story.js';
import { dataIntegration } from './data-integration.pipeline.js';
import { awaitedInDesign, hasReached } from './progress.js';

// The ordinary support of the specs: ordered on Wednesday 1 July 2026 to start on 15 July, so covered until 14 September.

export const body: Body = { pipeline: dataIntegration, awaits, outcome: 'COMPLETED' };

function awaits(it: Engagement): string | undefined {
  if (!hasReached(it, 'ORDERED')) return 'order';
  if (!hasReached(it, 'ASSIGNED')) return 'assignArchitect';
  if (!hasReached(it, 'DESIGN')) return 'holdKickoff';
  const design = awaitedInDesign(it);
  if (design) return design;
  if (!hasReached(it, 'TEST_CHECKED')) return 'holdTestCheck';
  if (!hasReached(it, 'RELEASED')) return 'release';
  return hasReached(it, 'COMPLETED') ? undefined : 'holdReleaseCheck';
}

export const ORDER: Facts = { tenant: 'T-1', destination: 'sales-force', entitlement: 'data-integration-2m', startDate: '2026-07-15', notesAccepted: true };

const ORDINARY: [local: string, by: 'customer' | 'staff', name: string, facts: Facts][] = [
  ['2026-07-01T10:00', 'customer', 'order', { order: ORDER }],
  ['2026-07-02T10:00', 'staff', 'assignArchitect', { architect: { id: 'architect1' } }],
  ['2026-07-03T10:00', 'customer', 'bookMeeting', { booking: { kind: 'kickoff', from: at('2026-07-16T10:00'), to: at('2026-07-16T11:00') } }],
  ['2026-07-16T11:00', 'staff', 'holdKickoff', { meeting: { minutes: 60, attendees: 3 } }],
  ['2026-07-24T10:00', 'customer', 'submitDocument', { document: 'mapping' }],
  ['2026-07-28T10:00', 'staff', 'reviewDocument', { review: { document: 'mapping', minutes: 90, result: 'findings' } }],
  ['2026-08-03T10:00', 'customer', 'startTest', {}],
  ['2026-08-10T11:00', 'staff', 'holdTestCheck', { meeting: { minutes: 60 } }],
  ['2026-08-24T10:00', 'customer', 'release', {}],
  ['2026-09-01T11:00', 'staff', 'holdReleaseCheck', { meeting: { minutes: 60, openPoints: 0 } }],
];

/** The ordinary support up to a step; what its order says can be set. */
export function told(until: string, order: Facts = {}, book: Rulebook = rulebook()): SupportStory {
  const story = new SupportStory(body, book);
  for (const [local, by, name, facts] of ORDINARY) {
    if (name === until) return story;
    story.give(local, by, name, name === 'order' ? { order: { ...ORDER, ...order } } : facts);
  }
  return story;
}
