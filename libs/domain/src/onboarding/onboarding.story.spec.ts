import { describe, expect, it } from '@jest/globals';
import { factsOf } from './onboarding.facts.js';
import { rulebook, told } from '../vectors/onb.story.js';

describe('an onboarding from the inquiry to the start of use', () => {
  it('goes through the states of the catalogue in their order', () => {
    const story = told('the end').until('2026-11-30T00:00:00.000Z');

    const states = story.events.flatMap((event) => ('state' in event.data && event.data.state && (event.type === 'fact-recorded' || event.type === 'effect-done') ? [event.data.state] : []));
    expect(states).toEqual([
      'INQUIRED', 'MATERIAL_SENT', 'EXPLAIN_REQUESTED', 'EXPLAINED', 'APPLICATION_SENT', 'APPLIED', 'CONTRACT_SENT',
      'CONTRACTED', 'PAYMENT_FORM_SENT', 'PAYMENT_CONFIRMED', 'MEETING_HELD', 'STARTED',
    ]);
    expect(story.it.closed?.outcome).toBe('STARTED');
  });

  it('walks the seven steps of the step line', () => {
    const story = told('the end').until('2026-11-30T00:00:00.000Z');

    const completed = story.events.flatMap((event) => (event.type === 'step-completed' ? [event.data.step] : []));
    expect(completed).toEqual(['inquiry', 'explanation', 'application', 'contract', 'payment', 'meeting', 'start']);
  });

  it('paid on Monday 9 November with the meeting on Wednesday 11, use starts on the day of the meeting with the plan\'s 20 hours', () => {
    const story = told('the end').until('2026-11-30T00:00:00.000Z');

    expect(factsOf(story.it).start).toEqual({ date: '2026-11-11', plan: 'standard', minutes: 1200 });
  });

  it('is told at once, on confirmation, the earliest day: paid on Monday, start on Tuesday 10 November', () => {
    const story = told('agreeMeetingSlot');

    const confirmed = story.events.find((event) => event.type === 'notice-due' && event.data.notice === 'payment-confirmed');
    expect(confirmed?.data).toMatchObject({ to: 'customer', facts: { startsAt: '2026-11-09T15:00:00.000Z', meetingAgreed: false } });
  });

  it('sends every notice of the catalogue to whom it belongs, in order', () => {
    const story = told('the end').until('2026-11-30T00:00:00.000Z');

    expect(story.notices()).toEqual([
      'staff: inquiry-received', 'staff: slots-wished', 'customer: call-agreed', 'customer: call-soon', 'staff: application-received',
      'customer: contract-ready', 'staff: contract-signed', 'customer: chat-opened', 'finance: payment-form-issued',
      'customer: payment-confirmed', 'staff: meeting-due', 'customer: meeting-agreed', 'customer: meeting-soon', 'staff: meeting-due', 'customer: started',
    ]);
  });

  it('reminds of the call of Thursday 5 November at 10:00 on Wednesday 4, the business day before', () => {
    const story = told('recordExplanationCall');

    expect(story.it.timers['slot:call']?.deadline.at).toBe('2026-11-04T01:00:00.000Z');
  });

  it('raises one first payment when the form has gone out, and settles it on confirmation', () => {
    const story = told('the end');

    const money = story.events.filter((event) => event.type.startsWith('charge')).map(({ type, data }) => ({ type, ...data }));
    expect(money).toEqual([
      { type: 'charge-triggered', key: 'ONB-2026-0001:ONB.FIRST_PAYMENT:1', code: 'ONB.FIRST_PAYMENT', quantity: 1, price: 'standard', on: '2026-11-06', facts: { plan: 'standard', amountYen: 66_000 } },
      { type: 'charge-settled', key: 'ONB-2026-0001:ONB.FIRST_PAYMENT:1', amountYen: 66_000, on: '2026-11-09' },
    ]);
  });

  it('leaves no timer behind', () => {
    const story = told('the end').until('2026-11-30T00:00:00.000Z');

    const armed = new Set(story.events.flatMap((event) => (event.type === 'timer-armed' ? [event.data.key] : [])));
    const over = new Set(story.events.flatMap((event) => (event.type === 'timer-fired' || event.type === 'timer-cancelled' ? [event.data.key] : [])));
    expect([...armed].filter((key) => !over.has(key))).toEqual([]);
  });

  it('cuts the first month to the days left when the terms say so: 1,200 minutes from 11 November are 800', () => {
    const story = told('the end', rulebook({ firstMonthProration: 'daily' })).until('2026-11-30T00:00:00.000Z');

    expect(factsOf(story.it).start?.minutes).toBe(800);
  });
});

describe('a mail that fails', () => {
  it('keeps the state INQUIRED and lets staff send again (ONB-02)', () => {
    const story = told('sendMaterial');
    story.failing = { MATERIAL_MAIL: 'MAIL_REFUSED' };
    story.give('2026-11-02T02:00:00.000Z', 'staff', 'sendMaterial');

    expect(story.it.state).toBe('INQUIRED');
    story.failing = {};
    story.give('2026-11-02T03:00:00.000Z', 'staff', 'retryEffect', { effect: 'MATERIAL_MAIL' });
    expect(story.it.state).toBe('MATERIAL_SENT');
  });

  it('raises no charge while the payment form has not gone out', () => {
    const story = told('sendPaymentForm');
    story.failing = { PAYMENT_FORM: 'CHAT_AWAY' };
    story.give('2026-11-06T02:00:00.000Z', 'staff', 'sendPaymentForm');

    expect(story.it.charges).toEqual({});
  });

  it('raises the charge with the payment when staff skipped the form', () => {
    const story = told('sendPaymentForm');
    story.failing = { PAYMENT_FORM: 'CHAT_AWAY' };
    story.give('2026-11-06T02:00:00.000Z', 'staff', 'sendPaymentForm').give('2026-11-06T03:00:00.000Z', 'staff', 'skipEffect', { effect: 'PAYMENT_FORM' });
    story.give('2026-11-09T02:00:00.000Z', 'finance', 'confirmPayment', { payment: { amountYen: 66_000, method: 'bank-transfer' } });

    expect(Object.keys(story.it.charges)).toEqual(['ONB-2026-0001:ONB.FIRST_PAYMENT:1']);
  });
});

describe('a customer who does not act', () => {
  it('is reminded after three business days, three times at most', () => {
    const story = told('submitApplication').until('2026-12-28T00:00:00.000Z');

    const reminded = story.events.flatMap((event) => (event.type === 'notice-due' && event.data.notice === 'remind-application' ? [event.at] : []));
    expect(reminded).toEqual(['2026-11-10T08:30:00.000Z', '2026-11-13T08:30:00.000Z', '2026-11-18T08:30:00.000Z']);
  });

  it('has the next reminder counted from the day of the last: Tuesday, then Friday', () => {
    const story = told('submitApplication').until('2026-11-10T08:30:00.000Z');

    expect(story.it.timers['remind:submitApplication:2']?.deadline.at).toBe('2026-11-13T08:30:00.000Z');
  });

  it('is not reminded once it has acted', () => {
    const story = told('sendContract');

    expect(Object.keys(story.it.timers)).toEqual(['late:sendContract']);
  });

  it('has finance look for the payment before it is reminded of it', () => {
    const story = told('confirmPayment');
    const before = story.it.seq;
    story.until('2026-11-13T08:30:00.000Z');

    expect(story.notices(before)).toEqual(['finance: payment-to-confirm', 'customer: remind-payment']);
  });

  it('has its reminder moved by a hold, and none while it is held', () => {
    const story = told('submitApplication').give('2026-11-06T01:00:00.000Z', 'staff', 'hold', { on: 'customer' });
    story.give('2026-11-20T01:00:00.000Z', 'staff', 'resume');

    expect(story.notices().filter((each) => each.includes('remind'))).toEqual([]);
    expect(story.it.timers['remind:submitApplication']?.deadline.at).toBe('2026-11-24T08:30:00.000Z');
  });
});

describe('what we owe', () => {
  it('is late when the contract has not gone out by the close of the next business day', () => {
    const story = told('sendContract').until('2026-11-06T08:30:00.000Z');

    expect(story.it.late).toEqual({ 'late:sendContract': '2026-11-06T08:30:00.000Z' });
  });

  it('is no longer late when a slot is agreed after all', () => {
    const story = told('agreeSlot').until('2026-11-04T08:30:00.000Z');
    expect(story.it.late).toHaveProperty('late:recordExplanationCall');

    story.give('2026-11-04T08:40:00.000Z', 'staff', 'agreeSlot', { callSlot: { from: '2026-11-06T01:00:00.000Z', to: '2026-11-06T01:30:00.000Z' } });
    expect(story.it.late).toEqual({});
  });
});

describe('a slot that is moved', () => {
  it('moves its reminder and the date by which it should be recorded', () => {
    const story = told('recordExplanationCall').give('2026-11-04T00:30:00.000Z', 'customer', 'agreeSlot', { callSlot: { from: '2026-11-10T01:00:00.000Z', to: '2026-11-10T01:30:00.000Z' } });

    expect(story.it.timers['slot:call']?.deadline.at).toBe('2026-11-09T01:00:00.000Z');
    expect(story.it.timers['late:recordExplanationCall']?.deadline.at).toBe('2026-11-11T08:30:00.000Z');
  });

  it('loses its reminder when the new time is too near', () => {
    const story = told('recordExplanationCall').give('2026-11-04T00:30:00.000Z', 'customer', 'agreeSlot', { callSlot: { from: '2026-11-04T01:00:00.000Z', to: '2026-11-04T01:30:00.000Z' } });

    expect(story.it.timers['slot:call']).toBeUndefined();
  });

  it('moves the expected start when it is the meeting', () => {
    const story = told('holdMeeting').give('2026-11-09T04:00:00.000Z', 'staff', 'agreeMeetingSlot', { meetingSlot: { from: '2026-11-16T05:00:00.000Z', to: '2026-11-16T06:00:00.000Z' } });

    expect(story.it.deadlines['useStarts']?.at).toBe('2026-11-15T15:00:00.000Z');
  });
});

describe('a correction', () => {
  it('of the payment\'s time moves the start\'s timer: paid on the 10th, held the same day; booked by mistake, it was the 9th', () => {
    const story = told('confirmPayment').give('2026-11-10T01:00:00.000Z', 'finance', 'confirmPayment', { payment: { amountYen: 66_000, method: 'card' } });
    story.give('2026-11-10T02:00:00.000Z', 'staff', 'holdMeeting');
    expect(story.it.timers['start']?.deadline.at).toBe('2026-11-10T15:00:00.000Z');

    story.give('2026-11-10T03:00:00.000Z', 'finance', 'correct', { fact: 'payment', value: { confirmedAt: '2026-11-09T01:00:00.000Z' }, effectiveAt: '2026-11-09T01:00:00.000Z' });
    expect(story.it.timers['start']?.deadline.at).toBe('2026-11-09T15:00:00.000Z');
    expect(story.until('2026-11-10T03:00:00.000Z').it.state).toBe('STARTED');
  });

  it('of the payment moves the expected start: booked on Monday, confirmed on Friday already, so Saturday', () => {
    const story = told('agreeMeetingSlot').give('2026-11-09T02:30:00.000Z', 'finance', 'correct', { fact: 'payment', value: { confirmedAt: '2026-11-06T05:00:00.000Z' }, effectiveAt: '2026-11-06T05:00:00.000Z' });

    expect(story.it.deadlines['useStarts']?.at).toBe('2026-11-06T15:00:00.000Z');
    expect(factsOf(story.it).payment).toMatchObject({ amountYen: 66_000, confirmedAt: '2026-11-06T05:00:00.000Z' });
  });
});

describe('new terms', () => {
  it('move the reminder that still runs, counted from when the wait began', () => {
    const book = rulebook({ reminderDays: 5 }, '2');
    const story = told('submitApplication').give('2026-11-06T01:00:00.000Z', 'manager', 'adoptTerms', { version: '2', book: book as never });

    expect(story.it.terms).toBe('2');
    expect(story.it.timers['remind:submitApplication']?.deadline.at).toBe('2026-11-12T08:30:00.000Z');
  });
});

describe('a withdrawal', () => {
  it('before the signature ends the case without a charge', () => {
    const story = told('signContract').give('2026-11-06T01:00:00.000Z', 'customer', 'withdraw');

    expect(story.it).toMatchObject({ state: 'WITHDRAWN', closed: { outcome: 'WITHDRAWN' }, charges: {}, timers: {} });
    expect(story.notices().slice(-2)).toEqual(['customer: withdrawn', 'staff: withdrawal-received']);
  });

  it('after it is the manager\'s, and leaves the open item for finance to decide', () => {
    const story = told('confirmPayment').give('2026-11-09T01:00:00.000Z', 'manager', 'withdraw');

    expect(story.it.closed?.outcome).toBe('WITHDRAWN');
    expect(story.notices().slice(-2)).toEqual(['customer: withdrawn', 'finance: open-item-left']);
  });
});
