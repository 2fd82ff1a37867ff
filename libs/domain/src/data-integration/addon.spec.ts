import { describe, expect, it } from '@jest/globals';
import { addonMonth, whyNoAddon } from './addon.js';

const strict = { addonForIncludedSupport: false };
const ask = (orderedOn: string, more: { entitlement?: string; asked?: string } = {}, terms = strict) =>
  whyNoAddon({ entitlement: 'data-integration-2m', currentEnd: '2026-09-14', orderedOn, ...more }, terms);

describe('an add-on month', () => {
  it('may be ordered up to the last covered day, that day included, and not after it (R-DIN-4)', () => {
    expect(ask('2026-09-14')).toBeUndefined();
    expect(ask('2026-09-15')).toMatchObject({ code: 'DIN_ADDON_TOO_LATE', rule: 'DIN-08', facts: { currentEnd: '2026-09-14', next: '2026-09-15' } });
  });

  it('is sold to buyers of the two-month support; to others only where the terms say so, and that is asked first (R-DIN-2)', () => {
    expect(ask('2026-10-01', { entitlement: 'premier-included' })?.code).toBe('DIN_ADDON_REQUIRES_BASE');
    expect(ask('2026-09-01', { entitlement: 'premier-included' }, { addonForIncludedSupport: true })).toBeUndefined();
    expect(ask('2026-09-01', { entitlement: 'option-support-2m' }, { addonForIncludedSupport: true })?.code).toBe('DIN_ADDON_REQUIRES_BASE');
  });

  it('is the next month: one that has begun is too late, one after it not next', () => {
    expect(ask('2026-09-01', { asked: '2026-09-15' })).toBeUndefined();
    expect(ask('2026-09-01', { asked: '2026-08-15' })?.code).toBe('DIN_ADDON_TOO_LATE');
    expect(ask('2026-09-01', { asked: '2026-10-15' })).toMatchObject({ code: 'DIN_ADDON_NOT_NEXT', facts: { asked: '2026-10-15', next: '2026-09-15' } });
  });

  it('goes to the day before the corresponding day of the support’s first (R-MON-1)', () => {
    expect(addonMonth('2025-12-31', '2026-02-28')).toEqual({ from: '2026-03-01', to: '2026-03-30' });
    expect(addonMonth('2026-07-15', '2026-09-14')).toEqual({ from: '2026-09-15', to: '2026-10-14' });
    expect(addonMonth(undefined, '2026-09-14')).toEqual({ from: '2026-09-15', to: '2026-10-14' });
  });
});
