import { describe, expect, it } from '@jest/globals';
import { renderDeadline } from '../calendar/because.js';
import { calendarFor, minutesOfFirstMonth, slotReminderDue, useStarts } from './onboarding.dates.js';
import { factNames } from './onboarding.words.js';
import { rulebook } from '../vectors/onb.story.js';

const book = rulebook();
const calendar = calendarFor(book);
const starts = (confirmedAt: string, heldAt?: string) => useStarts({ confirmedAt }, heldAt === undefined ? undefined : { fact: 'meeting', at: heldAt }, calendar);

describe('the day use starts (ONB-08)', () => {
  it('is the calendar day after the payment was confirmed, Saturday too: confirmed Friday 10 April, start Saturday 11', () => {
    expect(starts('2026-04-10T02:00:00.000Z', '2026-04-10T06:00:00.000Z').at).toBe('2026-04-10T15:00:00.000Z');
  });

  it('is the day of the meeting when that is later: meeting on Wednesday 15 April at 10:00, start 0:00 that day', () => {
    expect(starts('2026-04-10T02:00:00.000Z', '2026-04-15T01:00:00.000Z').at).toBe('2026-04-14T15:00:00.000Z');
  });

  it('goes by the date in Tokyo: confirmed 14:59:59Z on 28 February 2028, start on the leap day; a second later, on 1 March', () => {
    expect(starts('2028-02-28T14:59:59.000Z').at).toBe('2028-02-28T15:00:00.000Z');
    expect(starts('2028-02-28T15:00:00.000Z').at).toBe('2028-02-29T15:00:00.000Z');
  });

  it('is not moved by the closure at the turn of the year: confirmed on 31 December, start on 1 January', () => {
    expect(starts('2026-12-31T03:00:00.000Z').at).toBe('2026-12-31T15:00:00.000Z');
  });

  it('says why: the confirmation, the day after it, and the later of the two', () => {
    const { at, lines } = renderDeadline(starts('2026-04-10T02:00:00.000Z', '2026-04-15T01:00:00.000Z'), 'en', factNames);

    expect(at).toBe('Wed 15 Apr, 0:00');
    expect(lines[0]?.text).toBe('Fri 10 Apr, 11:00 · Payment confirmed; Sat 11 Apr · Day after the payment was confirmed; Wed 15 Apr · Meeting held');
    expect(lines.at(-1)?.text).toBe('ONB-08');
  });
});

describe('the reminder of a slot', () => {
  it('of Monday 23 November\'s following Tuesday comes on Friday 20: Monday is a holiday', () => {
    const due = slotReminderDue({ fact: 'meetingSlot', at: '2026-11-24T05:00:00.000Z' }, 'ONB-07', book);

    expect(due.at).toBe('2026-11-20T01:00:00.000Z');
    expect(due.because.find((reason) => reason.kind === 'skipped')).toMatchObject({ days: [{ date: '2026-11-21' }, { date: '2026-11-22' }, { date: '2026-11-23', why: 'holiday' }] });
  });
});

describe('the time of the first month (ONB-12)', () => {
  it('is the whole plan by default', () => {
    expect(minutesOfFirstMonth('standard', '2026-11-30', book.terms.onboarding)).toBe(1_200);
  });

  it('is cut to the days left when the terms say so, rounded down: 30 November leaves 1 of 30 days', () => {
    expect(minutesOfFirstMonth('standard', '2026-11-30', rulebook({ firstMonthProration: 'daily' }).terms.onboarding)).toBe(40);
    expect(minutesOfFirstMonth('standard', '2026-12-11', rulebook({ firstMonthProration: 'daily' }).terms.onboarding)).toBe(812);
  });

  it('is unknown for a plan that the terms do not have', () => {
    expect(minutesOfFirstMonth('huge', '2026-11-30', book.terms.onboarding)).toBeUndefined();
  });
});
