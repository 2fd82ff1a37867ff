import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runVectors } from './run.js';
import type { Fields, Vector } from './vector.js';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../../test/vectors/${name}.json`, import.meta.url), 'utf8')) as Vector[];
const asked = (op: string, given: Fields, when: Fields) => runVectors([{ id: 'V', op, given, when, then: { error: null } }])[0]?.actual;

describe('the worked examples', () => {
  it.each(['din', 'csp'])('of %s all pass', (name) => {
    const vectors = read(name);

    expect(vectors.length).toBeGreaterThan(9);
    expect(runVectors(vectors).filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('an example of data integration', () => {
  it('takes the months of its product and destination', () => {
    expect(asked('din.period', { product: 'data_integration_1m' }, { startDate: '2026-07-15' })).toEqual({ endDate: '2026-08-14' });
    expect(asked('din.period', { product: 'premier_included', satori: true }, { startDate: '2026-07-15' })).toEqual({ endDate: '2026-10-14' });
  });

  it('of support that a plan includes has no base line, and counts from the first day', () => {
    expect(asked('din.extension', { startDate: '2025-12-31', entitlement: 'premier_included' }, { completedOn: '2026-03-31' }))
      .toEqual({ includedUntil: '2026-02-28', coveredUntil: '2026-02-28', extensionMonths: 2, lines: [{ code: 'DIN.EXTENSION', quantity: 2 }] });
  });

  it('has separate caps, and says what is left', () => {
    const given = { product: 'data_integration_2m', usedMinutesInPeriod: 290 };

    expect(asked('din.bookEffort', given, { kind: 'document_check', minutes: 20 })).toMatchObject({ accepted: false, error: 'DIN_CAP_EXCEEDED', remainingMinutes: 10, cap: 300, used: 290, asked: 20 });
    expect(asked('din.bookEffort', { ...given, reservedMinutes: 10 }, { kind: 'meeting', minutes: 1 })).toMatchObject({ error: 'DIN_CAP_EXCEEDED', remainingMinutes: 0 });
  });

  it('takes the instant of an order in Tokyo: 15:00Z of the last day is the day after', () => {
    const given = { entitlement: 'data_integration_2m', supportStartDate: '2026-07-15', currentEndDate: '2026-09-14' };

    expect(asked('din.orderAddon', given, { orderedAt: '2026-09-14T14:59:59Z' })).toMatchObject({ accepted: true });
    expect(asked('din.orderAddon', given, { orderedAt: '2026-09-14T15:00:00Z' })).toMatchObject({ accepted: false, error: 'DIN_ADDON_TOO_LATE' });
    expect(asked('din.orderAddon', { ...given, entitlement: 'premier_included', addonForIncludedSupport: true }, { orderedAt: '2026-09-01T10:00:00+09:00' })).toMatchObject({ accepted: true });
  });
});

describe('an example of a plan', () => {
  it('names products as the documents do', () => {
    expect(asked('csp.validateOrder', { basePlan: 'basic', products: ['concur_expense'] }, {})).toEqual({ accepted: false, errors: ['CSP_OPTION_SUPPORT_REQUIRED'] });
    expect(asked('csp.validateOrder', { products: ['salesforce_limited'], addons: ['option_support_2m'], termsAccepted: false }, {})).toEqual({ accepted: false, errors: ['CSP_TERMS_NOT_ACCEPTED'] });
  });

  it('says by itself whether the customer accepted a charge, and whether the visit took place', () => {
    const given = { product: 'basic_plus', phase: 'onboarding', outOfAreaTripsUsed: 2 };
    const when = { origin: 'kansai', prefecture: 'Tokyo' };

    expect(asked('csp.visit', given, { ...when, feeAccepted: false })).toEqual({ outOfArea: true, outOfAreaTripsAfter: 2, lines: [], error: 'CSP_TRAVEL_ACK_REQUIRED' });
    expect(asked('csp.visit', given, { ...when, cancelled: true })).toEqual({ outOfArea: true, outOfAreaTripsAfter: 2, lines: [] });
  });

  it('lists sessions alike or each for itself', () => {
    const tokyo = { origin: 'headquarters', prefecture: 'Tokyo' };

    expect(asked('trn.charges', { sessions: [{ language: 'en' }, { prefecture: 'Fukuoka' }] }, tokyo)).toEqual({
      lines: [{ code: 'TRN.SESSION', quantity: 2 }, { code: 'TRN.ENGLISH', quantity: 1, unitAmountYen: 100_000, amountYen: 100_000 }, { code: 'TRN.TRAVEL', quantity: 1 }],
    });
    expect(asked('trn.charges', { sessions: 1, language: 'zh' }, tokyo)).toEqual({ error: 'CSP_LANGUAGE_NOT_SUPPORTED', lines: [] });
  });
});
