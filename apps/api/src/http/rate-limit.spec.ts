import { expect, it } from '@jest/globals';
import { Problem } from '../problems/problem.js';
import { RateLimit } from './rate-limit.js';

it('lets as many through as it says, then one at a time as they come back', () => {
  let now = 0;
  const limit = new RateLimit(2, 60_000, () => now);
  const refusal = (): Problem | undefined => {
    try {
      limit.take('a');
      return undefined;
    } catch (error) {
      return error as Problem;
    }
  };

  expect([refusal(), refusal()]).toEqual([undefined, undefined]);
  expect(refusal()).toMatchObject({ status: 429, details: { retryAfter: 30 } });
  now = 30_000;
  expect(refusal()).toBeUndefined();
  expect(refusal()).toMatchObject({ status: 429 });
});

it('counts each address for itself', () => {
  const limit = new RateLimit(1, 1000, () => 0);

  limit.take('a');

  expect(() => limit.take('b')).not.toThrow();
  expect(() => limit.take('a')).toThrow(Problem);
});

it('looks without taking', () => {
  const limit = new RateLimit(1, 1000, () => 0);

  for (let n = 0; n < 3; n++) expect(() => limit.check('a')).not.toThrow();
  limit.take('a');

  expect(() => limit.check('a')).toThrow(Problem);
  expect(() => limit.check('b')).not.toThrow();
});
