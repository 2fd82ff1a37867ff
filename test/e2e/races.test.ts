import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '#api/create-app.js';
import { openParts } from '#api/parts/parts.js';
import { until } from '#runtime/wait.js';
import { RecoveryActivities } from '#worker/activities/recovery.activities.js';
import { ApiBed, inquiry } from '#test/support/api.js';

interface Told {
  status: number;
  text: string;
  body: { code?: string; rule?: string; facts?: { [name: string]: unknown }; command?: { id: string; status: string }; engagement?: { state: string }; events?: { type: string }[] };
}

let bed: ApiBed;
let second: NestExpressApplication;
/** Two processes' worth of API on one database: nothing but rows and histories is between them. */
let urls: [string, string];

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  second = await createApp(await openParts(bed.parts.settings));
  await second.listen(0, '127.0.0.1');
  urls = [bed.url, `http://127.0.0.1:${(second.getHttpServer().address() as AddressInfo).port}`];
}, 60_000);
afterAll(async () => {
  await second?.close();
  await bed?.close();
}, 30_000);

async function ask(path: string, body: unknown, { url = urls[0], token = bed.keyOf('staff'), key = randomUUID() }: { url?: string; token?: string; key?: string } = {}): Promise<Told> {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Told['body'] };
}

const give = (id: string, command: string, body: unknown = {}, more: Parameters<typeof ask>[2] = {}): Promise<Told> => ask(`/v1/engagements/${id}/commands/${command}`, body, more);

async function opened(): Promise<string> {
  const { data } = await bed.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  return (data as { engagement: { id: string } }).engagement.id;
}

async function inState(id: string, state: string): Promise<string> {
  await until(`${id} comes to ${state}`, async () => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id } } })).data?.state === state, { withinMs: 20_000, everyMs: 30 });
  return id;
}

async function materialSent(): Promise<string> {
  const id = await opened();
  await give(id, 'send-material');
  return inState(id, 'MATERIAL_SENT');
}

/** What was recorded, by what it records. */
async function recorded(id: string, type: string, action?: string): Promise<number> {
  const { data } = await bed.client('staff').GET('/v1/engagements/{id}/events', { params: { path: { id }, query: { limit: 100 } } });
  return data!.items.filter((event) => event.type === type && (action === undefined || event.data['action'] === action)).length;
}

async function slots(id: string, kind: 'call' | 'meeting' = 'call'): Promise<{ from: string; to: string }[]> {
  const { data } = await bed.client('staff').GET('/v1/engagements/{id}/slots', { params: { path: { id }, query: { kind } } });
  return data!.items.map(({ from, to }) => ({ from, to }));
}

const worker = (): INestApplicationContext => bed['worker']!;

describe('a command', () => {
  it('given twice under two keys is refused the second time, with the effect that is under way or the step that is over', async () => {
    const id = await opened();

    const [first, again] = [await give(id, 'send-material'), await give(id, 'send-material')];
    await inState(id, 'MATERIAL_SENT');
    const late = await give(id, 'send-material');

    expect(first.status).toBe(200);
    expect([again, late].map(({ status }) => status)).toEqual([409, 409]);
    expect(['EFFECT_UNDER_WAY', 'ONB_STEP_ORDER']).toContain(again.body.code);
    expect(late.body).toMatchObject({ code: 'ONB_STEP_ORDER', rule: 'ONB-01', facts: { state: 'MATERIAL_SENT' } });
    expect(await recorded(id, 'fact-recorded', 'sendMaterial')).toBe(1);
  });

  it('is refused on hold with the instant of the hold, and taken once the hold is over', async () => {
    const id = await opened();
    await give(id, 'hold', { on: 'customer', reason: '休暇' });

    const held = await give(id, 'send-material');
    await give(id, 'resume');
    const resumed = await give(id, 'send-material');

    expect(held).toMatchObject({ status: 409, body: { code: 'ENGAGEMENT_ON_HOLD', facts: { since: expect.any(String) } } });
    expect(resumed.status).toBe(200);
  });

  it('is refused once its engagement is closed, by whatever name, and is kept as refused', async () => {
    const id = await opened();
    await give(id, 'withdraw', { reason: '予算' });

    const answers = [await give(id, 'send-material'), await give(id, 'add-note', { text: 'x' }), await give(id, 'agree-slot', { slot: { from: '2027-01-12T01:00:00Z', to: '2027-01-12T01:30:00Z' } })];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [409, 'ENGAGEMENT_CLOSED']));
    expect(await bed.parts.db.query(`select status, count(*)::int as n from command where engagement_id = $1 group by 1 order by 1`, [id])).toEqual([{ status: 'accepted', n: 2 }, { status: 'refused', n: 3 }]);
    expect(await bed.parts.db.query(`select 1 from reservation where engagement_id = $1 and status <> 'released'`, [id])).toEqual([]);
  });

  it('of another customer’s engagement is answered like one of an engagement that is not there', async () => {
    const [mori, hayashi] = [await bed.customer('mori-races'), await bed.customer('hayashi-races')];
    const { data } = await bed.client(mori).POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
    const id = (data as { engagement: { id: string } }).engagement.id;

    const [theirs, nobodys] = [await give(id, 'withdraw', { reason: 'x' }, { token: hayashi.token }), await give(randomUUID(), 'withdraw', { reason: 'x' }, { token: hayashi.token })];

    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text]);
    expect(await bed.parts.db.query('select 1 from command where engagement_id = $1 and name = $2', [id, 'withdraw'])).toEqual([]);
  });
});

describe('between the page and the click', () => {
  it('a slot that was shown as free and has gone meanwhile is refused, and nothing is held by the one who came late', async () => {
    const [one, other] = [await materialSent(), await materialSent()];
    const slot = (await slots(one)).at(-1)!;
    expect(await slots(other)).toContainEqual(slot);
    for (const id of [one, other]) await give(id, 'request-explanation', { wishedSlots: [slot] });

    const [first, late] = [await give(one, 'agree-slot', { slot, operator: 'staff' }), await give(other, 'agree-slot', { slot, operator: 'staff' })];

    expect(first.status).toBe(200);
    expect(late).toMatchObject({ status: 409, body: { code: 'SLOT_TAKEN' } });
    expect(await bed.parts.db.query('select 1 from reservation where engagement_id = $1', [other])).toEqual([]);
    expect(await recorded(other, 'fact-recorded', 'agreeSlot')).toBe(0);
  });

  it('a slot whose time has come meanwhile is refused with both instants', async () => {
    const staff = bed.client('staff');
    const { data } = await staff.POST('/v1/simulations', { body: { pipeline: 'onboarding', form: inquiry } });
    const id = (data as { engagement: { id: string } }).engagement.id;
    await give(id, 'send-material');
    await inState(id, 'MATERIAL_SENT');
    const slot = (await slots(id))[0]!;
    await give(id, 'request-explanation', { wishedSlots: [slot] });
    await staff.POST('/v1/simulations/{id}/run', { params: { path: { id } }, body: { until: new Date(Date.parse(slot.from) + 60_000).toISOString() } });

    const late = await give(id, 'agree-slot', { slot });

    expect(late).toMatchObject({ status: 422, body: { code: 'ONB_SLOT_IN_PAST', facts: { from: slot.from, receivedAt: expect.any(String) } } });
    expect(await recorded(id, 'fact-recorded', 'agreeSlot')).toBe(0);
    expect(await bed.parts.db.query(`select 1 from reservation where engagement_id = $1 and status <> 'released'`, [id])).toEqual([]);
  });

  it('a link that has run out meanwhile does nothing any more', async () => {
    const id = await materialSent();
    const token = bed.inbox.mails.map((mail) => /dl_[A-Za-z0-9_-]{43}/.exec(mail.replaceAll('=\r\n', ''))?.[0]).filter(Boolean).at(-1)!;
    const link = bed.client({ token });
    const seen = await link.GET('/v1/engagements/{id}', { params: { path: { id } } });
    expect(seen.data!.commands).toContainEqual(expect.objectContaining({ name: 'request-explanation', possible: true }));
    const slot = (await slots(id)).at(-1)!;
    await bed.asOwner(`update link_token set expires_at = now() - interval '1 second' where engagement_id = '${id}'`);

    const late = await give(id, 'request-explanation', { wishedSlots: [slot] }, { token });

    expect(late.status).toBe(401);
    expect(await recorded(id, 'fact-recorded', 'requestExplanation')).toBe(0);
  });
});

describe('two at once', () => {
  it('advance the same step over two API processes: exactly one wins, in each of twenty rounds', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, opened));

    for (const id of ids) {
      const answers = await Promise.all(urls.map((url) => give(id, 'send-material', {}, { url })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(['EFFECT_UNDER_WAY', 'ONB_STEP_ORDER']).toContain(answers.find(({ status }) => status === 409)!.body.code);
    }
    for (const id of ids) expect(await recorded(id, 'fact-recorded', 'sendMaterial')).toBe(1);
  }, 60_000);

  it('take the last place with one person for two engagements over two API processes: exactly one gets it, in each of five rounds', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, materialSent));
    const free = await slots(ids[0]!);
    await Promise.all(ids.map((id) => give(id, 'request-explanation', { wishedSlots: [free.at(-1)!] })));

    for (let round = 0; round < 5; round++) {
      const slot = free.at(-3 - round)!;
      const answers = await Promise.all(urls.map((url, n) => give(ids[2 * round + n]!, 'agree-slot', { slot, operator: 'manager' }, { url })));
      expect(answers.map(({ status, body }) => [status, body.code]).sort()).toEqual([[200, undefined], [409, 'SLOT_TAKEN']]);
    }
    const doubled = await bed.parts.db.query(`select 1 from reservation where person = 'manager' and status <> 'released' group by during having count(*) > 1`);
    expect(doubled).toEqual([]);
  }, 60_000);

  it('exclusive and sent while no worker runs: once one runs, one is accepted and the other refused, each with the time it came at', async () => {
    const id = await materialSent();
    const [a, b] = (await slots(id)).slice(-2);
    await bed.stopWorker();
    const keys = [randomUUID(), randomUUID()];
    const call = (n: 0 | 1): Promise<Told> => give(id, 'request-explanation', { wishedSlots: [n === 0 ? a : b] }, { url: urls[n], key: keys[n] });

    const waiting = await Promise.all([call(0), call(1)]);
    expect(waiting.map(({ status, body }) => [status, body.command?.status])).toEqual([[202, 'received'], [202, 'received']]);
    await bed.startWorker();
    const decided = await until('both are decided', async () => { const each = await Promise.all([call(0), call(1)]); return each.every(({ status }) => status !== 202) ? each : undefined; }, { withinMs: 30_000 });

    expect(decided.map(({ status, body }) => [status, body.code]).sort()).toEqual([[200, undefined], [409, 'ONB_STEP_ORDER']]);
    expect(await recorded(id, 'fact-recorded', 'requestExplanation')).toBe(1);
  }, 60_000);

  it('the recovery and retries of the client over two API processes have one effect and one answer, byte for byte', async () => {
    const id = await opened();
    await bed.stopWorker();
    const key = randomUUID();
    const call = (url: string): Promise<Told> => give(id, 'add-note', { text: 'once' }, { url, key });
    const waiting = await call(urls[0]);
    expect(waiting.status).toBe(202);
    await bed.asOwner(`update command set lease_until = now() - interval '1 minute' where status = 'received'`);
    await bed.startWorker();

    const recovery = worker().get(RecoveryActivities);
    const [one, two, ...answers] = await Promise.all([recovery.recoverCommands(), recovery.recoverCommands(), call(urls[0]), call(urls[1]), call(urls[0]), call(urls[1])]);
    answers.push(await call(urls[1]));

    expect(one + two).toBeLessThanOrEqual(1);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await recorded(id, 'noted')).toBe(1);
  }, 60_000);
});
