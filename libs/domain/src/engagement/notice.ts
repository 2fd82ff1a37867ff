import type { Draft, Receiver } from './event.js';
import type { Facts } from './json.js';

/** One notice: to whom, when, and whether an effect sends it (the process waits for it) or the outbox does. */
export interface Notice {
  to: Receiver;
  when: string;
  /** The effect that carries it; absent: an ordinary notice. */
  effect?: string;
}

/** The events that put notices on their way to whom a pipeline's table says. */
export function noticesOf<Id extends string>(notices: { readonly [id in Id]: Notice }): (id: Id, facts?: Facts) => Draft {
  return (id, facts = {}) => ({ type: 'notice-due', data: { notice: id, to: notices[id].to, facts } });
}
