import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessDays,
  CalendarError,
  countBusinessDays,
  dayKind,
  isBusinessDay,
  lastBusinessDay,
  nextBusinessDay,
  previousBusinessDay,
} from './calendar.js';
import type { CalendarSnapshot } from './calendar.js';
import { japaneseCalendar } from './holidays.js';

const founding = { ja: '創立記念日', en: 'Founding day' };
const days = japaneseCalendar({
  from: '2025-01-01',
  to: '2028-12-31',
  closures: ['12-29..01-03'],
  designated: { '2026-06-05': founding },
});

describe('business days', () => {
  it('are Mondays to Fridays that are no holiday, closure or designated day (CAL-01)', () => {
    expect(dayKind(days, '2026-12-01')).toEqual({ kind: 'business' });
    expect(dayKind(days, '2026-12-05')).toEqual({ kind: 'weekend' });
    expect(dayKind(days, '2026-11-23')).toEqual({
      kind: 'holiday',
      name: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' },
    });
    expect(dayKind(days, '2025-12-29')).toEqual({ kind: 'closure' });
    expect(dayKind(days, '2026-06-05')).toEqual({ kind: 'designated', name: founding });
  });

  it('leave out substitute holidays and days between two holidays', () => {
    expect(isBusinessDay(days, '2026-05-06')).toBe(false);
    expect(isBusinessDay(days, '2026-09-22')).toBe(false);
    expect(isBusinessDay(days, '2028-02-29')).toBe(true);
  });

  it('call a holiday on a Sunday a weekend day that has a name', () => {
    expect(dayKind(days, '2026-05-03')).toEqual({
      kind: 'weekend',
      name: { ja: '憲法記念日', en: 'Constitution Memorial Day' },
    });
  });

  it('are not guessed beyond the loaded years', () => {
    expect(() => isBusinessDay(days, '2029-01-04')).toThrow(CalendarError);
    expect(() => isBusinessDay(days, '2024-12-31')).toThrow(CalendarError);
    expect(isBusinessDay(days, '2028-12-28')).toBe(true);
    expect(() => nextBusinessDay(days, '2028-12-28')).toThrow(
      expect.objectContaining({
        code: 'CAL_YEAR_NOT_LOADED',
        facts: expect.objectContaining({ date: '2029-01-01', to: '2028-12-31' }),
      }),
    );
    expect(() => japaneseCalendar({ from: '2050-01-01', to: '2051-01-01', closures: [], designated: {} })).toThrow(
      CalendarError,
    );
  });

  it('are counted from the day after, forwards and backwards', () => {
    expect(nextBusinessDay(days, '2025-12-26')).toBe('2026-01-05');
    expect(previousBusinessDay(days, '2026-01-05')).toBe('2025-12-26');
    expect(addBusinessDays(days, '2026-11-24', 5)).toBe('2026-12-01');
    expect(addBusinessDays(days, '2026-12-01', -5)).toBe('2026-11-24');
    expect(addBusinessDays(days, '2026-12-05', 0)).toBe('2026-12-05');
  });

  it('name the days that were passed over, in the order of the calendar', () => {
    const { date, skipped } = countBusinessDays(days, '2026-11-24', -2);

    expect(date).toBe('2026-11-19');
    expect(skipped.map((d) => [d.date, d.why])).toEqual([
      ['2026-11-21', 'weekend'],
      ['2026-11-22', 'weekend'],
      ['2026-11-23', 'holiday'],
    ]);
  });

  it('end a month before its weekend, holidays and closure (CAL-02)', () => {
    expect(['2025-12', '2026-01', '2026-05', '2028-02'].map((m) => lastBusinessDay(days, m))).toEqual([
      '2025-12-26',
      '2026-01-30',
      '2026-05-29',
      '2028-02-29',
    ]);
  });

  it('may be missing in a month that is closed from end to end, which is an error and not the month before', () => {
    expect(() => lastBusinessDay({ ...days, closures: ['08-01..08-31'] }, '2026-08')).toThrow(RangeError);
  });

  it('refuse a closure that is not written MM-DD..MM-DD', () => {
    expect(() => isBusinessDay({ ...days, closures: ['2025-12-29..2026-01-03'] }, '2026-06-01')).toThrow(RangeError);
  });
});

// Reference: the platform's UTC calendar, every closed day of the years written into a list, then one day at a time.
const DAY = 86_400_000;
const iso = (millis: number) => new Date(millis).toISOString().slice(0, 10);
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);

function slowClosedDays(calendar: CalendarSnapshot): Set<string> {
  const closed = new Set([...Object.keys(calendar.holidays), ...Object.keys(calendar.designated)]);
  for (let at = utc(calendar.from); at <= utc(calendar.to); at += DAY) {
    if ([0, 6].includes(new Date(at).getUTCDay())) closed.add(iso(at));
  }
  for (const range of calendar.closures) {
    const [from = '', to = ''] = range.split('..');
    // Open the range in every year and walk until its last day, over the year end if need be.
    for (let year = 2024; year <= 2029; year += 1) {
      let at = utc(`${year}-${from}`);
      for (; iso(at).slice(5) !== to; at += DAY) closed.add(iso(at));
      closed.add(iso(at));
    }
  }
  return closed;
}

const date = (from: string, to: string) => fc.integer({ min: utc(from) / DAY, max: utc(to) / DAY }).map((d) => iso(d * DAY));
// No closure starts or ends on 02-29: in other years the slow walk would never meet it.
const monthDay = date('2026-01-01', '2026-12-31').map((d) => d.slice(5));
const shortClosure = fc
  .tuple(monthDay, fc.integer({ min: 0, max: 12 }))
  .map(([from, length]) => `${from}..${iso(utc(`2026-${from}`) + length * DAY).slice(5)}`);
const anyCalendar = fc
  .record({
    closures: fc.array(shortClosure, { maxLength: 3 }),
    designated: fc.array(date('2025-01-01', '2028-12-31'), { maxLength: 20 }),
  })
  .map(({ closures, designated }): CalendarSnapshot => ({
    ...days,
    closures: ['12-29..01-03', ...closures],
    designated: Object.fromEntries(designated.map((d) => [d, founding])),
  }));

describe('counting business days, against walking day by day', () => {
  it('agrees for any closures, also over the year end, and any designated days', () => {
    fc.assert(
      fc.property(anyCalendar, date('2026-01-01', '2027-12-31'), fc.integer({ min: -40, max: 40 }), (calendar, start, n) => {
        const closed = slowClosedDays(calendar);
        const passed: string[] = [];
        let at = utc(start);
        for (let left = Math.abs(n); left > 0; ) {
          at += Math.sign(n) * DAY;
          if (closed.has(iso(at))) passed.push(iso(at));
          else left -= 1;
        }

        const counted = countBusinessDays(calendar, start, n);

        expect(isBusinessDay(calendar, start)).toBe(!closed.has(start));
        expect(counted.date).toBe(iso(at));
        expect(counted.skipped.map((d) => d.date)).toEqual(passed.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('agrees on the last business day of any month', () => {
    fc.assert(
      fc.property(anyCalendar, date('2026-01-01', '2027-12-31'), (calendar, some) => {
        const closed = slowClosedDays(calendar);
        const month = some.slice(0, 7);
        const open = Array.from({ length: 31 }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`).filter(
          (d) => iso(utc(d) || 0) === d && !closed.has(d),
        );
        fc.pre(open.length > 0);

        expect(lastBusinessDay(calendar, month)).toBe(open.at(-1));
      }),
      { numRuns: 100 },
    );
  });
});
