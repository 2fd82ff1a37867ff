import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addBusinessDays, addCalendarDays, dateOf, isBusinessDay, periodEnd, type LocalDate } from '#domain/calendar/calendar.js';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { until } from '#runtime/wait.js';
import { ApiBed } from '#test/support/api.js';

const days = japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: {} });
const today = dateOf('Asia/Tokyo', new Date().toISOString());

let bed: ApiBed;
let customer: { customer: string; token: string };
let stranger: { customer: string; token: string };
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  customer = await bed.customer('links');
  stranger = await bed.customer('stranger');
}, 60_000);
afterAll(() => bed.close(), 30_000);

type Who = 'staff' | 'manager' | 'finance' | 'customer' | 'stranger';
type Answer = { status: number; body: Record<string, any> }; // eslint-disable-line @typescript-eslint/no-explicit-any -- whatever the API answers
type Slot = { from: string; to: string; operators: string[] };

async function call(method: 'GET' | 'POST', path: string, who: Who, body?: unknown): Promise<Answer> {
  const token = who === 'customer' ? customer.token : who === 'stranger' ? stranger.token : bed.keyOf(who);
  const response = await bed.fetch(path, {
    method, headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const options = { options: ['survey', 'risk-check'], startDate: today, notesAccepted: true };
const order = { tenant: 'T-1', destination: 'sales-force', startDate: today, notesAccepted: true };
const open = (pipeline: string, form: object, who: Who = 'customer', query = ''): Promise<Answer> => call('POST', `/v1/pipelines/${pipeline}/engagements${query}`, who, form);
async function opened(pipeline = 'data-integration', form: object = order): Promise<string> {
  const { status, body } = await open(pipeline, form);
  expect([status, body['code']]).toEqual([201, undefined]);
  return body['engagement'].id as string;
}

const give = (id: string, name: string, body: unknown = {}, who: Who = 'staff'): Promise<Answer> => call('POST', `/v1/engagements/${id}/commands/${name}`, who, body);
const read = async (id: string, who: Who = 'staff'): Promise<Answer['body']> => (await call('GET', `/v1/engagements/${id}`, who)).body;
const inState = (id: string, state: string): Promise<unknown> => until(state, async () => (await read(id))['state'] === state, { withinMs: 10_000 });
/** Gives a command; whatever the state is then, both sides can look at it, with every command probed without its values. */
async function done(...args: Parameters<typeof give>): Promise<void> {
  const { status, body } = await give(...args);
  expect([args[1], status, body['code']]).toEqual([args[1], 200, undefined]);
  for (const who of ['staff', 'customer'] as const) {
    const { number, commands } = await read(args[0], who);
    expect([args[1], who, number, Array.isArray(commands)]).toEqual([args[1], who, expect.stringMatching(/^(DIN|OPT)-/), true]);
  }
}
const assigned = async (pipeline?: string, form?: object): Promise<string> => {
  const id = await opened(pipeline, form);
  await done(id, pipeline === 'option-support' ? 'assign-adviser' : 'assign-architect', pipeline === 'option-support' ? { adviser: 'staff' } : { architect: 'staff' });
  return id;
};

/** Times that can be agreed from the day after tomorrow on. */
const slots = async (id: string, kind: string): Promise<Slot[]> => (await call('GET', `/v1/engagements/${id}/slots?kind=${kind}&from=${addCalendarDays(today, 2)}&days=14`, 'staff')).body['items'] as Slot[];
/** Which of these times the operator is free in, as another engagement is offered them. */
async function freeAt(id: string, kind: string, asked: readonly Slot[]): Promise<boolean[]> {
  const offered = await slots(id, kind);
  return asked.map(({ from }) => offered.find((slot) => slot.from === from)?.operators.includes('staff') === true);
}

describe('an order', () => {
  it('is the customer’s own, or that of a customer whom staff names', async () => {
    expect(await open('data-integration', order, 'staff')).toMatchObject({ status: 400, body: { code: 'CUSTOMER_REQUIRED' } });
    expect((await open('data-integration', order, 'staff', `?customer=${stranger.customer}`)).status).toBe(201);
    expect((await open('data-integration', order, 'customer', `?customer=${stranger.customer}`)).status).toBe(403);
  });

  it('without the support that its product needs is refused, and so is one without the notes (CSP-13, CSP-20)', async () => {
    const included = { ...order, entitlement: 'premier-included', plan: 'advanced', products: ['data-hub'] };

    expect(await open('data-integration', included)).toMatchObject({ status: 422, body: { code: 'CSP_DIN_SUPPORT_REQUIRED', rule: 'CSP-13', facts: { products: ['data-hub'], plan: 'advanced' } } });
    expect(await open('data-integration', { ...order, notesAccepted: false })).toMatchObject({ status: 422, body: { code: 'CSP_TERMS_NOT_ACCEPTED', rule: 'CSP-20' } });
  });

  it('of support that the plan includes is for one connected system, in all contracts of a customer (CSP-11)', async () => {
    const premier = await bed.customer('premier');
    const own = (form: object, token = premier.token): Promise<Response> =>
      bed.fetch('/v1/pipelines/data-integration/engagements', { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(form) });
    const included = (tenant: string): object => ({ ...order, tenant, entitlement: 'premier-included', plan: 'premier' });

    const both = await Promise.all(['T-1', 'T-2'].map((tenant) => own(included(tenant))));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]); // of two at once, one
    const [covered, asked] = both[0]!.status === 201 ? ['T-1', 'T-2'] : ['T-2', 'T-1'];
    expect(await both.find(({ status }) => status === 422)!.json()).toMatchObject({ code: 'DIN_TENANT_NOT_COVERED', rule: 'CSP-11', facts: { asked, covered } });
    expect(await open('data-integration', included(asked!), 'staff', `?customer=${premier.customer}`)).toMatchObject({ status: 422, body: { code: 'DIN_TENANT_NOT_COVERED', facts: { asked, covered } } });

    expect((await own({ ...order, tenant: asked })).status).toBe(201); // one that is paid for
    expect((await own(included(asked!), (await bed.customer('other-premier')).token)).status).toBe(201);
    const { engagement } = (await both.find(({ status }) => status === 201)!.json()) as { engagement: { id: string } };
    expect((await bed.fetch(`/v1/engagements/${engagement.id}/commands/stop`, { method: 'POST', headers: { authorization: `Bearer ${premier.token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify({ reason: 'x' }) })).status).toBe(200);
    expect((await own(included(asked!))).status).toBe(201); // what was stopped stands in nobody's way
  }, 60_000);

  it('gets an architect who works here', async () => {
    const id = await opened();

    for (const architect of ['nobody', 'links']) expect(await give(id, 'assign-architect', { architect })).toMatchObject({ status: 400, body: { code: 'ASSIGNEE_UNKNOWN', errors: [{ path: 'architect' }] } });
    await done(id, 'assign-architect', { architect: 'staff' });
    expect((await read(id))['assignee']).toBe('staff');
  });
});

describe('a data integration', () => {
  it('goes from the order to the check after the release, and both sides can look at it at any time', async () => {
    const id = await assigned();
    await done(id, 'hold-kickoff', { minutes: 60, attendees: ['山田 太郎'] });
    await done(id, 'submit-document', { document: 'mapping' }, 'customer');
    expect(await give(id, 'review-document', { document: 'mapping', minutes: 30, result: 'accepted' }, 'customer')).toMatchObject({ status: 403, body: { code: 'DIN_ACTOR_NOT_ALLOWED' } });
    await done(id, 'review-document', { document: 'mapping', minutes: 30, result: 'findings', findings: '項目の対応が不足' });
    await done(id, 'submit-document', { document: 'mapping' }, 'customer');
    await done(id, 'review-document', { document: 'mapping', minutes: 15, result: 'accepted' });
    await done(id, 'start-test', {}, 'customer');
    await done(id, 'give-advice', { advice: '再送の間隔', minutes: 10 });
    await done(id, 'hold-test-check', { minutes: 30 });
    await done(id, 'release', {}, 'customer');

    const panel = (await read(id, 'customer'))['panel'] as { periods: unknown[]; outlook: { extensionMonths: number; amountYen: number }[] };
    expect(panel.periods).toMatchObject([{ kind: 'BASE', from: today, meeting: { used: 90, reserved: 0 }, review: { used: 55, reserved: 0 } }]);
    expect(panel.outlook[0]).toMatchObject({ extensionMonths: 1, amountYen: 200_000 });
    await done(id, 'hold-release-check', { minutes: 30, openPoints: 0 });
    await inState(id, 'COMPLETED');

    const charges = (await call('GET', `/v1/charges?engagement=${id}`, 'finance')).body['items'] as object[];
    expect(charges).toMatchObject([{ code: 'DIN.BASE_2M', quantity: 1, amountYen: 400_000 }]);
  }, 60_000);

  it('takes no more time than its caps, and says what is left (DIN-03)', async () => {
    const id = await assigned();
    await done(id, 'hold-kickoff', { minutes: 200 });

    const refused = await give(id, 'hold-meeting', { minutes: 600 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'DIN_CAP_EXCEEDED', rule: 'DIN-03', facts: { kind: 'meeting', used: 200, asked: 600 } } });
    const { cap, left } = refused.body['facts'] as { cap: number; left: number };
    expect(left).toBe(cap - 200);
    await done(id, 'hold-meeting', { minutes: left });
  });

  it('is there for its own customer alone', async () => {
    const id = await assigned();

    expect((await call('GET', `/v1/engagements/${id}`, 'stranger')).status).toBe(404);
    for (const name of ['submit-document', 'stop', 'order-addon']) expect((await give(id, name, {}, 'stranger')).status).toBe(404);
    expect(await give(id, 'submit-document', { document: 'mapping', tenant: 'T-2' }, 'customer')).toMatchObject({ status: 409, body: { code: 'DIN_MEETING_ORDER' } });
    await done(id, 'hold-kickoff', { minutes: 60 });
    expect(await give(id, 'submit-document', { document: 'mapping', tenant: 'T-2' }, 'customer')).toMatchObject({ status: 422, body: { code: 'DIN_TENANT_NOT_COVERED', facts: { asked: 'T-2', covered: 'T-1' } } });
  });
});

describe('meetings that are agreed', () => {
  it('hold the operator’s time each for itself, until they are moved, cancelled or held', async () => {
    const [id, other] = [await assigned(), await assigned()];
    const offered = await slots(id, 'data-integration');
    const [kickoff, talk, later] = [offered[0]!, offered[4]!, offered[8]!];
    const free = () => freeAt(other, 'data-integration', [kickoff, talk, later]);
    const booking = ({ from, to }: Slot, kind: string) => ({ kind, slot: { from, to }, operator: 'staff' });

    await done(id, 'book-meeting', booking(kickoff, 'kickoff'), 'customer');
    await done(id, 'book-meeting', booking(talk, 'other'));
    // Each is one of its own for the customer, too: told, and not moved by agreeing another.
    const seen = await read(id, 'customer');
    expect(seen['appointments']).toEqual([expect.objectContaining({ from: kickoff.from, title: expect.objectContaining({ en: expect.any(String) }) }), expect.objectContaining({ from: talk.from })]);
    expect((seen['commands'] as { name: string }[]).find(({ name }) => name === 'book-meeting')).toMatchObject({ possible: true, slots: 'data-integration', several: true });
    expect(await free()).toEqual([false, false, true]);
    expect(await give(other, 'book-meeting', booking(kickoff, 'kickoff'))).toMatchObject({ status: 409, body: { code: 'SLOT_TAKEN' } });

    await done(id, 'book-meeting', booking(later, 'kickoff'));
    expect(await free()).toEqual([true, false, false]);
    await done(id, 'cancel-meeting', { booking: 'other-1' }, 'customer');
    expect(await free()).toEqual([true, true, false]);
    expect(await give(id, 'cancel-meeting', { booking: 'other-1' })).toMatchObject({ status: 422, body: { code: 'DIN_BOOKING_UNKNOWN' } });
    await done(id, 'hold-kickoff', { minutes: 60 });
    expect(await free()).toEqual([true, true, true]);
  });

  it.each([['data-integration', order], ['option-support', options]])('of %s are offered on the days that it covers, and on no other', async (pipeline, form) => {
    const startDate = addBusinessDays(days, today, 3);
    const id = await assigned(pipeline, { ...form, startDate });
    const offered = async (from?: LocalDate): Promise<LocalDate[]> => {
      const { body } = await call('GET', `/v1/engagements/${id}/slots?kind=${pipeline}&days=14${from ? `&from=${from}` : ''}`, 'customer');
      return [...new Set((body['items'] as Slot[]).map((slot) => dateOf('Asia/Tokyo', slot.from)))];
    };
    const last = periodEnd(startDate, 2);
    const lastWeek = Array.from({ length: 7 }, (_, n) => addCalendarDays(last, n - 6));

    expect((await offered())[0]).toBe(startDate);
    expect((await offered(today))[0]).toBe(startDate);
    expect(await offered(lastWeek[0])).toEqual(lastWeek.filter((day) => isBusinessDay(days, day)));
    expect(await offered(addCalendarDays(last, 1))).toEqual([]);
  });

  it('are all given back when the customer stops', async () => {
    const [id, other] = [await assigned(), await assigned()];
    const offered = (await slots(id, 'data-integration')).slice(0, 5);
    const [kickoff, talk] = [offered[0]!, offered[4]!];
    for (const [{ from, to }, kind] of [[kickoff, 'kickoff'], [talk, 'other']] as const) await done(id, 'book-meeting', { kind, slot: { from, to }, operator: 'staff' });
    expect(await freeAt(other, 'data-integration', [kickoff, talk])).toEqual([false, false]);

    await done(id, 'stop', { reason: '計画の中止' }, 'customer');

    expect(await freeAt(other, 'data-integration', [kickoff, talk])).toEqual([true, true]);
  });
});

describe('an option support', () => {
  it('explains each option, with meetings within its cap', async () => {
    expect(await open('option-support', { ...options, options: ['carrier-pigeon'] })).toMatchObject({ status: 422, body: { code: 'OPT_OPTION_NOT_COVERED' } });
    const id = await opened('option-support', options);
    expect(await give(id, 'assign-adviser', { adviser: 'nobody' })).toMatchObject({ status: 400, body: { code: 'ASSIGNEE_UNKNOWN', errors: [{ path: 'adviser' }] } });
    await done(id, 'assign-adviser', { adviser: 'staff' });
    expect((await give(id, 'guide-option', { option: 'survey' }, 'customer')).status).toBe(403);
    await done(id, 'hold-meeting', { minutes: 30 });
    expect((await read(id, 'customer'))['panel']).toMatchObject({ from: today, meeting: { used: 30 }, unguided: ['survey', 'risk-check'] });
    expect(await give(id, 'hold-meeting', { minutes: 600 })).toMatchObject({ status: 422, body: { code: 'OPT_CAP_EXCEEDED', facts: { asked: 600 } } });

    await done(id, 'guide-option', { option: 'survey', notes: '設問の作り方' });
    await done(id, 'guide-option', { option: 'risk-check' });
    await inState(id, 'COMPLETED');
    expect((await call('GET', `/v1/engagements/${id}`, 'stranger')).status).toBe(404);
  });

  it('holds the time of each of its meetings, and gives back the one that is cancelled', async () => {
    const [id, other] = [await assigned('option-support', options), await assigned('option-support', options)];
    const offered = await slots(id, 'option-support');
    const [first, second] = [offered[0]!, offered[4]!];
    for (const { from, to } of [first, second]) await done(id, 'book-meeting', { slot: { from, to }, operator: 'staff' }, 'customer');
    expect(await freeAt(other, 'option-support', [first, second])).toEqual([false, false]);

    await done(id, 'cancel-meeting', { booking: 'meeting-1' }, 'customer');

    expect(await freeAt(other, 'option-support', [first, second])).toEqual([true, false]);
  });
});
