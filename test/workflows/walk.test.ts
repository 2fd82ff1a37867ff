import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#domain/calendar/calendar.js';
import type { Role } from '#domain/engagement/actor.js';
import { kernelActions } from '#domain/engagement/kernel-actions.js';
import { nextTimer, type Engagement } from '#domain/engagement/engagement.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import { whyNotDecided } from '#domain/engagement/rules.js';
import { onboarding } from '#domain/onboarding/onboarding.pipeline.js';
import { until } from '#runtime/wait.js';
import { inspect } from '#workflows/engagement/contract.js';
import { EngineBed, type Case } from '#test/support/engine-bed.js';
import { DOCUMENT_HASH, onboardingStory, slotAfter } from '#test/support/onboarding-story.js';
import { testBook } from '#test/support/pure-bed.js';
import { fastForward, workflowTime } from '#test/support/time.js';

const newTerms: Rulebook = { ...testBook, version: 'walk-2', terms: { ...testBook.terms, onboarding: { ...testBook.terms.onboarding, reminderDays: testBook.terms.onboarding.reminderDays + 2 } } };

const forward = Object.keys(onboarding.actions).filter((name) => name !== 'withdraw');
const all = [...Object.keys(onboarding.actions), ...Object.keys(kernelActions)];
const others: Role[] = ['customer', 'staff', 'manager', 'finance', 'public', 'system'];

/** What somebody might send with a command: right mostly, and wrong in the ways that rules are there for. */
const factsOf: { [command: string]: (now: Instant, v: number) => object } = {
  submitInquiry: (_, v) => (v % 4 === 0 ? {} : { inquiry: { kind: 'service' } }),
  requestExplanation: (now, v) => ({ wishedSlots: [v % 4 === 0 ? { from: now, to: now } : slotAfter(now, 1 + (v % 5))] }),
  agreeSlot: (now, v) => ({ callSlot: { ...(v % 4 === 0 ? { from: '2026-01-05T01:00:00.000Z', to: '2026-01-05T01:30:00.000Z' } : slotAfter(now, 1 + (v % 5))), operator: 'operator' } }),
  recordExplanationCall: (_, v) => ({ call: { outcome: v % 2 ? 'wants-to-apply' : 'considering', ...(v % 5 === 0 && { at: '2029-01-01T00:00:00.000Z' }) } }),
  submitApplication: (_, v) => ({ application: { plan: v % 5 === 0 ? 'no-such-plan' : 'standard', reDelegationAcknowledged: v % 4 !== 0, sensitiveDataAcknowledged: true, contactPersons: 1 } }),
  signContract: (_, v) => ({ signature: { documentHash: v % 4 === 0 ? 'b'.repeat(64) : DOCUMENT_HASH }, book: (v % 2 ? newTerms : testBook) as unknown as Json }),
  confirmPayment: (now, v) => ({ payment: { amountYen: v % 4 === 0 ? 1 : 66_000, method: 'bank-transfer', ...(v % 2 && { confirmedAt: daysBefore(now, 1) }), ...(v % 5 === 0 && { confirmedAt: '2029-01-01T00:00:00.000Z' }) } }),
  agreeMeetingSlot: (now, v) => ({ meetingSlot: { ...slotAfter(now, 1 + (v % 5), 60), operator: 'operator' } }),
  holdMeeting: (now, v) => ({ meeting: v % 4 === 0 ? { form: 'in-person' } : v % 2 ? { heldAt: now } : {} }),
  hold: (_, v) => ({ on: (['us', 'customer', 'third'] as const)[v % 3]! }),
  reassign: (_, v) => ({ assignee: v % 2 ? 'somebody' : null }),
  correct: (now, v) => ({
    fact: (['payment', 'meeting', 'inquiry', 'nonsense'] as const)[v % 4]!,
    value: v % 4 === 1 ? { heldAt: now } : v % 3 === 0 ? { amountYen: 66_000 } : { confirmedAt: daysBefore(now, 2) },
    effectiveAt: v % 7 === 0 ? '2029-01-01T00:00:00.000Z' : daysBefore(now, 1),
  }),
  override: (now, v) => {
    const action = all[v % all.length]!;
    return { action, facts: factsOf[action] && action !== 'override' ? factsOf[action](now, v) : {} };
  },
  retryEffect: (_, v) => ({ effect: effects[v % effects.length]! }),
  skipEffect: (_, v) => ({ effect: effects[v % effects.length]! }),
  adoptTerms: (_, v) => ({ version: v % 2 ? newTerms.version : testBook.version, book: (v % 2 ? newTerms : testBook) as unknown as Json }),
};
const effects = [...new Set(Object.values(onboarding.actions).flatMap(({ effect }) => (effect ? [effect.name] : [])))];
const daysBefore = (now: Instant, days: number): Instant => new Date(Date.parse(now) - days * 86_400_000).toISOString();

interface Step {
  /** Onward by what is possible, or anything at all. */
  onward: boolean;
  pick: number;
  variant: number;
  role: Role | undefined;
  effectFails: boolean;
  thenDays: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  onward: fc.boolean(),
  pick: fc.nat(999),
  variant: fc.nat(999),
  role: fc.option(fc.constantFrom(...others), { freq: 4, nil: undefined }),
  effectFails: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  thenDays: fc.integer({ min: 0, max: 11 }).map((n) => (n === 0 ? 3 : 0)),
});

const met = { accepted: 0, refused: 0, states: new Set<string>(), codes: new Set<string>() };
let bed: EngineBed;

beforeAll(async () => {
  bed = await EngineBed.open(onboardingStory);
}, 120_000);
afterAll(() => bed.close());

it('answers every command, possible or not, as the pure rules do on the folded events, and its state is their fold, in whatever state a walk comes to', async () => {
  const walk = fc.record({ continueAfter: fc.constantFrom(undefined, 1, 3), steps: fc.array(step, { minLength: 25, maxLength: 25 }) });
  // Every run walks the same ways, so that a red one is a change's fault; `WALK_SEED=<number>` walks others.
  const seed = Number(process.env['WALK_SEED'] ?? 20_261_122);

  await fc.assert(
    fc.asyncProperty(fc.array(walk, { minLength: 4, maxLength: 4 }), async (walks) => {
      await Promise.all(walks.map(async ({ continueAfter, steps }) => {
        const it = new Walk(bed.engagement(continueAfter === undefined ? {} : { continueAfter }));
        await it.begin();
        for (const each of steps) await it.take(each);
      }));
    }),
    // Shrinking would walk again for minutes; what each walk did and its seed are printed instead.
    { numRuns: 3, endOnFailure: true, seed, verbose: 1 },
  );

  expect(met.accepted).toBeGreaterThan(60);
  expect(met.refused).toBeGreaterThan(60);
  console.log(`walked with seed ${seed}: ${met.accepted} accepted, ${met.refused} refused with ${met.codes.size} codes, in states ${[...met.states].join(', ')}`);
}, 180_000);

class Walk {
  private book = testBook;
  private told: string[] = [];

  constructor(private readonly on: Case) {}

  async begin(): Promise<void> {
    await this.on.did('submitInquiry', { inquiry: { kind: 'service' } });
    await this.settled();
  }

  async take({ onward, pick, variant, role, effectFails, thenDays }: Step): Promise<void> {
    const now = await workflowTime(bed.client, this.on.workflowId);
    const it = this.on.state;
    const possible = forward.filter((name) => !whyNotDecided(onboarding, it, this.command(name, now, 1), this.book));
    const name = onward && possible.length > 0 ? possible[pick % possible.length]! : all[pick % all.length]!;
    const actor = onward ? undefined : role;
    const command = this.command(name, now, onward ? 1 : variant, actor);
    const expected = whyNotDecided(onboarding, it, command, this.book);
    this.told.push(`${it.state} ${name} ${expected?.code ?? 'accepted'}`);

    if (effectFails && bed.failures.length === 0) bed.failures.push('MAIL_REFUSED'); // for whichever walk has the next effect
    const answer = await until(`${name} is decided`, async () => { const each = await this.on.send(command); return each.kind === 'undecided' ? undefined : each; }, { withinMs: 20_000 });
    if (answer.kind === 'accepted') bed.keep(this.on.start.engagement, answer.events);
    const got = answer.kind === 'refused' ? answer.refusal.code : answer.kind;
    if (got !== (expected?.code ?? 'accepted')) throw new Error(`${name} by ${command.actor.role} in ${it.state}: the engine says ${got}, the rules say ${expected?.code ?? 'accepted'}\n${this.told.join('\n')}`);
    if (answer.kind === 'accepted' && command.facts['book']) this.book = command.facts['book'] as unknown as Rulebook;
    met[answer.kind === 'accepted' ? 'accepted' : 'refused']++;
    met.states.add(it.state);
    if (expected) met.codes.add(expected.code);

    await this.settled();
    if (thenDays > 0 && !this.on.state.closed) {
      await fastForward(bed.client, this.on.workflowId, { seconds: thenDays * 86_400 });
      await this.settled();
    }
  }

  private command(name: string, now: Instant, variant: number, role?: Role) {
    return this.on.command(name, (factsOf[name]?.(now, variant) ?? {}) as Facts, { receivedAt: now, ...(role && { actor: { role, id: role } }) });
  }

  /** Waits until nothing is under way by itself; then the workflow's state has to be the fold of its events. */
  private async settled(): Promise<void> {
    const seen = await until<Engagement>(`the engagement settles after\n${this.told.join('\n')}\n`, async () => {
      const state = await bed.client.workflow.getHandle(this.on.workflowId).query(inspect);
      const due = nextTimer(state)?.deadline.at;
      const closing = state.state === 'STARTED' && !state.closed; // a run that is about to make way for the next keeps what happened first
      const quiet = state.seq === this.on.events.length && !closing && !Object.values(state.effects).some(({ status }) => status === 'requested');
      return quiet && (state.closed || due === undefined || due > (await workflowTime(bed.client, this.on.workflowId))) ? state : undefined!;
    }, { withinMs: 20_000, everyMs: 10 });
    expect(seen).toEqual(this.on.state);
  }
}
