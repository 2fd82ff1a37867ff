import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

it('runs a new simulation to what happens next, and shows what would have been sent', async () => {
  const staff = bed.client('staff');
  const { data, error } = await staff.POST('/v1/simulations', { body: { pipeline: 'onboarding', form: inquiry } });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  const { id, number, simulation } = data.engagement!;
  expect({ number, simulation }).toEqual({ number: expect.stringMatching(/^SIM-\d+$/), simulation: true });
  const at = { params: { path: { id } } };
  const before = (await staff.GET('/v1/engagements/{id}', at)).data!;

  const key = { ...at, params: { ...at.params, header: { 'Idempotency-Key': 'to-the-next' } }, body: { to: 'next' } } as const;
  const run = await staff.POST('/v1/simulations/{id}/run', key);
  const again = await staff.POST('/v1/simulations/{id}/run', key);

  expect(run.error).toBeUndefined();
  expect(run.data!.now >= before.next[0]!.deadline.at).toBe(true);
  expect(again.data!.seq).toBe(run.data!.seq);
  expect((await staff.GET('/v1/engagements/{id}', at)).data!.lateSince).toBe(before.next[0]!.deadline.at);
  const outbox = (await staff.GET('/v1/simulations/{id}/outbox', at)).data!.items;
  expect(outbox.map(({ name }) => name)).toContain('inquiry-received');
  expect(bed.inbox.mails).toEqual([]);
  expect((await staff.GET('/v1/engagements')).data!.items).toEqual([]);
}, 60_000);

it('goes on from a real engagement without touching it', async () => {
  const staff = bed.client('staff');
  const { data } = await staff.POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error('not opened');
  const real = data.engagement!;

  const made = await staff.POST('/v1/simulations', { params: { header: { 'Idempotency-Key': 'what-if' } }, body: { pipeline: 'onboarding', from: real.id } });
  if (!made.data || !('steps' in made.data)) throw new Error(JSON.stringify(made.error ?? made.data));
  const { id } = made.data;
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const run = await staff.POST('/v1/simulations/{id}/run', { params: { path: { id } }, body: { until } });
  const refused = await staff.POST('/v1/simulations/{id}/run', { params: { path: { id: real.id } }, body: { to: 'next' } });

  expect(made.data.state).toBe('INQUIRED');
  expect(run.data!.now >= until).toBe(true);
  expect(run.data!.seq).toBeGreaterThan(real.seq);
  expect(refused.error).toMatchObject({ status: 409, code: 'NOT_A_SIMULATION' });
  expect((await staff.GET('/v1/engagements/{id}', { params: { path: { id: real.id } } })).data!.seq).toBe(real.seq);
}, 60_000);

it('plays an onboarding from the inquiry to the day use starts, whoever has to act', async () => {
  const staff = bed.client('staff');
  const { data } = await staff.POST('/v1/simulations', { body: { pipeline: 'onboarding', form: inquiry } });
  if (!data || !('command' in data)) throw new Error('not opened');
  const { id } = data.engagement!;
  const at = { params: { path: { id } } };
  const look = async () => (await staff.GET('/v1/engagements/{id}', at)).data!;
  const come = async (state: string) => {
    await until(state, async () => (await look()).state === state, { withinMs: 10_000 });
  };
  const ok = async (answer: Promise<{ error?: unknown }>) => expect((await answer).error).toBeUndefined();
  const slot = async (kind: 'call' | 'meeting') => {
    const { items } = (await staff.GET('/v1/engagements/{id}/slots', { params: { path: { id }, query: { kind } } })).data!;
    return { from: items.at(-1)!.from, to: items.at(-1)!.to };
  };

  await ok(staff.POST('/v1/engagements/{id}/commands/send-material', { ...at, body: {} }));
  await come('MATERIAL_SENT');
  const call = await slot('call');
  await ok(staff.POST('/v1/engagements/{id}/commands/request-explanation', { ...at, body: { wishedSlots: [call] } }));
  await ok(staff.POST('/v1/engagements/{id}/commands/agree-slot', { ...at, body: { slot: call } }));
  await ok(staff.POST('/v1/simulations/{id}/run', { ...at, body: { until: new Date(Date.parse(call.to) + 1000).toISOString() } }));
  await ok(staff.POST('/v1/engagements/{id}/commands/record-explanation-call', { ...at, body: { outcome: 'wants-to-apply' } }));
  await ok(staff.POST('/v1/engagements/{id}/commands/send-application', { ...at, body: {} }));
  await come('APPLICATION_SENT');
  const application = { plan: 'standard', billingName: '株式会社テスト', billingAddress: '東京都千代田区1-1', contactPersons: [{ name: '山田 太郎', email: 'taro@example.com' }], reDelegationAcknowledged: true, sensitiveDataAcknowledged: true };
  const unread = await staff.POST('/v1/engagements/{id}/commands/submit-application', { ...at, body: { ...application, sensitiveDataAcknowledged: false } });
  expect(unread.error).toMatchObject({ status: 422, code: 'ONB_ACK_REQUIRED', facts: { missing: ['sensitiveDataAcknowledged'] } });
  await ok(staff.POST('/v1/engagements/{id}/commands/submit-application', { ...at, body: application }));
  await ok(staff.POST('/v1/engagements/{id}/commands/send-contract', { ...at, body: {} }));
  await come('CONTRACT_SENT');
  const contract = (await look()).documents.find(({ kind }) => kind === 'contract')!;
  const other = await staff.POST('/v1/engagements/{id}/commands/sign-contract', { ...at, body: { consent: true, documentHash: '0'.repeat(64), name: '山田 太郎' } });
  expect(other.error).toMatchObject({ status: 422, code: 'DOCUMENT_CHANGED' });
  await ok(staff.POST('/v1/engagements/{id}/commands/sign-contract', { ...at, body: { consent: true, documentHash: contract.sha256, name: '山田 太郎' } }));
  await until('the chat', async () => (await look()).facts['chat'], { withinMs: 10_000 });
  await ok(staff.POST('/v1/engagements/{id}/commands/send-payment-form', { ...at, body: {} }));
  await come('PAYMENT_FORM_SENT');
  await ok(staff.POST('/v1/engagements/{id}/commands/confirm-payment', { ...at, body: { amountYen: 66_000, method: 'bank-transfer' } }));
  await ok(staff.POST('/v1/engagements/{id}/commands/hold-meeting', { ...at, body: {} }));
  await ok(staff.POST('/v1/simulations/{id}/run', { ...at, body: { to: 'next' } }));

  const end = await look();
  expect({ state: end.state, outcome: end.outcome, steps: end.steps.map(({ status }) => status) }).toEqual({ state: 'STARTED', outcome: 'STARTED', steps: Array(7).fill('done') });
  const file = await bed.fetch(`/v1/engagements/${id}/documents/${contract.id}`, { headers: { authorization: `Bearer ${bed.keyOf('staff')}` } });
  expect({ status: file.status, type: file.headers.get('content-type') }).toEqual({ status: 200, type: 'application/pdf' });
  expect((await bed.client('finance').GET('/v1/charges')).data!.items).toEqual([]);
  expect((await staff.GET('/v1/simulations/{id}/outbox', at)).data!.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['call-soon', 'payment-confirmed', 'started']));
}, 60_000);
