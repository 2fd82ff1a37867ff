import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { until } from '#runtime/wait.js';
import { inquiry } from '#test/support/api.js';
import { Processes, type App } from '#test/support/processes.js';

/** API and worker as they run in production, at LOG_LEVEL=trace. What people write is sought by test/e2e/canary.test.ts, in far more places. */
let it_: Processes;
let engagement: string;
let commandId: string;

const lines = (app: App): Record<string, unknown>[] => readFileSync(it_.log(app), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
const secrets = { bearer: 'dk_planted-bearer-0001', cookie: 'planted-cookie-0002', link: 'planted-link-0003', query: 'planted-query-0004', basic: 'cGxhbnRlZC1iYXNpYw==' };

beforeAll(async () => {
  it_ = await Processes.open();
  await Promise.all([it_.start('api'), it_.start('worker')]);
  const opened = await it_.post('/v1/pipelines/onboarding/engagements', inquiry, randomUUID());
  engagement = (opened.body as { engagement: { id: string } }).engagement.id;
  const sent = await it_.post(`/v1/engagements/${engagement}/commands/send-material`, {}, randomUUID());
  commandId = (sent.body as { command: { id: string } }).command.id;
  await until('the effect is in the log', () => lines('worker').some(({ msg }) => msg === 'effect done'), { withinMs: 60_000, everyMs: 200 });
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${it_.url}${path}`, { headers });
  await Promise.all([
    ask('/v1/engagements', { authorization: `Bearer ${secrets.bearer}` }),
    ask('/v1/engagements', { authorization: `Basic ${secrets.basic}` }),
    ask('/v1/engagements', { cookie: `better-auth.session_token=${secrets.cookie}` }),
    ask(`/v1/links/${secrets.link}`),
    ask(`/v1/link?token=${secrets.link}`),
    ask(`/v1/engagements?search=${secrets.query}`, { authorization: `Bearer ${it_.keyOf('staff')}`, referer: `${it_.url}/links/${secrets.link}` }),
  ]);
  await until('they are in the log', () => lines('api').filter(({ msg, status }) => msg === 'request' && status !== 200 && status !== 201).length >= 5, { withinMs: 20_000, everyMs: 100 });
}, 180_000);

afterAll(() => it_?.close(), 60_000);

describe('a command', () => {
  it('is found by its id in the logs of both processes', () => {
    const request = lines('api').filter((line) => line['commandId'] === commandId && line['msg'] === 'request');
    expect(request).toEqual([expect.objectContaining({ process: 'api', engagement, role: 'staff', status: 200, request: expect.stringMatching(/^[0-9a-f-]{36}$/) })]);
    expect(lines('worker').filter((line) => line['commandId'] === commandId)).toEqual([expect.objectContaining({ process: 'worker', msg: 'command accepted', workflowId: `onboarding/${engagement}` })]);
  });

  it('and its engagement’s effects by the engagement’s', () => {
    expect(lines('worker').filter((line) => line['engagement'] === engagement).map(({ msg }) => msg)).toContain('effect done');
  });
});

it('a request that was answered with a problem has its code', () => {
  const refused = lines('api').filter(({ msg, status }) => msg === 'request' && status === 401);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['CREDENTIALS_INVALID', 'NOT_SIGNED_IN']));
});

describe('a line', () => {
  it('is JSON with its process, level and time', () => {
    const all = [...lines('api'), ...lines('worker')];
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ level, time, process }) => typeof level !== 'number' || typeof time !== 'string' || typeof process !== 'string')).toEqual([]);
  });

  it('holds no header, no query, no token of an address, at any level', () => {
    const all = (['api', 'worker'] as const).map((app) => readFileSync(it_.log(app), 'utf8')).join('');
    const planted = [...Object.values(secrets), it_.keyOf('staff'), inquiry.email, inquiry.name, inquiry.phone];
    expect(planted.filter((secret) => all.includes(secret))).toEqual([]);
  });
});
