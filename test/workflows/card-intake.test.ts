import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCalendarDays, dateOf, startOfDay } from '#domain/calendar/calendar.js';
import { factsOf } from '#domain/card-intake/card-intake.facts.js';
import { cardIntakeStory, tellCardIntake, wholeCardIntake } from '#test/support/card-intake-story.js';
import { EngineBed, story, type Case } from '#test/support/engine-bed.js';
import { testBook } from '#test/support/pure-bed.js';
import { fastForward } from '#test/support/time.js';

let bed: EngineBed;

beforeAll(async () => {
  bed = await EngineBed.open(cardIntakeStory);
}, 120_000);

afterAll(() => bed.close());

const upTo = (command: string) => wholeCardIntake.slice(0, wholeCardIntake.findIndex((line) => line.command === command));
const charges = (it: Case) => it.events.flatMap(({ type, data }) => (type === 'charge-triggered' ? [`${data.code} ${data.quantity}`] : []));

describe('a card intake by mail', () => {
  it('goes through its six steps and closes by itself when the customer has signed for the return (MCI-18)', async () => {
    const it = await tellCardIntake(bed);
    await it.projected('closed');

    expect(it.state).toMatchObject({ state: 'CLOSED', closed: { outcome: 'CLOSED' }, timers: {} });
    expect(Object.keys(it.state.steps)).toEqual(['application', 'dates', 'kits', 'receipt', 'intake', 'return']);
    expect(charges(it)).toEqual(['MCI.STAFF 1500', 'MCI.DIGITISE 980', 'MCI.DIGITISE 500']);
    expect(factsOf(it.state).custody!.map(({ what, holder }) => `${what} ${holder}`)).toEqual(['shipped carrier', 'received company', 'moved contractor', 'sent-back carrier', 'handed-over customer']);
  }, 90_000);

  it('is the same story when continued as new after every command', async () => {
    // No timer is due while time runs forward between its commands.
    const book = { ...testBook, terms: { ...testBook.terms, cardIntake: { ...testBook.terms.cardIntake, custodyDays: 90 } } };
    const plain = await tellCardIntake(bed, wholeCardIntake, { book });
    const continued = await tellCardIntake(bed, wholeCardIntake, { book, continueAfter: 1 });
    await Promise.all([plain.projected('closed'), continued.projected('closed')]);

    expect(story(continued.events)).toEqual(story(plain.events));
  }, 180_000);

  it('reminds of the cutoff 7 days and 1 day before it, and cancelled from the cutoff on costs the slot (MCI-12, MCI-13)', async () => {
    const it = await tellCardIntake(bed, upTo('ship'));
    const cutoff = it.state.deadlines['cutoff']!.at;
    await fastForward(bed.client, it.workflowId, { until: cutoff });

    const reminded = it.events.filter(({ type, data }) => type === 'notice-due' && data.notice === 'cutoff-soon');
    expect(reminded).toHaveLength(it.events.filter(({ type, data }) => type === 'timer-armed' && data.key.startsWith('cutoff:')).length);
    await it.did('cancel', { cancel: { feeAccepted: true } }, 'customer');
    await it.projected('closed');
    expect([charges(it), it.state.closed?.outcome]).toEqual([['MCI.LATE_CANCEL 1500'], 'CANCELLED']);
  }, 90_000);

  it('cancelled with the cards here has them sent back before it ends', async () => {
    const it = await tellCardIntake(bed, upTo('exchangeSlip'));
    await it.did('cancel', { cancel: { feeAccepted: true } }, 'customer');
    expect(it.state.waiting.action).toBe('sendBack');

    await it.did('sendBack', { shipment: { carrier: 'yamato', tracking: '1234-5679' } });
    await it.did('signReturnSlip');
    await it.projected('closed');
    expect([charges(it), it.state.closed?.outcome]).toEqual([['MCI.LATE_CANCEL 1500'], 'CANCELLED']);
  }, 90_000);

  it('raises the alert of custody the day after the target, and goes on (MCI-09)', async () => {
    const it = await tellCardIntake(bed, upTo('sendBack'));
    const { receipt, dates } = factsOf(it.state);
    const target = startOfDay('Asia/Tokyo', addCalendarDays(dateOf('Asia/Tokyo', receipt!.receivedAt), 14 + 7 * (dates!.stages.length - 1) + 1));
    await fastForward(bed.client, it.workflowId, { until: target });

    expect(it.state.late).toEqual({ custody: target });
    await it.did('sendBack', { shipment: { carrier: 'yamato', tracking: '1234-5679' } });
    expect(it.state.timers['custody']).toBeUndefined();
  }, 90_000);
});
