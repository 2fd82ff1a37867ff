import { describe, expect, it } from '@jest/globals';
import type { Known } from '../engagement/definition.js';
import { told } from '../vectors/onb.story.js';
import { onboardingDefinition } from './onboarding.definition.js';
import { factsOf } from './onboarding.facts.js';

const known: Known = { now: '2026-11-30T00:00:00.000Z', company: '株式会社テスト', contact: { name: '山田 太郎', email: 'taro@example.com' }, document: 'f'.repeat(64) };
const begins = (action: string, before: string, at: Partial<Known> = {}) => onboardingDefinition.prefill![action]!(told(before).it, { ...known, ...at });

describe('the forms of an onboarding', () => {
  it('begin with the agreed time only once it has come', () => {
    const { callSlot, meetingSlot } = factsOf(told('holdMeeting').it);

    expect(begins('recordExplanationCall', 'recordExplanationCall')).toMatchObject({ at: callSlot!.from });
    expect(begins('recordExplanationCall', 'recordExplanationCall', { now: '2026-01-01T00:00:00.000Z' })).not.toHaveProperty('at');
    expect(begins('holdMeeting', 'holdMeeting')).toEqual({ heldAt: meetingSlot!.from, form: 'chat-call' });
    expect(begins('holdMeeting', 'agreeMeetingSlot')).toEqual({ form: 'chat-call' });
  });

  it('begin with the amount of the payment form, and with the customer as far as the reader may know it', () => {
    expect(begins('confirmPayment', 'confirmPayment')).toEqual({ amountYen: factsOf(told('confirmPayment').it).paymentForm!.amountYen, method: 'bank-transfer' });
    expect(begins('submitApplication', 'submitApplication')).toMatchObject({ billingName: '株式会社テスト', contactPersons: [{ name: '山田 太郎', email: 'taro@example.com' }] });
  });

  it('have the times that are asked for, then those that are agreed, until they were held', () => {
    const at = (before: string) => onboardingDefinition.appointments!(told(before).it.facts).map(({ title, from, by, wished }) => [title.en, from, by, wished]);
    const { callSlot, meetingSlot, wishedSlots } = factsOf(told('holdMeeting').it);

    expect(at('requestExplanation')).toEqual([]);
    expect(at('agreeSlot')).toEqual([['Explanation call', wishedSlots![0]!.from, 'agreeSlot', true]]);
    expect(at('recordExplanationCall')).toEqual([['Explanation call', callSlot!.from, 'agreeSlot', undefined]]);
    expect(at('sendApplication')).toEqual([]);
    expect(at('holdMeeting')).toEqual([['Meeting before the start', meetingSlot!.from, 'agreeMeetingSlot', undefined]]);
    expect(at('start')).toEqual([]);
  });
});
