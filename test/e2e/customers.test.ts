import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createContact, createCustomer, eraseCustomer, type Person } from '#persistence/customers.js';
import { ApiBed, inquiry } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

async function customer(company: string, people: Person[]): Promise<{ id: string; number: string }> {
  const { db, vault } = bed.parts;
  const at = new Date().toISOString();
  const made = await createCustomer(db, { company, at });
  for (const person of people) await createContact(db, vault, { customer: made.id, person, at });
  return made;
}

const find = async (text: string): Promise<string[]> => {
  const { data, error } = await bed.client('staff').GET('/v1/customers', { params: { query: { text } } });
  if (!data) throw new Error(JSON.stringify(error));
  return data.items.map(({ company }) => company);
};
const get = (path: string, who: 'staff' | 'finance' = 'staff'): Promise<Response> => bed.fetch(path, { headers: { authorization: `Bearer ${bed.keyOf(who)}` } });

describe('Customers', () => {
  it('are found by part of the company in any width, by number, and by the whole of a person in any spelling', async () => {
    const { number } = await customer('株式会社ミナト商会', [{ name: '大野 健', kana: 'オオノ ケン', email: 'Ohno@Minato.example', phone: '+81 45-555-0103' }]);
    await customer('北斗ライフ', [{ name: '高橋 未来', email: 'takahashi@hokuto.example' }]);

    for (const text of ['ミナト', 'ﾐﾅﾄ商', number, number.toLowerCase(), '大野健', 'おおの けん', ' OHNO@minato.example', '045 555 0103', '０４５−５５５−０１０３']) expect([text, await find(text)]).toEqual([text, ['株式会社ミナト商会']]);
    for (const text of ['大野', 'ohno', '5550103', '%', '_', '\\', "' or true --"]) expect([text, await find(text)]).toEqual([text, []]);
  });

  it('come page by page, the newest first, in one statement a page', async () => {
    for (let n = 0; n < 5; n++) await customer(`頁商店${n}`, []);
    const staff = bed.client('staff');

    const first = (await staff.GET('/v1/customers', { params: { query: { text: '頁商店', limit: 3 } } })).data!;
    const rest = (await staff.GET('/v1/customers', { params: { query: { text: '頁商店', limit: 3, cursor: first.next! } } })).data!;

    expect([...first.items, ...rest.items].map(({ company }) => company).sort()).toEqual([0, 1, 2, 3, 4].map((n) => `頁商店${n}`));
    expect([first.items.length, rest.items.length, rest.next]).toEqual([3, 2, null]);
    expect(await selects(() => staff.GET('/v1/customers', { params: { query: { limit: 100 } } }))).toBeLessThanOrEqual(2);
  });

  it('open their people for staff, and nobody’s who was erased', async () => {
    const { id } = await customer('あさひ会計', [{ name: '西川 誠', email: 'nishikawa@asahi.example', phone: '03-5550-0102' }, { name: '東 光', email: 'azuma@asahi.example' }]);
    const read = async () => (await bed.client('finance').GET('/v1/customers/{id}', { params: { path: { id } } })).data!;

    expect((await read()).contacts.map(({ name, email, phone }) => ({ name, email, phone }))).toEqual(expect.arrayContaining([{ name: '西川 誠', email: 'nishikawa@asahi.example', phone: '03-5550-0102' }, { name: '東 光', email: 'azuma@asahi.example', phone: null }]));
    const many = await customer('大勢', Array.from({ length: 30 }, (_, n) => ({ name: `人${n}`, email: `p${n}@many.example` })));
    expect(await selects(() => bed.client('staff').GET('/v1/customers/{id}', { params: { path: { id: many.id } } }))).toBeLessThanOrEqual(5);

    await eraseCustomer(bed.parts.db, bed.parts.vault, id);

    expect((await read()).contacts.map(({ name, email }) => ({ name, email }))).toEqual([{ name: null, email: null }, { name: null, email: null }]);
    expect(await find('nishikawa@asahi.example')).toEqual([]);
  });

  it('count what is open with them, and can begin another engagement', async () => {
    const staff = bed.client('staff');
    const opened = await staff.POST('/v1/pipelines/onboarding/engagements', { body: { ...inquiry, company: '二度目商会', email: 'twice@example.com' } });
    if (!opened.data || !('command' in opened.data)) throw new Error(JSON.stringify(opened.error));
    const [row] = (await staff.GET('/v1/customers', { params: { query: { text: '二度目商会' } } })).data!.items;
    expect(row).toMatchObject({ open: 1, closed: 0, changedAt: expect.any(String) });

    const again = await bed.fetch(`/v1/pipelines/onboarding/engagements?customer=${row!.id}`, {
      method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('staff')}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify({ ...inquiry, company: '二度目商会' }),
    });

    expect(again.status).toBe(201);
    expect(await find('二度目商会')).toEqual(['二度目商会']);
    expect((await staff.GET('/v1/customers/{id}', { params: { path: { id: row!.id } } })).data).toMatchObject({ open: 2 });
    expect((await staff.GET('/v1/engagements', { params: { query: { customer: row!.id } } })).data!.items).toHaveLength(2);
  }, 30_000);

  it('made up for a simulation are none', async () => {
    const { data } = await bed.client('staff').POST('/v1/simulations', { body: { pipeline: 'onboarding', form: { ...inquiry, company: '架空商会' } } });
    if (!data || !('command' in data)) throw new Error('not opened');
    const [{ customer_id }] = (await bed.parts.db.query('select customer_id from engagement where id = $1', [data.engagement!.id])) as [{ customer_id: string }];

    expect(await find('架空商会')).toEqual([]);
    expect((await get(`/v1/customers/${customer_id}`)).status).toBe(404);
  }, 30_000);

  it.each(['limit=0', 'limit=101', 'limit=1e2', 'cursor=abc', `text=${'x'.repeat(101)}`, 'text=%00', 'text=', 'order=company', `cursor=${Buffer.from('["2026-01-01T00:00:00.000Z","x"]').toString('base64url')}`])('refuse ?%s', async (query) => {
    const response = await get(`/v1/customers?${query}`);

    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });

  it('that are not there are not found, whatever the id', async () => {
    expect((await get(`/v1/customers/${randomUUID()}`)).status).toBe(404);
    expect((await get('/v1/customers/1')).status).toBe(400);
  });
});

describe('The figures', () => {
  it('say how long the steps took and who was waited for, simulations left out', async () => {
    const { db } = bed.parts;
    const { data } = await bed.client('staff').POST('/v1/simulations', { body: { pipeline: 'onboarding', form: inquiry } });
    if (!data || !('command' in data)) throw new Error('not opened');
    const { items } = (await bed.client('staff').GET('/v1/engagements', { params: { query: { text: '二度目商会' } } })).data!;
    const [fast, slow] = items.map(({ id }) => id) as [string, string];
    // Steps of known length: one of 2 hours and one of 12.
    for (const [id, hours] of [[fast, 2], [slow, 12], [data.engagement!.id, 900]] as const) {
      await db.query(`insert into engagement_step (engagement_id, step, entered_at, completed_at) values ($1, 'meeting', now() - make_interval(hours => $2), now()) on conflict (engagement_id, step) do update set entered_at = excluded.entered_at, completed_at = excluded.completed_at`, [id, hours]);
    }
    await db.query(`update engagement set waiting_on = 'customer', waiting_since = now() - interval '3 hours', snapshot = jsonb_set(snapshot, '{waited}', '{"us": 3600000, "customer": 7200000, "third": 0}') where id = any($1::uuid[])`, [[fast, slow]]);
    await db.query(`update engagement set changed_at = now() - interval '400 days' where not simulation and not id = any($1::uuid[])`, [[fast, slow]]);

    const figures = (await bed.client('finance').GET('/v1/figures', { params: { query: { pipeline: 'onboarding', days: 30 } } })).data!;

    const meeting = figures.steps.find(({ id }) => id === 'meeting')!;
    expect(meeting.count).toBe(2);
    expect(meeting.medianHours).toBeCloseTo(7, 1);
    expect(meeting.p90Hours).toBeCloseTo(11, 1);
    expect(figures.steps.find(({ id }) => id === 'contract')).toMatchObject({ count: 0, medianHours: null });
    expect(figures.waited.engagements).toBe(2);
    expect(figures.waited.usHours).toBeCloseTo(2, 1);
    expect(figures.waited.customerHours).toBeCloseTo(10, 1);
  }, 30_000);

  it.each([['pipeline=constructor', 404], ['pipeline=', 400], ['', 400], ['pipeline=onboarding&days=6', 400], ['pipeline=onboarding&days=731', 400]])('answer ?%s with %s', async (query, status) => {
    expect((await get(`/v1/figures?${query}`)).status).toBe(status);
  });
});

/** How many reads PostgreSQL got while something was done. */
async function selects(work: () => Promise<unknown>): Promise<number> {
  const { driver } = bed.app.get(DataSource) as unknown as { driver: { master: { on(event: string, listener: (client: Spied) => void): void; off(event: string, listener: (client: Spied) => void): void } } };
  let count = 0;
  const undo: (() => void)[] = [];
  const known = new Set<Spied>();
  const spy = (client: Spied): void => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query;
    client.query = (...given: unknown[]) => {
      const text = typeof given[0] === 'string' ? given[0] : ((given[0] as { text?: string }).text ?? '');
      if (/^\s*(select|with)\b(?! set_config)/i.test(text)) count++;
      return query.apply(client, given);
    };
    undo.push(() => (client.query = query));
  };
  driver.master.on('acquire', spy);
  try {
    await work();
  } finally {
    driver.master.off('acquire', spy);
    undo.forEach((each) => each());
  }
  return count;
}

interface Spied {
  query: (...given: unknown[]) => unknown;
}
