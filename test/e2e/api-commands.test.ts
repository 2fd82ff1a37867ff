import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import type { DandoriClient } from '#client/client.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

async function opened(client: DandoriClient = bed.client('staff')): Promise<{ id: string; at: { params: { path: { id: string } } } }> {
  const { data, error } = await client.POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  const id = data.engagement!.id;
  return { id, at: { params: { path: { id } } } };
}

/** Waits until what happens by itself has happened. */
async function inState(id: string, state: string): Promise<void> {
  const look = async () => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id } } })).data?.state;
  await until(state, async () => (await look()) === state, { withinMs: 10_000 });
}

describe('a command', () => {
  it('is answered with what it brought about, and its writer reads it at once', async () => {
    const { id, at } = await opened();

    const { data, response } = await bed.client('staff').POST('/v1/engagements/{id}/commands/add-note', { ...at, body: { text: '社長は午後のみ' } });

    expect(response.status).toBe(200);
    expect(data).toMatchObject({ command: { name: 'add-note', status: 'accepted' }, engagement: { id, state: 'INQUIRED', waiting: { on: 'us', for: 'send-material' } } });
    expect(data!.events.map(({ type }) => type)).toEqual(['noted']);
    const events = await bed.client('staff').GET('/v1/engagements/{id}/events', { params: { path: { id } } });
    expect(events.data!.items.at(-1)).toEqual(data!.events[0]);
  });

  it('has one effect however often it is sent, and the same answer byte for byte', async () => {
    const { id } = await opened();
    const send = (body: unknown) =>
      bed.fetch(`/v1/engagements/${id}/commands/add-note`, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('staff')}`, 'content-type': 'application/json', 'idempotency-key': `note-${id}` }, body: JSON.stringify(body) });

    const twins = await Promise.all([send({ text: 'a' }), send({ text: 'a' }), send({ text: 'a' })]);
    const texts = await Promise.all(twins.map((response) => response.text()));
    await bed.client('staff').POST('/v1/engagements/{id}/commands/hold', { params: { path: { id } }, body: { on: 'customer', reason: '休暇' } });
    const later = await (await send({ text: 'a' })).text();
    const other = await send({ text: 'b' });

    expect(new Set([...texts, later]).size).toBe(1);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const { data } = await bed.client('staff').GET('/v1/engagements/{id}/events', { params: { path: { id } } });
    expect(data!.items.filter(({ type }) => type === 'noted')).toHaveLength(1);
  });

  it('is refused out of order with the rule and what it compared, again and again the same', async () => {
    const { at } = await opened();
    const key = randomUUID();
    const call = () => bed.client('staff').POST('/v1/engagements/{id}/commands/send-contract', { params: { ...at.params, header: { 'Idempotency-Key': key } }, body: {} });

    const [first, again] = [await call(), await call()];

    expect(first.error).toMatchObject({ status: 409, code: 'ONB_STEP_ORDER', rule: 'ONB-01', facts: { state: 'INQUIRED' }, type: 'https://dandori.dev/problems/onb-step-order' });
    expect(again.error).toEqual(first.error);
  });

  it('is refused to the wrong role and writes nothing', async () => {
    const { at } = await opened();

    const { error } = await bed.client('finance').POST('/v1/engagements/{id}/commands/send-material', { ...at, body: {} });

    expect(error).toMatchObject({ status: 403, code: 'ONB_ACTOR_NOT_ALLOWED' });
    expect(await bed.parts.db.query(`select 1 from command where engagement_id = $1 and name = 'sendMaterial'`, [at.params.path.id])).toEqual([]);
  });

  it('keeps personal words out of everything that the engine sees', async () => {
    const { id } = await opened();
    const rows = (await bed.parts.db.query('select facts, start from command where engagement_id = $1', [id])) as unknown[];

    expect(JSON.stringify(rows)).not.toMatch(/山田|taro@|1234-5678|できますか/);
  });

  it('is decided once although the rows could not be written after the engine had decided', async () => {
    const { id, at } = await opened();
    const call = () => bed.client('staff').POST('/v1/engagements/{id}/commands/add-note', { params: { ...at.params, header: { 'Idempotency-Key': `broken-${id}` } }, body: { text: 'x' } });
    await bed.asOwner(`create function broken() returns trigger language plpgsql as $$ begin raise exception 'secret words'; end $$;
      create trigger broken before insert on engagement_event for each row execute function broken()`);

    const failed = await call();
    await bed.asOwner('drop trigger broken on engagement_event; drop function broken');
    const decided = await call();

    expect(failed.error).toMatchObject({ status: 500, code: 'UNEXPECTED' });
    expect(JSON.stringify(failed.error)).not.toContain('secret');
    expect(decided.data).toMatchObject({ command: { status: 'accepted' } });
    const { data } = await bed.client('staff').GET('/v1/engagements/{id}/events', { params: { path: { id } } });
    expect(data!.items.map(({ seq }) => seq)).toEqual(data!.items.map((_, index) => index + 1));
    expect(data!.items.filter(({ type }) => type === 'noted')).toHaveLength(1);
  });

  it('is taken in while no worker runs, and decided by a retry once one does', async () => {
    const { id, at } = await opened();
    await bed.stopWorker();
    const key = randomUUID();
    const call = () => bed.client('staff').POST('/v1/engagements/{id}/commands/add-note', { params: { ...at.params, header: { 'Idempotency-Key': key } }, body: { text: 'later' } });

    const waiting = await call();
    expect(waiting.response.status).toBe(202);
    expect(waiting.data).toMatchObject({ command: { status: 'received' }, events: [] });
    expect(waiting.response.headers.get('location')).toBe(waiting.data!.command.address);

    const { data: page } = await bed.client('staff').GET('/v1/engagements/{id}', at);
    expect(page!.pending).toEqual([{ id: waiting.data!.command.id, name: 'add-note', receivedAt: waiting.data!.command.receivedAt }]);

    await bed.startWorker();
    const decided = await call();
    expect(decided.data).toMatchObject({ command: { id: waiting.data!.command.id, status: 'accepted', receivedAt: waiting.data!.command.receivedAt } });
    const asked = await bed.client('staff').GET('/v1/commands/{id}', { params: { path: { id: waiting.data!.command.id } } });
    expect(asked.data).toEqual(decided.data);
    const { data } = await bed.client('staff').GET('/v1/engagements/{id}/events', { params: { path: { id } } });
    expect(data!.items.filter(({ type }) => type === 'noted')).toHaveLength(1);
  }, 60_000);
});

describe('the way of an onboarding through the API', () => {
  it('goes from the inquiry to the signature, by link, with slots that only one can have', async () => {
    const staff = bed.client('staff');
    const { id, at } = await opened();
    await staff.POST('/v1/engagements/{id}/commands/send-material', { ...at, body: {} });
    await inState(id, 'MATERIAL_SENT');

    const token = bed.inbox.mails.map((mail) => /dl_[A-Za-z0-9_-]{43}/.exec(mail.replaceAll('=\r\n', ''))?.[0]).filter(Boolean).at(-1)!;
    const link = bed.client({ token });
    const seen = await link.GET('/v1/engagements/{id}', at);
    expect(seen.data!.commands.map(({ name, possible }) => ({ name, possible }))).toEqual([{ name: 'request-explanation', possible: true }]);
    const { data: free } = await link.GET('/v1/engagements/{id}/slots', { params: { path: { id }, query: { kind: 'call' } } });
    const slot = { from: free!.items.at(-1)!.from, to: free!.items.at(-1)!.to };
    const wished = await link.POST('/v1/engagements/{id}/commands/request-explanation', { ...at, body: { wishedSlots: [slot] } });
    expect(wished.data).toMatchObject({ engagement: { state: 'EXPLAIN_REQUESTED' } });
    const twice = await link.POST('/v1/engagements/{id}/commands/request-explanation', { ...at, body: { wishedSlots: [slot] } });
    expect(twice.error).toMatchObject({ status: 409, code: 'LINK_USED' });
    const other = await link.POST('/v1/engagements/{id}/commands/withdraw', { ...at, body: { reason: 'x' } });
    expect(other.error).toMatchObject({ status: 403 });

    const agreed = await staff.POST('/v1/engagements/{id}/commands/agree-slot', { ...at, body: { slot, operator: 'staff' } });
    expect(agreed.response.status).toBe(200);
    const second = await opened();
    await staff.POST('/v1/engagements/{id}/commands/send-material', { ...second.at, body: {} });
    await inState(second.id, 'MATERIAL_SENT');
    await staff.POST('/v1/engagements/{id}/commands/request-explanation', { ...second.at, body: { wishedSlots: [slot] } });
    const taken = await staff.POST('/v1/engagements/{id}/commands/agree-slot', { ...second.at, body: { slot, operator: 'staff' } });
    expect(taken.error).toMatchObject({ status: 409, code: 'SLOT_TAKEN' });
    const unknown = await staff.POST('/v1/engagements/{id}/commands/agree-slot', { ...second.at, body: { slot, operator: 'nobody' } });
    expect(unknown.error).toMatchObject({ status: 400, code: 'OPERATOR_UNKNOWN' });
  }, 60_000);
});

describe('customers', () => {
  it('see their own engagements and nothing that tells of others', async () => {
    const [mori, hayashi] = [await bed.customer('mori'), await bed.customer('hayashi')];
    const [a, b] = [bed.client(mori), bed.client(hayashi)];
    const { id, at } = await opened(a);

    expect((await a.GET('/v1/engagements')).data!.items.map((row) => row.id)).toEqual([id]);
    expect((await b.GET('/v1/engagements')).data!.items).toEqual([]);
    const routes = ['', '/events', '/messages', '/slots?kind=call', `/documents/${randomUUID()}`];
    for (const route of routes) {
      const ask = async (engagement: string) => (await bed.fetch(`/v1/engagements/${engagement}${route}`, { headers: { authorization: `Bearer ${hayashi.token}` } })).text();
      expect({ route, body: await ask(id) }).toEqual({ route, body: await ask(randomUUID()) });
    }
    const command = await b.POST('/v1/engagements/{id}/commands/withdraw', { ...at, body: { reason: 'x' } });
    expect(command.error).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await b.GET('/v1/engagements', { params: { query: { customer: mori.customer } } })).data!.items).toEqual([]);
  });

  it('write to us and are answered, each message once', async () => {
    const sato = await bed.customer('sato');
    const { at } = await opened(bed.client(sato));
    const post = (text: string) => bed.client(sato).POST('/v1/engagements/{id}/messages', { params: { ...at.params, header: { 'Idempotency-Key': 'hello' } }, body: { text } });

    const [first, again, other] = [await post('こんにちは'), await post('こんにちは'), await post('さようなら')];
    await bed.client('staff').POST('/v1/engagements/{id}/messages', { ...at, body: { text: 'ようこそ' } });

    expect(again.data).toEqual(first.data);
    expect(other.error).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const { data } = await bed.client(sato).GET('/v1/engagements/{id}/messages', at);
    expect(data!.items.map(({ author, text }) => [author.role, text])).toEqual([['customer', 'こんにちは'], ['staff', 'ようこそ']]);
    expect(data!.items[1]!.author.id).toBe('staff');
  });
});

describe('the public', () => {
  it('gets a receipt and nothing else', async () => {
    const { data, response } = await bed.client().POST('/v1/pipelines/onboarding/engagements', { body: inquiry });

    expect(response.status).toBe(201);
    expect(Object.keys(data!).sort()).toEqual(['receipt', 'receivedAt']);
    expect(response.headers.get('location')).toBeNull();
  });
});
