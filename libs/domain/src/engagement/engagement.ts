import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Deadline } from '../calendar/deadline.js';
import type { Draft, EngagementEvent, Timer, WaitingOn } from './event.js';
import type { Facts } from './json.js';

export type EffectStatus = 'requested' | 'done' | 'failed' | 'skipped';

/** The state of an engagement: a fold of its events, plain JSON, bounded in size. */
export interface Engagement {
  seq: number;
  pipeline: string;
  number: string;
  customer: string;
  contact: string;
  simulation: boolean;
  /** Version of the terms and calendar that decide (pinned when the contract is made). */
  terms: string;
  definitionVersion: number;
  openedAt: Instant;
  /** The catalogue's state, e.g. `CONTRACT_SENT`; empty before the first action. */
  state: string;
  step: string;
  steps: { [step: string]: { enteredAt: Instant; completedAt?: Instant } };
  /** When each action was last accepted. */
  done: { [action: string]: Instant };
  /** Who did each action last, by opaque id: for rules that want two people. */
  by: { [action: string]: string };
  facts: Facts;
  waiting: { on: WaitingOn; action?: string; since: Instant };
  /** Milliseconds waited so far, closed spans only; the open one is `waiting.since` until now. */
  waited: { us: number; customer: number; third: number };
  timers: { [key: string]: Timer };
  deadlines: { [key: string]: Deadline };
  /** `key`: the number under which it is done only once; `told`: its first attempt is a worker's, which is told of it by the rows. */
  effects: { [effect: string]: { status: EffectStatus; code?: string; state?: string; action?: string; key?: number; told?: true } };
  charges: { [key: string]: { code: string; on: LocalDate } };
  /** What is late, since when, by the key of its timer: `late:<action>` for what the process waits for. */
  late: { [key: string]: Instant };
  hold?: { since: Instant; on: WaitingOn; before: { on: WaitingOn; action?: string } };
  assignee?: string;
  closed?: { at: Instant; outcome: string };
}

/** The state before the first event. */
export function unopened(): Engagement {
  return {
    seq: 0, pipeline: '', number: '', customer: '', contact: '', simulation: false, terms: '', definitionVersion: 0, openedAt: '',
    state: '', step: '', steps: {}, done: {}, by: {}, facts: {},
    waiting: { on: 'nobody', since: '' }, waited: { us: 0, customer: 0, third: 0 },
    timers: {}, deadlines: {}, effects: {}, charges: {}, late: {},
  };
}

/**
 * The next state. Pure and shared by all pipelines: the workflow, the projection and the rebuild fold with this one function.
 * Returns a new object; throws on a gap in the numbers, because a gap means that an event was lost.
 */
export function apply(before: Engagement, event: EngagementEvent): Engagement {
  if (event.seq !== before.seq + 1) throw new Error(`event ${event.seq} does not follow ${before.seq}`);
  const it: Engagement = { ...before, seq: event.seq };
  const { at } = event;
  switch (event.type) {
    case 'opened': {
      const { pipeline, number, customer, contact, terms, definitionVersion, simulation } = event.data;
      return { ...it, pipeline, number, customer, contact, terms, definitionVersion, simulation: simulation ?? false, openedAt: at, waiting: { on: 'nobody', since: at } };
    }
    case 'step-entered':
      return { ...it, step: event.data.step, steps: { ...it.steps, [event.data.step]: { enteredAt: at } } };
    case 'step-completed': {
      const entered = it.steps[event.data.step]?.enteredAt ?? at;
      return { ...it, steps: { ...it.steps, [event.data.step]: { enteredAt: entered, completedAt: at } } };
    }
    case 'fact-recorded':
      return {
        ...it, state: event.data.state ?? it.state,
        facts: { ...it.facts, ...event.data.facts }, done: { ...it.done, [event.data.action]: at },
        by: { ...it.by, [event.data.action]: event.actor.id },
      };
    case 'fact-corrected':
      return { ...it, facts: { ...it.facts, [event.data.fact]: event.data.value } };
    case 'deadline-set': {
      const { key, deadline } = event.data;
      const { [key]: _old, ...others } = it.deadlines;
      if (deadline) return { ...it, deadlines: { ...others, [key]: deadline } };
      // Without a date nothing is late.
      const { [key]: _over, ...late } = it.late;
      return { ...it, late, deadlines: others };
    }
    case 'timer-armed': {
      // A new date for what was late ends the lateness.
      const { [event.data.key]: _over, ...late } = it.late;
      return { ...it, late, timers: { ...it.timers, [event.data.key]: event.data } };
    }
    case 'timer-fired':
    case 'timer-cancelled': {
      const { [event.data.key]: _gone, ...others } = it.timers;
      return { ...it, timers: others };
    }
    case 'effect-requested': {
      const { effect, action, state, told, key } = event.data;
      const once = told ? { told, key: event.seq } : { ...(key !== undefined && { key }) };
      return { ...it, effects: { ...it.effects, [effect]: { status: 'requested', ...(action && { action }), ...(state && { state }), ...once } } };
    }
    case 'effect-done':
    case 'effect-skipped': {
      const status = event.type === 'effect-done' ? 'done' : 'skipped';
      const facts = event.type === 'effect-done' ? event.data.facts : undefined;
      return {
        ...it, state: event.data.state ?? it.state, facts: facts ? { ...it.facts, ...facts } : it.facts,
        effects: { ...it.effects, [event.data.effect]: { status } },
      };
    }
    case 'effect-failed': {
      const known = it.effects[event.data.effect];
      return { ...it, effects: { ...it.effects, [event.data.effect]: { ...known, status: 'failed', code: event.data.code } } };
    }
    case 'charge-triggered':
      return { ...it, charges: { ...it.charges, [event.data.key]: { code: event.data.code, on: event.data.on } } };
    case 'waiting-changed':
      return it.hold ? waitAfterHold(it, event.data) : waitFor(it, at, event.data);
    case 'held':
      return { ...waitFor(it, at, { on: event.data.on, ...(it.waiting.action && { action: it.waiting.action }) }), hold: { since: at, on: event.data.on, before: { on: it.waiting.on, ...(it.waiting.action && { action: it.waiting.action }) } } };
    case 'resumed': {
      const { hold, ...rest } = it;
      return hold ? waitFor(rest, at, hold.before) : rest;
    }
    case 'reassigned': {
      const { assignee: _old, ...rest } = it;
      return event.data.assignee === null ? rest : { ...rest, assignee: event.data.assignee };
    }
    case 'terms-pinned':
      return { ...it, terms: event.data.version };
    case 'became-late':
      return { ...it, late: { ...it.late, [event.data.key]: event.data.since } };
    case 'closed':
      return { ...waitFor(it, at, { on: 'nobody' }), timers: {}, late: {}, closed: { at, outcome: event.data.outcome } };
    case 'notice-due':
    case 'charge-settled':
    case 'noted':
    case 'overridden':
      return it;
    default:
      return unknownEvent(event);
  }
}

/** Folds events onto a state, `unopened()` by default. */
export function fold(events: readonly EngagementEvent[], from: Engagement = unopened()): Engagement {
  return events.reduce(apply, from);
}

/** The same effect once more, for the action that asked for it. `key`: it may have been done under this number, so it is done under no other. */
export function requestAgain(it: Engagement, effect: string, key?: number): Draft {
  const { action, state } = it.effects[effect] ?? {};
  return { type: 'effect-requested', data: { effect, ...(action && { action }), ...(state && { state }), ...(key !== undefined && { key }) } };
}

/** The timer that is due first, of those that run: a hold stops ours and the customer's. */
export function nextTimer(it: Engagement): Timer | undefined {
  let first: Timer | undefined;
  for (const timer of Object.values(it.timers)) {
    if (it.hold && timer.counts !== 'contract') continue;
    if (!first || timer.deadline.at < first.deadline.at || (timer.deadline.at === first.deadline.at && timer.key < first.key)) first = timer;
  }
  return first;
}

/**
 * Changes who is waited for and books the span that ends. Whoever was waited for (`late:<action>`) is no longer late when the
 * wait moves on; what is late by another date stays so until that date is set anew or gone.
 */
function waitFor(it: Engagement, at: Instant, next: { on: WaitingOn; action?: string }): Engagement {
  const { on, since, action } = it.waiting;
  const spent = on === 'nobody' || since === '' ? 0 : Date.parse(at) - Date.parse(since);
  const waited = on === 'nobody' ? it.waited : { ...it.waited, [on]: it.waited[on] + spent };
  const late = next.action === action ? it.late : Object.fromEntries(Object.entries(it.late).filter(([key]) => !key.startsWith('late:')));
  return { ...it, waited, late, waiting: { ...next, since: at } };
}

/** An effect that was under way when the hold began may end in it: whom the process waits for then is kept until it is resumed. */
function waitAfterHold(it: Engagement, next: { on: WaitingOn; action?: string }): Engagement {
  const { on, since } = it.waiting;
  return { ...it, waiting: { on, since, ...(next.action && { action: next.action }) }, ...(it.hold && { hold: { ...it.hold, before: next } }) };
}

function unknownEvent(event: never): never {
  throw new Error(`unknown event ${JSON.stringify((event as { type?: string }).type)}`);
}
