import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SimulationRemoval } from '#api/simulations/removal.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open({ SIMULATION_DAYS: '7' });
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

const staff = () => bed.client('staff');
const simulation = async (body: object): Promise<{ id: string; seq: number }> => {
  const response = await bed.fetch('/v1/simulations', { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('staff')}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });
  const answer = (await response.json()) as { id?: string; seq?: number; engagement?: { id: string; seq: number } };
  if (response.status !== 201) throw new Error(JSON.stringify(answer));
  return answer.engagement ?? { id: answer.id!, seq: answer.seq! };
};
const clock = async (id: string): Promise<string> => (await staff().GET('/v1/simulations/{id}/clock', { params: { path: { id } } })).data!.now;
const events = async (id: string) => (await staff().GET('/v1/engagements/{id}/events', { params: { path: { id } } })).data!.items;

it('goes on from another simulation at its time, and from where it stood after its first act', async () => {
  const { id } = await simulation({ pipeline: 'onboarding', form: inquiry });
  const run = (await staff().POST('/v1/simulations/{id}/run', { params: { path: { id } }, body: { to: 'next' } })).data!;
  expect(await clock(id) >= run.now).toBe(true);
  const all = await events(id);

  const fork = await simulation({ pipeline: 'onboarding', from: id });
  const again = await simulation({ pipeline: 'onboarding', from: id, upTo: 1 });

  expect((await clock(fork.id)).slice(0, 16) >= run.now.slice(0, 16)).toBe(true);
  expect((await events(fork.id)).map(({ type, at }) => [type, at])).toEqual(all.map(({ type, at }) => [type, at]));
  // What happened in one moment belongs together: the whole first act is there, and nothing after it.
  const firstAct = all.filter(({ at }) => at === all[0]!.at);
  expect((await events(again.id)).slice(0, firstAct.length).map(({ type }) => type)).toEqual(firstAct.map(({ type }) => type));
  expect(firstAct.length).toBeLessThan(all.length);
  expect((await staff().GET('/v1/engagements/{id}', { params: { path: { id: again.id } } })).data).toMatchObject({ state: 'INQUIRED', lateSince: null });
  expect((await events(id)).length).toBe(all.length);
}, 60_000);

it.each<[string, object]>([['zero', { upTo: 0 }], ['a fraction', { upTo: 1.5 }], ['a text', { upTo: '1' }], ['too far', { upTo: 10_001 }]])('refuses to go on from event %s', async (_, more) => {
  const response = await bed.fetch('/v1/simulations', { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('staff')}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify({ pipeline: 'onboarding', from: randomUUID(), ...more }) });

  expect(response.status).toBe(400);
});

it('of an engagement whose effect waits for a worker captures its mail, and leaves that of the engagement alone', async () => {
  const { data } = await staff().POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  const real = data && 'command' in data ? data.engagement!.id : '';
  await staff().POST('/v1/engagements/{id}/commands/send-material', { params: { path: { id: real } }, body: {} });
  const requested = await until('the effect', async () => (await events(real)).find(({ type }) => type === 'effect-requested'), { withinMs: 15_000 });
  await until('its mail', async () => (await events(real)).some(({ type }) => type === 'effect-done'), { withinMs: 15_000 });

  const { id } = await simulation({ pipeline: 'onboarding', from: real, upTo: requested.seq });
  await until('it goes on', async () => (await events(id)).some(({ type }) => type === 'effect-done'), { withinMs: 15_000 });

  expect(await bed.parts.db.query('select 1 from effect_due where engagement_id = $1', [id])).toEqual([]);
  expect((await events(id)).filter(({ type }) => type === 'effect-requested').map(({ data: asked }) => asked)).toEqual([{ effect: 'MATERIAL_MAIL', action: 'sendMaterial', state: 'MATERIAL_SENT' }]);
  expect(await bed.parts.db.query<object[]>(`select captured from outbox where engagement_id = $1 and kind = 'message'`, [id])).toEqual([{ captured: true }]);
}, 60_000);

it('has no clock for a real engagement', async () => {
  const { data } = await staff().POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error('not opened');

  expect((await staff().GET('/v1/simulations/{id}/clock', { params: { path: { id: data.engagement!.id } } })).error).toMatchObject({ status: 409, code: 'NOT_A_SIMULATION' });
});

it('removes what nobody used for the days that are set, with everything of its own and nothing else', async () => {
  const { db } = bed.parts;
  const { data } = await staff().POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error('not opened');
  const real = data.engagement!.id;
  const [old, carried, young] = [await simulation({ pipeline: 'onboarding', form: inquiry }), await simulation({ pipeline: 'onboarding', from: real }), await simulation({ pipeline: 'onboarding', form: inquiry })];
  const [{ customer }] = (await db.query('select customer_id as customer from engagement where id = $1', [old.id])) as [{ customer: string }];
  const age = (id: string, days: number) => bed.asOwner(`update simulation_use set used_at = now() - interval '${days} days' where engagement_id = '${id}'`);
  await age(old.id, 8);
  await age(carried.id, 8);
  await age(young.id, 6);
  const before = await events(real);

  expect(await bed.app.get(SimulationRemoval).removeOld()).toBe(2);

  expect(await left(old.id)).toEqual([]);
  expect(await left(carried.id)).toEqual([]);
  expect(await db.query('select 1 from customer where id = $1 union all select 1 from contact where customer_id = $1 union all select 1 from customer_key where customer_id = $1', [customer])).toEqual([]);
  expect((await events(young.id)).length).toBeGreaterThan(0);
  expect(await events(real)).toEqual(before);
  expect((await staff().GET('/v1/engagements/{id}', { params: { path: { id: real } } })).data!.contact).toMatchObject({ name: inquiry.name });
  expect((await staff().GET('/v1/engagements/{id}', { params: { path: { id: old.id } } })).response.status).toBe(404);
  expect(await bed.app.get(SimulationRemoval).removeOld()).toBe(0);
}, 60_000);

it('removes no real engagement, even when it is told to', async () => {
  const { data } = await staff().POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error('not opened');
  const real = data.engagement!.id;
  await bed.asOwner(`insert into simulation_use (engagement_id, used_at) values ('${real}', now() - interval '99 days')`);

  const [{ count }] = (await bed.parts.db.query('select remove_simulations($1::uuid[], now()) as count', [[real]])) as [{ count: number }];

  expect(count).toBe(0);
  expect((await events(real)).length).toBeGreaterThan(0);
  await expect(bed.parts.db.query('delete from engagement_event')).rejects.toMatchObject({ code: '42501' });
});

/** The tables that still hold a row of this engagement, whichever tables there are. */
async function left(id: string): Promise<string[]> {
  const { db } = bed.parts;
  const tables = (await db.query(`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'engagement_id'`)) as { name: string }[];
  const found = await Promise.all(tables.map(async ({ name }) => ({ name, rows: (await db.query(`select 1 from ${name} where engagement_id = $1 limit 1`, [id])) as unknown[] })));
  return found.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
}
