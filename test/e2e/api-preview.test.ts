import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

it('says what a command would move, send and charge, and changes nothing', async () => {
  const staff = bed.client('staff');
  const { data } = await staff.POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error('not opened');
  const at = { params: { path: { id: data.engagement!.id } } };
  await staff.POST('/v1/engagements/{id}/commands/send-material', { ...at, body: {} });
  const look = async () => (await staff.GET('/v1/engagements/{id}', at)).data!;
  await until('the material', async () => (await look()).state === 'MATERIAL_SENT', { withinMs: 10_000 });
  const { items } = (await staff.GET('/v1/engagements/{id}/slots', { params: { ...at.params, query: { kind: 'call' } } })).data!;
  const slot = { from: items.at(-1)!.from, to: items.at(-1)!.to };
  await staff.POST('/v1/engagements/{id}/commands/request-explanation', { ...at, body: { wishedSlots: [slot] } });
  const before = await look();

  const preview = await staff.POST('/v1/engagements/{id}/previews/agree-slot', { ...at, body: { slot } });

  expect(preview.data).toMatchObject({ state: 'EXPLAIN_REQUESTED', outcome: null, notices: [{ notice: 'call-agreed', to: 'customer' }], charges: [] });
  expect(preview.data!.moves).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'slot:call', from: null, to: expect.objectContaining({ rule: 'ONB-03' }) })]));
  expect(await look()).toEqual(before);
  expect(await bed.parts.db.query(`select count(*)::int as n from reservation`)).toEqual([{ n: 0 }]);
});

it('refuses what the command itself would be refused', async () => {
  const { data } = await bed.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error('not opened');
  const at = { params: { path: { id: data.engagement!.id } } };

  const early = await bed.client('staff').POST('/v1/engagements/{id}/previews/send-contract', { ...at, body: {} });
  const unknown = await bed.fetch(`/v1/engagements/${data.engagement!.id}/previews/fly`, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('staff')}`, 'content-type': 'application/json' }, body: '{}' });

  expect(early.error).toMatchObject({ status: 409, code: 'ONB_STEP_ORDER' });
  expect(unknown.status).toBe(404);
});
