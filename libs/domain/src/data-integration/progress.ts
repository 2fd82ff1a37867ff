import type { Engagement } from '../engagement/engagement.js';
import { factsOf } from './data-integration.facts.js';
import { unreviewed } from './documents.js';

/** The catalogue's states in their order; a manager may go past a meeting, so a later one counts for those before it. */
const STATES = ['', 'ORDERED', 'ASSIGNED', 'DESIGN', 'TESTING', 'TEST_CHECKED', 'RELEASED', 'COMPLETED'];

/** Whether the work has come to a state, or past it. */
export function hasReached(it: Engagement, state: string): boolean {
  return STATES.indexOf(it.state) >= STATES.indexOf(state);
}

/** What the design waits for: a document, its review, or the test; nothing once the test has started. */
export function awaitedInDesign(it: Engagement): 'submitDocument' | 'reviewDocument' | 'startTest' | undefined {
  if (hasReached(it, 'TESTING')) return undefined;
  const facts = factsOf(it);
  if (unreviewed(facts).length > 0) return 'reviewDocument';
  return Object.keys(facts.documents ?? {}).length === 0 ? 'submitDocument' : 'startTest';
}
