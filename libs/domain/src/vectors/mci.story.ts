import type { Instant } from '../calendar/calendar.js';
import { japaneseCalendar } from '../calendar/holidays.js';
import { cardIntake } from '../card-intake/card-intake.pipeline.js';
import { areKitsBack, isCancelled, isIntakeOver, isReturnSigned, isReworkOpen, slipsSigned } from '../card-intake/card-intake.progress.js';
import type { CardIntakeTerms } from '../card-intake/card-intake.terms.js';
import type { Role } from '../engagement/actor.js';
import type { Refusal } from '../engagement/command.js';
import { nextTimer, type Engagement } from '../engagement/engagement.js';
import { commandBy, EngagementStory } from '../engagement/engagement.story.js';
import type { Facts } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { awaitAction, closeWith, decide, effectDone, fireTimer, whyNot } from '../engagement/rules.js';
import { defaultTerms } from '../terms/default-terms.js';

// A card intake told in a spec without an engine: commands, effects and the passing of time, by the same pure functions
// and in the order of the process. Only specs use it.

const once = (action: string) => (it: Engagement): boolean => it.done[action] !== undefined;

/** What the process waits for, in its order, and until when. */
const BODY: [action: string, enough: (it: Engagement) => boolean][] = [
  ['apply', once('apply')], ['submitEstimate', once('submitEstimate')], ['schedule', once('schedule')], ['agree', once('agree')],
  ['sendKits', once('sendKits')], ['ship', once('ship')], ['receive', once('receive')],
  ['exchangeSlip', (it) => slipsSigned(it, 'inbound') || isCancelled(it)],
  ['startIntake', (it) => once('startIntake')(it) || isCancelled(it)], ['finishStage', isIntakeOver],
  ['sendBack', areKitsBack], ['signReturnSlip', isReturnSigned], ['finishRework', (it) => !isReworkOpen(it)], ['closeCase', once('closeCase')],
];

/** The rulebook of the specs; the numbers that a spec is about can be set. */
export function rulebook(changed: Partial<CardIntakeTerms> = {}, version = '1'): Rulebook {
  const days = japaneseCalendar({ from: '2026-01-01', to: '2028-12-31', closures: ['12-29..01-03'], designated: {} });
  return { version, days, terms: { ...defaultTerms, version, cardIntake: { ...defaultTerms.cardIntake, ...changed } } };
}

/** A Tokyo wall-clock time (`2026-06-02T10:00`) as an instant. */
export const tokyo = (local: string): Instant => new Date(`${local}:00+09:00`).toISOString();

export class Story extends EngagementStory {
  constructor(readonly book: Rulebook = rulebook()) {
    super();
    const at = tokyo('2026-05-11T10:00');
    this.record(at, [{ type: 'opened', data: { pipeline: 'cardIntake', number: 'MCI-2026-0001', customer: 'c1', contact: 'p1', terms: '1', definitionVersion: 1 } }]);
    this.settle(at);
  }

  /** Why a command is not taken; undefined when it would be. `local` is a wall-clock time in Tokyo. */
  whyNot(local: string, by: Role, name: string, facts: Facts = {}): Refusal | undefined {
    return whyNot(cardIntake, this.it, commandBy(tokyo(local), by, name, facts), this.book);
  }

  /** Gives a command at that time: first whatever is due until then, then the command and what the process does of itself. */
  give(local: string, by: Role, name: string, facts: Facts = {}): this {
    this.until(local);
    const given = commandBy(tokyo(local), by, name, facts);
    const refusal = whyNot(cardIntake, this.it, given, this.book);
    if (refusal) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`);
    this.record(given.receivedAt, decide(cardIntake, this.it, given, this.book), given.actor);
    this.settle(given.receivedAt);
    return this;
  }

  /** Lets time pass: every timer that is due until then acts at its time. */
  until(local: string): this {
    for (let due = nextTimer(this.it); due && due.deadline.at <= tokyo(local); due = nextTimer(this.it)) {
      const now = due.deadline.at > this.now ? due.deadline.at : this.now;
      this.record(now, fireTimer(cardIntake, this.it, due, this.book, now));
      this.settle(now);
    }
    return this;
  }

  /** The notices so far, or those since an event number. */
  notices(since = 0): string[] {
    return this.events.flatMap((event) => (event.type === 'notice-due' && event.seq > since ? [`${event.data.to}: ${event.data.notice}`] : []));
  }

  /** Code, quantity and price key of every charge so far. */
  charges(): string[] {
    return this.events.flatMap(({ type, data }) => (type === 'charge-triggered' ? [[data.code, data.quantity, data.price].filter((part) => part !== undefined).join(' ')] : []));
  }

  private get now(): Instant {
    return this.events.at(-1)?.at ?? '';
  }

  private settle(at: Instant): void {
    for (const [effect, { status }] of Object.entries(this.it.effects)) {
      if (status === 'requested') this.record(at, effectDone(cardIntake, this.it, effect, this.book, at));
    }
    const next = BODY.find(([, enough]) => !enough(this.it))?.[0];
    if (this.it.closed) return;
    if (next === undefined) this.record(at, closeWith(this.it, isCancelled(this.it) ? 'CANCELLED' : 'CLOSED'));
    else this.record(at, awaitAction(cardIntake, this.it, next, this.book, at));
    const due = nextTimer(this.it);
    if (due && due.deadline.at <= at && !this.it.closed) {
      this.record(at, fireTimer(cardIntake, this.it, due, this.book, at));
      this.settle(at);
    }
  }
}

/** A card intake up to a step, on the same days in every spec: 2,500 cards from Monday 2026-06-15, cutoff Wednesday 2026-06-03. */
export function told(until: string, book: Rulebook = rulebook()): Story {
  const story = new Story(book);
  for (const [local, by, name, facts] of ORDINARY) {
    if (name === until) return story;
    story.give(local, by, name, facts);
  }
  return story;
}

export const APPLICATION = { plan: 'advanced', periodFrom: '2026-04-01', variant: 'mail', options: [], people: 2 };
export const DATES = { mailDate: '2026-06-09', intakeStart: '2026-06-15', returnDate: '2026-07-03' };
export const PARCEL = { carrier: 'yamato', tracking: '1234-5678' };
export const KITS = ['MCI-2026-0001-p1', 'MCI-2026-0001-p2'] as const;
export const MATCHING = { [KITS[0]]: 'match', [KITS[1]]: 'match' };

/** What arrives: both kits, at the company's own site. */
export const RECEIPT = { kits: [{ kit: KITS[0], person: 'p1', nameCardEnclosed: false }, { kit: KITS[1], person: 'p2', nameCardEnclosed: false }], place: 'company', site: 'tokyo-1' };

const ORDINARY: [local: string, by: Role, name: string, facts: Facts][] = [
  ['2026-05-11T10:00', 'customer', 'apply', { application: APPLICATION }],
  ['2026-05-12T10:00', 'customer', 'recordCounts', { counts: { p1: 1_500 } }],
  ['2026-05-13T10:00', 'customer', 'submitEstimate', { counts: { p2: 1_000 } }],
  ['2026-05-14T11:00', 'staff', 'schedule', { proposal: DATES }],
  ['2026-05-14T15:00', 'customer', 'agree', {}],
  ['2026-05-15T11:00', 'staff', 'sendKits', {}],
  ['2026-06-09T10:00', 'customer', 'ship', { shipment: PARCEL, signature: { method: 'e-signature' } }],
  ['2026-06-11T10:00', 'staff', 'receive', { receipt: RECEIPT, names: MATCHING }],
  ['2026-06-11T11:00', 'staff', 'exchangeSlip', { slip: { direction: 'inbound', method: 'e-signature' } }],
  ['2026-06-15T10:00', 'staff', 'startIntake', {}],
  ['2026-06-19T15:00', 'staff', 'finishStage', { stage: { stage: 1, digitised: 980 } }],
  ['2026-06-26T15:00', 'staff', 'finishStage', { stage: { stage: 2, digitised: 1_000, problems: 3 } }],
  ['2026-07-02T15:00', 'staff', 'finishStage', { stage: { digitised: 410 } }],
  ['2026-07-03T11:00', 'staff', 'sendBack', { shipment: PARCEL }],
  ['2026-07-06T10:00', 'customer', 'signReturnSlip', {}],
];
