import { expect, it } from '@jest/globals';
import { defaultTerms } from './default-terms.js';
import { priceChanges, termsChanges } from './diff.js';
import type { Terms } from './terms.js';

const changedTo = (change: (copy: Terms) => void): Terms => {
  const copy = structuredClone(defaultTerms);
  change(copy);
  return copy;
};

it('finds nothing between a version and itself, whatever it is called and from when it holds', () => {
  expect(termsChanges(defaultTerms, changedTo((it) => Object.assign(it, { version: '2', effectiveFrom: '2027-01-01', publishedAt: '2026-12-01T00:00:00.000Z' })))).toEqual([]);
});

it('names each value by its path, plans by their id and lists as a whole', () => {
  const after = changedTo((it) => {
    it.onboarding.serviceLevels.staffSend = 2;
    it.onboarding.plans = it.onboarding.plans.filter(({ id }) => id !== 'premium').map((plan) => ({ ...plan, monthlyMinutes: plan.id === 'light' ? 720 : plan.monthlyMinutes }));
    it.desks.planWork.windows = [{ open: '10:00', close: '17:00' }];
    it.closures = [];
    it.designated['2027-05-06'] = { ja: '創立記念日', en: 'Foundation day' };
  });

  expect(termsChanges(defaultTerms, after)).toEqual([
    { path: 'closures', from: ['12-29..01-03'], to: [] },
    { path: 'designated.2027-05-06.en', to: 'Foundation day' },
    { path: 'designated.2027-05-06.ja', to: '創立記念日' },
    { path: 'desks.planWork.windows', from: [{ open: '10:00', close: '18:00' }], to: [{ open: '10:00', close: '17:00' }] },
    { path: 'onboarding.plans.light.monthlyMinutes', from: 600, to: 720 },
    { path: 'onboarding.plans.premium.id', from: 'premium' },
    { path: 'onboarding.plans.premium.monthlyMinutes', from: 2400 },
    { path: 'onboarding.plans.premium.title.en', from: 'Premium' },
    { path: 'onboarding.plans.premium.title.ja', from: 'プレミアム' },
    { path: 'onboarding.serviceLevels.staffSend', from: 1, to: 2 },
  ]);
});

it('compares prices line by line: code, plan and the day from which they hold', () => {
  const before = [{ code: 'A', from: '2025-01-01', unitYen: 100 }, { code: 'A', plan: 'light', from: '2025-01-01', unitYen: 80 }, { code: 'B', from: '2025-01-01', unitYen: 7 }];
  const after = [{ code: 'A', from: '2025-01-01', unitYen: 100 }, { code: 'A', plan: 'light', from: '2025-01-01', unitYen: 90 }, { code: 'A', from: '2027-01-01', unitYen: 0 }];

  expect(priceChanges(before, after)).toEqual([
    { code: 'A', plan: 'light', on: '2025-01-01', fromYen: 80, toYen: 90 }, { code: 'A', on: '2027-01-01', toYen: 0 }, { code: 'B', on: '2025-01-01', fromYen: 7 },
  ]);
});
