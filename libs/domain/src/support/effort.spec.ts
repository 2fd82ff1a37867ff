import { describe, expect, it } from '@jest/globals';
import { leftOf, overCap, shareReached } from './effort.js';

describe('a cap', () => {
  it('is allowed in full, and what passes it is refused whole with the values compared', () => {
    expect(overCap({ cap: 300, used: 240, reserved: 0 }, 60)).toBeUndefined();
    expect(overCap({ cap: 300, used: 240, reserved: 30 }, 60)).toEqual({ cap: 300, used: 240, reserved: 30, asked: 60, left: 30 });
    expect(leftOf({ cap: 120, used: 150, reserved: 0 })).toBe(0);
  });

  it('says once that 80 and that 100 per cent are reached, and the higher of both when one session reaches both', () => {
    const reached = (before: number, after: number) => shareReached(300, before, after, [80, 100]);

    expect([reached(0, 239), reached(180, 240), reached(240, 299), reached(240, 300), reached(200, 300), reached(300, 300)])
      .toEqual([undefined, 80, undefined, 100, 100, undefined]);
  });
});
