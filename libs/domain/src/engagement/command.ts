import type { Instant } from '../calendar/calendar.js';
import type { Actor } from './actor.js';
import type { Facts, Json } from './json.js';

/**
 * One wish to change an engagement, as the workflow sees it: parsed, without personal fields.
 * `receivedAt` is the instant that counts for every rule, kept over retries.
 */
export interface Command {
  id: string;
  name: string;
  facts: Facts;
  actor: Actor;
  receivedAt: Instant;
}

/** How a refusal is answered; the table of `docs/adr/0004-refusals.md`. */
export type RefusalKind = 'not-possible-now' | 'not-allowed' | 'invalid' | 'rule';

/** Why a command was not taken: the catalogue's code, the rule and the values it compared. Never prose. */
export interface Refusal {
  code: string;
  kind: RefusalKind;
  rule?: string;
  facts?: Facts;
  /** A manager may go past it with a reason (`override`). */
  overridable?: boolean;
}

/** Shorthand for the usual refusal: the state of things does not allow it now (409). */
export function notNow(code: string, rule: string, facts: { [name: string]: Json } = {}): Refusal {
  return { code, kind: 'not-possible-now', rule, facts };
}
