import { describe, expect, it } from '@jest/globals';
import { defaultTerms } from '../terms/default-terms.js';
import { orderRefusals, type Order } from './order-check.js';
import { trainingCharges, whyNotInLanguage, type TrainingSession } from './training-charges.js';
import { visit, type Visit } from './visits.js';

const order = (more: Partial<Order>) => orderRefusals({ newContract: false, products: [], addons: [], termsAccepted: true, ...more }, defaultTerms).map(({ code }) => code);
const visited = (more: Partial<Visit>) => {
  const { outOfArea, tripsAfter, lines, refusal } = visit({ product: 'advanced', phase: 'onboarding', tripsUsed: 0, origin: 'headquarters', prefecture: 'ibaraki', feeAccepted: true, ...more });
  return refusal ? refusal.code : [outOfArea, tripsAfter, ...lines.map(({ code }) => code)];
};
const session = (more: Partial<TrainingSession> = {}): TrainingSession => ({ language: 'ja', origin: 'headquarters', prefecture: 'tokyo', ...more });

describe('an order', () => {
  it('of a product that needs the data-integration support has it, or a plan that includes it (CSP-13)', () => {
    expect(order({ plan: 'advanced', products: ['data-hub'] })).toEqual(['CSP_DIN_SUPPORT_REQUIRED']);
    expect(order({ products: ['data-hub'], addons: ['data-integration-1m'] })).toEqual(['CSP_DIN_SUPPORT_REQUIRED']);
    expect(order({ products: ['data-hub'], addons: ['data-integration-2m'] })).toEqual([]);
    expect(order({ plan: 'premier-plus', products: ['data-hub', 'risk-check'] })).toEqual([]);
  });

  it('names every reason in the order of the rules (CSP-13, CSP-16, CSP-20)', () => {
    expect(order({ newContract: true, plan: 'basic', products: ['survey', 'data-hub'], addons: ['onboarding-extension'], termsAccepted: false }))
      .toEqual(['CSP_DIN_SUPPORT_REQUIRED', 'CSP_OPTION_SUPPORT_REQUIRED', 'CSP_NOT_AVAILABLE_AT_NEW_CONTRACT', 'CSP_TERMS_NOT_ACCEPTED']);
    expect(order({ newContract: false, addons: ['onboarding-extension'] })).toEqual([]);
  });
});

describe('a visit', () => {
  it('counts outside the area of the office that makes it, and never inside (CSP-07)', () => {
    expect(visited({ prefecture: 'chiba' })).toEqual([false, 0]);
    expect(visited({ prefecture: 'aichi' })).toEqual([true, 1]);
    expect(visited({ prefecture: 'aichi', origin: 'kansai', tripsUsed: 2 })).toEqual([false, 2]);
    expect(visited({ prefecture: 'tokyo', origin: 'kansai', tripsUsed: 2 })).toEqual([true, 3, 'CSP.TRAVEL']);
  });

  it('is charged from the third trip of its phase on, once the customer has accepted it (CSP-07, CSP-09)', () => {
    expect(visited({ tripsUsed: 1, feeAccepted: false })).toEqual([true, 2]);
    expect(visited({ tripsUsed: 2, feeAccepted: false })).toBe('CSP_TRAVEL_ACK_REQUIRED');
    expect(visited({ product: 'premier', phase: 'success', tripsUsed: 2 })).toEqual([true, 3, 'CSP.TRAVEL']);
  });

  it('is charged each time in the extension and for a training (CSP-17, CSP-18)', () => {
    expect(visited({ product: 'onboarding-extension' })).toEqual([true, 1, 'EXT.TRAVEL']);
    expect(visited({ product: 'training-3h' })).toEqual([true, 1, 'TRN.TRAVEL']);
    expect(visited({ product: 'onboarding-extension', prefecture: 'tokyo' })).toEqual([false, 0]);
  });

  it('is not part of Basic, nor of the success phase of Advanced (CSP-04)', () => {
    expect(visited({ product: 'basic', prefecture: 'tokyo' })).toBe('CSP_VISIT_NOT_IN_PLAN');
    expect(visited({ phase: 'success' })).toBe('CSP_VISIT_NOT_IN_PLAN');
    expect(visited({ product: 'nothing' })).toBe('CSP_NOT_IN_PLAN');
  });
});

describe('a training', () => {
  it('costs each session, each in English and each outside the area (CSP-18)', () => {
    expect(trainingCharges([session({ language: 'en' }), session({ prefecture: 'hokkaido' }), session({ language: 'en', prefecture: 'hokkaido' })], 100_000)).toEqual([
      { code: 'TRN.SESSION', quantity: 3 }, { code: 'TRN.ENGLISH', quantity: 2, unitAmountYen: 100_000, amountYen: 200_000 }, { code: 'TRN.TRAVEL', quantity: 2 },
    ]);
    expect(trainingCharges([session({ language: 'en' })], undefined)[1]).toEqual({ code: 'TRN.ENGLISH', quantity: 1 });
  });

  it('is given in Japanese or English', () => {
    expect(whyNotInLanguage([session(), session({ language: 'en' })])).toBeUndefined();
    expect(whyNotInLanguage([session({ language: 'fr' })])?.code).toBe('CSP_LANGUAGE_NOT_SUPPORTED');
  });
});
