import type { Instant } from '#domain/calendar/calendar.js';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { SYSTEM, type Actor, type Role } from '#domain/engagement/actor.js';
import type { Command, Refusal } from '#domain/engagement/command.js';
import { apply, unopened, type Engagement } from '#domain/engagement/engagement.js';
import type { Draft, EngagementEvent } from '#domain/engagement/event.js';
import type { Facts } from '#domain/engagement/json.js';
import type { Pipeline, Rulebook } from '#domain/engagement/pipeline.js';
import { awaitAction, decide, effectDone, fireTimer, whyNot } from '#domain/engagement/rules.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { toy } from '#test/workflows/toy/toy.pipeline.js';

/** The demo company's terms with the holidays of some years around the stories told in tests. */
export const testBook: Rulebook = {
  version: defaultTerms.version,
  terms: defaultTerms,
  days: japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: defaultTerms.designated }),
};

/** A Tokyo wall-clock time (`2026-04-10T11:00`) as an instant. */
export function at(local: string): Instant {
  return new Date(`${local}:00+09:00`).toISOString();
}

/** Folds a story through the pure rules, without an engine: every step returns a new bed. */
export class PureBed {
  constructor(
    readonly pipeline: Pipeline,
    readonly it: Engagement,
    readonly events: readonly EngagementEvent[],
    private readonly now: Instant,
  ) {}

  on(now: Instant): PureBed {
    return new PureBed(this.pipeline, this.it, this.events, now);
  }

  whyNot = (name: string, actor: Partial<Actor> = {}, facts: Facts = {}): Refusal | undefined =>
    whyNot(this.pipeline, this.it, this.command(name, facts, actor), testBook);

  did(name: string, facts: Facts = {}, actor: Partial<Actor> = {}): PureBed {
    const command = this.command(name, facts, actor);
    const refusal = whyNot(this.pipeline, this.it, command, testBook);
    if (refusal) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`);
    return this.record(decide(this.pipeline, this.it, command, testBook), command.actor);
  }

  awaiting(action: string): PureBed {
    return this.record(awaitAction(this.pipeline, this.it, action, testBook, this.now));
  }

  effectDone(effect: string, facts?: Facts): PureBed {
    return this.record(effectDone(this.pipeline, this.it, effect, testBook, this.now, facts ? { facts } : {}));
  }

  effectFailed(effect: string, code: string): PureBed {
    return this.record([{ type: 'effect-failed', data: { effect, code } }]);
  }

  fires(key: string): PureBed {
    const timer = this.it.timers[key];
    if (!timer) throw new Error(`no timer ${key} is armed, only ${Object.keys(this.it.timers).join(', ')}`);
    return this.record(fireTimer(this.pipeline, this.it, timer, testBook, this.now));
  }

  types(): string[] {
    return this.events.map(({ type }) => type);
  }

  private record(drafts: readonly Draft[], actor: Actor = SYSTEM): PureBed {
    const events = drafts.map((draft, i) => ({ ...draft, seq: this.it.seq + 1 + i, at: this.now, actor }) as EngagementEvent);
    return new PureBed(this.pipeline, events.reduce(apply, this.it), [...this.events, ...events], this.now);
  }

  private command(name: string, facts: Facts, actor: Partial<Actor>): Command {
    const by = this.pipeline.actions[name]?.by;
    const role: Role = actor.role ?? by?.find((r) => r !== 'public') ?? 'staff';
    return { id: `${name}-${this.it.seq}`, name, facts, actor: { id: role, ...actor, role }, receivedAt: this.now };
  }
}

/** An opened engagement of the toy pipeline, or of another. */
export function bed(now: Instant = at('2026-04-06T10:00'), pipeline: Pipeline = toy): PureBed {
  const opened: EngagementEvent = {
    seq: 1, at: now, actor: { role: 'customer', id: 'customer' }, type: 'opened',
    data: { pipeline: pipeline.id, number: `${pipeline.prefix}-1`, customer: 'customer', contact: 'contact', terms: testBook.version, definitionVersion: 1 },
  };
  return new PureBed(pipeline, apply(unopened(), opened), [opened], now);
}
