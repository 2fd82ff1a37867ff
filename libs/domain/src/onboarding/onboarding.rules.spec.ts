import { describe, expect, it } from '@jest/globals';
import type { Role } from '../engagement/actor.js';
import type { Facts } from '../engagement/json.js';
import { CALL, HASH, told } from '../vectors/onb.story.js';

const NOW = '2026-11-09T02:00:00.000Z';
const refused = (until: string, by: Role, name: string, facts: Facts = {}, at = NOW) => told(until).whyNot(at, by, name, facts);
const code = (...of: Parameters<typeof refused>) => refused(...of)?.code;
const from = (begin: string, end: string) => ({ from: begin, to: end });

describe('the order of the steps (ONB-01)', () => {
  it('refuses a meeting before the payment, and says where it would be possible', () => {
    expect(refused('sendPaymentForm', 'staff', 'holdMeeting')).toEqual({
      code: 'ONB_STEP_ORDER', kind: 'not-possible-now', rule: 'ONB-01',
      facts: { command: 'holdMeeting', state: 'CONTRACTED', possibleIn: ['PAYMENT_CONFIRMED'] },
    });
  });

  it('refuses a signature without an application', () => {
    expect(code('submitApplication', 'customer', 'signContract', { signature: { documentHash: HASH } })).toBe('ONB_STEP_ORDER');
  });

  it('lets the meeting be agreed early, from the contract on, but not before', () => {
    const meetingSlot = from('2026-11-12T01:00:00.000Z', '2026-11-12T02:00:00.000Z');

    expect(code('sendPaymentForm', 'customer', 'agreeMeetingSlot', { meetingSlot })).toBeUndefined();
    expect(code('signContract', 'customer', 'agreeMeetingSlot', { meetingSlot })).toBe('ONB_STEP_ORDER');
  });

  it('refuses a second application', () => {
    expect(code('sendContract', 'customer', 'submitApplication', {})).toBe('ONB_STEP_ORDER');
  });
});

describe('who may act', () => {
  it('has nobody but finance confirm a payment (ONB-06)', () => {
    const payment = { amountYen: 66_000, method: 'card' };
    const asked = (by: Role) => refused('confirmPayment', by, 'confirmPayment', { payment });

    expect(asked('finance')).toBeUndefined();
    expect(asked('customer')).toMatchObject({ code: 'ONB_ACTOR_NOT_ALLOWED', kind: 'not-allowed', facts: { actor: 'customer', allowed: ['finance'] } });
    expect(asked('staff')?.code).toBe('ONB_ACTOR_NOT_ALLOWED');
    expect(asked('manager')?.code).toBe('ONB_ACTOR_NOT_ALLOWED');
  });

  it('lets a manager confirm a payment by override, also of another amount, but not past the order of the steps', () => {
    const override = (until: string, amountYen: number) =>
      refused(until, 'manager', 'override', { action: 'confirmPayment', facts: { payment: { amountYen, method: 'card' } } });

    expect(override('confirmPayment', 66_000)).toBeUndefined();
    expect(override('sendPaymentForm', 66_000)?.code).toBe('ONB_STEP_ORDER');
    expect(override('confirmPayment', 60_000)).toBeUndefined();
  });

  it('keeps who confirmed a payment in a manager\'s name, with what was overridden', () => {
    const story = told('confirmPayment').give(NOW, 'manager', 'override', { action: 'confirmPayment', facts: { payment: { amountYen: 66_000, method: 'card' } } });
    const overridden = story.events.find(({ type }) => type === 'overridden');

    expect(overridden).toMatchObject({ actor: { role: 'manager' }, data: { action: 'confirmPayment', code: 'ONB_ACTOR_NOT_ALLOWED' } });
    expect(story.it.state).toBe('PAYMENT_CONFIRMED');
  });

  it('lets no manager sign for a customer, on hold or not', () => {
    const held = told('signContract').give(NOW, 'staff', 'hold', { on: 'customer' });

    expect(held.whyNot(NOW, 'manager', 'override', { action: 'signContract', facts: { signature: { documentHash: HASH } } })?.code).toBe('ONB_ACTOR_NOT_ALLOWED');
    expect(code('signContract', 'manager', 'override', { action: 'signContract', facts: { signature: { documentHash: HASH } } })).toBe('ONB_ACTOR_NOT_ALLOWED');
  });

  it('has nobody start use but the system', () => {
    expect(code('the end', 'manager', 'start')).toBe('ONB_ACTOR_NOT_ALLOWED');
  });

  it('has the customer sign and apply, not staff', () => {
    expect(code('signContract', 'staff', 'signContract')).toBe('ONB_ACTOR_NOT_ALLOWED');
    expect(code('submitApplication', 'staff', 'submitApplication')).toBe('ONB_ACTOR_NOT_ALLOWED');
  });

  it('keeps the correction of a payment with finance', () => {
    const correct = (by: Role) => code('agreeMeetingSlot', by, 'correct', { fact: 'payment', value: { confirmedAt: '2026-11-06T05:00:00.000Z' }, effectiveAt: '2026-11-06T05:00:00.000Z' });

    expect(correct('finance')).toBeUndefined();
    expect(correct('staff')).toBe('ONB_ACTOR_NOT_ALLOWED');
    expect(correct('manager')).toBe('ONB_ACTOR_NOT_ALLOWED');
  });
});

describe('slots (ONB-03, ONB-09)', () => {
  const agree = (begin: string, end: string) => refused('recordExplanationCall', 'customer', 'agreeSlot', { callSlot: from(begin, end) }, '2026-11-02T08:00:00.000Z');

  it('lie in the hours of the desk: 17:00 to 17:30 does, 17:15 to 17:45 does not', () => {
    expect(agree('2026-11-05T08:00:00.000Z', '2026-11-05T08:30:00.000Z')).toBeUndefined();
    expect(agree('2026-11-05T08:15:00.000Z', '2026-11-05T08:45:00.000Z')).toMatchObject({ code: 'ONB_SLOT_OUT_OF_HOURS', rule: 'ONB-03', overridable: true });
  });

  it('do not lie in the break, on a Saturday or on Culture Day', () => {
    expect(agree('2026-11-05T03:00:00.000Z', '2026-11-05T03:30:00.000Z')?.code).toBe('ONB_SLOT_OUT_OF_HOURS');
    expect(agree('2026-11-07T01:00:00.000Z', '2026-11-07T01:30:00.000Z')?.code).toBe('ONB_SLOT_OUT_OF_HOURS');
    expect(agree('2026-11-03T01:00:00.000Z', '2026-11-03T01:30:00.000Z')?.code).toBe('ONB_SLOT_OUT_OF_HOURS');
  });

  it('do not lie in the past, and no override makes them', () => {
    const callSlot = from('2026-11-02T01:00:00.000Z', '2026-11-02T01:30:00.000Z');

    expect(agree(callSlot.from, callSlot.to)?.code).toBe('ONB_SLOT_IN_PAST');
    expect(code('recordExplanationCall', 'manager', 'override', { action: 'agreeSlot', facts: { callSlot } })).toBe('ONB_SLOT_IN_PAST');
  });

  it('may be agreed out of hours by a manager with a reason, never by a customer', () => {
    const facts = { action: 'agreeSlot', facts: { callSlot: from('2026-11-14T01:00:00.000Z', '2026-11-14T01:30:00.000Z') } };

    expect(code('recordExplanationCall', 'manager', 'override', facts)).toBeUndefined();
    expect(code('recordExplanationCall', 'customer', 'override', facts)).toBe('ACTOR_NOT_ALLOWED');
  });

  it('that the customer wishes are checked as well', () => {
    expect(code('requestExplanation', 'customer', 'requestExplanation', { wishedSlots: [from('2026-11-14T01:00:00.000Z', '2026-11-14T02:00:00.000Z')] })).toBe('ONB_SLOT_OUT_OF_HOURS');
    expect(refused('requestExplanation', 'customer', 'requestExplanation', { wishedSlots: [] })).toMatchObject({ code: 'ONB_FIELD_MISSING', facts: { missing: ['wishedSlots'] } });
  });
});

describe('the explanation call (ONB-03)', () => {
  it('needs a slot agreed beforehand', () => {
    expect(code('agreeSlot', 'staff', 'recordExplanationCall')).toBe('ONB_CALL_NOT_SCHEDULED');
  });

  it('may have been earlier than agreed, but not in the future', () => {
    const call = (at: string) => code('recordExplanationCall', 'staff', 'recordExplanationCall', { call: { at } }, CALL.from);

    expect(call('2026-11-05T00:45:00.000Z')).toBeUndefined();
    expect(call('2026-11-05T01:00:00.001Z')).toBe('EFFECTIVE_IN_FUTURE');
  });
});

describe('the application (ONB-04, ONB-10)', () => {
  const apply = (application: Facts) => refused('submitApplication', 'customer', 'submitApplication', { application });

  it('names the acknowledgements that are missing', () => {
    expect(apply({ plan: 'light', reDelegationAcknowledged: true, sensitiveDataAcknowledged: false })).toEqual({
      code: 'ONB_ACK_REQUIRED', kind: 'rule', rule: 'ONB-10', facts: { missing: ['sensitiveDataAcknowledged'] },
    });
    expect(apply({ plan: 'light' })?.facts).toEqual({ missing: ['reDelegationAcknowledged', 'sensitiveDataAcknowledged'] });
  });

  it('names a missing plan before the acknowledgements, and knows the plans', () => {
    expect(apply({})).toMatchObject({ code: 'ONB_FIELD_MISSING', rule: 'ONB-04', facts: { missing: ['plan'] } });
    expect(apply({ plan: 'huge', reDelegationAcknowledged: true, sensitiveDataAcknowledged: true })?.code).toBe('ONB_PLAN_UNKNOWN');
  });
});

describe('the contract (ONB-05)', () => {
  it('is signed as it was sent', () => {
    const sign = (documentHash: string) => code('signContract', 'customer', 'signContract', { signature: { documentHash } });

    expect(sign(HASH)).toBeUndefined();
    expect(sign('b'.repeat(64))).toBe('ONB_DOCUMENT_DIFFERS');
  });
});

describe('the payment (ONB-06)', () => {
  it('has no form without a chat', () => {
    const story = told('signContract');
    story.failing = { OPEN_CHAT_GROUP: 'CHAT_AWAY' };
    story.give('2026-11-06T01:00:00.000Z', 'customer', 'signContract', { signature: { documentHash: HASH } });
    story.give('2026-11-06T02:00:00.000Z', 'staff', 'skipEffect', { effect: 'OPEN_CHAT_GROUP' });

    expect(story.whyNot(NOW, 'staff', 'sendPaymentForm')).toMatchObject({ code: 'ONB_CHAT_MISSING', rule: 'ONB-06', facts: { effect: 'skipped' } });
  });

  it('asks for the price of the plan unless another amount is named', () => {
    const asked = (facts: Facts) => told('sendPaymentForm').give(NOW, 'staff', 'sendPaymentForm', facts).it.facts['paymentForm'];

    expect(asked({})).toEqual({ plan: 'standard', amountYen: 66_000 });
    expect(asked({ paymentForm: { amountYen: 60_000 } })).toEqual({ plan: 'standard', amountYen: 60_000 });
  });

  it('is refused with both figures when it differs from the form', () => {
    expect(refused('confirmPayment', 'finance', 'confirmPayment', { payment: { amountYen: 65_000, method: 'card' } })).toEqual({
      code: 'ONB_AMOUNT_DIFFERS', kind: 'rule', rule: 'ONB-06', overridable: true, facts: { asked: 66_000, paid: 65_000 },
    });
  });

  it('may be booked for a day that is over, never for one to come', () => {
    const confirm = (confirmedAt: string) => code('confirmPayment', 'finance', 'confirmPayment', { payment: { amountYen: 66_000, method: 'card', confirmedAt } });

    expect(confirm('2026-11-06T03:00:00.000Z')).toBeUndefined();
    expect(confirm('2026-11-09T02:00:00.001Z')).toBe('EFFECTIVE_IN_FUTURE');
  });

  it('names amount and method when they are missing', () => {
    expect(refused('confirmPayment', 'finance', 'confirmPayment')?.facts).toEqual({ missing: ['amountYen', 'method'] });
  });
});

describe('the meeting (ONB-07)', () => {
  const hold = (meeting: Facts) => code('holdMeeting', 'staff', 'holdMeeting', { meeting }, '2026-11-11T06:00:00.000Z');

  it('is a chat call; in person is refused', () => {
    expect(hold({ form: 'chat-call' })).toBeUndefined();
    expect(hold({ form: 'in-person' })).toBe('TSK_IN_PERSON_REFUSED');
  });

  it('does not count when it was before the payment or lies in the future', () => {
    expect(hold({ heldAt: '2026-11-09T01:59:59.999Z' })).toBe('ONB_STEP_ORDER');
    expect(hold({ heldAt: '2026-11-11T07:00:00.000Z' })).toBe('EFFECTIVE_IN_FUTURE');
  });
});

describe('the start (ONB-08)', () => {
  it('is refused one millisecond before 00:00 of its day, with the date', () => {
    const story = told('confirmPayment').give('2026-11-10T01:00:00.000Z', 'finance', 'confirmPayment', { payment: { amountYen: 66_000, method: 'card' } });
    story.give('2026-11-10T02:00:00.000Z', 'staff', 'holdMeeting');

    expect(story.whyNot('2026-11-10T14:59:59.999Z', 'system', 'start')).toMatchObject({ code: 'ONB_START_TOO_EARLY', facts: { startsAt: '2026-11-10T15:00:00.000Z' } });
    expect(story.whyNot('2026-11-10T15:00:00.000Z', 'system', 'start')).toBeUndefined();
  });
});

describe('a withdrawal (ONB-13)', () => {
  it('is free to customer and staff until the signature, and after it the manager\'s', () => {
    expect(code('signContract', 'customer', 'withdraw')).toBeUndefined();
    expect(code('signContract', 'staff', 'withdraw')).toBeUndefined();
    expect(refused('sendPaymentForm', 'customer', 'withdraw')).toMatchObject({ code: 'ONB_WITHDRAW_AFTER_CONTRACT', rule: 'ONB-13', facts: { signedAt: '2026-11-06T01:00:00.000Z' } });
    expect(code('sendPaymentForm', 'staff', 'withdraw')).toBe('ONB_WITHDRAW_AFTER_CONTRACT');
    expect(code('sendPaymentForm', 'manager', 'withdraw')).toBeUndefined();
  });
});

describe('a correction', () => {
  const correct = (fact: string, value: Facts, by: Role = 'finance') => code('agreeMeetingSlot', by, 'correct', { fact, value, effectiveAt: '2026-11-06T05:00:00.000Z' });

  it('names parts that the fact has, with values that fit', () => {
    expect(correct('payment', { confirmedAt: 'yesterday' })).toBe('FACT_VALUE_INVALID');
    expect(correct('payment', { payer: 'somebody' })).toBe('FACT_VALUE_INVALID');
    expect(correct('payment', {})).toBe('FACT_VALUE_INVALID');
    expect(correct('payment', { confirmedAt: '2027-01-01T00:00:00.000Z' })).toBe('EFFECTIVE_IN_FUTURE');
    expect(correct('payment', { amountYen: 65_000, method: 'card', reference: 'A-1' })).toBeUndefined();
  });

  it('is possible only of what has been recorded', () => {
    expect(correct('meeting', { heldAt: NOW }, 'staff')).toBe('FACT_NOT_RECORDED');
    expect(correct('application', { plan: 'light' })).toBe('FACT_NOT_CORRECTABLE');
  });
});
