import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addBusinessDays, addCalendarDays, dateOf, mondayOf } from '#domain/calendar/calendar.js';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { until } from '#runtime/wait.js';
import { ApiBed } from '#test/support/api.js';

const days = japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: {} });
const today = dateOf('Asia/Tokyo', new Date().toISOString());
/** The first business day of a week that is so many weeks ahead and has one. */
const startIn = (weeks: number): string => addBusinessDays(days, addCalendarDays(mondayOf(today), 7 * weeks - 1), 1);

let bed: ApiBed;
let customer: { customer: string; token: string };
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  customer = await bed.customer('cards');
}, 60_000);
afterAll(() => bed.close(), 30_000);

type Answer = { status: number; body: Record<string, any> }; // eslint-disable-line @typescript-eslint/no-explicit-any -- whatever the API answers

async function call(method: 'GET' | 'POST', path: string, who: 'staff' | 'manager' | 'customer', body?: unknown): Promise<Answer> {
  const token = who === 'customer' ? customer.token : bed.keyOf(who);
  const response = await bed.fetch(path, {
    method, headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function apply(users: string[] = ['山田 太郎', '鈴木 花子']): Promise<string> {
  const { status, body } = await call('POST', '/v1/pipelines/card-intake/engagements', 'customer', { plan: 'premier', users: users.map((name) => ({ name })) });
  expect([status, body['code']]).toEqual([201, undefined]);
  return body['engagement'].id as string;
}

const give = (id: string, name: string, body: unknown = {}, who: 'staff' | 'manager' | 'customer' = 'staff'): Promise<Answer> => call('POST', `/v1/engagements/${id}/commands/${name}`, who, body);
const done = async (...args: Parameters<typeof give>): Promise<Answer['body']> => {
  const { status, body } = await give(...args);
  expect([args[1], status, body['code']]).toEqual([args[1], 200, undefined]);
  // Both sides can look at it in whatever state it is now.
  for (const who of ['staff', 'customer'] as const) expect([args[1], who, (await read(args[0], who))['number']]).toEqual([args[1], who, expect.stringMatching(/^MCI-/)]);
  return body;
};
const read = async (id: string, who: 'staff' | 'customer' = 'staff'): Promise<Answer['body']> => (await call('GET', `/v1/engagements/${id}`, who)).body;
const inState = (id: string, state: string): Promise<unknown> => until(state, async () => (await read(id))['state'] === state, { withinMs: 10_000 });

async function scheduled(weeks: number, cards: number): Promise<string> {
  const id = await apply();
  await done(id, 'submit-estimate', { counts: [{ person: 'p1', cards: cards - 1 }, { person: 'p2', cards: 1 }] }, 'customer');
  const intakeStart = startIn(weeks);
  await done(id, 'schedule', { mailDate: addCalendarDays(intakeStart, -3), intakeStart, returnDate: addCalendarDays(intakeStart, 42) });
  return id;
}

const week = async (weeks: number): Promise<Answer['body']> => (await call('GET', `/v1/pipelines/card-intake/weeks?from=${startIn(weeks)}&weeks=1`, 'staff')).body['items'][0] as Answer['body'];

describe('the survey', () => {
  it('is filled in person by person, by name, and says who is missing before there is an estimate', async () => {
    const id = await apply();
    await done(id, 'record-counts', { counts: [{ person: 'p1', cards: 120 }] }, 'customer');

    const refused = await give(id, 'submit-estimate', {}, 'customer');
    expect(refused).toMatchObject({ status: 422, body: { code: 'MCI_ESTIMATE_REQUIRED', rule: 'MCI-01' } });
    const survey = (await call('GET', `/v1/engagements/${id}/custody`, 'staff')).body['people'] as unknown;
    expect(survey).toEqual([{ person: 'p1', name: '山田 太郎', cards: 120 }, { person: 'p2', name: '鈴木 花子', cards: null }]);
    const form = ((await read(id, 'customer'))['commands'] as { name: string; form?: unknown }[]).find(({ name }) => name === 'record-counts')?.form;
    expect(JSON.stringify(form)).toContain('鈴木 花子');
  });

  it('is for a customer who is known: staff names one, and nobody else may', async () => {
    const form = { plan: 'premier', users: [{ name: '佐藤' }] };
    const other = await bed.customer(`other-${randomUUID().slice(0, 8)}`);

    expect(await call('POST', '/v1/pipelines/card-intake/engagements', 'staff', form)).toMatchObject({ status: 400, body: { code: 'CUSTOMER_REQUIRED' } });
    expect((await call('POST', `/v1/pipelines/card-intake/engagements?customer=${other.customer}`, 'staff', form)).status).toBe(201);
    expect((await call('POST', `/v1/pipelines/card-intake/engagements?customer=${other.customer}`, 'customer', form)).status).toBe(403);
    expect((await call('POST', `/v1/pipelines/card-intake/engagements?customer=${randomUUID()}`, 'staff', form)).status).toBe(404);
  });
});

describe('the capacity of a week', () => {
  it('is promised once, given back by a move and by a cancel, and refused when it is gone', async () => {
    const first = await scheduled(9, 1000);
    await scheduled(9, 1000);
    await scheduled(9, 900);
    expect(await week(9)).toMatchObject({ limit: 3000, taken: 2900 });

    const late = await apply();
    await done(late, 'submit-estimate', { counts: [{ person: 'p1', cards: 200 }, { person: 'p2', cards: 0 }] }, 'customer');
    const dates = { mailDate: addCalendarDays(startIn(9), -3), intakeStart: startIn(9), returnDate: addCalendarDays(startIn(9), 30) };
    expect(await give(late, 'schedule', dates)).toMatchObject({ status: 409, body: { code: 'CAPACITY_GONE', facts: { left: 100, asked: 200 } } });

    await done(first, 'agree', {}, 'customer');
    await done(first, 'change', { intakeStart: startIn(10), mailDate: addCalendarDays(startIn(10), -3), returnDate: addCalendarDays(startIn(10), 30) }, 'customer');
    expect([(await week(9))['taken'], (await week(10))['taken']]).toEqual([1900, 1000]);
    await done(late, 'schedule', dates);
    await done(first, 'cancel', {}, 'customer');
    expect([(await week(9))['taken'], (await week(10))['taken']]).toEqual([2100, 0]);
  });

  it('is not given twice to two who ask at the same moment', async () => {
    await scheduled(13, 1000);
    await scheduled(13, 1000);
    const racers = await Promise.all([apply(), apply()]);
    for (const id of racers) await done(id, 'submit-estimate', { counts: [{ person: 'p1', cards: 600 }, { person: 'p2', cards: 0 }] }, 'customer');
    const dates = { mailDate: addCalendarDays(startIn(13), -3), intakeStart: startIn(13), returnDate: addCalendarDays(startIn(13), 30) };

    const answers = await Promise.all(racers.map((id) => give(id, 'schedule', dates)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await week(13))['taken']).toBe(2600);
  });

  it('is refused to a customer for what others hold of it, of which it sees nothing', async () => {
    for (const cards of [1000, 1000, 1000]) await scheduled(14, cards);
    const other = await bed.customer(`other-${randomUUID().slice(0, 8)}`);
    const opened = await call('POST', `/v1/pipelines/card-intake/engagements?customer=${other.customer}`, 'staff', { plan: 'premier', users: [{ name: '佐藤 次郎' }] });
    const id = opened.body['engagement'].id as string;
    expect((await give(id, 'submit-estimate', { counts: [{ person: 'p1', cards: 50 }] })).status).toBe(200);
    expect((await give(id, 'schedule', { mailDate: addCalendarDays(startIn(15), -3), intakeStart: startIn(15), returnDate: addCalendarDays(startIn(15), 42) })).status).toBe(200);

    const theirs = async (name: string, body: object): Promise<Answer> => {
      const headers = { authorization: `Bearer ${other.token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const response = await bed.fetch(`/v1/engagements/${id}/commands/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    };
    expect((await theirs('agree', {})).status).toBe(200);

    const moved = await theirs('change', { intakeStart: startIn(14), mailDate: addCalendarDays(startIn(14), -3), returnDate: addCalendarDays(startIn(14), 30) });
    expect(moved).toMatchObject({ status: 409, body: { code: 'CAPACITY_GONE', facts: { left: 0, asked: 50 } } });
  });
});

describe('a change of mind', () => {
  it('is free before the cutoff, and shown with what it will cost after it', async () => {
    const id = await scheduled(8, 500);
    await done(id, 'agree', {}, 'customer');

    const { fee } = (await read(id, 'customer'))['panel'] as { fee: { freeUntil: string; now: unknown; later: unknown } };
    expect(fee).toMatchObject({ now: null, later: { code: 'MCI.LATE_CHANGE', cards: 500, yen: 500 * 12 } });
    const preview = await call('POST', `/v1/engagements/${id}/previews/cancel`, 'customer', {});
    expect(preview.body).toMatchObject({ outcome: 'CANCELLED', charges: [] });
  });

  it('costs the lost slot from the cutoff on, once, and only when the fee was accepted', async () => {
    const id = await scheduled(1, 500);
    await done(id, 'agree', {}, 'customer');
    expect((await call('POST', `/v1/engagements/${id}/previews/cancel`, 'customer', { feeAccepted: true })).body).toMatchObject({ charges: [{ code: 'MCI.LATE_CANCEL', quantity: 500, amountYen: 6000 }] });

    expect(await give(id, 'cancel', {}, 'customer')).toMatchObject({ status: 422, body: { code: 'MCI_CHARGE_ACK_REQUIRED' } });
    await done(id, 'cancel', { feeAccepted: true }, 'customer');

    const charges = (await call('GET', `/v1/charges?engagement=${id}`, 'manager')).body['items'] as { code: string; quantity: number; amountYen: number }[];
    expect(charges).toMatchObject([{ code: 'MCI.LATE_CANCEL', quantity: 500, amountYen: 6000 }]);
  });
});

describe('a whole intake', () => {
  it('goes from the survey to the return slip, with every hand the cards went through', async () => {
    const id = await apply();
    await done(id, 'submit-estimate', { counts: [{ person: 'p1', cards: 40 }, { person: 'p2', cards: 60 }] }, 'customer');
    // A stage begins on its first day: this one is asked for today or the business day that comes.
    const intakeStart = addBusinessDays(days, addCalendarDays(today, -1), 1);
    await done(id, 'schedule', { mailDate: today, intakeStart, returnDate: addCalendarDays(intakeStart, 21) });
    await done(id, 'agree', {}, 'customer');
    await done(id, 'send-kits', {});
    await inState(id, 'KITS_SENT');
    await done(id, 'ship', { carrier: 'yamato', tracking: '1234-5678', boxes: 1, signature: { method: 'e-signature', signerName: '山田 太郎' } }, 'customer');
    const kits = (await call('GET', `/v1/engagements/${id}/custody`, 'staff')).body['kits'] as { kit: string; person: string; name: string }[];
    // Full width and spaces are no other name; another name is.
    const arrived = kits.map(({ kit, person, name }) => ({ kit, person, kitName: person === 'p1' ? name.replaceAll(' ', '　') : '別人' }));
    await done(id, 'receive', { kits: arrived, site: 'tokyo-1', signature: { method: 'e-signature', signerName: '佐伯' } });

    expect((await read(id))['panel']).toMatchObject({ kits: { received: 1, held: 1 } });
    await done(id, 'release-kit', { kit: kits[1]!.kit, person: 'p2', kitName: '鈴木花子' });
    const started = await give(id, 'start-intake');
    if (today < intakeStart) {
      expect(started).toMatchObject({ status: 409, body: { code: 'MCI_STAGE_ORDER' } });
      await done(id, 'override', { action: 'start-intake', facts: {}, reason: '前倒しで着手' }, 'manager');
    } else expect(started.status).toBe(200);
    await done(id, 'finish-stage', { digitised: 97 }).catch(async () => done(id, 'override', { action: 'finish-stage', facts: { digitised: 97 }, reason: '前倒し' }, 'manager'));
    await inState(id, 'INTAKE_DONE');
    await done(id, 'send-back', { carrier: 'yamato', tracking: '9999', signature: { method: 'e-signature', signerName: '佐伯' } });
    await done(id, 'sign-return-slip', { method: 'e-signature', signerName: '山田 太郎' }, 'customer');
    await inState(id, 'CLOSED');

    const { chain, slips } = (await call('GET', `/v1/engagements/${id}/custody`, 'customer')).body as { chain: { what: string; place: string | null }[]; slips: { direction: string; giver: { name: string }; receiver: { name: string } }[] };
    expect(chain.map(({ what }) => what)).toEqual(['shipped', 'received', 'sent-back', 'handed-over']);
    expect(chain.every(({ place }) => place === null)).toBe(true);
    expect(slips).toMatchObject([
      { direction: 'inbound', giver: { name: '山田 太郎' }, receiver: { name: '佐伯' } },
      { direction: 'outbound', giver: { name: '佐伯' }, receiver: { name: '山田 太郎' } },
    ]);
    for (const path of ['chain.pdf', 'slips/inbound/1', 'slips/outbound/1']) {
      const file = await bed.fetch(`/v1/engagements/${id}/custody/${path}`, { headers: { authorization: `Bearer ${customer.token}` } });
      expect([path, file.status, Buffer.from(await file.arrayBuffer()).subarray(0, 5).toString()]).toEqual([path, 200, '%PDF-']);
    }
    const charges = (await call('GET', `/v1/charges?engagement=${id}`, 'manager')).body['items'] as { code: string; quantity: number }[];
    expect(charges.map(({ code, quantity }) => [code, quantity]).sort()).toEqual([['MCI.DIGITISE', 97], ['MCI.STAFF', 100]]);
  });

  it('shows its custody to nobody else', async () => {
    const id = await apply();
    const stranger = await bed.customer(`stranger-${randomUUID().slice(0, 8)}`);

    for (const path of ['custody', 'custody/chain.pdf', 'custody/slips/inbound/1']) {
      expect((await bed.fetch(`/v1/engagements/${id}/${path}`, { headers: { authorization: `Bearer ${stranger.token}` } })).status).toBe(404);
    }
    expect((await call('GET', `/v1/engagements/${id}/custody/slips/sideways/1`, 'staff')).status).toBe(400);
    expect((await call('GET', '/v1/pipelines/onboarding/weeks', 'staff')).status).toBe(404);
    expect((await call('GET', `/v1/pipelines/card-intake/weeks?from=2200-01-01`, 'staff')).status).toBe(422);
  });
});
