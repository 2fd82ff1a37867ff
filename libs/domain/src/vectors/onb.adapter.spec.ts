import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runVectors } from './run.js';
import type { Fields, Vector } from './vector.js';

const vectors = JSON.parse(readFileSync(new URL('../../../../test/vectors/onb.json', import.meta.url), 'utf8')) as Vector[];
const asked = (op: string, given: Fields, when: Fields) => runVectors([{ id: 'V', op, given, when, then: { error: null } }])[0]?.actual;
const transition = (state: string, data: Fields, when: Fields) => asked('onb.transition', { state, data }, when);

describe('the worked examples of onboarding', () => {
  it('all pass', () => {
    expect(vectors.length).toBeGreaterThan(0);
    expect(runVectors(vectors).filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('an example of a transition', () => {
  it.each([
    ['', 'submitInquiry', 'customer', {}, 'INQUIRED'],
    ['INQUIRED', 'sendMaterial', 'system', {}, 'MATERIAL_SENT'],
    ['MATERIAL_SENT', 'requestExplanation', 'customer', {}, 'EXPLAIN_REQUESTED'],
    ['EXPLAIN_REQUESTED', 'agreeSlot', 'customer', {}, 'EXPLAIN_REQUESTED'],
    ['EXPLAIN_REQUESTED', 'recordExplanationCall', 'staff', { callSlot: '2026-06-05T10:00:00+09:00' }, 'EXPLAINED'],
    ['EXPLAINED', 'sendApplication', 'staff', {}, 'APPLICATION_SENT'],
    ['APPLICATION_SENT', 'submitApplication', 'customer', { reDelegationAcknowledged: true, sensitiveDataAcknowledged: true }, 'APPLIED'],
    ['APPLIED', 'sendContract', 'staff', {}, 'CONTRACT_SENT'],
    ['CONTRACT_SENT', 'signContract', 'customer', {}, 'CONTRACTED'],
    ['CONTRACTED', 'sendPaymentForm', 'staff', { chatGroupId: 'g1' }, 'PAYMENT_FORM_SENT'],
    ['PAYMENT_FORM_SENT', 'confirmPayment', 'finance', {}, 'PAYMENT_CONFIRMED'],
    ['PAYMENT_CONFIRMED', 'holdMeeting', 'staff', { paymentConfirmedAt: '2026-04-10T11:00:00+09:00' }, 'MEETING_HELD'],
    ['MEETING_HELD', 'start', 'system', { paymentConfirmedAt: '2026-04-10T11:00:00+09:00', meetingHeldAt: '2026-04-10T15:00:00+09:00' }, 'STARTED'],
    ['CONTRACT_SENT', 'withdraw', 'customer', {}, 'WITHDRAWN'],
    ['CONTRACTED', 'withdraw', 'approver', {}, 'WITHDRAWN'],
  ])('from %p: %s by %s leads on', (state, action, actor, data, then) => {
    expect(transition(state, data, { action, actor })).toMatchObject({ state: then });
  });

  it.each([
    ['INQUIRED', 'signContract', 'customer', {}, {}, 'ONB_STEP_ORDER'],
    ['EXPLAIN_REQUESTED', 'agreeSlot', 'customer', {}, { slot: '2026-06-05T17:30:00+09:00' }, 'ONB_SLOT_OUT_OF_HOURS'],
    ['EXPLAIN_REQUESTED', 'agreeSlot', 'customer', {}, { slot: { start: '2026-06-06T10:00:00+09:00', end: '2026-06-06T10:30:00+09:00' } }, 'ONB_SLOT_OUT_OF_HOURS'],
    ['APPLICATION_SENT', 'submitApplication', 'customer', { reDelegationAcknowledged: true, sensitiveDataAcknowledged: false }, {}, 'ONB_ACK_REQUIRED'],
    ['CONTRACTED', 'sendPaymentForm', 'staff', { chatGroupId: null }, {}, 'ONB_CHAT_MISSING'],
    ['PAYMENT_FORM_SENT', 'confirmPayment', 'customer', {}, {}, 'ONB_ACTOR_NOT_ALLOWED'],
    ['PAYMENT_CONFIRMED', 'holdMeeting', 'staff', {}, { form: 'in_person' }, 'TSK_IN_PERSON_REFUSED'],
    ['PAYMENT_CONFIRMED', 'holdMeeting', 'staff', {}, { inPerson: true }, 'TSK_IN_PERSON_REFUSED'],
    ['MEETING_HELD', 'start', 'system', { paymentConfirmedAt: '2026-04-10T11:00:00+09:00', meetingHeldAt: '2026-04-10T15:00:00+09:00' }, { at: '2026-04-10T23:59:59+09:00' }, 'ONB_START_TOO_EARLY'],
    ['MEETING_HELD', 'start', 'system', { startDate: '2026-04-11' }, { date: '2026-04-10' }, 'ONB_START_TOO_EARLY'],
    ['CONTRACTED', 'withdraw', 'customer', {}, {}, 'ONB_WITHDRAW_AFTER_CONTRACT'],
    ['', 'submitInquiry', 'customer', { email: null }, {}, 'ONB_FIELD_MISSING'],
  ])('in %p: %s by %s is refused (%#)', (state, action, actor, data, more, error) => {
    expect(transition(state, data, { action, actor, ...more })).toMatchObject({ error, state });
  });

  it('names the acknowledgements and fields that are missing', () => {
    expect(transition('APPLICATION_SENT', { reDelegationAcknowledged: false, sensitiveDataAcknowledged: true }, { action: 'submitApplication', actor: 'customer' }))
      .toMatchObject({ missing: ['reDelegationAcknowledged'] });
    expect(transition('', {}, { action: 'submitInquiry', actor: 'customer', company: 'A', name: 'B', email: 'c@example.com', question: 'D' })).toMatchObject({ missing: ['phone'] });
  });
});
