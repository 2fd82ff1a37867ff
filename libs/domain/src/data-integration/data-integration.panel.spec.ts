import { describe, expect, it } from '@jest/globals';
import { at } from '../support/support.story.js';
import { clockPanel, costIfOpenOn } from './data-integration.panel.js';
import { told } from './data-integration.story.js';

describe('the clock panel', () => {
  it('shows until when the customer is covered, the caps of the period and what staying open would cost', () => {
    const story = told('holdReleaseCheck').give('2026-08-25T10:00', 'customer', 'bookMeeting', { booking: { kind: 'release-check', from: at('2026-09-01T10:00'), to: at('2026-09-01T11:00') } });

    expect(clockPanel(story.it, { book: story.book, prices: story.book.terms.prices, now: at('2026-08-26T10:00') })).toEqual({
      coveredUntil: '2026-09-14',
      period: 'BASE',
      periods: [{ kind: 'BASE', from: '2026-07-15', to: '2026-09-14', meeting: { cap: 300, used: 120, reserved: 60, left: 120 }, review: { cap: 300, used: 90, reserved: 0, left: 210 } }],
      extensions: [],
      addon: { from: '2026-09-15', to: '2026-10-14', orderBy: '2026-09-14', unitYen: 150_000 },
      outlook: [
        { on: '2026-09-15', extensionMonths: 1, amountYen: 200_000 },
        { on: '2026-10-15', extensionMonths: 2, amountYen: 400_000 },
        { on: '2026-11-15', extensionMonths: 3, amountYen: 600_000 },
      ],
    });
  });

  it('goes on through an extension month, from the first day of which its time is there', () => {
    const story = told('holdReleaseCheck').until('2026-09-15T00:00');
    const panel = clockPanel(story.it, { book: story.book, prices: story.book.terms.prices, now: at('2026-09-20T10:00') });

    expect(panel).toMatchObject({ coveredUntil: '2026-10-14', period: 'EXTENSION', extensions: ['2026-09-15'], addon: { from: '2026-10-15' }, outlook: [{ on: '2026-10-15', extensionMonths: 2 }, {}, {}] });
    expect(panel['periods']).toHaveLength(2);
  });

  it('stands still once the work is over, and is empty before there is an order', () => {
    const { it: done, book } = told('the end');

    expect(clockPanel(done, { book, prices: [], now: at('2027-03-01T10:00') })).toMatchObject({ coveredUntil: '2026-09-14', addon: null, outlook: [] });
    expect(clockPanel(told('order').it, { book, prices: [], now: at('2027-03-01T10:00') })).toEqual({});
  });

  it('gives no amount where a price is missing (CAL-06)', () => {
    expect(costIfOpenOn({ startDate: '2026-07-15', baseMonths: 2, addons: [] }, '2026-09-15', [])).toEqual({ on: '2026-09-15', extensionMonths: 1, amountYen: null });
  });
});
