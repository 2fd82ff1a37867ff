import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCalendarDays, dateOf, instantOf, isBusinessDay, millisOf, mondayOf, startOfDay } from '#domain/calendar/calendar.js';
import type { Instant } from '#domain/calendar/calendar.js';
import { factsOf } from '#domain/card-intake/card-intake.facts.js';
import type { Command } from '#domain/engagement/command.js';
import type { Facts } from '#domain/engagement/json.js';
import { cardIntakeStory, datesAfter, tellCardIntake, wholeCardIntake } from '#test/support/card-intake-story.js';
import { EngineBed, story, type Case } from '#test/support/engine-bed.js';
import { testBook } from '#test/support/pure-bed.js';
import { fastForward, workflowTime } from '#test/support/time.js';

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
    const plain = await tellCardIntake(bed);
    const continued = await tellCardIntake(bed, wholeCardIntake, { continueAfter: 1 });
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

  it('cancelled one minute before the cutoff costs nothing (MCI-13)', async () => {
    const it = await tellCardIntake(bed, upTo('ship'));
    await fastForward(bed.client, it.workflowId, { until: instantOf(millisOf(it.state.deadlines['cutoff']!.at) - 60_000) });
    await it.did('cancel', {}, 'customer');
    await it.projected('closed');

    expect([charges(it), it.state.closed?.outcome]).toEqual([[], 'CANCELLED']);
  }, 90_000);

  it('changed after the cutoff costs the lost slot, and has a cutoff of its own, before which it is free again', async () => {
    const it = await tellCardIntake(bed, upTo('ship'));
    const cutoff = it.state.deadlines['cutoff']!.at;
    await fastForward(bed.client, it.workflowId, { until: cutoff });
    await it.did('change', { change: { ...datesAfter(await workflowTime(bed.client, it.workflowId)), feeAccepted: true } }, 'customer');
    const { at: next } = it.state.deadlines['cutoff']!;

    expect([charges(it), next > cutoff]).toEqual([['MCI.LATE_CHANGE 1500'], true]);
    await it.did('cancel', {}, 'customer');
    await it.projected('closed');
    expect(charges(it)).toEqual(['MCI.LATE_CHANGE 1500']);
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
    expect([it.state.timers['custody'], it.state.late]).toEqual([undefined, {}]);
  }, 90_000);
});

describe('a card intake carried over a week after its cutoff', () => {
  const daysAgo = (days: number): Instant => instantOf(Date.now() - days * 86_400_000);
  /** Facts of an intake that was agreed long ago, with its cutoff on the last Wednesday that is a week ago or more. */
  function agreedPast(it: Case): { past: Command[]; cutoff: Instant } {
    let cutoff = dateOf('Asia/Tokyo', daysAgo(7));
    while (addCalendarDays(mondayOf(cutoff), 2) !== cutoff) cutoff = addCalendarDays(cutoff, -1);
    let intakeStart = addCalendarDays(cutoff, 12);
    while (!isBusinessDay(testBook.days, intakeStart)) intakeStart = addCalendarDays(intakeStart, 1);
    const proposal = { mailDate: addCalendarDays(intakeStart, -3), intakeStart, returnDate: addCalendarDays(intakeStart, 28) };
    const told: [command: string, facts: Facts][] = [
      ['apply', { application: { plan: 'premier', variant: 'mail', options: [], people: 1 } }], ['submitEstimate', { counts: { p1: 500 } }], ['schedule', { proposal }], ['agree', {}],
    ];
    return { past: told.map(([name, facts], i) => it.command(name, facts, { receivedAt: daysAgo(40 - i) })), cutoff: startOfDay('Asia/Tokyo', cutoff) };
  }

  it('has its cutoff where it was: a cancel now costs the slot, and no reminder goes out any more', async () => {
    const it = bed.engagement();
    await bed.start({ ...it.start, past: agreedPast(it).past });
    await it.projected('deadline-set');
    await it.did('cancel', { cancel: { feeAccepted: true } }, 'customer');
    await it.projected('closed');

    expect([charges(it), it.state.closed?.outcome]).toEqual([['MCI.LATE_CANCEL 500'], 'CANCELLED']);
    expect(it.events.filter(({ type, data }) => type === 'notice-due' && data.notice === 'cutoff-soon' && !data.skipped)).toEqual([]);
  }, 60_000);

  it('and a cancel that was received one minute before the cutoff is free, however late it is taken in', async () => {
    const it = bed.engagement();
    const { past, cutoff } = agreedPast(it);
    const cancel = it.command('cancel', {}, { receivedAt: instantOf(millisOf(cutoff) - 60_000) });
    await bed.start({ ...it.start, past: [...past, { ...cancel, actor: { role: 'customer', id: 'contact' } }] });
    await it.projected('closed');

    expect([charges(it), it.state.closed]).toEqual([[], { at: cancel.receivedAt, outcome: 'CANCELLED' }]);
  }, 60_000);
});
