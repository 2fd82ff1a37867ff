import type { Instant } from '../calendar/calendar.js';
import { shiftByHold, type Deadline } from '../calendar/deadline.js';
import type { Role } from './actor.js';
import { notNow, type Command, type Refusal } from './command.js';
import { requestAgain, type Engagement } from './engagement.js';
import type { Draft, WaitingOn } from './event.js';
import type { Facts, Json } from './json.js';
import type { Pipeline, Rulebook } from './pipeline.js';

type WhyNot = (pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook) => Refusal | undefined;
type Decide = (pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook) => Draft[];

/** A command that every pipeline has. `whyNot` and `decide` of the whole are passed in where one command wraps another. */
interface KernelAction {
  by: readonly Role[];
  whyNot(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook, ask: WhyNot): Refusal | undefined;
  decide(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook, decide: Decide, ask: WhyNot): Draft[];
}

const free = (): undefined => undefined;
const onHold = (it: Engagement): Refusal | undefined => (it.hold ? notNow('ENGAGEMENT_ON_HOLD', 'KERNEL-HOLD', { since: it.hold.since }) : undefined);

/** The commands every pipeline has; free text that comes with them (note, reason) stays sealed in PostgreSQL. */
export const kernelActions: { readonly [name: string]: KernelAction } = {
  addNote: { by: ['staff', 'finance', 'manager'], whyNot: free, decide: () => [{ type: 'noted', data: {} }] },

  hold: {
    by: ['staff', 'manager'],
    whyNot: (_pipeline, it) => onHold(it),
    decide: (_pipeline, _it, command) => [{ type: 'held', data: { on: command.facts['on'] as WaitingOn } }],
  },

  resume: {
    by: ['staff', 'manager'],
    whyNot: (_pipeline, it) => (it.hold ? undefined : notNow('ENGAGEMENT_NOT_ON_HOLD', 'KERNEL-HOLD')),
    decide: (_pipeline, it, command, book) => resume(it, command, book),
  },

  reassign: {
    by: ['staff', 'manager'],
    whyNot: free,
    decide: (_pipeline, _it, command) => [{ type: 'reassigned', data: { assignee: (command.facts['assignee'] as string | null) ?? null } }],
  },

  correct: {
    by: ['staff', 'finance', 'manager'],
    whyNot(pipeline, it, command) {
      const { fact, value, effectiveAt } = command.facts as { fact: string; value: Json; effectiveAt: string };
      const check = pipeline.correctable[fact];
      if (!check) return { code: 'FACT_NOT_CORRECTABLE', kind: 'invalid', facts: { fact, correctable: Object.keys(pipeline.correctable) } };
      // First: a value that is none is refused before it is kept anywhere, and it could hold anything.
      const wrong = check(it, value, command.receivedAt, command.actor);
      if (wrong?.kind === 'invalid' || wrong?.kind === 'not-allowed') return wrong;
      if (it.facts[fact] === undefined) return notNow('FACT_NOT_RECORDED', 'KERNEL-CORRECT', { fact });
      if (effectiveAt > command.receivedAt) return { code: 'EFFECTIVE_IN_FUTURE', kind: 'rule', facts: { effectiveAt, receivedAt: command.receivedAt } };
      return wrong;
    },
    decide(pipeline, it, command, book) {
      const { fact, value, effectiveAt } = command.facts as { fact: string; value: Json; effectiveAt: string };
      const corrected: Draft = { type: 'fact-corrected', data: { fact, value: merge(it.facts[fact], value), previous: it.facts[fact] ?? null, effectiveAt } };
      return [corrected, ...pipeline.recompute({ ...it, facts: { ...it.facts, [fact]: corrected.data.value } }, book, command.receivedAt)];
    },
  },

  override: {
    by: ['manager'],
    whyNot(pipeline, it, command, book, ask) {
      const inner = overridden(pipeline, command);
      if (kernelActions[inner.name]) return { code: 'COMMAND_UNKNOWN', kind: 'invalid', facts: { command: inner.name } };
      const refusals = refusalsOnTheWay(pipeline, it, inner, book, ask);
      const final = refusals.find((refusal) => !refusal.overridable);
      if (final) return final;
      const may = pipeline.actions[inner.name]?.managerMayOverride;
      if (may === true) return undefined;
      const { hold: _hold, ...running } = it;
      const himself = ask(pipeline, running, { ...inner, actor: command.actor }, book);
      if (may === false && himself?.kind === 'not-allowed') return himself;
      return refusals.length === 0 ? notNow('NOTHING_TO_OVERRIDE', 'KERNEL-OVERRIDE', { command: inner.name }) : undefined;
    },
    decide(pipeline, it, command, book, decide, ask) {
      const inner = overridden(pipeline, command);
      const first = refusalsOnTheWay(pipeline, it, inner, book, ask)[0] ?? ask(pipeline, it, { ...inner, actor: command.actor }, book);
      const resumed = it.hold ? resume(it, command, book) : [];
      const { hold: _hold, ...running } = it;
      return [
        ...resumed,
        { type: 'overridden', data: { action: inner.name, code: first?.code ?? '', ...(first?.rule && { rule: first.rule }) } },
        ...decide(pipeline, running, inner, book),
      ];
    },
  },

  retryEffect: {
    by: ['staff', 'manager'],
    whyNot: (_pipeline, it, command) => notFailed(it, command),
    decide: (_pipeline, it, command) => [requestAgain(it, command.facts['effect'] as string)],
  },

  skipEffect: {
    by: ['staff', 'manager'],
    whyNot: (_pipeline, it, command) => notFailed(it, command),
    decide: (_pipeline, it, command) => {
      const effect = command.facts['effect'] as string;
      const state = it.effects[effect]?.state;
      return [{ type: 'effect-skipped', data: { effect, ...(state && { state }) } }];
    },
  },

  /** The new rulebook travels with the command; pinning it is what `decide` does for every command that brings one. */
  adoptTerms: {
    by: ['manager'],
    whyNot: (_pipeline, it, command) => (it.terms === command.facts['version'] ? notNow('TERMS_ALREADY_PINNED', 'CAL-05', { version: it.terms }) : undefined),
    decide: () => [],
  },
};

/**
 * The command that an override carries. What is for another role is asked as that role, so that its own rules are heard;
 * an action can say that no manager stands in for it (nobody signs for a customer). Events keep the manager's name.
 */
function overridden(pipeline: Pipeline, command: Command): Command {
  const name = command.facts['action'] as string;
  const by = pipeline.actions[name]?.by ?? [];
  const own = by.includes('staff') || by.includes('manager');
  const role = own ? command.actor.role : (by[0] ?? command.actor.role);
  return { ...command, name, actor: { ...command.actor, role }, facts: (command.facts['facts'] as Facts | undefined) ?? {} };
}

/** Every refusal that stands in the way, the hold's first: an override passes them all or none. */
function refusalsOnTheWay(pipeline: Pipeline, it: Engagement, command: Command, book: Rulebook, ask: WhyNot): Refusal[] {
  const first = ask(pipeline, it, command, book);
  if (first?.code !== 'ENGAGEMENT_ON_HOLD') return first ? [first] : [];
  const { hold: _hold, ...running } = it;
  return [first, ...refusalsOnTheWay(pipeline, running, command, book, ask)];
}

/** Ends a hold: what counted our or the customer's time moves by it, what a contract fixed does not. */
function resume(it: Engagement, command: Command, book: Rulebook): Draft[] {
  if (!it.hold) return [];
  const held = { from: it.hold.since, to: command.receivedAt };
  const moved = Object.values(it.timers)
    .filter((timer) => timer.counts !== 'contract')
    .flatMap((timer): Draft[] => {
      const deadline = movedByHold(timer.deadline, held, book);
      return deadline ? [{ type: 'timer-armed', rule: deadline.rule, data: { ...timer, deadline } }] : [];
    });
  return [{ type: 'resumed', data: { held } }, ...moved];
}

/** A date moves by the part of the hold in which it was already counting; one that counts from later on does not move. */
function movedByHold(deadline: Deadline, held: { from: Instant; to: Instant }, book: Rulebook): Deadline | undefined {
  const anchor = deadline.because.find((reason) => reason.kind === 'anchor')?.at ?? held.from;
  const from = anchor > held.from ? anchor : held.from;
  return from < held.to ? shiftByHold({ days: book.days, hours: book.terms.desks.taskDesk }, deadline, from, held.to) : undefined;
}

function notFailed(it: Engagement, command: Command): Refusal | undefined {
  const effect = command.facts['effect'] as string;
  const status = it.effects[effect]?.status;
  return status === 'failed' ? undefined : notNow('EFFECT_NOT_FAILED', 'KERNEL-EFFECT', { effect, status: status ?? null });
}

/** A correction names the parts that were wrong; the rest of the fact stays. */
function merge(known: Json | undefined, value: Json): Json {
  const both = known !== null && typeof known === 'object' && !Array.isArray(known) && value !== null && typeof value === 'object' && !Array.isArray(value);
  return both ? { ...known, ...value } : value;
}
