import { describe, expect, it } from '@jest/globals';
import type { Engagement } from '../app/queries.js';
import { alsoPossible, canDo, nextStep } from './next-step.js';

const base = { closedAt: null, outcome: null, facts: {}, appointments: [], commands: [], waiting: { on: 'us', for: null, since: null } };
const awaits = (command: string | null) => ({ waiting: { on: 'customer', for: command, since: null } });
const engagement = (more: object): Engagement => ({ ...base, ...more }) as unknown as Engagement;
const offer = (name: string, possible = true) => ({ name, possible, title: { ja: '', en: '' } });
/** Agrees one time: a new one takes the place of the last. */
const times = (name: string) => ({ ...offer(name), slots: 'call' });
const slot = { from: '2026-12-02T01:00:00.000Z', to: '2026-12-02T01:30:00.000Z' };

describe('the one next step of a customer', () => {
  it('is what the process waits for, never the way out', () => {
    const commands = [offer('withdraw'), offer('submit-application', false), offer('sign-contract')];

    expect(nextStep(engagement({ ...awaits('sign-contract'), commands }))).toEqual({ kind: 'do', command: 'sign-contract' });
    expect(nextStep(engagement({ ...awaits('withdraw'), commands: [offer('withdraw'), offer('cancel')] }))).toEqual({ kind: 'wait' });
  });

  it('is whatever may be done when the process waits for the customer and says not what for', () => {
    expect(nextStep(engagement({ ...awaits(null), commands: [offer('cancel'), offer('ship')] }))).toEqual({ kind: 'do', command: 'ship' });
  });

  it('is to wait while we are at work; what may be done meanwhile stands at the side', () => {
    const it = engagement({ commands: [offer('cancel'), offer('change'), times('agree-slot')], appointments: [{ ...slot, by: 'agree-slot' }] });

    expect(nextStep(it)).toEqual({ kind: 'wait' });
    expect(alsoPossible(it).map(({ name }) => name)).toEqual(['change']);
  });

  it('is not told twice: what is next is not among the rest', () => {
    expect(alsoPossible(engagement({ ...awaits('ship'), commands: [offer('ship'), offer('change')] })).map(({ name }) => name)).toEqual(['change']);
  });

  it('is to wait when wishes are with us, although a time could be chosen', () => {
    expect(nextStep(engagement({ appointments: [{ ...slot, by: 'agree-slot', wished: true }], commands: [times('agree-slot'), offer('withdraw')] }))).toEqual({ kind: 'wait' });
  });

  it('is the payment before the time of the meeting, until it is confirmed', () => {
    const commands = [times('agree-meeting-slot')];
    const paymentForm = { amountYen: 66_000, plan: 'standard' };

    expect(nextStep(engagement({ facts: { paymentForm }, commands }))).toEqual({ kind: 'pay', amountYen: 66_000 });
    expect(nextStep(engagement({ facts: { paymentForm, payment: { amountYen: 66_000, confirmedAt: slot.from } }, commands }))).toEqual({ kind: 'do', command: 'agree-meeting-slot' });
  });

  it('is nothing more when a meeting stands: changing it stays possible at the side', () => {
    const it = engagement({ appointments: [{ ...slot, by: 'agree-meeting-slot' }], commands: [times('agree-meeting-slot')] });

    expect(nextStep(it)).toEqual({ kind: 'wait' });
    expect(canDo(it, 'agree-meeting-slot')).toBe(true);
  });

  it('is no time that may be agreed again and again: that stands at the side', () => {
    const it = engagement({ commands: [{ ...times('book-meeting'), several: true }] });

    expect(nextStep(it)).toEqual({ kind: 'wait' });
    expect(alsoPossible(it).map(({ name }) => name)).toEqual(['book-meeting']);
  });

  it('is to ask once use has started, and over after a withdrawal', () => {
    expect(nextStep(engagement({ closedAt: slot.from, outcome: 'STARTED' }))).toEqual({ kind: 'ask' });
    expect(nextStep(engagement({ closedAt: slot.from, outcome: 'WITHDRAWN' }))).toEqual({ kind: 'over' });
  });
});
