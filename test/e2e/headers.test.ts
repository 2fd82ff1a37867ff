import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiBed } from '#test/support/api.js';
import { companyOf, type Company } from '#test/support/companies.js';

let bed: ApiBed;
let overTls: ApiBed;
let mori: Company;
beforeAll(async () => {
  [bed, overTls] = [await ApiBed.open(), await ApiBed.open({ PUBLIC_URL: 'https://dandori.example' })];
  mori = await companyOf(bed, 'mori');
}, 60_000);
afterAll(async () => {
  await bed.close();
  await overTls.close();
});

type Kind = 'page' | 'inquiry' | 'json' | 'problem' | 'unknown' | 'malformed' | 'file' | 'pdf' | 'csv' | 'docs' | 'openapi' | 'script';

function answers(from: ApiBed): { [kind in Kind]: () => Promise<Response> } {
  const browser = { accept: 'text/html,application/xhtml+xml' };
  const as = (key: string): { authorization: string } => ({ authorization: `Bearer ${key}` });
  return {
    page: () => from.fetch('/today', { headers: browser }),
    inquiry: () => from.fetch('/inquiry', { headers: browser }),
    json: () => from.fetch('/v1/people', { headers: as(from.keyOf('staff')) }),
    problem: () => from.fetch('/v1/people'),
    unknown: () => from.fetch('/v1/nothing'),
    malformed: () => from.fetch('/v1/sign-in/password', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
    file: () => from.fetch(`/v1/engagements/${mori.intake}/documents/${mori.document}`, { headers: as(from.keyOf('staff')) }),
    pdf: () => from.fetch(`/v1/engagements/${mori.intake}/custody/chain.pdf`, { headers: as(from.keyOf('staff')) }),
    csv: () => from.fetch('/v1/charges/export', { headers: as(from.keyOf('finance')) }),
    docs: () => from.fetch('/docs'),
    openapi: () => from.fetch('/openapi.json'),
    script: async () => {
      const page = await (await from.fetch('/', { headers: browser })).text();
      return from.fetch(/src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!);
    },
  };
}

const kinds: Kind[] = ['page', 'inquiry', 'json', 'problem', 'unknown', 'malformed', 'file', 'pdf', 'csv', 'docs', 'openapi', 'script'];
/** Directives of a policy by their names. */
const policyOf = (response: Response): Map<string, string[]> =>
  new Map((response.headers.get('content-security-policy') ?? '').split(';').map((directive) => directive.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values]));

describe('every kind of answer', () => {
  it.each(kinds)('carries what keeps a browser from guessing, framing and telling: %s', async (kind) => {
    const response = await answers(bed)[kind]();

    expect([kind, response.status]).toEqual([kind, { problem: 401, unknown: 404, malformed: 400 }[kind as string] ?? 200]);
    const { headers } = response;
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    for (const absent of ['x-powered-by', 'server', 'access-control-allow-origin']) expect({ absent, value: headers.get(absent) }).toEqual({ absent, value: null });
    const policy = policyOf(response);
    const scripts = [...(policy.get('script-src') ?? policy.get('default-src') ?? []), ...(policy.get('script-src-attr') ?? []), ...(policy.get('script-src-elem') ?? [])];
    expect(policy.has('sandbox') || scripts.length > 0).toBe(true);
    expect(scripts.filter((source) => /unsafe|\*|^https?:|^data:|^blob:/.test(source))).toEqual([]);
    // Another site may show the inquiry form, which knows nobody; everything else belongs to our own pages or to none.
    expect([kind, policy.get('frame-ancestors') ?? (policy.has('sandbox') ? ["'self'"] : [])]).toEqual([kind, kind === 'inquiry' ? ['*'] : kind === 'page' ? ["'none'"] : ["'self'"]]);
  });

  it.each(kinds.filter((kind) => !['docs', 'openapi', 'script'].includes(kind)))('is kept by nobody on its way: %s', async (kind) => {
    expect((await answers(bed)[kind]()).headers.get('cache-control')).toMatch(/no-store/);
  });

  it('demands TLS from then on where people come by TLS, and not elsewhere', async () => {
    for (const kind of ['page', 'json', 'problem', 'docs'] as const) {
      expect((await answers(overTls)[kind]()).headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
      expect((await answers(bed)[kind]()).headers.get('strict-transport-security')).toBeNull();
      expect((await answers(overTls)[kind]()).headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    }
  });
});

describe('the page', () => {
  it('runs scripts of ours alone, and of styles our files and the elements with its nonce', async () => {
    const policy = policyOf(await answers(bed).page());

    expect(Object.fromEntries(policy)).toMatchObject({ 'default-src': ["'none'"], 'script-src': ["'self'"], 'base-uri': ["'none'"], 'form-action': ["'self'"], 'connect-src': ["'self'"] });
    expect(policy.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'nonce-[A-Za-z0-9+/]{22}=='$/)]);
    expect([...policy.values()].flat().filter((source) => source.includes('unsafe'))).toEqual([]);
  });

  it('has no script of its own in the page', async () => {
    const html = await (await answers(bed).page()).text();

    expect([...html.matchAll(/<script\b([^>]*)>([^<]*)/g)].filter(([, attributes, text]) => !/\bsrc="\/assets\//.test(attributes!) || text!.trim() !== '')).toEqual([]);
    expect(html).not.toMatch(/\son\w+=|javascript:|style="/i);
  });
});

describe('a file that is sent to us', () => {
  const files: { [what: string]: Buffer } = {
    'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'a PDF': Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a, 0xff, 0xfe])]),
    'an archive': Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(40), Buffer.from([0xff, 0x80, 0x81])]),
    'a program': Buffer.concat([Buffer.from('MZ'), Buffer.from([0x90, 0, 3, 0, 0xff, 0xff])]),
    'text with a null character': Buffer.from('日付,摘要,入金\n2026-04-01,\0,1000\n'),
    'a page': Buffer.from('<!doctype html><script>alert(1)</script>'),
    nothing: Buffer.alloc(0),
  };

  it.each(Object.entries(files))('is judged by what it holds: %s', async (_what, bytes) => {
    for (const path of ['/v1/payments/bookings/preview', '/v1/charges/invoices/preview']) {
      const response = await bed.fetch(path, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('finance')}`, 'content-type': 'application/json', 'idempotency-key': 'x' }, body: JSON.stringify({ content: bytes.toString('base64') }) });

      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, expect.any(Number), 'application/problem+json; charset=utf-8']);
      expect([400, 422]).toContain(response.status);
      expect(((await response.json()) as { code: string }).code).toMatch(bytes.length === 0 ? /^REQUEST_INVALID$/ : /^CSV_/);
    }
  });
});
