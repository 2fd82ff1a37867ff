import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { until } from '#runtime/wait.js';
import { inquiry } from '#test/support/api.js';
import { Processes } from '#test/support/processes.js';

const [before, after] = [1, 2].map(() => randomBytes(32).toString('base64')) as [string, string];
const keys = (masterKey: string, also = ''): NodeJS.ProcessEnv => ({ DANDORI_MASTER_KEY: masterKey, DANDORI_MASTER_KEYS_ALSO: also });

let it_: Processes;
let engagement: string;
beforeAll(async () => {
  it_ = await Processes.open();
  await run(keys(before));
  const { status, body } = (await it_.post('/v1/pipelines/onboarding/engagements', inquiry, randomUUID())) as { status: number; body: { engagement: { id: string } } };
  expect(status).toBe(201);
  engagement = body.engagement.id;
}, 150_000);
afterAll(() => it_?.close(), 60_000);

/** API and worker with these keys, in the place of those that run. */
async function run(env: NodeJS.ProcessEnv): Promise<void> {
  for (const app of ['api', 'worker'] as const) if (it_.isRunning(app)) await it_.kill(app, 'SIGTERM');
  await Promise.all([it_.start('api', undefined, env), it_.start('worker', undefined, env)]);
}

/** The command of docs/operations/keys.md. */
async function reseal(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['bin/reseal.mjs'], { env: { ...process.env, ...env, DATABASE_URL: it_.servers.env['DATABASE_URL'], NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { code: await new Promise((resolve) => child.once('close', resolve)), said };
}

const note = (text: string): Promise<{ status: number; body: unknown }> => it_.post(`/v1/engagements/${engagement}/commands/add-note`, { text }, randomUUID());
const noted = async (): Promise<number> => {
  const response = await fetch(`${it_.url}/v1/engagements/${engagement}/events`, { headers: { authorization: `Bearer ${it_.keyOf('staff')}` } });
  return ((await response.json()) as { items: { type: string }[] }).items.filter(({ type }) => type === 'noted').length;
};
const contactOf = async (): Promise<unknown> => {
  const response = await fetch(`${it_.url}/v1/engagements/${engagement}`, { headers: { authorization: `Bearer ${it_.keyOf('staff')}` } });
  return ((await response.json()) as { contact: unknown }).contact;
};

it('goes on with an engagement while another master key takes the place of the present one, as the page on keys says', async () => {
  const person = await contactOf();
  expect(person).toMatchObject({ name: inquiry.name, email: inquiry.email });

  await run(keys(before, after));
  expect((await note('both open')).status).toBe(200);
  await run(keys(after, before));
  // The worker reads the history from its beginning: the key before has sealed it.
  expect((await note('the new one seals')).status).toBe(200);

  const first = await reseal(keys(after, before));
  expect(first).toEqual({ code: 0, said: expect.stringMatching(/^Sealed anew: [2-9]\d*\. .*\n1 engagement that began before .* is open: its history needs the older key\.\n$/) });
  expect((await reseal(keys(after, before))).said).toMatch(/^Sealed anew: 0\./);
  expect(await contactOf()).toEqual(person);
  expect((await note('sealed anew')).status).toBe(200);

  // Without the one before, rows are read and found; the history of what began under it is not.
  await run(keys(after));
  expect(await contactOf()).toEqual(person);
  const { status, body } = (await it_.post('/v1/pipelines/onboarding/engagements', { ...inquiry, company: '株式会社あたらしい' }, randomUUID())) as { status: number; body: { engagement: { id: string } } };
  expect(status).toBe(201);
  expect((await note('too early')).status).toBe(202);

  // Put back, it goes on, and decides what waited: as soon as Temporal tries again.
  await run(keys(after, before));
  await until('what waited is decided', async () => (await noted()) === 4, { withinMs: 60_000, everyMs: 200 });
  expect((await note('back')).status).toBe(200);
  expect(await noted()).toBe(5);
  expect(body.engagement.id).not.toBe(engagement);
}, 240_000);
