import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { runVectors } from './run.js';
import type { Adapter, Vector } from './vector.js';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../test/vectors/${name}.json`, import.meta.url), 'utf8')) as Vector[];
const vector = (changes: Partial<Vector>): Vector => ({ id: 'V', op: 'x.y', given: {}, when: {}, then: {}, ...changes });
const passes = (then: Vector['then'], out: object, op = 'x.y') =>
  runVectors([vector({ then })], { adapters: { [op]: () => out } })[0]?.passed;
const run = (op: string, given: object, when: object) =>
  runVectors([vector({ op, given: { ...given }, when: { ...when } })])[0]?.actual;

describe('the worked examples', () => {
  it('of the calendar all pass', () => {
    const results = runVectors(read('cal'));

    expect(results.length).toBeGreaterThan(0);
    expect(results.filter((r) => !r.passed)).toEqual([]);
  });
});

describe('the runner', () => {
  it('passes an example when every key of then comes out, whatever else does', () => {
    expect(passes({ a: [1, { b: null }] }, { a: [1, { b: null }], more: 2 })).toBe(true);
    expect(passes({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(passes({ a: { b: 1 } }, { a: { b: 1, c: 2 } })).toBe(false);
    expect(passes({ a: null }, {})).toBe(false);
    expect(passes({ a: [] }, { a: {} })).toBe(false);
  });

  it('fails an example that says nothing of errors when one comes out', () => {
    expect(passes({ a: 1 }, { a: 1, error: 'E' })).toBe(false);
    expect(passes({ a: 1 }, { a: 1, errors: ['E'] })).toBe(false);
    expect(passes({ a: 1 }, { a: 1, errors: [], error: undefined })).toBe(true);
    expect(passes({ a: 1, error: 'E' }, { a: 1, error: 'E' })).toBe(true);
  });

  it('takes a thrown error with a code as the answer, and any other as a failure', () => {
    const thrower = (error: unknown): Record<string, Adapter> => ({ 'x.y': () => { throw error; } });

    const coded = runVectors([vector({ then: { error: 'E' } })], { adapters: thrower(Object.assign(new Error(), { code: 'E' })) });
    const plain = runVectors([vector({})], { adapters: thrower(new Error('bug')) });

    expect(coded[0]?.passed).toBe(true);
    expect(plain[0]).toMatchObject({ passed: false, actual: 'threw Error: bug' });
  });

  it('fails an unknown op unless the choice of ops leaves it out', () => {
    const vectors = [vector({ op: 'cal.nothing' }), vector({ op: 'calx.y' }), vector({ op: 'toString' })];

    expect(runVectors(vectors).map((r) => r.passed)).toEqual([false, false, false]);
    expect(runVectors(vectors, { ops: ['cal'] }).map((r) => r.op)).toEqual(['cal.nothing']);
    expect(runVectors(vectors, { ops: ['calx.y'] }).map((r) => r.op)).toEqual(['calx.y']);
  });
});

describe('calendars in examples', () => {
  const isBusinessDay = (date: string, calendar?: object) => run('cal.isBusinessDay', calendar ? { calendar } : {}, { date });

  it('default to the task desk with the closure over the year end', () => {
    expect(isBusinessDay('2025-12-29')).toEqual({ businessDay: false });
    expect(isBusinessDay('2025-12-29', { publicHolidays: 'JP', closures: [] })).toEqual({ businessDay: true });
    expect(isBusinessDay('2026-06-03', {})).toEqual({ businessDay: true });
  });

  it('list holidays as dates, as names or by year, and know only the years they name', () => {
    for (const publicHolidays of [['2026-06-03'], { '2026-06-03': '開港記念日' }, { '2026': ['2026-06-03'] }]) {
      expect(isBusinessDay('2026-06-03', { publicHolidays })).toEqual({ businessDay: false });
      expect(isBusinessDay('2026-05-06', { publicHolidays })).toEqual({ businessDay: true });
      expect(isBusinessDay('2027-06-03', { publicHolidays })).toEqual({ error: 'CAL_YEAR_NOT_LOADED' });
    }
    expect(isBusinessDay('2027-06-03', { publicHolidays: 'JP', years: [2025, 2026] })).toEqual({ error: 'CAL_YEAR_NOT_LOADED' });
    expect(isBusinessDay('2099-06-03')).toEqual({ error: 'CAL_YEAR_NOT_LOADED' });
    expect(isBusinessDay('2026-05-06', { publicHolidays: [] })).toEqual({ businessDay: true });
  });

  it('close single days and ranges of any kind', () => {
    expect(isBusinessDay('2026-06-03', { designated: ['2026-06-03'] })).toEqual({ businessDay: false });
    expect(isBusinessDay('2026-06-03', { designatedDays: [{ date: '2026-06-03', name: '棚卸し' }] })).toEqual({ businessDay: false });
    expect(isBusinessDay('2026-06-03', { closures: ['2026-06-02..2026-06-04'] })).toEqual({ businessDay: false });
    expect(isBusinessDay('2026-06-03', { closures: ['06-03'] })).toEqual({ businessDay: false });
    expect(isBusinessDay('2026-08-13', { closures: ['08-12..08-14', '12-29..01-03'] })).toEqual({ businessDay: false });
  });
});
