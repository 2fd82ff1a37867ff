import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ErasureJob } from '#api/customers/erasure.job.js';
import { Temporal } from '#api/parts/temporal.js';
import { MailServer } from '#test/integration/worker-mail-server.js';
import { until } from '#runtime/wait.js';
import { ApiBed } from '#test/support/api.js';
import { companyOf } from '#test/support/companies.js';
import { Processes } from '#test/support/processes.js';

/** Everything the person is known by; the company's name is declared plain and stays. */
const person = { name: '消去 希望', email: 'zqerased@kesu.example', phone: '070-4321-8765', question: '消してほしい内容 zqerased' };
const marks = ['消去 希望', '消去', 'zqerased', '4321-8765', '43218765', '消してほしい'].flatMap((mark) => [Buffer.from(mark), Buffer.from(encodeURIComponent(mark)), Buffer.from(Buffer.from(mark).toString('hex'))]);
const company = '株式会社のこる';
const holds = (bytes: Buffer, what: readonly Buffer[] = marks): boolean => what.some((mark) => bytes.includes(mark));

let it_: Processes;
let mails: MailServer;
let id: string;
let customer: string;
let contact: string;
let sessionCookie: string;

beforeAll(async () => {
  mails = new MailServer();
  it_ = await Processes.open({ SMTP_URL: await mails.listen() });
  await it_.person('manager', 'manager');
  await Promise.all([it_.start('api'), it_.start('worker')]);
  const { status, body } = (await it_.post('/v1/pipelines/onboarding/engagements', { ...person, company, kind: 'service' }, randomUUID())) as { status: number; body: { engagement: { id: string } } };
  expect(status).toBe(201);
  id = body.engagement.id;
  [{ customer, contact }] = await it_.query<{ customer: string; contact: string }>('select customer_id as customer, contact_id as contact from engagement where id = $1', [id]) as [{ customer: string; contact: string }];
  await said('add-note', { text: `${person.name} zqerased` });
  expect((await it_.post(`/v1/engagements/${id}/messages`, { text: `zqerased ${person.name}` }, randomUUID())).status).toBe(201);
  sessionCookie = await signedIn();
}, 150_000);
afterAll(async () => {
  await it_?.close();
  await mails.close();
}, 60_000);

async function said(command: string, form: object): Promise<void> {
  const { status, body } = await it_.post(`/v1/engagements/${id}/commands/${command}`, form, randomUUID());
  expect({ command, status, body: status === 200 ? undefined : body }).toEqual({ command, status: 200, body: undefined });
}

/** A sign-in of the contact, by the link of a mail, as the person does it; gives the cookie. */
async function signedIn(): Promise<string> {
  const post = (path: string, body: object): Promise<Response> => fetch(`${it_.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'user-agent': 'zqerased browser' }, body: JSON.stringify(body) });
  expect((await post('/v1/sign-in/link', { email: person.email })).status).toBeLessThan(300);
  const token = await until('the link to sign in', () => mails.taken.map(({ raw }) => /#(sl_[\w-]{43})/.exec(raw.replaceAll('=\r\n', ''))?.[1]).find(Boolean), { withinMs: 20_000 });
  const response = await post('/v1/sign-in/link/redeem', { token });
  expect(response.status).toBe(200);
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

const erase = (reason: object = { reason: `本人の申し出 ${person.name}` }, token = it_.keyOf('manager')): Promise<{ status: number; body: unknown }> => it_.post(`/v1/customers/${customer}/erasure`, reason, randomUUID(), token);

/** The columns of a database that hold the person, or something else, read by a superuser. */
async function columnsWith(database: string, what: readonly Buffer[] = marks): Promise<string[]> {
  const url = new URL(it_.servers.env['TEST_SUPERUSER_URL']!);
  url.pathname = `/${database}`;
  const connection = new pg.Client({ connectionString: url.toString() });
  await connection.connect();
  const found = new Set<string>();
  try {
    const { rows: tables } = await connection.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    for (const { name } of tables) {
      const { rows } = await connection.query<{ [column: string]: unknown }>(`select * from ${name}`);
      for (const row of rows) for (const [column, value] of Object.entries(row)) if (value !== null && holds(Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), what)) found.add(`${name}.${column}`);
    }
  } finally {
    await connection.end();
  }
  return [...found];
}

const counted = async (sql: string): Promise<number> => Number((await it_.query<{ count: string }>(sql))[0]!.count);

describe('Erasing a customer', () => {
  it('is refused to whoever is no manager, without a reason, and for nobody', async () => {
    expect((await erase(undefined, it_.keyOf('staff'))).status).toBe(403);
    expect((await erase({})).status).toBe(400);
    expect((await erase({ reason: 'x', force: true })).status).toBe(400);
    expect((await it_.post(`/v1/customers/${randomUUID()}/erasure`, { reason: 'x' }, randomUUID(), it_.keyOf('manager'))).status).toBe(404);
  });

  it('is refused while an engagement is open, with its number and since when', async () => {
    const { status, body } = await erase();

    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'ERASURE_ENGAGEMENT_OPEN', facts: { number: 'ONB-0001', openedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } } });
    expect(JSON.stringify(body)).toContain('ONB-0001');
    expect(await counted(`select count(*) from customer_key where customer_id = '${customer}'`)).toBe(1);
  });

  it('is refused while records are kept, with the day from which it is possible', async () => {
    mails.refusals.set(person.email, Array.from({ length: 50 }, () => '450 later'));
    await said('withdraw', { reason: person.question });
    // An endless mail is under way: it would go out once the server takes it.
    expect((await it_.post(`/v1/engagements/${id}/messages`, { text: 'zqerased' }, randomUUID())).status).toBe(201);
    await until('a mail under way', async () => (await counted(`select count(*) from delivery where receiver_kind = 'contact' and status <> 'sent' and attempts > 0`)) > 0, { withinMs: 30_000 });
    await it_.kill('api', 'SIGTERM');
    await it_.start('api', undefined, { RETENTION_DAYS: '30' });

    const { status, body } = await erase();

    const [{ from, on }] = (await it_.query<{ from: string; on: string }>(`select to_char((closed_at at time zone 'Asia/Tokyo')::date + 30, 'YYYY-MM-DD') as from, to_char(closed_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as on from engagement`)) as [{ from: string; on: string }];
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'ERASURE_RETENTION', facts: { from, days: 30, closedOn: on } } });
  }, 90_000);

  it('is done at once, ends the sign-in and the mails under way, and asking again changes nothing', async () => {
    await it_.kill('api', 'SIGTERM');
    await it_.start('api');
    const me = (): Promise<number> => fetch(`${it_.url}/v1/engagements`, { headers: { cookie: sessionCookie } }).then(({ status }) => status);
    expect(await me()).toBe(200);
    const before = await numbers();

    const first = await erase();
    const again = await erase({ reason: 'another' });

    expect(first).toMatchObject({ status: 200, body: { requestedBy: 'manager', doneAt: expect.any(String) } });
    expect(again).toEqual(first);
    expect(await me()).toBe(401);
    expect(await numbers()).toEqual(before);
    expect(await it_.query('select distinct status, last_code from delivery where receiver_id = $1 and status <> $2', [contact, 'sent'])).toEqual([{ status: 'parked', last_code: 'RECEIVER_ERASED' }]);
    expect(before.events).toBeGreaterThan(5);
  }, 60_000);

  it('leaves nothing of the person that can be read: not in a table, not in Temporal, not in a log', async () => {
    const folder = join(it_.servers.data, 'logs');
    const logs = [it_.log('api'), it_.log('worker'), ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])];

    expect({ dandori: await columnsWith('dandori'), temporal: await columnsWith('temporal'), visibility: await columnsWith('temporal_visibility') }).toEqual({ dandori: [], temporal: [], visibility: [] });
    expect(await columnsWith('dandori', [Buffer.from(company)])).toContain('public.customer.company'); // what is there, the search finds
    expect(logs.filter((log) => holds(readFileSync(log)))).toEqual([]);
    expect(await counted(`select count(*) from customer_key where customer_id = '${customer}'`)).toBe(0);
    expect(await counted(`select (select count(*) from "user" where "contactId" is not null) + (select count(*) from "session") + (select count(*) from link_token) + (select count(*) from sign_in_token) as count`)).toBe(0);
    expect(await it_.query('select email_hash, name_hash, kana_hash, phone_hash, user_id from contact where customer_id = $1', [customer])).toEqual([{ email_hash: null, name_hash: null, kana_hash: null, phone_hash: null, user_id: null }]);
    expect(await counted('select count(*) from sign_in_audit where user_id is not null and address is not null')).toBe(0);
  }, 60_000);

  it('shows on the customer’s page as erased, and lets nothing new be kept of them', async () => {
    const response = await fetch(`${it_.url}/v1/customers/${customer}`, { headers: { authorization: `Bearer ${it_.keyOf('staff')}` } });
    expect(await response.json()).toMatchObject({ company, contacts: [{ id: contact, name: null, email: null }], erasure: { requestedBy: 'manager' } });

    const opened = await it_.post(`/v1/pipelines/onboarding/engagements?customer=${customer}`, { ...person, company: 'x', kind: 'service' }, randomUUID());
    const message = await it_.post(`/v1/engagements/${id}/messages`, { text: 'zqerased' }, randomUUID());

    expect([opened, message]).toMatchObject([{ status: 409, body: { code: 'CUSTOMER_ERASED' } }, { status: 409, body: { code: 'CUSTOMER_ERASED' } }]);
    expect(await columnsWith('dandori')).toEqual([]);
    expect(await counted('select count(*) from customer_key')).toBe(0);
  });
});

describe('An erasure whose mails cannot be ended, because Temporal is away', () => {
  it('is done for the reader at once, and finished by the job once Temporal is there', async () => {
    const bed = await ApiBed.open({ TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const { db, settings, log } = bed.parts;
    const temporal = new Temporal({ ...settings, temporalAddress: process.env['TEMPORAL_ADDRESS']! });
    try {
      const mori = await companyOf(bed, 'mori');
      await bed.asOwner(`update engagement set closed_at = now() where customer_id = '${mori.customer}'; update command set status = 'refused' where status = 'received'`);
      const at = { params: { path: { id: mori.customer } } };

      const asked = await bed.client('manager').POST('/v1/customers/{id}/erasure', { ...at, body: { reason: 'x' } });

      expect(asked.data).toMatchObject({ doneAt: null });
      expect((await bed.client('staff').GET('/v1/customers/{id}', at)).data!.contacts).toMatchObject([{ name: null }]);
      await new ErasureJob(db, temporal, log).run();
      expect((await bed.client('staff').GET('/v1/customers/{id}', at)).data!.erasure).toMatchObject({ requestedAt: asked.data!.requestedAt, doneAt: expect.any(String) });
    } finally {
      await temporal.close();
      await bed.close();
    }
  }, 60_000);
});

/** What stays: numbers, dates, events and charges. */
async function numbers(): Promise<{ events: number; engagement: unknown; charges: number }> {
  const [engagement] = await it_.query('select number, state, outcome, opened_at, closed_at, seq from engagement where id = $1', [id]);
  return { engagement, events: await counted('select count(*) from engagement_event'), charges: await counted('select count(*) from charge') };
}
