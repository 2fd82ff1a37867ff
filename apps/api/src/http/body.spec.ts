import { expect, it } from '@jest/globals';
import { whereUnstorable } from './body.js';
import { requestHash } from '../commands/request-hash.js';

it('finds the text that PostgreSQL could not store, wherever it is', () => {
  expect(whereUnstorable({ a: [{ b: 'x\0' }] })).toBe('a.0.b');
  expect(whereUnstorable({ a: '\ud800' })).toBe('a');
  expect(whereUnstorable({ ['k\0']: 1 })).toBe('');
  expect(whereUnstorable({ a: '𠮷', b: [1, null, true] })).toBeUndefined();
});

it('takes two bodies for the same when only the order of their keys differs', () => {
  const hash = (body: unknown) => requestHash('POST', '/v1/x', body).toString('hex');

  expect(hash({ a: 1, b: { c: 2, d: [1, 2] } })).toBe(hash({ b: { d: [1, 2], c: 2 }, a: 1 }));
  expect(hash({ a: [1, 2] })).not.toBe(hash({ a: [2, 1] }));
});
