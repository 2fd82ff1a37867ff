import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ApiBed, inquiry } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
});
afterAll(() => bed.close());

const open = '/v1/pipelines/onboarding/engagements';

interface Case {
  why: string;
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  status: number;
  code: string;
}

const json = { 'content-type': 'application/json', 'idempotency-key': 'hostile-1' };
const text = (value: unknown): string => JSON.stringify(value);
const deep = `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`;

const cases: Case[] = [
  { why: 'JSON that breaks off', body: '{"company":', status: 400, code: 'BODY_MALFORMED' },
  { why: 'a bare string', body: '"inquiry"', status: 400, code: 'BODY_MALFORMED' },
  { why: 'a list', body: '[]', status: 400, code: 'REQUEST_INVALID' },
  { why: 'another content type', headers: { 'content-type': 'text/xml' }, body: '<a/>', status: 415, code: 'CONTENT_TYPE_NOT_SUPPORTED' },
  { why: 'a compressed body', headers: { 'content-encoding': 'gzip' }, body: '{}', status: 415, code: 'CONTENT_TYPE_NOT_SUPPORTED' },
  { why: 'a charset nobody has', headers: { 'content-type': 'application/json; charset=x-klingon' }, body: '{}', status: 415, code: 'CONTENT_TYPE_NOT_SUPPORTED' },
  { why: 'too much', body: text({ question: 'x'.repeat(200_000) }), status: 413, code: 'BODY_TOO_LARGE' },
  { why: 'a null character', body: text({ ...inquiry, name: 'a\0b' }), status: 400, code: 'REQUEST_INVALID' },
  { why: 'half a surrogate pair', body: '{"company":"\\ud800"}', status: 400, code: 'REQUEST_INVALID' },
  { why: 'a key that pollutes', body: '{"__proto__":{"role":"manager"}}', status: 400, code: 'REQUEST_INVALID' },
  { why: 'too many levels', body: deep, status: 400, code: 'REQUEST_INVALID' },
  { why: 'an unknown field', body: text({ ...inquiry, role: 'manager' }), status: 400, code: 'REQUEST_INVALID' },
  { why: 'a number for a text', body: text({ ...inquiry, name: 7 }), status: 400, code: 'REQUEST_INVALID' },
  { why: 'no fields', body: '{}', status: 400, code: 'ONB_FIELD_MISSING' },
  { why: 'no Idempotency-Key', headers: { 'idempotency-key': '' }, body: text(inquiry), status: 400, code: 'IDEMPOTENCY_KEY_MISSING' },
  { why: 'an Idempotency-Key with spaces', headers: { 'idempotency-key': 'a b' }, body: text(inquiry), status: 400, code: 'IDEMPOTENCY_KEY_INVALID' },
  { why: 'an unknown pipeline', path: '/v1/pipelines/nothing/engagements', body: text(inquiry), status: 404, code: 'NOT_FOUND' },
  { why: 'a pipeline from the prototype', path: '/v1/pipelines/constructor/engagements', body: text(inquiry), status: 404, code: 'NOT_FOUND' },
  { why: 'an unknown route', path: '/v1/nothing', status: 404, code: 'ROUTE_UNKNOWN' },
  { why: 'another method', path: '/v1/people', method: 'PUT', status: 404, code: 'ROUTE_UNKNOWN' },
  { why: 'a path that cannot be decoded', path: '/v1/engagements/%ff', method: 'GET', status: 400, code: 'REQUEST_MALFORMED' },
  { why: 'an encoded slash', path: '/v1%2fpeople', method: 'GET', status: 404, code: 'ROUTE_UNKNOWN' },
  { why: 'wrong credentials', path: '/v1/people', method: 'GET', headers: { authorization: `Bearer ${'x'.repeat(40)}` }, status: 401, code: 'CREDENTIALS_INVALID' },
  { why: 'credentials of another kind', path: '/v1/people', method: 'GET', headers: { authorization: 'Basic YTpi' }, status: 401, code: 'CREDENTIALS_INVALID' },
  { why: 'a link nobody issued', path: '/v1/people', method: 'GET', headers: { authorization: `Bearer dl_${'x'.repeat(43)}` }, status: 401, code: 'CREDENTIALS_INVALID' },
];

it.each(cases)('answers $why with $status $code', async ({ path = open, method = 'POST', headers = {}, body, status, code }) => {
  const response = await bed.fetch(path, { method, headers: { ...json, ...headers }, ...(method === 'POST' && body !== undefined && { body }) });
  const problem = (await response.json()) as Record<string, unknown>;

  expect({ status: response.status, code: problem['code'] }).toEqual({ status, code });
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem).toMatchObject({ status, type: expect.stringMatching(/^https:\/\/dandori\.dev\/problems\/[a-z-]+$/), title: expect.any(String), detail: expect.any(String) });
  expect(JSON.stringify(problem)).not.toMatch(/ at |node_modules|select |insert |Error:/);
});

describe('a signed-in caller', () => {
  const staff = (path: string): Promise<Response> => bed.fetch(path, { headers: { authorization: `Bearer ${bed.keyOf('staff')}` } });

  it.each([
    ['/v1/engagements?limit=0', 'limit'], ['/v1/engagements?limit=1e3', 'limit'], ['/v1/engagements?cursor=AAAA', 'cursor'], ['/v1/engagements?cursor=%00', 'cursor'],
    ['/v1/engagements?text=%00', 'text'], ['/v1/engagements?text=a&text=b', 'text'], ['/v1/engagements?nothing=1', 'nothing'], ['/v1/engagements?waitingOn=them', 'waitingOn'],
    ['/v1/engagements?customer=1', 'customer'], ['/v1/engagements/1', 'id'], [`/v1/engagements/${randomUUID()}/events?after=-1`, 'after'], ['/v1/engagements?customer[$ne]=1', 'customer[$ne]'],
  ])('is told which field of %s is wrong', async (path, field) => {
    const response = await staff(path);

    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([field]);
  });

  it('reads odd texts as texts', async () => {
    for (const odd of ["'; drop table customer; --", '%', '_', '\\', '\u202e', '𠮷野家', 'ａｂｃ', '👨‍👩‍👧']) {
      const response = await staff(`/v1/engagements?text=${encodeURIComponent(odd)}`);
      expect({ odd, status: response.status }).toEqual({ odd, status: 200 });
    }
  });
});

it('speaks the language that was asked for', async () => {
  const ask = async (language: string) => ((await (await bed.fetch('/v1/people', { headers: { 'accept-language': language } })).json()) as { detail: string }).detail;

  expect(await ask('en-GB,en;q=0.9')).toBe('Sign in first.');
  expect(await ask('en;q=0.3, ja;q=0.8')).toBe('サインインしてください。');
  expect(await ask('xx')).toBe('サインインしてください。');
});

it('stops one address that sends inquiry after inquiry', async () => {
  let last: Response | undefined;
  for (let n = 0; n < 12; n++) last = await bed.fetch(open, { method: 'POST', headers: { ...json, 'x-forwarded-for': '203.0.113.9' }, body: '{}' });

  expect(last!.status).toBe(429);
  expect(Number(last!.headers.get('retry-after'))).toBeGreaterThan(0);
});
