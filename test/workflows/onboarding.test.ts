import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateOf, startOfDay } from '#domain/calendar/calendar.js';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import { EngineBed, story, type Case } from '#test/support/engine-bed.js';
import { DOCUMENT_HASH, onboardingStory, tellOnboarding, wholeOnboarding } from '#test/support/onboarding-story.js';
import type { Start } from '#workflows/engagement/contract.js';

let bed: EngineBed;

beforeAll(async () => {
  bed = await EngineBed.open(onboardingStory);
}, 120_000);

afterAll(() => bed.close());

const tell = (lines = wholeOnboarding, more: Partial<Start> = {}): Promise<Case> => tellOnboarding(bed, lines, more);

describe('an onboarding', () => {
  it('goes through its seven steps to the start of use, at 00:00 of the later of the day after payment and the meeting day (ONB-08)', async () => {
    const it = await tell(); // the meeting's day is the later one, and its first moment is over
    await it.projected('closed');

    const { meeting, payment, start } = factsOf(it.state);
    const [meetingDay, dayAfterPayment] = [dateOf('Asia/Tokyo', meeting!.heldAt), dateOf('Asia/Tokyo', new Date(Date.parse(payment!.confirmedAt) + 86_400_000).toISOString())];
    const expected = meetingDay > dayAfterPayment ? meetingDay : dayAfterPayment;
    expect(start!.date).toBe(expected);
    expect(it.state.closed).toMatchObject({ outcome: 'STARTED' });
    expect(Date.parse(it.state.closed!.at)).toBeGreaterThanOrEqual(Date.parse(startOfDay('Asia/Tokyo', expected)));
    expect(Object.keys(it.state.steps)).toEqual(['inquiry', 'explanation', 'application', 'contract', 'payment', 'meeting', 'start']);
    expect(it.events.filter(({ type }) => type === 'charge-triggered')).toHaveLength(1);
  }, 60_000);

  it('costs no more than 200 history events as a whole', async () => {
    const it = await tell();
    await it.projected('closed');
    const { historyLength } = await bed.client.workflow.getHandle(it.workflowId).describe();

    expect(historyLength).toBeLessThanOrEqual(200);
    console.log(`a whole onboarding: ${historyLength} history events, ${it.events.length} events of its own`);
  }, 60_000);

  it('is the same story when continued as new after every command', async () => {
    const plain = await tell();
    const continued = await tell(wholeOnboarding, { continueAfter: 1 });

    expect(story(continued.events)).toEqual(story(plain.events));
  }, 120_000);

  it('takes a payment confirmed with a date in the past, and starts at once when that date is over', async () => {
    const it = await tell(wholeOnboarding.slice(0, 11), { simulation: false });
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    await it.did('confirmPayment', { payment: { amountYen: 66_000, method: 'bank-transfer', confirmedAt: yesterday } });
    await it.did('holdMeeting', { meeting: { heldAt: new Date().toISOString() } });

    await it.projected('closed');
    expect(factsOf(it.state).start!.date).toBe(dateOf('Asia/Tokyo', new Date().toISOString()));
  }, 60_000);

  it('sends by itself what it sends, when the terms say so', async () => {
    const book = { ...bed.engagement().start.book };
    const automatic = { ...book, terms: { ...book.terms, onboarding: { ...book.terms.onboarding, automaticSends: true } } };
    const it = bed.engagement({ book: automatic });
    await it.did('submitInquiry', { inquiry: { kind: 'trial' } });
    await it.effectsDone();

    expect(it.state).toMatchObject({ state: 'MATERIAL_SENT', waiting: { on: 'customer', action: 'requestExplanation' } });
    expect(it.events.find(({ type, data }) => type === 'fact-recorded' && data.action === 'sendMaterial')?.actor.role).toBe('system');
  });

  it('keeps the mail’s failure as a task and its state, and goes on when staff retry (ONB-02)', async () => {
    bed.failures.push('MAIL_REFUSED');
    const it = bed.engagement();
    await it.did('submitInquiry', { inquiry: { kind: 'service' } });
    await it.did('sendMaterial');
    await it.projected('effect-failed');
    expect(it.state.state).toBe('INQUIRED');

    await it.did('retryEffect', { effect: 'MATERIAL_MAIL' });
    await it.effectsDone();
    expect(it.state.state).toBe('MATERIAL_SENT');
  });

  it('refuses what comes out of its turn or from the wrong hand, with the catalogue’s codes', async () => {
    const it = await tell(wholeOnboarding.slice(0, 10));
    const code = async (name: string, facts = {}, role?: 'customer' | 'staff'): Promise<string> => {
      const answer = await it.send(it.command(name, facts, role && { actor: { role, id: role } }));
      return answer.kind === 'refused' ? answer.refusal.code : answer.kind;
    };

    expect(await code('holdMeeting', { meeting: {} })).toBe('ONB_STEP_ORDER');
    expect(await code('confirmPayment', { payment: { amountYen: 66_000, method: 'card' } }, 'customer')).toBe('ONB_ACTOR_NOT_ALLOWED');
    expect(await code('confirmPayment', { payment: { amountYen: 1, method: 'card' } })).toBe('ONB_AMOUNT_DIFFERS');
    expect(await code('withdraw', {}, 'customer')).toBe('ONB_WITHDRAW_AFTER_CONTRACT');
    expect(await code('signContract', { signature: { documentHash: DOCUMENT_HASH } })).toBe('ONB_STEP_ORDER');
  }, 30_000);

  it('withdrawn before the signature ends without a charge (ONB-13)', async () => {
    const it = await tell(wholeOnboarding.slice(0, 7));
    await it.did('withdraw');

    await expect(bed.client.workflow.getHandle(it.workflowId).result()).resolves.toBe('WITHDRAWN');
    expect(it.state.closed?.outcome).toBe('WITHDRAWN');
    expect(it.events.some(({ type }) => type === 'charge-triggered')).toBe(false);
  }, 30_000);

  it('moves the start when the confirmed payment is corrected, and says what was before', async () => {
    // paid and met on one day, so that use starts on the next one
    const paidOnTheDay = wholeOnboarding.map(({ thenUntil, ...line }) => {
      if (line.command === 'agreeMeetingSlot') return { ...line, thenUntil: 'meetingSlot' as const };
      return line.command === 'confirmPayment' ? line : { ...line, thenUntil };
    });
    const it = await tell(paidOnTheDay);
    const { confirmedAt } = factsOf(it.state).payment!;
    const dayBefore = new Date(Date.parse(confirmedAt) - 86_400_000).toISOString();

    const events = await it.did('correct', { fact: 'payment', value: { confirmedAt: dayBefore }, effectiveAt: dayBefore }, 'finance');
    await it.projected('closed'); // the meeting day has come already, and only the payment had held the start back

    expect(events.find(({ type }) => type === 'fact-corrected')?.data).toMatchObject({ previous: { confirmedAt }, value: { confirmedAt: dayBefore, amountYen: 66_000 } });
    expect(events.some(({ type, data }) => type === 'timer-armed' && data.key === 'start')).toBe(true);
  }, 30_000);
});
