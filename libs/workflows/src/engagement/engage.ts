import { allHandlersFinished, ApplicationFailure, condition, continueAsNew, log, patched, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Instant } from '#domain/calendar/calendar.js';
import { SYSTEM, type Actor } from '#domain/engagement/actor.js';
import type { Command, Refusal } from '#domain/engagement/command.js';
import { apply, nextTimer, requestAgain, unopened, type Engagement } from '#domain/engagement/engagement.js';
import type { Draft, EngagementEvent } from '#domain/engagement/event.js';
import type { Pipeline, Rulebook } from '#domain/engagement/pipeline.js';
import { awaitAction, closeWith, decide, effectDone, fireTimer, requestEffect, whyNotDecided } from '#domain/engagement/rules.js';
import { projectEvents, tryEffect, type EffectEnd } from './activities.js';
import { ANSWERED_WHOLE, BUSY, COMMAND_ACCEPTED, EFFECTS_TOLD, execute, inspect, REFUSED, settle, type Execute, type Executed, type Settle, type Start } from './contract.js';

/** A start comes with its first command; one whose first command was refused ends by itself, so that a corrected one may start again. */
const FIRST_COMMAND = '1 minute';

/** How many command ids are remembered over continue-as-new; older ones are long settled in PostgreSQL. */
const REMEMBERED = 200;

/** The process has ended (closed by a command); thrown at the await points, caught by `run`. */
class Ended extends Error {}

/**
 * Registers the handlers and folds what the start carries. Call before the first await.
 * The returned object holds the await points of a process body; each looks at the state first and returns at once
 * when it has already happened, so a body that starts with a carried state runs through to where it was.
 */
export function engage(pipeline: Pipeline, start: Start): Process {
  return new Process(pipeline, start);
}

export class Process {
  /** The folded state. */
  it: Engagement;
  private book: Rulebook;
  /** Events that PostgreSQL may not have yet. */
  private events: EngagementEvent[] = [];
  private handled: string[];
  private past: Command[];
  /** The instant of the past that is being carried over; undefined in the present. */
  private pastNow: Instant | undefined;
  /** False while the body is between two await points. */
  private settled = false;
  /** What the body waits for; asked after each command whether the body will go on. True while it has not come to its first wait. */
  private goal: () => boolean = () => true;
  /** PostgreSQL has everything up to here. */
  private known: number;
  /** Something happened by itself, so an activity has to project it. */
  private own = false;
  /** Commands that are about to be answered: what happens meanwhile is part of their answer, and whoever sent them asks until they have it. */
  private answering = 0;
  private endAnswered = false;
  /** Updates that changed something in this run, and the history length at the last one: continue-as-new waits for a later task. */
  private accepted = 0;
  private lastHandled = -1;

  constructor(private readonly pipeline: Pipeline, private readonly start: Start) {
    this.it = start.carry?.engagement ?? unopened();
    this.handled = start.carry?.handled ?? [];
    this.book = start.book;
    this.past = [...(start.past ?? [])];
    this.known = this.it.seq;
    if (this.it.seq === 0) this.open();
    setHandler(inspect, () => this.it);
    setHandler(settle, (request) => this.settle(request));
    // Last: a first Update that is already waiting runs the moment its handler is there.
    setHandler(execute, (request) => this.execute(request), { validator: (request) => this.validate(request) });
  }

  /** The time that counts: the workflow's, or the instant of the past that is being carried over. */
  now(): Instant {
    return this.pastNow ?? new Date().toISOString();
  }

  /** Runs the body to its end beside the clock and the projection, and sees to it that nothing stays unprojected. */
  async run(body: () => Promise<string>): Promise<string> {
    const beside = Promise.all([this.keepTime(), this.keepProjected()]);
    try {
      const outcome = await body();
      this.record(closeWith(this.it, outcome), SYSTEM);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
    this.endAnswered = this.isAnswered();
    this.own = !this.endAnswered;
    this.settled = true;
    await beside;
    await condition(allHandlersFinished);
    return this.it.closed!.outcome;
  }

  /** Waits until the action has been done; meanwhile the step line, the waiting and the reminders say so. */
  async receive(action: string): Promise<void> {
    await this.pauseUntil(() => this.it.done[action] !== undefined, action);
  }

  /** Waits, with `action` as what is waited for, until the state says that it is enough: for actions that are done several times. */
  async reach(action: string, enough: () => boolean): Promise<void> {
    await this.pauseUntil(enough, action);
  }

  /** Waits for something that time does: its timer is armed by the pipeline, and firing it records the action. */
  async until(action: string): Promise<void> {
    await this.receive(action);
  }

  /** Something we send: a command of staff, or the system's own when the terms say so; then its effect. */
  async send(action: string): Promise<void> {
    const effect = this.pipeline.actions[action]!.effect!.name;
    if (this.it.done[action] === undefined && this.pipeline.sendsItself(this.book) && this.past.length === 0) this.giveOwn(action);
    await this.receive(action);
    await this.perform(effect);
  }

  /** Does an effect and waits for it; when it fails for good, waits for staff to retry or skip it. */
  async perform(effect: string): Promise<void> {
    for (;;) {
      const known = this.it.effects[effect];
      if (known?.status === 'done' || known?.status === 'skipped') return;
      if (!known) this.record([requestEffect(effect)], SYSTEM);
      else if (this.isElsewhere(effect)) await this.pauseUntil(() => !this.isElsewhere(effect));
      else await this.attempt(effect);
    }
  }

  /** Staff have it, because it failed, or the worker that was told of it. */
  private isElsewhere(effect: string): boolean {
    const known = this.it.effects[effect];
    return known?.status === 'failed' || (known?.status === 'requested' && known.told === true);
  }

  /** Ends the process with an outcome. */
  close(outcome: string): string {
    return outcome;
  }

  // ------------------------------------------------------------------ commands

  private validate({ command }: Execute): void {
    if (this.handled.includes(command.id)) return;
    const dated = this.dated(command);
    if (this.past.length > 0 || (!this.settled && this.accepted > 0) || this.isAfterOverdue(dated)) throw refused({ code: BUSY, kind: 'not-possible-now' });
    const refusal = whyNotDecided(this.pipeline, this.it, dated, this.book);
    if (refusal) throw refused(refusal);
  }

  /** Applies the command's events before any await, lets the body go on until it settles, and answers with all that PostgreSQL lacks. */
  private async execute({ command, since }: Execute): Promise<Executed> {
    this.known = Math.max(this.known, since);
    if (!this.handled.includes(command.id)) {
      this.accept(this.dated(command));
      log.info(COMMAND_ACCEPTED, { commandId: command.id });
      this.answering++;
      await this.goOn();
      while ((!this.settled || this.isOverdue()) && patched(ANSWERED_WHOLE)) await condition(() => this.settled && !this.isOverdue());
      this.answering--;
    }
    return { events: this.events.filter((event) => event.seq > since) };
  }

  /** How a worker's first attempt at an effect went, in its turn. What is settled already changes nothing. */
  private async settle({ effect, key, since, outcome }: Settle): Promise<Executed> {
    this.known = Math.max(this.known, since);
    while (!this.settled) await condition(() => this.settled);
    const known = this.it.effects[effect];
    if (!this.it.closed && known?.status === 'requested' && known.told && known.key === key) {
      this.record(outcome.kind === 'again' ? [requestAgain(this.it, effect, key)] : this.ended(effect, outcome), SYSTEM);
      await this.goOn();
    }
    return { events: this.events.filter((event) => event.seq > since) };
  }

  /** After an Update has changed something: lets the body go on until it settles. */
  private async goOn(): Promise<void> {
    this.accepted++;
    this.lastHandled = workflowInfo().historyLength;
    if (!this.goal()) return;
    this.settled = false;
    await condition(() => this.settled);
  }

  private ended(effect: string, outcome: EffectEnd): Draft[] {
    if (outcome.kind === 'failed') return [{ type: 'effect-failed', data: { effect, code: outcome.code } }, { type: 'waiting-changed', data: { on: 'us' } }];
    return effectDone(this.pipeline, this.it, effect, this.book, this.now(), outcome.facts ? { facts: outcome.facts } : {});
  }

  /**
   * Whether a timer that was due before the command was received has not acted yet, because one task brought both or the clock
   * of a new run is not armed yet. What happens is in the order of time: the timer acts first, and the caller asks again.
   */
  private isAfterOverdue({ receivedAt }: Command): boolean {
    const due = nextTimer(this.it);
    return due !== undefined && due.deadline.at <= receivedAt && due.deadline.at <= this.now();
  }

  /** Whether a timer that is due has not acted yet; it does, as soon as the body has settled. */
  private isOverdue(): boolean {
    const due = this.it.closed ? undefined : nextTimer(this.it);
    return due !== undefined && due.deadline.at <= this.now();
  }

  /** Whether what happens now is in a command's answer. */
  private isAnswered(): boolean {
    return this.answering > 0 && patched(ANSWERED_WHOLE);
  }

  /** In a simulation a command is received when the workflow's own clock says so. */
  private dated(command: Command): Command {
    return this.start.simulation && !this.pastNow ? { ...command, receivedAt: this.now() } : command;
  }

  private accept(command: Command): void {
    this.record(decide(this.pipeline, this.it, command, this.book), command.actor, command.id);
    if (command.facts['book'] !== undefined) this.book = command.facts['book'] as unknown as Rulebook;
    this.handled = [...this.handled.slice(1 - REMEMBERED), command.id];
  }

  /** A command that the terms let the system give itself. */
  private giveOwn(action: string): void {
    const command: Command = { id: `${this.start.engagement}:${action}`, name: action, facts: {}, actor: SYSTEM, receivedAt: this.now() };
    if (whyNotDecided(this.pipeline, this.it, command, this.book)) return;
    this.record(decide(this.pipeline, this.it, command, this.book), SYSTEM);
  }

  // ------------------------------------------------------------------ await points

  /** Waits at a named point. The past that a start carries is taken up here, in order, before the present is waited for. */
  private async pauseUntil(done: () => boolean, action?: string): Promise<void> {
    for (;;) {
      if (this.it.closed) throw new Ended();
      if (done()) return;
      if (action) this.record(awaitAction(this.pipeline, this.it, action, this.book, this.now()), SYSTEM);
      if (this.past.length > 0) {
        this.takePast(this.past.shift()!);
        continue;
      }
      this.leavePast();
      this.goal = () => done() || this.it.closed !== undefined;
      this.settled = true;
      if (this.isUnopened() && !(await condition(this.goal, FIRST_COMMAND))) throw ApplicationFailure.nonRetryable('the first command was refused', 'NOT_STARTED');
      await condition(() => this.goal() || this.mayContinueAsNew());
      if (!this.goal()) await this.continueAsNew();
    }
  }

  private isUnopened(): boolean {
    return this.accepted === 0 && !this.start.carry && !this.start.past;
  }

  private async attempt(effect: string): Promise<void> {
    if (this.past.length > 0) {
      const facts = this.start.pastEffects?.[effect];
      this.record(effectDone(this.pipeline, this.it, effect, this.book, this.now(), { carried: true, ...(facts && { facts }) }), SYSTEM);
      return;
    }
    this.leavePast();
    this.goal = () => false;
    this.settled = true;
    const { engagement, simulation = false } = this.start;
    const { seq, facts, effects } = this.it;
    const outcome = await tryEffect({ engagement, pipeline: this.pipeline.id, effect, seq: effects[effect]?.key ?? seq, simulation, facts, at: this.now() });
    this.settled = false;
    if (this.it.closed) throw new Ended();
    this.record(this.ended(effect, outcome), SYSTEM);
    this.own = true;
  }

  // ------------------------------------------------------------------ time

  /** The one clock: armed to the earliest timer, armed anew when that changes. */
  private async keepTime(): Promise<void> {
    for (;;) {
      await condition(() => this.it.closed !== undefined || (this.pastNow === undefined && this.settled && nextTimer(this.it) !== undefined));
      if (this.it.closed) return;
      const next = nextTimer(this.it)!;
      const wait = Date.parse(next.deadline.at) - Date.now();
      const { at } = next.deadline;
      if (wait > 0 && (await condition(() => this.it.closed !== undefined || nextTimer(this.it)?.deadline.at !== at, wait))) continue;
      const due = nextTimer(this.it);
      if (this.it.closed || !due || due.deadline.at > this.now()) continue;
      this.record(fireTimer(this.pipeline, this.it, due, this.book, this.now()), SYSTEM);
      if (!this.isAnswered()) this.own = true;
      if (this.goal()) this.settled = false;
    }
  }

  /** Accepts a fact of the past at its own time; what was due before it has been, but disturbs nobody now. */
  private takePast(command: Command): void {
    for (let due = nextTimer(this.it); due && due.deadline.at <= command.receivedAt; due = nextTimer(this.it)) {
      this.pastNow = due.deadline.at;
      this.record(fireTimer(this.pipeline, this.it, due, this.book, this.pastNow, true), SYSTEM);
    }
    this.pastNow = command.receivedAt;
    const refusal = whyNotDecided(this.pipeline, this.it, command, this.book);
    if (refusal) throw ApplicationFailure.create({ type: 'PAST_REFUSED', message: refusal.code, nonRetryable: true, details: [{ ...refusal, command: command.name }] });
    this.accept(command);
    this.own = true;
  }

  private leavePast(): void {
    this.pastNow = undefined;
  }

  // ------------------------------------------------------------------ events and rows

  private open(): void {
    const { number, customer, contact, simulation } = this.start;
    this.pastNow = this.past[0]?.receivedAt;
    this.record([{
      type: 'opened',
      data: { pipeline: this.pipeline.id, number, customer, contact, terms: this.book.version, definitionVersion: this.pipeline.definitionVersion, ...(simulation && { simulation }) },
    }], this.start.openedBy);
  }

  private record(drafts: readonly Draft[], actor: Actor, command?: string): void {
    for (const draft of drafts) {
      const event = { ...this.marked(draft), seq: this.it.seq + 1, at: this.now(), actor, ...(command && { command }) } as EngagementEvent;
      this.it = apply(this.it, event);
      this.events.push(event);
    }
  }

  /** What is due in a past that is carried over disturbs nobody; an effect of the present is told to a worker by its row. */
  private marked(draft: Draft): Draft {
    if (this.pastNow !== undefined) return draft.type === 'notice-due' && !draft.data.skipped ? { ...draft, data: { ...draft.data, skipped: 'carried' } } : draft;
    const tells = draft.type === 'effect-requested' && draft.data.key === undefined && !this.start.simulation && patched(EFFECTS_TOLD);
    return tells ? { ...draft, data: { ...draft.data, told: true } } : draft;
  }

  /** Projects what happened by itself. What a command did is projected by the API, which has it as the Update's answer. */
  private async keepProjected(): Promise<void> {
    for (;;) {
      await condition(() => this.settled && (this.own || this.isProjected()));
      if (this.own) await this.projectAll();
      if (this.isProjected()) return;
    }
  }

  /** Closed, and PostgreSQL has all of it, or gets it with the answer to a command. */
  private isProjected(): boolean {
    return this.it.closed !== undefined && (this.endAnswered || this.known === this.it.seq);
  }

  private async projectAll(): Promise<void> {
    this.own = false;
    const events = this.events.filter((event) => event.seq > this.known);
    const last = this.it.seq;
    if (events.length > 0) await projectEvents({ engagement: this.start.engagement, events });
    this.known = Math.max(this.known, last);
    this.events = this.events.filter((event) => event.seq > this.known);
  }

  // ------------------------------------------------------------------ continue-as-new

  private mayContinueAsNew(): boolean {
    const { continueAfter } = this.start;
    return this.accepted > 0 && (workflowInfo().continueAsNewSuggested || (continueAfter !== undefined && this.accepted >= continueAfter));
  }

  /** Goes on in a new run once PostgreSQL has everything, and never in the task in which an Update completed. */
  private async continueAsNew(): Promise<void> {
    while (this.known < this.it.seq || !allHandlersFinished() || this.lastHandled === workflowInfo().historyLength) {
      if (this.known < this.it.seq) await this.projectAll();
      else await condition(() => allHandlersFinished() && this.lastHandled !== workflowInfo().historyLength, 1);
      if (this.it.closed || this.goal()) return;
    }
    const { past: _past, pastEffects: _effects, ...start } = this.start;
    await continueAsNew({ ...start, book: this.book, carry: { engagement: this.it, handled: this.handled } });
  }
}

/** The one way a command is refused by a workflow: a typed failure that carries the domain's refusal. */
function refused(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({ type: REFUSED, message: refusal.code, nonRetryable: true, details: [refusal] });
}
