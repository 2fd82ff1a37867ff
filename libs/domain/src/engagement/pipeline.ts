import type { CalendarSnapshot, Instant, Words } from '../calendar/calendar.js';
import type { Terms } from '../terms/terms.js';
import type { Actor, Department, Role } from './actor.js';
import type { Command, Refusal } from './command.js';
import type { Engagement } from './engagement.js';
import type { Draft, Timer, WaitingOn } from './event.js';
import type { Facts, Json } from './json.js';

/** The terms and calendar that decide for an engagement: data, pinned by version, never looked up by a rule. */
export interface Rulebook {
  version: string;
  terms: Terms;
  days: CalendarSnapshot;
}

/** One row of a pipeline's table of actions: who may do what, when, and where it leads. */
export interface Action {
  /** The step of the step line it belongs to. */
  step: string;
  /** Who may do it. A manager may do whatever staff may. */
  by: readonly Role[];
  department?: Department;
  /** An action whose doer may not do this one as well (separation of duties). */
  otherThan?: string;
  /**
   * Whether a manager may stand in for another role by `override`. True: also when only the role is in the way; false:
   * never (a signature); absent: when an overridable rule or a hold is.
   */
  managerMayOverride?: boolean;
  /** The states in which it is possible; absent: any open state, `whyNot` decides. */
  from?: readonly string[];
  /** The state it leads to; absent: the state stays (bookings). */
  to?: string;
  /** The effect it asks for. `first`: the new state is entered only when the effect is done. */
  effect?: { name: string; first?: boolean };
  /** The outcome with which it closes the engagement, for actions that end it. */
  closes?: string;
  /** The rulebook in force when it is received is pinned from then on (the contract). */
  pinsTerms?: boolean;
  /** Whose time runs while the process waits for it; absent for actions that nothing waits for. */
  awaits?: WaitingOn;
  /** The catalogue's further conditions, pure; asked after actor and order. */
  whyNot?(it: Engagement, command: Command, book: Rulebook): Refusal | undefined;
  /** The facts to record, where they are more than what the command brought: values that default to its own time. */
  facts?(it: Engagement, command: Command, book: Rulebook): Facts;
  /** What else follows: notices, charges, deadlines. `it` is the state after the action's own facts. */
  then?(it: Engagement, command: Command, book: Rulebook): Draft[];
}

/** A step of the step line, in the staff's and in the customer's words. */
export interface Step {
  id: string;
  title: Words;
  customerTitle: Words;
}

/** What a pipeline tells the kernel: its literal tables and its pure rules. */
export interface Pipeline {
  id: string;
  title: Words;
  /** Prefix of engagement numbers, e.g. `ONB`. */
  prefix: string;
  definitionVersion: number;
  steps: readonly Step[];
  /** The action that opens an engagement. */
  opens: string;
  actions: { readonly [name: string]: Action };
  codes: { stepOrder: string; stepOrderRule: string; actorNotAllowed: string; actorRule: string };
  /** Facts that may be corrected afterwards, each with its check of the new value. */
  correctable: { readonly [fact: string]: (it: Engagement, value: Json, now: Instant, actor: Actor) => Refusal | undefined };
  /** Do the terms let the system give the commands that only send something? */
  sendsItself(book: Rulebook): boolean;
  /** Timers and deadlines to set while the process waits for an action. */
  whileAwaiting(it: Engagement, action: string, book: Rulebook, now: Instant): Draft[];
  /** What a due timer of this pipeline does; the kernel has recorded that it fired. */
  onTimer(it: Engagement, timer: Timer, book: Rulebook, now: Instant): Draft[];
  /** What follows from an effect that is done (notices). */
  onEffect(it: Engagement, effect: string, book: Rulebook, now: Instant): Draft[];
  /** Dates and timers that follow from facts or terms, computed again after a correction or new terms. */
  recompute(it: Engagement, book: Rulebook, now: Instant): Draft[];
  /** Is this timer's act still of use this late? Reminders are not, a start is. */
  goesStale(timer: Timer): boolean;
}
