import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Instant } from '#domain/calendar/calendar.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Command } from '#domain/engagement/command.js';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import type { Facts } from '#domain/engagement/json.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';

/** What an engagement's workflow is started with. */
export interface Start {
  /** Opaque id (uuid) of the engagement; also in the workflow id. */
  engagement: string;
  number: string;
  customer: string;
  contact: string;
  book: Rulebook;
  /** Nothing leaves the house; `receivedAt` is the workflow's own time; time may be run forward. */
  simulation?: boolean;
  /** Facts of the past that a carried start brings along: accepted in order, each at its own `receivedAt`. */
  past?: Command[];
  /** What the effects of that past gave; those that had come before its last fact are not done again. */
  pastEffects?: { [effect: string]: Facts };
  /** A folded state to go on from: continue-as-new, and a simulation of a real engagement. */
  carry?: { engagement: Engagement; handled: string[] };
  /** Test setting: continue as new after every so many commands. */
  continueAfter?: number;
  /** Who opened it: the first command's actor, or who imported it. */
  openedBy: Actor;
}

/** Arguments of the one Update. `since` is the last event number that PostgreSQL has. */
export interface Execute {
  command: Command;
  since: number;
}

export interface Executed {
  events: EngagementEvent[];
}

/** The one way in. Update id = command id, so a retry gets the first answer. */
export const execute = defineUpdate<Executed, [Execute]>('execute');

/** How an attempt at an effect went; `again`: an activity tries it from here on, with its pauses. */
export type EffectOutcome = { kind: 'done'; facts?: Facts } | { kind: 'failed'; code: string } | { kind: 'again' };

/** Arguments of the Update by which a worker tells how its first attempt at an effect went. `key` is the number of the request that told it. */
export interface Settle {
  effect: string;
  key: number;
  since: number;
  outcome: EffectOutcome;
}

export const settle = defineUpdate<Executed, [Settle]>('settle');

/** The change by which first attempts went from activities to the workers that are told of them (docs/adr/0010-first-attempt-of-an-effect.md). */
export const EFFECTS_TOLD = 'effects-told';

/** The change by which a command's answer has what time and the end of the engagement add to it at once; an activity had projected that. */
export const ANSWERED_WHOLE = 'answered-whole';

/** For operators only; lists and pages read PostgreSQL. */
export const inspect = defineQuery<Engagement>('inspect');

/** What the log says when a command's handler has run; its task has not ended then, and history knows nothing of it yet. */
export const COMMAND_ACCEPTED = 'command accepted';

/** Codes a refusal by the kernel itself may carry, beside the domain's. */
export const BUSY = 'BUSY';

/** The type of the failure by which a validator refuses; its first detail is the domain's `Refusal`. */
export const REFUSED = 'refused';

/** The activities an engagement's workflow asks for; implemented in apps/worker. */
export interface EngagementActivities {
  /** Writes events to PostgreSQL, equal rows ignored; starts the deliveries that follow. */
  projectEvents(request: { engagement: string; events: EngagementEvent[] }): Promise<void>;
  /** Does one effect. Idempotent on engagement + effect. A permanent failure is non-retryable with its code as type. */
  performEffect(request: EffectRequest): Promise<{ facts?: Facts }>;
}

export interface EffectRequest {
  engagement: string;
  pipeline: string;
  effect: string;
  /** Number of the request: with the engagement the key of idempotence. */
  seq: number;
  simulation: boolean;
  facts: Facts;
  at: Instant;
}

/** The workflow id of an engagement: Temporal refuses a second start with it. */
export function engagementWorkflowId(pipeline: string, engagement: string): string {
  return `${pipeline}/${engagement}`;
}
