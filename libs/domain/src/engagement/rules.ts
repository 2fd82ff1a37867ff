import { CalendarError, type Instant } from '../calendar/calendar.js';
import { SYSTEM, type Role } from './actor.js';
import type { Command, Refusal } from './command.js';
import { apply, type Engagement } from './engagement.js';
import type { Draft, EngagementEvent, Timer } from './event.js';
import type { Facts } from './json.js';
import { kernelActions } from './kernel-actions.js';
import type { Action, Pipeline, Rulebook } from './pipeline.js';

/**
 * Why a command is not possible now, or undefined when it is. Pure: the workflow's validator, the API's list of
 * possible commands and the worked examples ask this one function. Order: closed, hold, actor, order of steps, the action's own rules.
 */
export function whyNot(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook): Refusal | undefined {
  return unlessBeyondCalendar(() => refusalOf(pipeline, it, command, book));
}

/** As `whyNot`, with deciding tried as well: a date beyond the pinned calendar has to be refused before a handler meets it. */
export function whyNotDecided(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook): Refusal | undefined {
  return unlessBeyondCalendar(() => {
    const refusal = refusalOf(pipeline, it, command, book);
    if (!refusal) decide(pipeline, it, command, book);
    return refusal;
  });
}

/** CAL-01: beyond the loaded days nothing is guessed. */
function unlessBeyondCalendar(ask: () => Refusal | undefined): Refusal | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return { code: error.code, kind: 'rule', rule: error.rule, facts: { ...error.facts } };
  }
}

function refusalOf(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook): Refusal | undefined {
  if (it.closed) return { code: 'ENGAGEMENT_CLOSED', kind: 'not-possible-now', facts: { outcome: it.closed.outcome, closedAt: it.closed.at } };
  const kernel = kernelActions[command.name];
  if (kernel) return notAllowed(kernel.by, command, 'ACTOR_NOT_ALLOWED') ?? kernel.whyNot(pipeline, it, command, book, whyNot);

  const action = pipeline.actions[command.name];
  if (!action) return { code: 'COMMAND_UNKNOWN', kind: 'invalid', facts: { command: command.name } };
  if (it.hold) return { code: 'ENGAGEMENT_ON_HOLD', kind: 'not-possible-now', overridable: true, facts: { since: it.hold.since } };
  const { codes } = pipeline;
  return (
    notAllowed(action.by, command, codes.actorNotAllowed, codes.actorRule, action) ??
    samePerson(action, it, command) ??
    underWay(action, it) ??
    outOfOrder(pipeline, action, it, command) ??
    action.whyNot?.(it, command, book)
  );
}

/**
 * The events of an accepted command, before the body goes on. Call only when `whyNot` has nothing to say.
 * A rulebook that travels with the command is pinned: dates that follow from terms are computed again with it (CAL-05).
 */
export function decide(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook): Draft[] {
  const { book: adopted, ...facts } = command.facts;
  const drafts = decideAction(pipeline, it, { ...command, facts }, book);
  if (adopted === undefined) return drafts;
  const next = adopted as unknown as Rulebook;
  drafts.push({ type: 'terms-pinned', rule: 'CAL-05', data: { version: next.version } });
  return [...drafts, ...pipeline.recompute(applyDrafts(it, drafts, command.receivedAt), next, command.receivedAt)];
}

function decideAction(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook): Draft[] {
  const kernel = kernelActions[command.name];
  if (kernel) return kernel.decide(pipeline, it, command, book, decide, whyNot);
  const action = pipeline.actions[command.name];
  if (!action) throw new Error(`unknown command ${command.name}`);
  const { effect, to, closes } = action;
  const facts = action.facts ? action.facts(it, command, book) : command.facts;
  const state = to !== undefined && !effect?.first ? { state: to } : {};
  const drafts: Draft[] = [{ type: 'fact-recorded', data: { action: command.name, facts, ...state } }];
  if (effect) drafts.push(requestEffect(effect.name, command.name, effect.first ? to : undefined));
  if (action.then) drafts.push(...action.then(applyDrafts(it, drafts, command.receivedAt), command, book));
  if (closes) drafts.push({ type: 'closed', data: { outcome: closes } });
  return drafts;
}

/** An effect asked for by an action; `state` is entered when it is done. */
export function requestEffect(effect: string, action?: string, state?: string): Draft {
  return { type: 'effect-requested', data: { effect, ...(action && { action }), ...(state && { state }) } };
}

/**
 * What the process records when it comes to wait for an action: timers of what is over are cancelled, the step line moves,
 * the waiting is attributed, and the pipeline arms its reminders. Nothing, when it already waits for it.
 */
export function awaitAction(pipeline: Pipeline, it: Engagement, name: string, book: Rulebook, now: Instant): Draft[] {
  const action = pipeline.actions[name];
  if (!action) throw new Error(`the process waits for an unknown action ${name}`);
  if (it.waiting.action === name && it.step === action.step) return [];
  const drafts: Draft[] = [];
  for (const timer of Object.values(it.timers)) {
    if (timer.action !== undefined && timer.action !== name && it.done[timer.action] !== undefined) {
      drafts.push({ type: 'timer-cancelled', data: { key: timer.key } });
    }
  }
  drafts.push(...moveTo(it, action.step));
  drafts.push({ type: 'waiting-changed', data: { on: action.awaits ?? 'nobody', action: name } });
  drafts.push(...pipeline.whileAwaiting(applyDrafts(it, drafts, now), name, book, now));
  return drafts;
}

function moveTo(it: Engagement, step: string): Draft[] {
  if (it.step === step) return [];
  const left: Draft[] = it.step ? [{ type: 'step-completed', data: { step: it.step } }] : [];
  return [...left, { type: 'step-entered', data: { step } }];
}

/** What the end of a process records: its last step is done, and the engagement closed with an outcome. */
export function closeWith(it: Engagement, outcome: string): Draft[] {
  return it.closed ? [] : [{ type: 'step-completed', data: { step: it.step } }, { type: 'closed', data: { outcome } }];
}

/**
 * What a due timer does. `carried`: it was due in the past that a start brought along, so it is only recorded.
 * One that has gone stale (due longer ago than the terms allow) is recorded as skipped, never sent in a burst.
 */
export function fireTimer(pipeline: Pipeline, it: Engagement, timer: Timer, book: Rulebook, now: Instant, carried = false): Draft[] {
  const { at: due, rule } = timer.deadline;
  const lateMinutes = (Date.parse(now) - Date.parse(due)) / 60_000;
  const stale = pipeline.goesStale(timer) && lateMinutes > book.terms.staleAfterMinutes;
  const skipped = stale ? ('stale' as const) : carried && pipeline.goesStale(timer) ? ('carried' as const) : undefined;
  const fired: Draft = { type: 'timer-fired', rule, data: { key: timer.key, due, ...(skipped && { skipped }) } };
  const after = applyDrafts(it, [fired], now);
  return [fired, ...pipeline.onTimer(after, timer, book, now).map((draft) => (skipped && draft.type === 'notice-due' ? { ...draft, data: { ...draft.data, skipped } } : draft))];
}

/** What an effect's end records: the state it held back, and what the pipeline says of it. */
export function effectDone(pipeline: Pipeline, it: Engagement, effect: string, book: Rulebook, now: Instant, result: { facts?: Facts; carried?: boolean } = {}): Draft[] {
  const state = it.effects[effect]?.state;
  const done: Draft = { type: 'effect-done', data: { effect, ...(state && { state }), ...(result.facts && { facts: result.facts }), ...(result.carried && { carried: true }) } };
  return [done, ...pipeline.onEffect(applyDrafts(it, [done], now), effect, book, now)];
}

/** Folds drafts for a look ahead; the numbers are those that they would get. */
export function applyDrafts(it: Engagement, drafts: readonly Draft[], at: Instant): Engagement {
  return drafts.reduce((state, draft) => apply(state, { ...draft, seq: state.seq + 1, at, actor: SYSTEM } as EngagementEvent), it);
}

function notAllowed(by: readonly Role[], command: Command, code: string, rule?: string, action?: Action): Refusal | undefined {
  const { role, department } = command.actor;
  const roleFits = by.includes(role) || (role === 'manager' && by.includes('staff'));
  const departmentFits = !action?.department || department === action.department || role !== 'staff';
  if (roleFits && departmentFits) return undefined;
  const overridable = role === 'manager' && action?.managerMayOverride;
  return { code, kind: 'not-allowed', ...(rule && { rule }), ...(overridable && { overridable }), facts: { command: command.name, actor: role, allowed: [...by] } };
}

/** Where two people are required, the second cannot be the first. */
function samePerson({ otherThan }: Action, it: Engagement, command: Command): Refusal | undefined {
  if (otherThan === undefined || it.by[otherThan] !== command.actor.id) return undefined;
  return { code: 'SAME_PERSON', kind: 'not-possible-now', facts: { command: command.name, otherThan } };
}

/** While the effect that an action asked for is still under way, the action is not asked for again. */
function underWay(action: Action, it: Engagement): Refusal | undefined {
  const effect = action.effect && it.effects[action.effect.name];
  if (!effect || effect.status !== 'requested') return undefined;
  return { code: 'EFFECT_UNDER_WAY', kind: 'not-possible-now', facts: { effect: action.effect!.name } };
}

function outOfOrder(pipeline: Pipeline, action: Action, it: Engagement, command: Command): Refusal | undefined {
  if (!action.from || action.from.includes(it.state)) return undefined;
  const { stepOrder: code, stepOrderRule: rule } = pipeline.codes;
  return { code, kind: 'not-possible-now', rule, facts: { command: command.name, state: it.state, possibleIn: [...action.from] } };
}
