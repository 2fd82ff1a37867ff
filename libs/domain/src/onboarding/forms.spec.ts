import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { kernelForms, labelsOf, missingFields, splitForm } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import { onboardingForms, toFacts } from './forms.js';
import { onboarding } from './onboarding.pipeline.js';
import type { OnboardingAction } from './onboarding.actions.js';

const person = { name: 'PERSONAL-NAME', email: 'personal@example.com', phone: '03-1234-5678' };
const slot = { from: '2026-11-05T10:00:00+09:00', to: '2026-11-05T10:30:00+09:00' };

/** One full form per action, with every personal field carrying something that can be looked for. */
const FULL: { [A in OnboardingAction]: object } = {
  submitInquiry: { company: 'Example KK', ...person, question: 'PERSONAL-QUESTION', kind: 'trial' },
  sendMaterial: { documentVersion: '4' },
  requestExplanation: { wishedSlots: [slot] },
  agreeSlot: { slot, operator: 'op1' },
  recordExplanationCall: { at: '2026-11-05T10:30:00+09:00', operator: 'op1', outcome: 'considering', notes: 'PERSONAL-NOTES' },
  sendApplication: { email: 'personal@example.com' },
  submitApplication: {
    plan: 'standard', billingName: 'PERSONAL-BILLING', billingAddress: 'PERSONAL-ADDRESS', contactPersons: [person, person],
    reDelegationAcknowledged: true, sensitiveDataAcknowledged: true,
  },
  sendContract: { contractId: 'C-1' },
  signContract: { consent: true, documentHash: 'a'.repeat(64), name: 'PERSONAL-NAME' },
  sendPaymentForm: { amountYen: 66_000, message: 'PERSONAL-MESSAGE' },
  confirmPayment: { amountYen: 66_000, method: 'bank-transfer', confirmedAt: '2026-11-09T11:00:00+09:00', reference: 'F-1' },
  agreeMeetingSlot: { slot, operator: 'op1' },
  holdMeeting: { heldAt: '2026-11-11T15:00:00+09:00', form: 'chat-call', attendees: ['PERSONAL-ONE', 'PERSONAL-TWO'], notes: 'PERSONAL-NOTES' },
  start: {},
  withdraw: { reason: 'PERSONAL-REASON' },
};
const names = Object.keys(FULL) as OnboardingAction[];
const factsOf = (name: OnboardingAction): Facts => (toFacts[name] as (form: unknown) => Facts)(onboardingForms[name].schema.parse(FULL[name]));

describe('the forms', () => {
  it('are there for every action of the table', () => {
    expect(Object.keys(onboardingForms)).toEqual(Object.keys(onboarding.actions));
  });

  it('label every field in Japanese and English', () => {
    const all = [...Object.entries(onboardingForms), ...Object.entries(kernelForms)];
    const bare = all.flatMap(([name, { schema }]) => Object.entries(labelsOf(schema)).filter(([, label]) => !label?.ja || !label.en).map(([path]) => `${name}.${path}`));

    expect(bare).toEqual([]);
  });

  it.each(names)('of %s refuses a field it does not know', (name) => {
    expect(onboardingForms[name].schema.safeParse({ ...FULL[name], surprise: 1 }).success).toBe(false);
  });

  it.each(names)('of %s lets nothing personal into the facts, and nothing personal out of the sealed part', (name) => {
    const { facts, personal } = splitForm(onboardingForms[name].schema, onboardingForms[name].schema.parse(FULL[name]));
    const traces = /PERSONAL|personal@|1234-5678/g;

    expect(JSON.stringify(factsOf(name))).not.toMatch(traces);
    expect(JSON.stringify(facts)).not.toMatch(traces);
    expect(JSON.stringify(personal).match(traces) ?? []).toHaveLength((JSON.stringify(FULL[name]).match(traces) ?? []).length);
  });

  it.each(names)('of %s becomes a JSON Schema for the web form', (name) => {
    expect(z.toJSONSchema(onboardingForms[name].schema, { io: 'input' })).toMatchObject({ type: 'object' });
  });

  it('bring instants into the stored form', () => {
    expect(factsOf('confirmPayment')).toEqual({ payment: { amountYen: 66_000, method: 'bank-transfer', confirmedAt: '2026-11-09T02:00:00.000Z', reference: 'F-1' } });
  });

  it('count people instead of naming them', () => {
    expect(factsOf('submitApplication')['application']).toMatchObject({ plan: 'standard', contactPersons: 2 });
    expect(factsOf('holdMeeting')['meeting']).toMatchObject({ attendees: 2 });
  });

  it('refuse what cannot be: no day, no end, no mail address, no yen', () => {
    const refused = (name: OnboardingAction, change: object) => !onboardingForms[name].schema.safeParse({ ...FULL[name], ...change }).success;

    expect(refused('confirmPayment', { confirmedAt: '2026-02-30T10:00:00+09:00' })).toBe(true);
    expect(refused('confirmPayment', { confirmedAt: '2026-02-20T10:00:00' })).toBe(true);
    expect(refused('agreeSlot', { slot: { from: slot.to, to: slot.from } })).toBe(true);
    expect(refused('submitInquiry', { email: 'nobody' })).toBe(true);
    expect(refused('sendPaymentForm', { amountYen: 0.5 })).toBe(true);
    expect(refused('signContract', { consent: false })).toBe(true);
    expect(refused('submitInquiry', { question: 'x'.repeat(4_001) })).toBe(true);
  });

  it('name the required fields that are missing (ONB-02)', () => {
    expect(missingFields(onboardingForms.submitInquiry.schema, { company: 'A', name: '', email: null, question: 'Q' })).toEqual(['name', 'email', 'phone']);
  });

  it('leave the acknowledgements to the rule that names them: unticked is not malformed', () => {
    const { reDelegationAcknowledged: _left, ...form } = FULL.submitApplication as Facts;

    expect(onboardingForms.submitApplication.schema.parse(form).reDelegationAcknowledged).toBe(false);
  });
});
