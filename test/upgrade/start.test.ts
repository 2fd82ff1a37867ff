import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '#runtime/ports.js';
import { until } from '#runtime/wait.js';
import { inquiry } from '#test/support/api.js';
import { personWithKey } from '#test/support/processes.js';
import { Checkout } from './checkout.js';

const folder = mkdtempSync(join(tmpdir(), 'dandori-releases-'));
const data = join(folder, 'data');
let [older, newer]: (Checkout | undefined)[] = [];
let port: number;
let key: string;
/** Before and beyond the place that the newer release changes. */
let [early, beyond] = ['', ''];

const command = (on: Checkout, engagement: string, name: string, body: object = {}) => on.post(`/v1/engagements/${engagement}/commands/${name}`, body, key);
const effectsOf = async (on: Checkout, engagement: string): Promise<string[]> =>
  (await on.query<{ effect: string }>(`select data ->> 'effect' as effect from engagement_event where engagement_id = $1 and type = 'effect-done' order by seq`, [engagement])).map(({ effect }) => effect);
const done = (on: Checkout, engagement: string, effects: string[]): Promise<unknown> =>
  until(`${effects.join(', ')} of ${engagement}`, async () => JSON.stringify(await effectsOf(on, engagement)) === JSON.stringify(effects), { withinMs: 20_000 });

beforeAll(async () => {
  [older, newer] = ['older', 'newer'].map((name) => Checkout.copy(join(folder, name), data));
  // One table more, and one thing more that the process does by itself.
  newer!.edit('libs/persistence/src/migrations/index.js', (text) => `${text}
migrations.push(class { name = 'OfNext1890000000001'; up = (to) => to.query('create table of_next (id int)'); down = (to) => to.query('drop table of_next'); });`);
  newer!.edit('libs/workflows/src/onboarding/onboarding.workflow.js', (text) => `import { patched } from '@temporalio/workflow';
${text.replace(`await it.receive('requestExplanation');`, `if (patched('chat-group-first')) await it.perform('OPEN_CHAT_GROUP');
        await it.receive('requestExplanation');`)}`);

  port = await freePort();
  await older!.start(port);
  key = await personWithKey((text, values) => older!.query(text, values), 'staff', 'staff');
  const opened = async (): Promise<string> => ((await older!.post('/v1/pipelines/onboarding/engagements', inquiry, key)).body as { engagement: { id: string } }).engagement.id;
  [early, beyond] = [await opened(), await opened()];
  await command(older!, beyond, 'send-material');
  await done(older!, beyond, ['MATERIAL_MAIL']);
}, 180_000);

afterAll(async () => {
  await older?.stop();
  await newer?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('npm start of a newer release, on the data folder of an older one', () => {
  it('goes on with its engagements: as the newer one does it before the changed place, as the older one did beyond it', async () => {
    expect(await older!.stop()).toBe(0);
    expect(await newer!.start(port)).toBeUndefined();
    const answers = [await command(newer!, early, 'send-material'), await command(newer!, beyond, 'add-note', { text: '入れ替えの後' })];
    await done(newer!, early, ['MATERIAL_MAIL', 'OPEN_CHAT_GROUP']);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await effectsOf(newer!, beyond)).toEqual(['MATERIAL_MAIL']);
  }, 180_000);

  it('is refused to the older one afterwards, in words that say what to do; the newer one goes on again', async () => {
    expect(await newer!.stop()).toBe(0);
    const refused = await older!.start(port);
    const left = JSON.parse(readFileSync(join(data, 'pids.json'), 'utf8')) as unknown;
    expect(await newer!.start(port)).toBeUndefined();

    expect(refused).toEqual({ code: 1, said: expect.stringContaining('the tables are of a newer release of Dandori (OfNext1890000000001); start that one, or restore a backup of this one') });
    expect(left).toEqual([]);
    expect((await command(newer!, early, 'add-note', { text: '戻した後' })).status).toBe(200);
    expect(await effectsOf(newer!, early)).toEqual(['MATERIAL_MAIL', 'OPEN_CHAT_GROUP']);
  }, 180_000);
});
