import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addCalendarDays, dateOf, isBusinessDay, receivedOn, toInstant, withOffset } from './calendar.js';
import type { BusinessCalendar } from './calendar.js';
import { agreedAt, businessDayBefore, businessDaysAfter, calendarDayAt, calendarDaysAfter, shiftByHold, startOfLatest } from './deadline.js';
import type { Deadline } from './deadline.js';
import { japaneseCalendar } from './holidays.js';
import { stripOf } from './strip.js';

const desk: BusinessCalendar = {
  days: japaneseCalendar({ from: '2025-01-01', to: '2028-12-31', closures: ['12-29..01-03'], designated: {} }),
  hours: { windows: [{ open: '09:30', close: '12:00' }, { open: '13:00', close: '17:30' }] },
};
const tokyo = (text: string) => toInstant(`${text}+09:00`);
const local = (deadline: Deadline) => withOffset(desk, deadline.at).slice(0, 16);
const payment = { rule: 'ONB-06', terms: { version: '3', key: 'onboarding.paymentReminderDays' } };

describe('a deadline of business days', () => {
  it('counts from the day of receipt: sent Friday 17:42, due on the fifth business day after Tuesday', () => {
    const sent = { fact: 'sendPaymentForm', at: tokyo('2026-11-20T17:42') };

    const due = businessDaysAfter(desk, sent, 5, payment);

    expect(local(due)).toBe('2026-12-01T17:30');
    expect(due.rule).toBe('ONB-06');
    expect(due.because).toEqual([
      { kind: 'anchor', fact: 'sendPaymentForm', at: '2026-11-20T08:42:00.000Z' },
      { kind: 'cut-off', time: '17:30', counts: '2026-11-24', why: 'after-close' },
      {
        kind: 'skipped',
        days: [
          { date: '2026-11-21', why: 'weekend' },
          { date: '2026-11-22', why: 'weekend' },
          { date: '2026-11-23', why: 'holiday', name: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' } },
          { date: '2026-11-28', why: 'weekend' },
          { date: '2026-11-29', why: 'weekend' },
        ],
      },
      { kind: 'counted', count: 5, unit: 'business-day', direction: 'after' },
      { kind: 'time', time: '17:30' },
      { kind: 'terms', version: '3', key: 'onboarding.paymentReminderDays' },
    ]);
  });

  it('takes the day of the fact as day 0 until 17:29 and the next business day from 17:30 on (R-TSK-4)', () => {
    const due = (at: string) => local(businessDaysAfter(desk, { fact: 'ask', at: tokyo(at) }, 2, { rule: 'TSK-08' }));

    expect(due('2026-06-03T10:00')).toBe('2026-06-05T17:30');
    expect(due('2026-06-04T17:29')).toBe('2026-06-08T17:30');
    expect(due('2026-06-04T17:30')).toBe('2026-06-09T17:30');
    expect(due('2026-06-06T10:00')).toBe('2026-06-10T17:30');
  });

  it('of no days is due at the close of the day of receipt', () => {
    expect(local(businessDaysAfter(desk, { fact: 'ask', at: tokyo('2026-06-06T10:00') }, 0, payment))).toBe('2026-06-08T17:30');
  });

  it('is plain JSON, as stored and sent', () => {
    const due = businessDaysAfter(desk, { fact: 'ask', at: tokyo('2026-06-03T10:00') }, 2, payment);

    expect(JSON.parse(JSON.stringify(due))).toEqual(due);
  });

  it('names exactly the closed days between the fact and the date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 * 1440 }), fc.integer({ min: 0, max: 15 }), (minutes, n) => {
        const at = new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000).toISOString();

        const due = businessDaysAfter(desk, { fact: 'ask', at }, n, payment);

        const named = due.because.flatMap((b) => (b.kind === 'skipped' ? b.days.map((d) => d.date) : []));
        const closed: string[] = [];
        let counted = 0;
        for (let day = dateOf(desk, at); day <= dateOf(desk, due.at); day = addCalendarDays(day, 1)) {
          if (!isBusinessDay(desk, day)) closed.push(day);
          else if (day > receivedOn(desk, at)) counted += 1;
        }
        expect(named).toEqual(closed);
        expect(counted).toBe(n);
      }),
    );
  });

  it('before a slot skips back over the weekend and the year end', () => {
    const remind = (at: string) => businessDayBefore(desk, { fact: 'meeting', at: tokyo(at) }, '10:00', { rule: 'ONB-07' });

    expect(local(remind('2026-12-03T14:00'))).toBe('2026-12-02T10:00');
    expect(local(remind('2026-01-05T14:00'))).toBe('2025-12-26T10:00');
    expect(remind('2026-12-07T14:00').because.map((b) => b.kind)).toEqual(['anchor', 'skipped', 'counted', 'time']);
  });
});

describe('a date by the calendar', () => {
  it('of the day after is a calendar day, Saturday included (R-ONB-2)', () => {
    const confirmed = { fact: 'confirmPayment', at: tokyo('2026-04-10T11:00') };

    expect(local(calendarDaysAfter(desk, confirmed, 1, { rule: 'ONB-08' }))).toBe('2026-04-11T00:00');
  });

  it('before another is counted from the first date named, at the time of the rule, and nothing is skipped', () => {
    const cutoff = calendarDayAt(desk, [{ fact: 'intakeWeek', date: '2026-06-15' }, { fact: 'intakeStart', date: '2026-06-19' }], -12, '00:00', { rule: 'MCI-12' });

    expect(local(cutoff)).toBe('2026-06-03T00:00');
    expect(cutoff.because).toEqual([
      { kind: 'anchor-date', fact: 'intakeWeek', date: '2026-06-15' }, { kind: 'anchor-date', fact: 'intakeStart', date: '2026-06-19' },
      { kind: 'counted', count: 12, unit: 'calendar-day', direction: 'before' }, { kind: 'time', time: '00:00' },
    ]);
    expect(local(calendarDayAt(desk, [{ fact: 'receive', date: '2026-12-31' }], 14, '24:00', { rule: 'MCI-09' }))).toBe('2027-01-15T00:00');
  });

  it('of several is the latest, and of equal ones the first named', () => {
    const day = (date: string, fact: string) => ({ fact, date });

    const start = startOfLatest(desk, [day('2026-04-11', 'confirmPayment'), day('2026-04-15', 'holdMeeting')], { rule: 'ONB-08' });
    const even = startOfLatest(desk, [day('2026-04-11', 'confirmPayment'), day('2026-04-11', 'holdMeeting')], { rule: 'ONB-08' });

    expect(local(start)).toBe('2026-04-15T00:00');
    expect(start.because[0]).toMatchObject({ kind: 'later-of', chosen: 1 });
    expect(even.because[0]).toMatchObject({ kind: 'later-of', chosen: 0 });
  });

  it('that was agreed is not counted from anything', () => {
    expect(agreedAt({ fact: 'meeting', at: tokyo('2026-12-03T14:00') }, { rule: 'ONB-07' })).toEqual({
      at: '2026-12-03T05:00:00.000Z',
      rule: 'ONB-07',
      because: [{ kind: 'agreed', fact: 'meeting' }],
    });
  });
});

describe('a hold', () => {
  const due = businessDaysAfter(desk, { fact: 'ask', at: tokyo('2026-06-01T10:00') }, 2, payment);

  it('moves a deadline by the time held, and a closing time stays a closing time', () => {
    const moved = shiftByHold(desk, due, tokyo('2026-06-02T09:00'), tokyo('2026-06-03T09:00'));

    expect(local(due)).toBe('2026-06-03T17:30');
    expect(local(moved)).toBe('2026-06-04T17:30');
    expect(moved.because.at(-1)).toEqual({ kind: 'held', from: tokyo('2026-06-02T09:00'), to: tokyo('2026-06-03T09:00') });
  });

  it('moves a deadline that falls outside the hours on to the next opening, and says what it passed over', () => {
    const overWeekend = shiftByHold(desk, due, tokyo('2026-06-02T09:00'), tokyo('2026-06-05T09:00'));
    const overNight = shiftByHold(desk, due, tokyo('2026-06-02T09:00'), tokyo('2026-06-02T11:00'));

    expect(local(overWeekend)).toBe('2026-06-08T09:30');
    expect(overWeekend.because.at(-1)).toEqual({
      kind: 'skipped',
      days: [{ date: '2026-06-06', why: 'weekend' }, { date: '2026-06-07', why: 'weekend' }],
    });
    expect(local(overNight)).toBe('2026-06-04T09:30');
  });

  it('of no length, or after the deadline was over, moves nothing', () => {
    expect(shiftByHold(desk, due, tokyo('2026-06-02T09:00'), tokyo('2026-06-02T09:00'))).toEqual(due);
    expect(shiftByHold(desk, due, tokyo('2026-06-03T17:30'), tokyo('2026-06-09T09:00'))).toEqual(due);
    expect(() => shiftByHold(desk, due, tokyo('2026-06-03T09:00'), tokyo('2026-06-02T09:00'))).toThrow(RangeError);
  });
});

describe('the strip of days', () => {
  it('numbers what was counted, from the day after receipt to the date', () => {
    const due = businessDaysAfter(desk, { fact: 'sendPaymentForm', at: tokyo('2026-11-20T17:42') }, 5, payment);

    const strip = stripOf(due).map((d) => `${d.date.slice(8)} ${d.mark}${d.count === undefined ? '' : ` ${d.count}`}`);

    expect(strip).toEqual([
      '20 anchor', '21 skipped', '22 skipped', '23 skipped', '24 received',
      '25 counted 1', '26 counted 2', '27 counted 3', '28 skipped', '29 skipped', '30 counted 4', '01 due 5',
    ]);
  });

  it('runs up to the slot when the date lies before it', () => {
    const remind = businessDayBefore(desk, { fact: 'meeting', at: tokyo('2026-12-07T14:00') }, '10:00', { rule: 'ONB-07' });

    expect(stripOf(remind).map((d) => d.mark)).toEqual(['due', 'skipped', 'skipped', 'anchor']);
  });

  it('is empty for a date that was agreed', () => {
    expect(stripOf(agreedAt({ fact: 'meeting', at: tokyo('2026-12-03T14:00') }, { rule: 'ONB-07' }))).toEqual([]);
  });
});
