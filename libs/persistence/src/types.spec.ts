import { describe, expect, test } from '@jest/globals';
import { instantOfText, typeParsers } from './types.js';

describe('instantOfText', () => {
  test.each([
    ['2026-04-01 01:00:00+00', '2026-04-01T01:00:00.000Z'],
    ['2026-04-01 01:00:00.1+00', '2026-04-01T01:00:00.100Z'],
    ['2026-04-01 01:00:00.123+00', '2026-04-01T01:00:00.123Z'],
    ['2026-04-01 10:00:00.12+09', '2026-04-01T01:00:00.120Z'],
    ['2026-04-01 06:30:00+05:30', '2026-04-01T01:00:00.000Z'],
    ['2026-03-31 15:00:00-10', '2026-04-01T01:00:00.000Z'],
    ['infinity', 'infinity'],
  ])('reads %s as %s, whatever zone session and host are in', (text, instant) => {
    expect(instantOfText(text)).toBe(instant);
  });

  test('leaves a date a date and refuses an int8 that would lose digits', () => {
    expect(typeParsers.getTypeParser(1082)('2026-02-28')).toBe('2026-02-28');
    expect(typeParsers.getTypeParser(20)('42')).toBe(42);
    expect(() => typeParsers.getTypeParser(20)('9007199254740993')).toThrow(RangeError);
  });
});
