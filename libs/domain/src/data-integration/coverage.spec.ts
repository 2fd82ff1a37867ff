import { describe, expect, it } from '@jest/globals';
import { defaultDataIntegrationTerms as terms } from './data-integration.terms.js';
import { baseMonths, costUntil, coveredUntil, extensionMonths, includedUntil, nextExtension, periodAt, type Coverage } from './coverage.js';

const from = (startDate: string, addons: string[] = [], months = 2): Coverage => ({ startDate, baseMonths: months, addons });

describe('the base period', () => {
  it('is two months, and three for a destination whose maker needs one to set it up (DIN-05, DIN-06)', () => {
    expect([baseMonths('sales-force', terms), baseMonths('marketing', terms), baseMonths(undefined, terms)]).toEqual([2, 3, 2]);
    expect(includedUntil(from('2026-07-15'))).toBe('2026-09-14');
    expect(includedUntil(from('2026-11-30', [], 3))).toBe('2027-02-28');
  });
});

describe('the period of a day', () => {
  const coverage = from('2026-07-15', ['2026-10-15']);

  it('is the base, then month by month an add-on that was ordered or an extension', () => {
    const kinds = ['2026-07-14', '2026-07-15', '2026-09-14', '2026-09-15', '2026-10-14', '2026-10-15', '2026-11-15'].map((day) => periodAt(coverage, day)?.kind);

    expect(kinds).toEqual([undefined, 'BASE', 'BASE', 'EXTENSION', 'EXTENSION', 'ADDON', 'EXTENSION']);
    expect(periodAt(coverage, '2026-10-20')).toEqual({ kind: 'ADDON', from: '2026-10-15', to: '2026-11-14' });
  });

  it('decides until when the customer is covered: to its end, and on through the add-ons that follow', () => {
    expect(coveredUntil(coverage, '2026-08-01')).toBe('2026-09-14');
    expect(coveredUntil(coverage, '2026-09-20')).toBe('2026-11-14');
    expect(coveredUntil(from('2026-07-15', ['2026-09-15', '2026-10-15']), '2026-06-01')).toBe('2026-11-14');
  });
});

describe('extensions', () => {
  it('are the months that began uncovered: three after the base with an add-on in the middle are two', () => {
    const coverage = from('2026-07-15', ['2026-10-15']);

    expect(extensionMonths(coverage, '2026-09-14')).toEqual([]);
    expect(extensionMonths(coverage, '2026-09-15')).toEqual(['2026-09-15']);
    expect(extensionMonths(coverage, '2026-12-01')).toEqual(['2026-09-15', '2026-11-15']);
    expect(nextExtension(coverage, ['2026-09-15'])).toBe('2026-11-15');
  });

  it('have boundaries tied to the first day, not to each other: from 31 December they begin on 1 March and on 31 March', () => {
    expect(extensionMonths(from('2025-12-31'), '2026-03-31')).toEqual(['2026-03-01', '2026-03-31']);
  });

  it('are in what a support costs, with the base unless a plan includes it', () => {
    const coverage = from('2026-07-15', ['2026-10-15']);

    expect(costUntil(coverage, 'data-integration-2m', '2026-12-01')).toEqual([
      { code: 'DIN.BASE_2M', quantity: 1 }, { code: 'DIN.ADDON_1M', quantity: 1 }, { code: 'DIN.EXTENSION', quantity: 2 },
    ]);
    expect(costUntil(from('2026-07-15'), 'premier-included', '2026-09-14')).toEqual([]);
  });
});
