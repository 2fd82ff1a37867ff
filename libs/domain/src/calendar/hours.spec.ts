import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  atLocalTime,
  closeOf,
  cutOffOf,
  dateOf,
  isBusinessDay,
  isOpen,
  isSlotOpen,
  nextOpening,
  openMinutes,
  openSlots,
  receivedOn,
  startOfDay,
  toInstant,
  withOffset,
} from './calendar.js';
import type { BusinessCalendar } from './calendar.js';
import { japaneseCalendar } from './holidays.js';

const days = japaneseCalendar({ from: '2025-01-01', to: '2028-12-31', closures: ['12-29..01-03'], designated: {} });
const desk: BusinessCalendar = {
  days,
  hours: { windows: [{ open: '09:30', close: '12:00' }, { open: '13:00', close: '17:30' }] },
};
const tokyo = (text: string) => toInstant(`${text}+09:00`);

describe('opening hours', () => {
  it('are half-open: 9:30 is inside, 12:00 and 17:30 are outside (R-CAL-2)', () => {
    const at = (time: string) => isOpen(desk, tokyo(`2026-06-03T${time}`));

    expect([at('09:29:59.999'), at('09:30'), at('11:59:59.999'), at('12:00')]).toEqual([false, true, true, false]);
    expect([at('12:59'), at('13:00'), at('17:29:59.999'), at('17:30')]).toEqual([false, true, true, false]);
    expect(isOpen(desk, tokyo('2026-06-06T10:00'))).toBe(false);
  });

  it('hold a slot only when the whole of it lies in one window of one day (R-CSP-8)', () => {
    const fits = (from: string, to: string) => isSlotOpen(desk, tokyo(`2026-06-03T${from}`), tokyo(`2026-06-03T${to}`));

    expect(fits('16:30', '17:30')).toBe(true);
    expect(fits('17:00', '18:00')).toBe(false);
    expect(fits('11:30', '13:30')).toBe(false);
    expect(fits('10:00', '10:00')).toBe(false);
    expect(isSlotOpen(desk, tokyo('2026-06-03T17:00'), tokyo('2026-06-04T10:00'))).toBe(false);
    expect(isSlotOpen(desk, tokyo('2026-05-06T10:00'), tokyo('2026-05-06T11:00'))).toBe(false);
  });

  it('open next after the break, the evening, the weekend and the year end', () => {
    const next = (text: string) => nextOpening(desk, tokyo(text));

    expect(next('2026-06-03T10:15:30')).toBe('2026-06-03T01:15:30.000Z');
    expect(next('2026-06-03T12:10')).toBe(tokyo('2026-06-03T13:00'));
    expect(next('2026-06-05T18:00')).toBe(tokyo('2026-06-08T09:30'));
    expect(next('2025-12-26T17:30')).toBe(tokyo('2026-01-05T09:30'));
  });

  it('count a request from 17:30 on, or on a closed day, on the next business day (R-TSK-4)', () => {
    expect(receivedOn(desk, tokyo('2026-11-20T17:29:59.999'))).toBe('2026-11-20');
    expect(receivedOn(desk, tokyo('2026-11-20T17:30'))).toBe('2026-11-24');
    expect(receivedOn(desk, tokyo('2026-11-20T12:30'))).toBe('2026-11-20');
    expect(receivedOn(desk, tokyo('2026-11-20T00:00'))).toBe('2026-11-20');
    expect(receivedOn(desk, tokyo('2026-11-21T10:00'))).toBe('2026-11-24');
  });

  it('close at the end of the last window, and never on a closed day', () => {
    expect(closeOf(desk, '2026-12-01')).toBe('2026-12-01T08:30:00.000Z');
    expect(cutOffOf(desk)).toBe('17:30');
    expect(() => closeOf(desk, '2026-12-05')).toThrow(RangeError);
  });

  it('give the slots of a booking page, none across the break', () => {
    const slots = openSlots(desk, '2026-12-01', 60).map((s) => [withOffset(days, s.from).slice(11, 16), withOffset(days, s.to).slice(11, 16)]);

    expect(slots).toEqual([
      ['09:30', '10:30'], ['10:30', '11:30'],
      ['13:00', '14:00'], ['14:00', '15:00'], ['15:00', '16:00'], ['16:00', '17:00'],
    ]);
    expect(openSlots(desk, '2026-12-05', 60)).toEqual([]);
    expect(openSlots(desk, '2026-12-01', 60, 30)).toHaveLength(4 + 8);
  });

  it('add up to the minutes before and after the break', () => {
    expect(openMinutes(desk, tokyo('2026-01-30T11:00'), tokyo('2026-01-30T17:30'))).toBe(330);
    expect(openMinutes(desk, tokyo('2026-01-30T15:00'), tokyo('2026-02-01T00:00'))).toBe(150);
    expect(openMinutes(desk, tokyo('2026-01-30T15:00'), tokyo('2026-01-30T14:00'))).toBe(0);
  });

  it('mean the same in whatever order the windows are written', () => {
    const reversed = { days, hours: { windows: [...desk.hours.windows].reverse() } };

    expect(nextOpening(reversed, tokyo('2026-06-03T08:00'))).toBe(tokyo('2026-06-03T09:30'));
    expect(openSlots(reversed, '2026-12-01', 60)).toEqual(openSlots(desk, '2026-12-01', 60));
  });

  it('are refused when windows overlap, are empty or missing', () => {
    const windows = [[{ open: '09:00', close: '12:00' }, { open: '11:00', close: '15:00' }], [{ open: '12:00', close: '12:00' }], []];

    for (const list of windows) {
      expect(() => isOpen({ days, hours: { windows: list } }, tokyo('2026-06-03T10:00'))).toThrow(RangeError);
    }
  });
});

describe('instants', () => {
  it('are read in any offset and kept in UTC with milliseconds', () => {
    expect(toInstant('2026-12-01T17:30:00+09:00')).toBe('2026-12-01T08:30:00.000Z');
    expect(toInstant('2028-02-28T14:59:59Z')).toBe('2028-02-28T14:59:59.000Z');
    expect(toInstant('2026-01-01T00:00:00.1234-05:30')).toBe('2026-01-01T05:30:00.123Z');
  });

  it('are refused without an offset, because every host would read them differently', () => {
    for (const wrong of ['2026-12-01T17:30:00', '2026-12-01', '2026-12-01T25:00:00Z', '2026-02-30T00:00:00Z', 'soon']) {
      expect(() => toInstant(wrong)).toThrow(RangeError);
    }
  });

  it('belong to the local date: 14:59:59Z is still the same day in Tokyo, 15:00Z the next (CAL-03)', () => {
    expect(dateOf(desk, '2028-02-28T14:59:59.999Z')).toBe('2028-02-28');
    expect(dateOf(desk, '2028-02-28T15:00:00.000Z')).toBe('2028-02-29');
    expect(startOfDay(desk, '2026-06-03')).toBe(tokyo('2026-06-03T00:00:00'));
    expect(atLocalTime(desk, '2026-06-03', '24:00')).toBe(startOfDay(desk, '2026-06-04'));
  });

  it('are found from local times in any zone as luxon finds them, over changes of the clock too', () => {
    const zones = ['Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 366 * 96 }), (zone, quarters) => {
        const local = DateTime.fromISO('2026-01-01T00:00', { zone: 'UTC' }).plus({ minutes: 15 * quarters });
        const expected = DateTime.fromISO(local.toFormat("yyyy-MM-dd'T'HH:mm"), { zone });

        const instant = atLocalTime(zone, local.toFormat('yyyy-MM-dd'), local.toFormat('HH:mm'));

        // Where the clocks go back a local time comes twice, and which of the two luxon takes depends on the season it is asked in.
        expect(expected.getPossibleOffsets().map((each) => each.toUTC().toISO())).toContain(instant);
        expect(dateOf(zone, instant)).toBe(expected.toFormat('yyyy-MM-dd'));
        expect(toInstant(withOffset(zone, instant))).toBe(instant);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a time that the clocks jump over lie the same stretch after the jump', () => {
    expect(atLocalTime('America/New_York', '2026-03-08', '01:59')).toBe('2026-03-08T06:59:00.000Z');
    expect(atLocalTime('America/New_York', '2026-03-08', '02:30')).toBe('2026-03-08T07:30:00.000Z');
    expect(atLocalTime('America/New_York', '2026-03-08', '03:00')).toBe('2026-03-08T07:00:00.000Z');
    expect(atLocalTime('Europe/Berlin', '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('need a known zone', () => {
    expect(() => dateOf('Asia/Edo', '2026-01-01T00:00:00.000Z')).toThrow(RangeError);
  });
});

// Reference: luxon's local wall clock, asked minute by minute.
const clock = (n: number) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
const anyHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 8 })
  .map((marks) => [...marks].sort((a, b) => a - b).map((m) => m * 5))
  .map((marks) => ({
    windows: Array.from({ length: Math.floor(marks.length / 2) }, (_, i) => ({
      open: clock(marks[2 * i] ?? 0),
      close: clock(marks[2 * i + 1] ?? 0),
    })),
  }));
const anyCalendar = fc.tuple(anyHours, fc.constantFrom('Asia/Tokyo', 'America/New_York', 'UTC')).map(
  ([hours, timeZone]): BusinessCalendar => ({ days: { ...days, timeZone }, hours }),
);
// Around the year end and in a golden week, where closed days lie close together.
const anyMinute = fc
  .tuple(fc.constantFrom('2026-12-25', '2026-04-30', '2027-06-02'), fc.integer({ min: 0, max: 8 * 1440 }))
  .map(([date, minutes]) => Date.parse(`${date}T00:00:00Z`) + minutes * 60_000);

const slowIsOpen = (calendar: BusinessCalendar, millis: number) => {
  const local = DateTime.fromMillis(millis, { zone: calendar.days.timeZone });
  const time = local.toFormat('HH:mm');
  return (
    isBusinessDay(calendar, local.toFormat('yyyy-MM-dd')) &&
    calendar.hours.windows.some((w) => w.open <= time && time < w.close)
  );
};

describe('opening hours, against asking minute by minute', () => {
  it('agree on being open and on slots, for several windows a day', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.integer({ min: 1, max: 240 }), (calendar, start, length) => {
        const [from, to] = [start, start + length * 60_000].map((ms) => new Date(ms).toISOString());
        let whole = true;
        let open = 0;
        for (let m = 0; m < length; m += 1) {
          const minute = slowIsOpen(calendar, start + m * 60_000);
          whole &&= minute;
          if (minute) open += 1;
        }
        // Two windows that touch are one stretch of minutes but still two windows; the marks differ, so none touch,
        // except over midnight, which is not one business day.
        whole &&= dateOf(calendar, from ?? '') === dateOf(calendar, new Date(start + length * 60_000 - 1).toISOString());

        expect(isOpen(calendar, from ?? '')).toBe(slowIsOpen(calendar, start));
        expect(isSlotOpen(calendar, from ?? '', to ?? '')).toBe(whole);
        expect(openMinutes(calendar, from ?? '', to ?? '')).toBe(open);
      }),
      { numRuns: 150 },
    );
  });

  it('agree on the next opening and on the day of receipt', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, (calendar, start) => {
        const instant = new Date(start).toISOString();
        let opening = start;
        while (!slowIsOpen(calendar, opening)) opening += 60_000;
        // What comes while any minute of the day is still open counts on that day: the day of the next opening.
        const expected = DateTime.fromMillis(opening, { zone: calendar.days.timeZone }).toFormat('yyyy-MM-dd');

        expect(nextOpening(calendar, instant)).toBe(new Date(opening).toISOString());
        expect(receivedOn(calendar, instant)).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});
