import type { Instant } from '../calendar/calendar.js';
import { SYSTEM, type Actor, type Role } from './actor.js';
import type { Command } from './command.js';
import { apply, unopened, type Engagement } from './engagement.js';
import type { Draft, EngagementEvent } from './event.js';
import type { Facts } from './json.js';

// An engagement told in a spec without an engine. Only specs use it.

/** The state and the events of a story so far. */
export class EngagementStory {
  it: Engagement = unopened();
  events: EngagementEvent[] = [];

  protected record(at: Instant, drafts: readonly Draft[], actor: Actor = SYSTEM): void {
    for (const draft of drafts) {
      const event = { ...draft, seq: this.it.seq + 1, at, actor } as EngagementEvent;
      this.it = apply(this.it, event);
      this.events.push(event);
    }
  }
}

/** A command by one person of a role. */
export function commandBy(receivedAt: Instant, role: Role, name: string, facts: Facts): Command {
  return { id: `${name}/${receivedAt}`, name, facts, actor: { role, id: `${role}1` }, receivedAt };
}
