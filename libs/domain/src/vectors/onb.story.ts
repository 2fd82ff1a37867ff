import { japaneseCalendar } from '../calendar/holidays.js';
import type { Instant } from '../calendar/calendar.js';
import type { Role } from '../engagement/actor.js';
import type { Refusal } from '../engagement/command.js';
import { nextTimer } from '../engagement/engagement.js';
import { commandBy, EngagementStory } from '../engagement/engagement.story.js';
import type { Facts } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { awaitAction, closeWith, decide, effectDone, fireTimer, whyNot } from '../engagement/rules.js';
import { defaultTerms } from '../terms/default-terms.js';
import type { OnboardingTerms } from '../terms/terms.js';
import { onboarding } from '../onboarding/onboarding.pipeline.js';

// An onboarding told in a spec without an engine: commands, effects and the passing of time, by the same pure functions
// and in the order of the process. Only specs use it.

/** What the process waits for, in its order. */
const BODY = [
  'submitInquiry', 'sendMaterial', 'requestExplanation', 'recordExplanationCall', 'sendApplication', 'submitApplication',
  'sendContract', 'signContract', 'sendPaymentForm', 'confirmPayment', 'holdMeeting', 'start',
];

const RESULTS: { [effect: string]: Facts } = {
  CONTRACT_DOCUMENT: { contract: { id: 'ONB-2026-0001', documentHash: 'a'.repeat(64) } },
  OPEN_CHAT_GROUP: { chat: { thread: 'thread-1' } },
};

/** The rulebook of the specs; the numbers that a spec is about can be set. */
export function rulebook(changed: Partial<OnboardingTerms> = {}, version = '1'): Rulebook {
  const days = japaneseCalendar({ from: '2026-01-01', to: '2028-12-31', closures: ['12-29..01-03'], designated: {} });
  return { version, days, terms: { ...defaultTerms, version, onboarding: { ...defaultTerms.onboarding, ...changed } } };
}

export class Story extends EngagementStory {
  /** Effects that fail with this code until it is taken away. */
  failing: { [effect: string]: string } = {};

  constructor(readonly book: Rulebook = rulebook()) {
    super();
    this.record('2026-11-02T01:00:00.000Z', [{ type: 'opened', data: { pipeline: 'onboarding', number: 'ONB-2026-0001', customer: 'c1', contact: 'p1', terms: '1', definitionVersion: 1 } }]);
    this.settle('2026-11-02T01:00:00.000Z');
  }

  /** Why a command is not taken; undefined when it would be. */
  whyNot(at: Instant, by: Role, name: string, facts: Facts = {}): Refusal | undefined {
    return whyNot(onboarding, this.it, commandBy(at, by, name, facts), this.book);
  }

  /** Gives a command at that time: first whatever is due until then, then the command and what the process does of itself. */
  give(at: Instant, by: Role, name: string, facts: Facts = {}): this {
    this.until(at);
    const given = commandBy(at, by, name, facts);
    const refusal = whyNot(onboarding, this.it, given, this.book);
    if (refusal) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`);
    this.record(at, decide(onboarding, this.it, given, this.book), given.actor);
    this.settle(at);
    return this;
  }

  /** Lets time pass: every timer that is due until then acts at its time. */
  until(at: Instant): this {
    for (let due = nextTimer(this.it); due && due.deadline.at <= at; due = nextTimer(this.it)) {
      const now = due.deadline.at;
      this.record(now, fireTimer(onboarding, this.it, due, this.book, now));
      this.settle(now);
    }
    return this;
  }

  /** The notices so far, or those since an event number. */
  notices(since = 0): string[] {
    return this.events.flatMap((event) => (event.type === 'notice-due' && event.seq > since ? [`${event.data.to}: ${event.data.notice}`] : []));
  }

  private settle(at: Instant): void {
    this.doEffects(at);
    const underWay = Object.values(this.it.effects).some(({ status }) => status === 'failed' || status === 'requested');
    const next = BODY.find((action) => this.it.done[action] === undefined);
    if (this.it.closed || underWay) return;
    if (next === undefined) this.record(at, closeWith(this.it, 'STARTED'));
    else this.record(at, awaitAction(onboarding, this.it, next, this.book, at));
  }

  private doEffects(at: Instant): void {
    for (const [effect, { status }] of Object.entries(this.it.effects)) {
      if (status !== 'requested') continue;
      const code = this.failing[effect];
      const facts = RESULTS[effect];
      this.record(at, code ? [{ type: 'effect-failed', data: { effect, code } }] : effectDone(onboarding, this.it, effect, this.book, at, facts ? { facts } : {}));
    }
  }
}

/** An onboarding up to a step, on the same days in every spec: inquiry on Monday 2026-11-02, contract on Friday 2026-11-06. */
export function told(until: string, book: Rulebook = rulebook()): Story {
  const story = new Story(book);
  for (const [at, by, name, facts] of ORDINARY) {
    if (name === until) return story;
    story.give(at, by, name, facts);
  }
  return story;
}

export const HASH = 'a'.repeat(64);
export const CALL = { from: '2026-11-05T01:00:00.000Z', to: '2026-11-05T01:30:00.000Z', operator: 'op1' };
export const MEETING = { from: '2026-11-11T05:00:00.000Z', to: '2026-11-11T06:00:00.000Z', operator: 'op1' };

const ORDINARY: [Instant, Role, string, Facts][] = [
  ['2026-11-02T01:00:00.000Z', 'public', 'submitInquiry', { inquiry: { kind: 'trial' } }],
  ['2026-11-02T02:00:00.000Z', 'staff', 'sendMaterial', {}],
  ['2026-11-02T06:00:00.000Z', 'customer', 'requestExplanation', { wishedSlots: [{ from: '2026-11-05T01:00:00.000Z', to: '2026-11-05T02:00:00.000Z' }] }],
  ['2026-11-02T07:00:00.000Z', 'staff', 'agreeSlot', { callSlot: CALL }],
  ['2026-11-05T01:30:00.000Z', 'staff', 'recordExplanationCall', { call: { outcome: 'wants-to-apply' } }],
  ['2026-11-05T02:00:00.000Z', 'staff', 'sendApplication', {}],
  ['2026-11-05T06:00:00.000Z', 'customer', 'submitApplication', { application: { plan: 'standard', contactPersons: 2, reDelegationAcknowledged: true, sensitiveDataAcknowledged: true } }],
  ['2026-11-05T07:00:00.000Z', 'staff', 'sendContract', {}],
  ['2026-11-06T01:00:00.000Z', 'customer', 'signContract', { signature: { documentHash: HASH } }],
  ['2026-11-06T02:00:00.000Z', 'staff', 'sendPaymentForm', {}],
  ['2026-11-09T02:00:00.000Z', 'finance', 'confirmPayment', { payment: { amountYen: 66_000, method: 'bank-transfer', reference: 'F-1' } }],
  ['2026-11-09T03:00:00.000Z', 'customer', 'agreeMeetingSlot', { meetingSlot: MEETING }],
  ['2026-11-11T06:00:00.000Z', 'staff', 'holdMeeting', { meeting: { attendees: 2 } }],
];
