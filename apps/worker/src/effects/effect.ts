import type { Instant } from '#domain/calendar/calendar.js';
import type { Facts } from '#domain/engagement/json.js';
import type { EngagementContext } from '../parts/engagements.js';

/** One effect to do: what the workflow asked for, and whom it is about. */
export interface EffectCall {
  engagement: EngagementContext;
  effect: string;
  /** With the engagement the key of idempotence: doing it again under the same number changes nothing. */
  seq: number;
  /** Nothing leaves the house: mails are captured. */
  simulation: boolean;
  facts: Facts;
  at: Instant;
}

/** One kind of effect. Throws failures with a code as type (`failures.ts`), never another's message. */
export interface Effect {
  readonly name: string;
  /** @returns facts that follow from it, for the workflow */
  perform(call: EffectCall): Promise<Facts | undefined>;
}

export const EFFECTS = Symbol('Effects');
