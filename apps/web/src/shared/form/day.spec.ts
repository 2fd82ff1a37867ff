import { describe, expect, it } from '@jest/globals';
import { dayOf } from './day.js';

const today = '2026-11-22';

describe('a day that somebody typed', () => {
  it.each([
    ['2026-12-02', '2026-12-02'],
    ['2026/12/2', '2026-12-02'],
    ['2026年12月2日', '2026-12-02'],
    ['2026年12月2日(水)', '2026-12-02'],
    ['20261202', '2026-12-02'],
    ['２０２６／１２／２', '2026-12-02'],
    ['12/2', '2026-12-02'],
    ['1月8日', '2027-01-08'],
    ['11/22', '2026-11-22'],
  ])('%s is %s', (text, date) => expect(dayOf(text, today)).toBe(date));

  it.each(['', 'soon', '2026-13-01', '2026-02-30', '4/31', '2026-1-2-3', '12'])('“%s” is none', (text) => expect(dayOf(text, today)).toBeUndefined());
});
