import { japaneseCalendar } from '../calendar/holidays.js';
import { instantOf, millisOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Role } from '../engagement/actor.js';
import type { Command, Refusal } from '../engagement/command.js';
import { nextTimer, type Engagement } from '../engagement/engagement.js';
import { commandBy, EngagementStory } from '../engagement/engagement.story.js';
import type { Facts } from '../engagement/json.js';
import type { Pipeline, Rulebook } from '../engagement/pipeline.js';
import { awaitAction, closeWith, decide, fireTimer, whyNot } from '../engagement/rules.js';
import { defaultTerms } from '../terms/default-terms.js';
import type { Terms } from '../terms/terms.js';

// A support told in a spec without an engine: commands and the passing of time, by the same pure functions and in the order
// of the process. Only specs use it.

/** The rulebook of the specs; what a spec is about can be set. */
export function rulebook(changed: Partial<Terms> = {}, version = '1'): Rulebook {
  const days = japaneseCalendar({ from: '2025-01-01', to: '2028-12-31', closures: ['12-29..01-03'], designated: {} });
  return { version, days, terms: { ...defaultTerms, ...changed, version } };
}

/** A Tokyo wall-clock time (`2026-07-01T10:00`) as an instant. */
export function at(local: string): Instant {
  return instantOf(millisOf(`${local}+09:00`));
}

/** What the body of a process waits for in a state, and with what it ends. */
export interface Body {
  pipeline: Pipeline;
  awaits(it: Engagement): string | undefined;
  outcome: string;
}

export class SupportStory extends EngagementStory {
  constructor(readonly body: Body, readonly book: Rulebook = rulebook(), opened = at('2026-07-01T10:00')) {
    super();
    const { id, prefix } = body.pipeline;
    this.record(opened, [{ type: 'opened', data: { pipeline: id, number: `${prefix}-1`, customer: 'c1', contact: 'p1', terms: '1', definitionVersion: 1 } }]);
    this.settle(opened);
  }

  /** Why a command is not taken; undefined when it would be. */
  whyNot(local: string, by: Role, name: string, facts: Facts = {}): Refusal | undefined {
    return whyNot(this.body.pipeline, this.it, commandBy(at(local), by, name, facts), this.book);
  }

  /** Gives a command at a local time, after whatever is due until then. */
  give(local: string, by: Role, name: string, facts: Facts = {}): this {
    return this.until(local).take(at(local), commandBy(at(local), by, name, facts));
  }

  /** A command that was received at one time and came to be decided only later, after the timers of the meantime. */
  giveLate(received: string, decided: string, by: Role, name: string, facts: Facts = {}): this {
    return this.until(decided).take(at(decided), commandBy(at(received), by, name, facts));
  }

  /** Lets time pass: every timer that is due until then acts at its time. */
  until(local: string): this {
    for (let due = nextTimer(this.it); due && due.deadline.at <= at(local); due = nextTimer(this.it)) this.fire(due.deadline.at);
    return this;
  }

  /** The clock was away: every timer that is due acts only now, in the order of their times. */
  wakeAt(local: string): this {
    for (let due = nextTimer(this.it); due && due.deadline.at <= at(local); due = nextTimer(this.it)) this.fire(at(local));
    return this;
  }

  /** The notices so far, with when they were sent, or those of some kinds only. */
  notices(...only: string[]): string[] {
    return this.events.flatMap((event) => (event.type === 'notice-due' && (only.length === 0 || only.includes(event.data.notice)) ? [`${event.data.to}: ${event.data.notice}${event.data.skipped ? ` (${event.data.skipped})` : ''}`] : []));
  }

  /** What the notices of a kind said. */
  said(notice: string): Facts[] {
    return this.events.flatMap((event) => (event.type === 'notice-due' && event.data.notice === notice ? [event.data.facts] : []));
  }

  /** Charges as code and date, in their order. */
  charges(): string[] {
    return this.events.flatMap((event) => (event.type === 'charge-triggered' ? [`${event.data.code} ${event.data.on}`] : []));
  }

  states(): string[] {
    return this.events.flatMap((event) => (event.type === 'fact-recorded' && event.data.state ? [event.data.state] : []));
  }

  private take(now: Instant, given: Command): this {
    const { pipeline } = this.body;
    const refusal = whyNot(pipeline, this.it, given, this.book);
    if (refusal) throw new Error(`${given.name} was refused: ${JSON.stringify(refusal)}`);
    this.record(now, decide(pipeline, this.it, given, this.book), given.actor);
    this.settle(now);
    return this;
  }

  private fire(now: Instant): void {
    this.record(now, fireTimer(this.body.pipeline, this.it, nextTimer(this.it)!, this.book, now));
    this.settle(now);
  }

  private settle(now: Instant): void {
    if (this.it.closed) return;
    const next = this.body.awaits(this.it);
    this.record(now, next === undefined ? closeWith(this.it, this.body.outcome) : awaitAction(this.body.pipeline, this.it, next, this.book, now));
  }
}
