import { describe, expect, it } from '@jest/globals';
import { renderDeadline } from './because.js';
import { afterMonths, calendarDaysBefore, onDay } from './period-deadlines.js';

const ZONE = 'Asia/Tokyo';
const names = { supportStart: { ja: '支援開始日', en: 'Start of the support' }, coveredEnd: { ja: '対象期間の最終日', en: 'Last covered day' } };

describe('the date of a service that runs for months', () => {
  it('is 00:00 after its last day, with the months as the reason', () => {
    const ends = afterMonths(ZONE, { fact: 'supportStart', date: '2025-12-31' }, 2, { rule: 'DIN-05', terms: { version: '1', key: 'dataIntegration.months' } });

    expect(ends.at).toBe('2026-02-28T15:00:00.000Z');
    expect(renderDeadline(ends, 'en', names).lines.map(({ text }) => text)).toEqual([
      'Wed 31 Dec 2025 · Start of the support', 'None', 'None', '2 months after the starting point, 0:00', 'DIN-05 · company settings version 1',
    ]);
  });

  it('is 00:00 of the first day itself', () => {
    const begins = onDay(ZONE, { fact: 'supportStart', date: '2026-07-15' }, { rule: 'DIN-05' });

    expect(begins.at).toBe('2026-07-14T15:00:00.000Z');
    expect(renderDeadline(begins, 'ja', names).lines[3]?.text).toBe('起点の当日の 0:00');
  });

  it('is a time some calendar days before, over weekends and holidays', () => {
    const reminds = calendarDaysBefore(ZONE, { fact: 'coveredEnd', date: '2026-09-14' }, 14, '10:00', { rule: 'DIN-08' });

    expect(reminds.at).toBe('2026-08-31T01:00:00.000Z');
    expect(renderDeadline(reminds, 'ja', names).lines[3]?.text).toBe('起点の 14日前の 10:00');
  });
});
