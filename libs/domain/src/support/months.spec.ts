import { describe, expect, it } from '@jest/globals';
import { addCalendarDays } from '../calendar/calendar.js';
import { monthsBegun, serviceMonth, serviceMonthAt } from './months.js';

describe('the months of a service', () => {
  it('are tied to its first day, also where that day does not exist (R-MON-1)', () => {
    expect([0, 1, 2, 3].map((index) => serviceMonth('2025-12-31', index))).toEqual([
      { index: 0, from: '2025-12-31', to: '2026-01-30' },
      { index: 1, from: '2026-01-31', to: '2026-02-28' },
      { index: 2, from: '2026-03-01', to: '2026-03-30' },
      { index: 3, from: '2026-03-31', to: '2026-04-30' },
    ]);
  });

  it('follow each other without a gap, and hold every day once', () => {
    for (const start of ['2025-12-31', '2028-02-29', '2027-12-30', '2026-07-15', '2026-11-30', '2026-02-01']) {
      for (let date = start, day = 0; day < 800; date = addCalendarDays(date, 1), day += 1) {
        const month = serviceMonthAt(start, date)!;
        expect([month.from <= date, date <= month.to, serviceMonth(start, month.index)]).toEqual([true, true, month]);
        expect(serviceMonth(start, month.index + 1).from).toBe(addCalendarDays(month.to, 1));
      }
    }
  });

  it('have not begun before the first day', () => {
    expect(serviceMonthAt('2026-07-15', '2026-07-14')).toBeUndefined();
    expect(monthsBegun('2026-07-15', '2026-07-14')).toEqual([]);
    expect(monthsBegun('2026-07-15', '2026-08-15')).toEqual(['2026-07-15', '2026-08-15']);
  });
});
