import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { z } from 'zod';
import { camel, kebab } from '#api/pipelines/names.js';
import { pipelines } from '#api/pipelines/registry.js';
import { metaOf } from '#domain/engagement/forms.js';
import { until } from '#runtime/wait.js';
import { decoded, MailServer } from '#test/integration/worker-mail-server.js';
import { Processes } from '#test/support/processes.js';

/** What everything that the person types is made of; each is looked for in many spellings. */
const marks = ['仮名梨亜', 'かなりあ', 'ガナリヤ', 'ｶﾅﾘｱ', 'Ｚｑｃａｎａｒｙ', 'zqcanary', '1234-9876', '12349876'];
/** The company's name is declared plain; it is no business of Temporal's all the same. */
const company = '株式会社鳥籠商会';

const email = 'zqcanary@kanaria.example';
const phone = '070-1234-9876';
const text = (field: string): string => `仮名梨亜 かなりあ ガナリヤ ｶﾅﾘｱ Ｚｑｃａｎａｒｙ zqcanary ${email} ${phone} ${field}`.slice(0, 100);

const { forms, commands } = pipelines['onboarding']!;

/** A form filled with the canary wherever it takes words, found by its own schema: a new field is filled too. */
function filled(schema: z.ZodType, path: string): unknown {
  const bare = bareOf(schema);
  if (bare instanceof z.ZodObject) {
    const entries = Object.entries(bare.shape as { [name: string]: z.ZodType }).map(([name, each]) => [name, filled(each, `${path}.${name}`)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (bare instanceof z.ZodArray) {
    const inner = filled(bare.element as z.ZodType, path);
    return inner === undefined || Object.keys(inner as object).length === 0 ? undefined : [inner];
  }
  if (!(bare instanceof z.ZodString) && !(bare instanceof z.ZodEmail)) return undefined;
  if (bare.safeParse('Code-1').success && !bare.safeParse(text(path)).success) return undefined; // a code or an id, by its own pattern
  return [text(path), email, phone].find((candidate) => bare.safeParse(candidate).success);
}

function bareOf(schema: z.ZodType): z.ZodType {
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  const inner = innerType ?? input;
  return inner ? bareOf(inner) : schema;
}

const takesWords = (command: string): boolean => JSON.stringify(filled(forms[command]!, command)).includes('zqcanary');

// ------------------------------------------------------------------ the search

/** Every way in which a mark might be written down. */
function spellings(mark: string): Buffer[] {
  const texts = new Set([mark, mark.normalize('NFD'), mark.normalize('NFKC'), mark.normalize('NFKD')]);
  return [...texts].flatMap((each) => {
    const utf8 = Buffer.from(each, 'utf8');
    const utf16 = Buffer.from(each, 'utf16le');
    const escaped = [...each].map((char) => (char < '\x80' ? char : `\\u${char.codePointAt(0)!.toString(16).padStart(4, '0')}`)).join('');
    const quoted = [...utf8].map((byte) => (byte < 128 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`)).join('');
    const octal = [...utf8].map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`)).join('');
    const words = [utf8.toString('hex'), utf8.toString('hex').toUpperCase(), encodeURIComponent(each), encodeURIComponent(each).toLowerCase(), escaped, quoted, octal, ...[0, 1, 2].map((shift) => base64Within(utf8, shift))];
    return [utf8, utf16, Buffer.from(utf16).swap16(), ...words.filter((word) => word.length >= 8).map((word) => Buffer.from(word))];
  });
}

/** The part of the base64 that does not depend on what stands around it. */
function base64Within(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  return whole.toString('base64').slice([0, 2, 3][shift], Math.floor(whole.length / 3) * 4);
}

const needles = marks.flatMap(spellings);
const withCompany = [...needles, ...spellings(company)];
const found = (bytes: Buffer, what: readonly Buffer[]): boolean => what.some((needle) => bytes.includes(needle));

/** The columns of a database that hold it, each named once. */
async function columnsWith(database: string, what: readonly Buffer[]): Promise<string[]> {
  const url = new URL(it_.servers.env['TEST_SUPERUSER_URL']!);
  url.pathname = `/${database}`;
  const connection = new pg.Client({ connectionString: url.toString() });
  await connection.connect();
  const hits = new Set<string>();
  try {
    const { rows: tables } = await connection.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    expect(tables.length).toBeGreaterThan(2);
    for (const { name } of tables) {
      const { rows } = await connection.query<{ [column: string]: unknown }>(`select * from ${name}`);
      for (const row of rows) for (const [column, value] of Object.entries(row)) if (value !== null && found(Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), what)) hits.add(`${name}.${column}`);
    }
  } finally {
    await connection.end();
  }
  return [...hits].sort();
}

/** The logs that hold it: of API, worker, PostgreSQL and Temporal. */
function logsWith(what: readonly Buffer[]): string[] {
  const folder = join(it_.servers.data, 'logs');
  const files = [it_.log('api'), it_.log('worker'), ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])];
  expect(files.length).toBeGreaterThan(3);
  return files.filter((file) => found(readFileSync(file), what));
}

// ------------------------------------------------------------------ the person

let it_: Processes;
let mails: MailServer;
const accepted = new Set<string>();

async function call(path: string, body: unknown, token?: string): Promise<{ status: number; body: { engagement?: { id: string }; code?: string; key?: string } }> {
  return (await it_.post(path, body, randomUUID(), token)) as never;
}

/** Gives a command with the canary in all its fields, and what it needs beside. */
async function give(id: string, command: string, more: object = {}, token?: string): Promise<number> {
  const { status, body } = await call(`/v1/engagements/${id}/commands/${command}`, { ...(filled(forms[camel(command)]!, command) as object), ...more }, token);
  if (status === 200) accepted.add(camel(command));
  else if (status >= 500) throw new Error(`${command}: ${status} ${String(body.code)}`);
  return status;
}

async function did(id: string, command: string, more: object = {}, token?: string): Promise<void> {
  expect({ command, status: await give(id, command, more, token) }).toEqual({ command, status: 200 });
}

async function look(id: string): Promise<{ state: string; facts: { [fact: string]: { [part: string]: string } }; contact: { id: string }; tasks: { effect: string }[] }> {
  const response = await fetch(`${it_.url}/v1/engagements/${id}`, { headers: { authorization: `Bearer ${it_.keyOf('staff')}` } });
  return (await response.json()) as never;
}

const inState = (id: string, state: string): Promise<unknown> => until(`it comes to ${state}`, async () => (await look(id)).state === state, { withinMs: 20_000 });

/** No notice is on its way any more: what the mail server is told to refuse next is the mail that is meant. */
const allTold = (): Promise<unknown> => until('all is told', async () => (await it_.query(`select 1 from delivery where status in ('due', 'started')`)).length === 0, { withinMs: 40_000 });

/** The newest one-time link of an action, out of the canary's mails. */
async function link(action: string): Promise<string> {
  return until(`a link to ${action}`, async () => {
    for (const { raw } of mails.taken.filter(({ to }) => to === email).reverse()) {
      const token = /dl_[\w-]{43}/.exec(decoded(raw))?.[0];
      const rows = token === undefined ? [] : await it_.query<{ action: string }>('select action from link_token where hash = sha256($1::bytea)', [token]);
      if (rows[0]?.action === action) return token;
    }
    return undefined;
  }, { withinMs: 20_000 });
}

async function slot(id: string, kind: string): Promise<{ from: string; to: string }> {
  const response = await fetch(`${it_.url}/v1/engagements/${id}/slots?kind=${kind}`, { headers: { authorization: `Bearer ${it_.keyOf('staff')}` } });
  const { from, to } = ((await response.json()) as { items: { from: string; to: string }[] }).items.at(-1)!;
  return { from, to };
}

async function inquire(): Promise<string> {
  const { status, body } = await call('/v1/pipelines/onboarding/engagements', { ...(filled(forms['submitInquiry']!, 'submitInquiry') as object), company });
  expect(status).toBe(201);
  accepted.add('submitInquiry');
  return body.engagement!.id;
}

/** A whole onboarding with everything that may go wrong on its way. */
async function live(): Promise<void> {
  const [manager, finance] = [it_.keyOf('manager'), it_.keyOf('finance')];
  const id = await inquire();

  // refused by form, rule, role, order and by what is no JSON at all
  expect(await give(id, 'send-contract')).toBe(409);
  expect(await give(id, 'sign-contract', { consent: true, documentHash: 'a'.repeat(64) })).toBe(403);
  expect(await give(id, 'add-note', { unknown: text('unknown'), [text('key')]: 1 })).toBe(400);
  expect(await give(id, 'request-explanation', { wishedSlots: [{ from: text('from'), to: text('to') }] })).toBe(400);
  expect(await give(id, 'correct', { fact: 'payment', value: { confirmedAt: text('value'), [text('part')]: text('value') }, effectiveAt: '2026-01-01T00:00:00Z' })).toBeGreaterThanOrEqual(400);
  expect(await give(id, 'correct', { fact: 'payment', value: { reference: text('value') }, effectiveAt: '2029-01-01T00:00:00Z' })).toBeGreaterThanOrEqual(400);
  expect(await give(id, 'correct', { fact: text('fact'), value: { a: text('value') }, effectiveAt: '2026-01-01T00:00:00Z' })).toBe(400);
  await fetch(`${it_.url}/v1/engagements/${id}/commands/add-note`, { method: 'POST', headers: { authorization: `Bearer ${it_.keyOf('staff')}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: `{"text": "${text('broken')}` });
  await fetch(`${it_.url}/v1/engagements?text=${encodeURIComponent(text('search'))}`, { headers: { authorization: `Bearer ${it_.keyOf('staff')}` } });
  await fetch(`${it_.url}/v1/${encodeURIComponent(text('path'))}`, { headers: { 'user-agent': email } });

  // the mail server refuses, quoting what it was told
  await allTold();
  mails.refusals.set(email, [`550 5.1.1 <${email}> zqcanary 12349876 unknown`]);
  await did(id, 'send-material');
  await until('a task for staff', async () => (await look(id)).tasks.length > 0, { withinMs: 20_000 });
  await did(id, 'retry-effect', { effect: 'MATERIAL_MAIL' });
  await inState(id, 'MATERIAL_SENT');

  await did(id, 'add-note');
  const call_ = await slot(id, 'call');
  await did(id, 'request-explanation', { wishedSlots: [call_] }, await link('requestExplanation'));
  await did(id, 'hold', { on: 'customer' });
  await did(id, 'override', { action: 'agree-slot', facts: { slot: call_ } }, manager);
  await did(id, 'hold', { on: 'us' });
  await did(id, 'resume');
  await did(id, 'agree-slot', { slot: call_ });
  await did(id, 'record-explanation-call', { outcome: 'wants-to-apply' });
  await did(id, 'send-application');
  await inState(id, 'APPLICATION_SENT');
  const application = { plan: 'standard', reDelegationAcknowledged: true, sensitiveDataAcknowledged: true };
  const form = await link('submitApplication');
  expect(await give(id, 'submit-application', { ...application, reDelegationAcknowledged: false }, form)).toBe(422);
  await did(id, 'submit-application', application, form);
  await did(id, 'send-contract');
  await inState(id, 'CONTRACT_SENT');
  const { facts, contact } = await look(id);
  await did(id, 'sign-contract', { consent: true, documentHash: facts['contract']!['documentHash'] }, await link('signContract'));
  await until('the chat', async () => (await look(id)).facts['chat'], { withinMs: 20_000 });
  await did(id, 'send-payment-form', { amountYen: 66_000 });
  await inState(id, 'PAYMENT_FORM_SENT');
  await did(id, 'confirm-payment', { amountYen: 66_000, method: 'bank-transfer' }, finance);
  await did(id, 'correct', { fact: 'payment', value: { reference: 'B-1' }, effectiveAt: new Date().toISOString() }, finance);
  await did(id, 'agree-meeting-slot', { slot: await slot(id, 'meeting') });
  await did(id, 'hold-meeting');

  const key = await call('/v1/api-keys', { name: text('sign-in').slice(0, 60), role: 'customer', contactId: contact.id }, manager);
  expect(key.status).toBe(201);
  for (const token of [it_.keyOf('staff'), key.body.key!]) expect((await call(`/v1/engagements/${id}/messages`, { text: text('message') }, token)).status).toBe(201);

  const other = await inquire();
  await allTold();
  mails.refusals.set(email, [`550 <${email}> ${phone}`]);
  await did(other, 'send-material');
  await until('a task for staff', async () => (await look(other)).tasks.length > 0, { withinMs: 20_000 });
  await did(other, 'skip-effect', { effect: 'MATERIAL_MAIL' });
  await did(other, 'withdraw');
  expect(await give(other, 'add-note')).toBe(409);
  expect(await give(other, 'correct', { fact: 'payment', value: { a: text('late') }, effectiveAt: '2026-01-01T00:00:00Z' })).toBeGreaterThanOrEqual(400);
  await allTold();
}

/** Tables whose plain columns may hold people: the company's name, and sign-ins, which erasure deletes. */
const declared = /^public\.(customer\.company|customer\.company_found|"user"\.|account\.|session\.|apikey\.)/;

beforeAll(async () => {
  mails = new MailServer();
  it_ = await Processes.open({ SMTP_URL: await mails.listen() });
  for (const role of ['manager', 'finance'] as const) await it_.person(role, role);
  await Promise.all([it_.start('api'), it_.start('worker')]);
  await live();
}, 150_000);
afterAll(async () => {
  await it_?.close();
  await mails.close();
}, 60_000);

describe('a person who went through a whole onboarding, with what went wrong on its way', () => {
  it('has filled every field of every form that takes words, and was written to', () => {
    expect(commands.filter((command) => takesWords(command) && !accepted.has(command)).map(kebab)).toEqual([]);
    for (const [command, form] of Object.entries(forms)) expect({ command, personal: personalFields(form).filter((name) => !JSON.stringify(filled(form, command)).includes(`"${name}"`)) }).toEqual({ command, personal: [] });
    expect(mails.taken.some(({ to, raw }) => to === email && found(Buffer.from(decoded(raw)), needles))).toBe(true);
  });

  it('is nowhere in Temporal’s databases, nor is the company', async () => {
    expect({ temporal: await columnsWith('temporal', withCompany), visibility: await columnsWith('temporal_visibility', withCompany) }).toEqual({ temporal: [], visibility: [] });
  }, 30_000);

  it('is in no plain column of the application’s database that is not declared for it', async () => {
    expect((await columnsWith('dandori', withCompany)).filter((column) => !declared.test(column))).toEqual([]);
  }, 30_000);

  it('is in no log of API, worker, PostgreSQL or Temporal, at the finest level', () => {
    expect(logsWith(withCompany)).toEqual([]);
  }, 30_000);
});

describe('the search', () => {
  it('finds the person where they are declared to be, in a sign-in and as a company', async () => {
    const columns = await columnsWith('dandori', withCompany);

    expect(columns).toContain('public.customer.company');
    expect(columns).toContain('public."user".name');
  }, 30_000);

  it('finds a canary planted in a memo, a workflow id, an event’s facts and a log', async () => {
    const connection = await Connection.connect({ address: it_.servers.env['TEMPORAL_ADDRESS']! });
    const client = new Client({ connection, namespace: it_.servers.env['TEMPORAL_NAMESPACE']! });
    await client.workflow.start('planted', { workflowId: `planted-${email}`, taskQueue: 'nobody', memo: { who: '仮名梨亜' } });
    await connection.close();
    await it_.query(`insert into engagement_event (engagement_id, seq, at, actor, type, data) values ($1, 1, now(), '{}', 'noted', $2)`, [randomUUID(), JSON.stringify({ b64: Buffer.from(`x${text('')}`).toString('base64') })]);

    expect(await columnsWith('temporal', needles)).toEqual(expect.arrayContaining(['public.executions.data', 'public.history_node.data']));
    await until('it is visible', async () => (await columnsWith('temporal_visibility', needles)).length > 0, { withinMs: 10_000 });
    expect(await columnsWith('dandori', needles)).toContain('public.engagement_event.data');
    for (const spelling of ['"仮名梨亜"', encodeURIComponent('かなりあ'), 'ガナリヤ'.normalize('NFD'), Buffer.from('仮名梨亜').toString('hex')]) expect(found(Buffer.from(spelling), needles)).toBe(true);
  }, 60_000);
});

/** The names of the fields that a form marks as personal. */
function personalFields(schema: z.ZodType): string[] {
  const bare = bareOf(schema);
  if (bare instanceof z.ZodArray) return personalFields(bare.element as z.ZodType);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape as { [name: string]: z.ZodType }).flatMap(([name, each]) => (metaOf(each).personal ? [name] : personalFields(each)));
}
