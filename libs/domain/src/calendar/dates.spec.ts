import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addCalendarDays,
  calendarDaysBetween,
  lastDayOfMonth,
  mondayOf,
  monthStarts,
  periodEnd,
  weekdayOf,
} from './calendar.js';

// The reference walks with the platform's UTC calendar, one day at a time.
const DAY = 86_400_000;
const iso = (millis: number) => new Date(millis).toISOString().slice(0, 10);
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);
const anyDate = fc.integer({ min: utc('1899-12-01') / DAY, max: utc('2105-03-01') / DAY }).map((d) => iso(d * DAY));

function slowPeriodEnd(start: string, months: number): string {
  const wantedDay = Number(start.slice(8));
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7)) + months];
  // Walk through the target month and stop on the day before the corresponding day, or on the last one.
  const first = Date.UTC(year, month - 1, 1);
  if (wantedDay === 1) return iso(first - DAY);
  let at = first;
  while (Number(iso(at).slice(8)) !== wantedDay - 1 && iso(at + DAY).slice(0, 7) === iso(first).slice(0, 7)) at += DAY;
  return iso(at);
}

describe('calendar dates', () => {
  it('adds days, names weekdays and finds the Monday of a week as the platform calendar does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, n) => {
        expect(addCalendarDays(date, n)).toBe(iso(utc(date) + n * DAY));
        expect(calendarDaysBetween(date, iso(utc(date) + n * DAY))).toBe(n);
        expect(weekdayOf(date) % 7).toBe(new Date(utc(date)).getUTCDay());

        let monday = utc(date);
        while (new Date(monday).getUTCDay() !== 1) monday -= DAY;
        expect(mondayOf(date)).toBe(iso(monday));
      }),
      { numRuns: 500 },
    );
  });

  it('takes the Monday itself as the Monday of its week, and the one before for a Sunday', () => {
    expect(mondayOf('2026-06-15')).toBe('2026-06-15');
    expect(mondayOf('2026-06-21')).toBe('2026-06-15');
    expect(mondayOf('2026-01-01')).toBe('2025-12-29');
  });

  it('knows the last day of leap and ordinary Februaries', () => {
    expect(['2028-02', '2026-02', '2000-02', '2100-02'].map(lastDayOfMonth)).toEqual([
      '2028-02-29',
      '2026-02-28',
      '2000-02-29',
      '2100-02-28',
    ]);
  });

  it('refuses what is no date: 30 February, a month 13, a date without leading zeros', () => {
    for (const wrong of ['2026-02-30', '2026-13-01', '2026-6-1', '2027-02-29', '', '2026-06-01T00:00:00Z']) {
      expect(() => addCalendarDays(wrong, 1)).toThrow(RangeError);
    }
    expect(() => lastDayOfMonth('2026-00')).toThrow(RangeError);
    expect(() => addCalendarDays('2026-06-01', 0.5)).toThrow(RangeError);
  });
});

describe('periods of whole months', () => {
  it('end the day before the corresponding day, or on the last of a month that has no such day (R-MON-1)', () => {
    expect(periodEnd('2026-04-01', 3)).toBe('2026-06-30');
    expect(periodEnd('2025-11-30', 3)).toBe('2026-02-28');
    expect(periodEnd('2025-12-31', 2)).toBe('2026-02-28');
    expect(periodEnd('2027-12-30', 2)).toBe('2028-02-29');
    expect(periodEnd('2028-02-29', 12)).toBe('2029-02-28');
    expect(periodEnd('2026-03-31', 2)).toBe('2026-05-30');
    expect(periodEnd('2026-10-15', 12)).toBe('2027-10-14');
  });

  it('begin their months by the first day, never by the month before', () => {
    expect(monthStarts('2025-12-31', 5)).toEqual(['2025-12-31', '2026-01-31', '2026-03-01', '2026-03-31', '2026-05-01']);
    expect(monthStarts('2026-04-01', 0)).toEqual([]);
  });

  it('agree with walking through the last month day by day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (start, months) => {
        expect(periodEnd(start, months)).toBe(slowPeriodEnd(start, months));
      }),
      { numRuns: 1000 },
    );
  });

  it('leave no gap and no overlap between their months', () => {
    fc.assert(
      fc.property(anyDate, (start) => {
        monthStarts(start, 13).forEach((first, k) => {
          if (k > 0) expect(addCalendarDays(periodEnd(start, k), 1)).toBe(first);
        });
      }),
    );
  });

  it('have at least one month', () => {
    expect(() => periodEnd('2026-04-01', 0)).toThrow(RangeError);
    expect(() => periodEnd('2026-04-01', 1.5)).toThrow(RangeError);
  });
});
