import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient } from '#client/client.js';
import { playOnboarding } from '#test/demo/onboarding.demo.js';
import { ApiBed } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

it('the demo succeeds when every date is as the rules say, and tells the timeline with its reasons', async () => {
  const said: string[] = [];

  const code = await playOnboarding(bed.client('staff'), 'en', (line) => said.push(line));

  expect({ code, last: said.at(-1) }).toEqual({ code: 0, last: '✓ Every date is as the rules say.' });
  expect(said.join('\n')).toMatch(/Use starts: \d{4}-\d\d-\d\d/);
}, 120_000);

it('the demo fails, naming both dates, when the product answers with a start date that is a day off', async () => {
  const said: string[] = [];
  const tampered = createClient({ baseUrl: bed.url, token: bed.keyOf('staff'), language: 'en', fetch: async (request) => shifted(await fetch(request)) });

  const code = await playOnboarding(tampered, 'en', (line) => said.push(line));

  expect(code).toBe(1);
  expect(said.filter((line) => line.startsWith('✗'))).toEqual([expect.stringMatching(/^✗ start: \d{4}-\d\d-\d\d, expected \d{4}-\d\d-\d\d$/)]);
}, 120_000);

/** The same answer with the start date of a finished onboarding moved by a day. */
async function shifted(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('json')) return response;
  const body = (await response.json()) as { facts?: { start?: { date?: string } } } | null;
  if (body?.facts?.start?.date) body.facts.start.date = new Date(Date.parse(body.facts.start.date) + 86_400_000).toISOString().slice(0, 10);
  const { status, headers } = response;
  const { ['content-length']: _length, ...kept } = Object.fromEntries(headers.entries());
  return new Response(JSON.stringify(body), { status, headers: kept });
}
