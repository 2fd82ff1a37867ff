import { describe, expect, it } from '@jest/globals';
import { calendarOf } from './calendar.fields.js';

const windows = (calendar: object) =>
  calendarOf({ calendar: { open: '09:30', close: '17:30', ...calendar } }).hours.windows.map((w) => `${w.open}-${w.close}`);

describe('the hours of an example', () => {
  it('are split by a break in any of its shapes', () => {
    const split = ['09:30-12:00', '13:00-17:30'];

    expect(windows({ break: '12:00-13:00' })).toEqual(split);
    expect(windows({ break: { from: '12:00', to: '13:00' } })).toEqual(split);
    expect(windows({ break: { start: '12:00', end: '13:00' } })).toEqual(split);
    expect(windows({ break: ['12:00-13:00'] })).toEqual(split);
    expect(windows({ breaks: [['12:00', '13:00']] })).toEqual(split);
    expect(windows({ breaks: ['15:00-15:15', '12:00-13:00'] })).toEqual(['09:30-12:00', '13:00-15:00', '15:15-17:30']);
  });

  it('are one window without a break, and the desk\'s own when none are given', () => {
    expect(windows({})).toEqual(['09:30-17:30']);
    expect(windows({ break: null })).toEqual(['09:30-17:30']);
    expect(calendarOf({}).hours.windows).toHaveLength(2);
    expect(calendarOf({}, 'planWork').hours.windows).toEqual([{ open: '10:00', close: '18:00' }]);
  });
});
