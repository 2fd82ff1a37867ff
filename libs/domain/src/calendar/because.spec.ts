import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDuration, formatInstant, formatYen, renderDeadline } from './because.js';
import { toInstant } from './calendar.js';
import type { BusinessCalendar, Words } from './calendar.js';
import { agreedAt, businessDayBefore, businessDaysAfter, shiftByHold, startOfLatest } from './deadline.js';
import type { Because } from './deadline.js';
import { ordinal } from './format.js';
import { japaneseCalendar } from './holidays.js';

const desk: BusinessCalendar = {
  days: japaneseCalendar({
    from: '2025-01-01',
    to: '2028-12-31',
    closures: ['12-29..01-03'],
    designated: { '2026-12-28': { ja: '棚卸し', en: 'Stocktaking' } },
  }),
  hours: { windows: [{ open: '09:30', close: '12:00' }, { open: '13:00', close: '17:30' }] },
};
const tokyo = (text: string) => toInstant(`${text}+09:00`);
const facts: Record<string, Words> = {
  sendPaymentForm: { ja: 'お支払いフォームを送付', en: 'Payment form sent' },
  meeting: { ja: '開始前ミーティング', en: 'Meeting before the start' },
  confirmPayment: { ja: '入金の翌日', en: 'Day after payment' },
};
const terms = { version: '3', key: 'onboarding.paymentReminderDays', effectiveFrom: '2026-10-01' };
const due = businessDaysAfter(desk, { fact: 'sendPaymentForm', at: tokyo('2026-11-20T17:42') }, 5, { rule: 'ONB-06', terms });
const texts = (rendered: { lines: { text: string }[] }) => rendered.lines.map((line) => line.text);

describe('"why this date?"', () => {
  it('reads in Japanese as in the picture', () => {
    expect(renderDeadline(due, 'ja', facts)).toEqual({
      at: '12月1日(火) 17:30',
      lines: [
        { label: '起点', text: '11月20日(金) 17:42　お支払いフォームを送付' },
        { label: '締め時刻', text: '17:30 の締めを過ぎたので 11月24日(火) の受付' },
        { label: '除いた日', text: '土日 4日、11月23日(月) 勤労感謝の日' },
        { label: '数え方', text: '受付の翌営業日から数えて 5営業日目の 17:30' },
        { label: '規則', text: 'ONB-06・会社設定 第3版(10月1日(木) から)' },
      ],
    });
  });

  it('says the same in English', () => {
    expect(renderDeadline(due, 'en', facts)).toEqual({
      at: 'Tue 1 Dec, 17:30',
      lines: [
        { label: 'Counted from', text: 'Fri 20 Nov, 17:42 · Payment form sent' },
        { label: 'Cut-off', text: 'Past the 17:30 cut-off, so received on Tue 24 Nov' },
        { label: 'Days skipped', text: '4 weekend days; Mon 23 Nov Labor Thanksgiving Day' },
        { label: 'How it counts', text: '5th business day after receipt, 17:30' },
        { label: 'Rule', text: 'ONB-06 · company settings version 3 (from Thu 1 Oct)' },
      ],
    });
  });

  it('shows the year of another year, names designated days and adds up the closure', () => {
    const late = businessDaysAfter(desk, { fact: 'sendPaymentForm', at: tokyo('2026-12-25T10:00') }, 1, { rule: 'ONB-06' });

    expect(texts(renderDeadline(late, 'ja', facts, { now: tokyo('2026-12-25T10:00') }))).toEqual([
      '12月25日(金) 10:00　お支払いフォームを送付',
      '17:30 の締め前なので 12月25日(金) の受付',
      '土日 4日、12月28日(月) 棚卸し、2027年1月1日(金) 元日、休業日 3日',
      '受付の翌営業日から数えて 1営業日目の 17:30',
      'ONB-06',
    ]);
  });

  it('always has five rows, and says so when one has nothing', () => {
    const agreed = agreedAt({ fact: 'meeting', at: tokyo('2026-12-03T14:00') }, { rule: 'ONB-07' });

    expect(texts(renderDeadline(agreed, 'ja', facts))).toEqual(['開始前ミーティング', 'なし', 'なし', '合意済みの日時', 'ONB-07']);
    expect(texts(renderDeadline(agreed, 'en', facts))).toEqual(['Meeting before the start', 'None', 'None', 'Agreed date and time', 'ONB-07']);
  });

  it('tells reminders before a slot, the later of two dates, and holds', () => {
    const remind = businessDayBefore(desk, { fact: 'meeting', at: tokyo('2026-12-03T14:00') }, '10:00', { rule: 'ONB-07' });
    const start = startOfLatest(
      desk,
      [{ fact: 'confirmPayment', date: '2026-12-02' }, { fact: 'meeting', date: '2026-12-03' }],
      { rule: 'ONB-08' },
    );
    const held = shiftByHold(desk, due, tokyo('2026-11-24T10:00'), tokyo('2026-11-25T10:00'));

    expect(texts(renderDeadline(remind, 'ja', facts))[3]).toBe('起点の 1営業日前の 10:00');
    expect(texts(renderDeadline(remind, 'en', facts))[3]).toBe('1st business day before the starting point, 10:00');
    expect(texts(renderDeadline(start, 'ja', facts))).toEqual([
      '12月2日(水)　入金の翌日、12月3日(木)　開始前ミーティング', 'なし', 'なし', 'いちばん遅い日(開始前ミーティング)の 0:00', 'ONB-08',
    ]);
    expect(texts(renderDeadline(held, 'ja', facts))[3]).toBe(
      '受付の翌営業日から数えて 5営業日目の 17:30、保留(11月24日(火) 10:00 から 11月25日(水) 10:00 まで)の 24時間 だけ後ろへ',
    );
  });

  it('counts calendar days, months and minutes in everyday words', () => {
    const anchor = { kind: 'anchor', fact: 'sendPaymentForm', at: tokyo('2026-12-01T11:00') } as const;
    const reads = (lang: 'ja' | 'en', counted: Omit<Extract<Because, { kind: 'counted' }>, 'kind'>, time?: string) =>
      texts(
        renderDeadline(
          {
            at: tokyo('2026-12-02T00:00'),
            rule: 'X',
            because: [anchor, { kind: 'counted', ...counted }, ...(time ? [{ kind: 'time', time } as const] : [])],
          },
          lang,
          facts,
        ),
      )[3];

    expect(reads('ja', { count: 1, unit: 'calendar-day', direction: 'after' }, '00:00')).toBe('起点の翌日の 0:00');
    expect(reads('en', { count: 1, unit: 'calendar-day', direction: 'after' }, '00:00')).toBe('The day after the starting point, 0:00');
    expect(reads('ja', { count: 14, unit: 'calendar-day', direction: 'after' })).toBe('起点の 14日後');
    expect(reads('en', { count: 14, unit: 'calendar-day', direction: 'after' })).toBe('14th calendar day after the starting point');
    expect(reads('ja', { count: 2, unit: 'month', direction: 'after' })).toBe('起点の 2か月後');
    expect(reads('en', { count: 2, unit: 'month', direction: 'after' })).toBe('2 months after the starting point');
    expect(reads('ja', { count: 90, unit: 'minute', direction: 'before' })).toBe('起点の 1時間30分前');
    expect(reads('en', { count: 90, unit: 'minute', direction: 'before' })).toBe('1 h 30 min before the starting point');
    expect(reads('ja', { count: 0, unit: 'business-day', direction: 'after' }, '17:30')).toBe('起点の当日の 17:30');
  });

  it('gives the time of day once when a counted date is one of several', () => {
    const start = startOfLatest(desk, [{ fact: 'confirmPayment', date: '2026-12-02' }], { rule: 'ONB-08' });
    const because: Because[] = [{ kind: 'counted', count: 1, unit: 'calendar-day', direction: 'after' }, ...start.because];

    expect(texts(renderDeadline({ ...start, because }, 'ja', facts))[3]).toBe('起点の翌日、いちばん遅い日(入金の翌日)の 0:00');
  });

  it('shows a fact without wording under its own name', () => {
    expect(texts(renderDeadline(due, 'en', {}))[0]).toBe('Fri 20 Nov, 17:42 · sendPaymentForm');
  });
});

describe('dates, amounts and lengths', () => {
  it('are written as in the pictures', () => {
    expect(formatDate('2026-12-02', 'ja')).toBe('2026年12月2日(水)');
    expect(formatDate('2026-12-02', 'en')).toBe('Wed 2 Dec 2026');
    expect(formatDate('2026-12-02', 'ja', { year: false })).toBe('12月2日(水)');
    expect(formatInstant('2026-12-01T15:00:00.000Z', 'ja')).toBe('12月2日(水) 0:00');
    expect(formatInstant('2026-12-01T15:00:00.000Z', 'en')).toBe('Wed 2 Dec, 0:00');
    expect(formatInstant('2026-12-01T15:00:00.000Z', 'en', { in: 'UTC', year: true })).toBe('Tue 1 Dec 2026, 15:00');
    expect(formatInstant('2026-12-01T00:05:00.000Z', 'ja')).toBe('12月1日(火) 9:05');
  });

  it('group yen by thousands and refuse parts of a yen', () => {
    expect([0, 999, 1000, 100_000, 1_234_567, -500].map(formatYen)).toEqual(['¥0', '¥999', '¥1,000', '¥100,000', '¥1,234,567', '-¥500']);
    expect(() => formatYen(0.5)).toThrow(RangeError);
  });

  it('give lengths in hours and minutes, from two days on in days and hours', () => {
    expect([0, 10, 60, 430, 980, 2880, 4560].map((m) => formatDuration(m, 'ja'))).toEqual([
      '0分', '10分', '1時間', '7時間10分', '16時間20分', '2日', '3日4時間',
    ]);
    expect([430, 980, 4560].map((m) => formatDuration(m, 'en'))).toEqual(['7 h 10 min', '16 h 20 min', '3 d 4 h']);
  });

  it('spell English ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal)).toEqual([
      '1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th',
    ]);
  });
});
