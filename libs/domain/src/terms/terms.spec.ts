import { describe, expect, it } from '@jest/globals';
import { isOpen, toInstant } from '../calendar/calendar.js';
import { japaneseCalendar } from '../calendar/holidays.js';
import { defaultTerms } from './default-terms.js';
import { parseTerms, TermsError } from './terms.schema.js';
import { deskCalendar, priceOn, termsInForce, termsReason, whyNotEffective } from './terms.js';
import type { Terms } from './terms.js';

const change = (changes: Partial<Terms>): unknown => JSON.parse(JSON.stringify({ ...defaultTerms, ...changes }));
const tokyo = (text: string) => toInstant(`${text}+09:00`);

describe('a terms document', () => {
  it('of the demo company can be read, and reading changes nothing', () => {
    expect(parseTerms(change({}))).toEqual(defaultTerms);
  });

  it('cannot take effect before it is published (CAL-05)', () => {
    const early = { publishedAt: tokyo('2026-10-01T00:00:01'), effectiveFrom: '2026-10-01' };
    const justInTime = { publishedAt: tokyo('2026-10-01T00:00'), effectiveFrom: '2026-10-01' };

    expect(() => parseTerms(change(early))).toThrow(
      expect.objectContaining({
        code: 'CFG_EFFECTIVE_BEFORE_PUBLISHED',
        facts: { rule: 'CAL-05', version: '1', publishedAt: '2026-09-30T15:00:01.000Z', effectiveFrom: '2026-10-01' },
      }),
    );
    expect(whyNotEffective({ ...defaultTerms, ...justInTime })).toBeUndefined();
  });

  it('is refused with the place of the mistake when an entry is unknown, missing or malformed', () => {
    const wrong: [unknown, string][] = [
      [{ ...defaultTerms, remindersDays: 3 }, 'remindersDays'],
      [change({ closures: ['12-29..1-3'] }), 'closures.0'],
      [change({ timeZone: 'Asia/Edo' }), 'timeZone'],
      [change({ publishedAt: '2024-12-16T10:00:00' }), 'publishedAt'],
      [change({ designated: { '2026-02-30': { ja: '休', en: 'off' } } }), 'designated'],
      [change({ prices: [{ code: 'ONB.FIRST_PAYMENT', from: '2026-01-01', unitYen: 0.5 }] }), 'prices.0.unitYen'],
      [change({ desks: { ...defaultTerms.desks, taskDesk: { windows: [{ open: '17:30', close: '09:30' }] } } }), 'desks.taskDesk'],
      [undefined, ''],
    ];

    for (const [document, place] of wrong) {
      let refused: unknown;
      try {
        parseTerms(document);
      } catch (error) {
        refused = error;
      }
      expect(refused).toBeInstanceOf(TermsError);
      expect(refused).toMatchObject({ code: 'CFG_MALFORMED' });
      expect(JSON.stringify((refused as TermsError).facts)).toContain(place);
    }
  });

  it('is in force from 00:00 local time of its day; of two from one day the later published', () => {
    const first = { ...defaultTerms, version: '1', publishedAt: tokyo('2025-12-01T10:00'), effectiveFrom: '2026-01-01' };
    const second = { ...defaultTerms, version: '2', publishedAt: tokyo('2026-09-01T10:00'), effectiveFrom: '2026-10-01' };
    const corrected = { ...second, version: '3', publishedAt: tokyo('2026-09-02T10:00') };
    const inForce = (at: string) => termsInForce([corrected, first, second], tokyo(at))?.version;

    expect(inForce('2025-12-31T23:59:59')).toBeUndefined();
    expect(inForce('2026-01-01T00:00')).toBe('1');
    expect(inForce('2026-09-30T23:59:59')).toBe('1');
    expect(inForce('2026-10-01T00:00')).toBe('3');
  });

  it('gives each desk its hours over the pinned days (CAL-04)', () => {
    const days = japaneseCalendar({ from: '2026-01-01', to: '2026-12-31', closures: defaultTerms.closures, designated: {} });
    const openAt = (time: string) =>
      (Object.keys(defaultTerms.desks) as (keyof Terms['desks'])[]).filter((desk) =>
        isOpen(deskCalendar(defaultTerms, desk, days), tokyo(`2026-06-03T${time}`)),
      );

    expect(openAt('09:00')).toEqual(['callCentre']);
    expect(openAt('09:30')).toEqual(['taskDesk', 'callCentre', 'supportPhone']);
    expect(openAt('12:30')).toEqual(['planWork', 'premierPhone', 'callCentre']);
    expect(openAt('17:15')).toEqual(['taskDesk', 'planWork', 'callCentre', 'supportPhone']);
    expect(openAt('18:00')).toEqual([]);
  });

  it('names its version as the reason of a date', () => {
    expect(termsReason(defaultTerms, 'onboarding.reminderDays')).toEqual({
      version: '1',
      key: 'onboarding.reminderDays',
      effectiveFrom: '2025-01-01',
    });
  });
});

describe('the price list', () => {
  const prices = [
    { code: 'ONB.FIRST_PAYMENT', plan: 'standard', from: '2026-01-01', unitYen: 66_000 },
    { code: 'ONB.FIRST_PAYMENT', plan: 'standard', from: '2026-10-01', unitYen: 70_000 },
    { code: 'ONB.FIRST_PAYMENT', from: '2026-01-01', unitYen: 50_000 },
    { code: 'TRN.ENGLISH', from: '2026-01-01', unitYen: 100_000 },
  ];

  it('gives the price of the date, the plan before the general one (CAL-06)', () => {
    expect(priceOn(prices, 'ONB.FIRST_PAYMENT', 'standard', '2026-09-30')).toEqual({ unitYen: 66_000 });
    expect(priceOn(prices, 'ONB.FIRST_PAYMENT', 'standard', '2026-10-01')).toEqual({ unitYen: 70_000 });
    expect(priceOn(prices, 'ONB.FIRST_PAYMENT', 'light', '2026-10-01')).toEqual({ unitYen: 50_000 });
    expect(priceOn(prices, 'TRN.ENGLISH', undefined, '2026-10-01')).toEqual({ unitYen: 100_000 });
  });

  it('gives nothing, never zero, when the code has no price on that date', () => {
    expect(priceOn(prices, 'TRN.ENGLISH', undefined, '2025-12-31')).toBeUndefined();
    expect(priceOn(prices, 'TRN.TRAVEL', undefined, '2026-10-01')).toBeUndefined();
    expect(priceOn(prices.slice(0, 1), 'ONB.FIRST_PAYMENT', 'light', '2026-10-01')).toBeUndefined();
  });
});
