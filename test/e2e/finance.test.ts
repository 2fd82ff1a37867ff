import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import iconv from 'iconv-lite';
import { addCalendarDays, dateOf, monthOf } from '#domain/calendar/calendar.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { ApiBed, type TestRole } from '#test/support/api.js';
import { chargeOf, testDays } from '#test/support/finance.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
});
afterAll(() => bed.close());

interface Answer {
  status: number;
  body: Record<string, unknown> & { code?: string; facts?: Record<string, unknown> };
}

async function post(path: string, body: unknown, { as = 'finance', key = randomUUID() as string }: { as?: TestRole; key?: string } = {}): Promise<Answer> {
  const response = await bed.fetch(path, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf(as)}`, 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
const does = (charge: string, action: string, body: object = {}, more: { as?: TestRole; key?: string } = {}): Promise<Answer> => post(`/v1/charges/${encodeURIComponent(charge)}/${action}`, body, more);
const detail = async (key: string) => (await bed.client('finance').GET('/v1/charges/{key}', { params: { path: { key } } })).data!;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a charge', () => {
  it('goes from priced to invoiced and back by a counter-entry, each step told with who and why', async () => {
    const { key } = await chargeOf(bed);

    expect((await does(key, 'acknowledge')).status).toBe(200);
    expect((await does(key, 'invoice', { invoiceNumber: 'INV-2026/04-1' })).body).toMatchObject({ charge: key, entry: { kind: 'invoiced', amountYen: 66_000, invoiceNumber: 'INV-2026/04-1', actor: { role: 'finance', id: 'finance' } } });
    expect((await does(key, 'waive', { reason: '値引き' })).body).toMatchObject({ status: 409, code: 'CHARGE_STATE', rule: 'CAL-07', facts: { charge: key, action: 'waive', state: 'invoiced' } });
    expect((await does(key, 'reverse', { reason: '先方の計上月の誤り' })).status).toBe(200);
    expect((await does(key, 'reverse', { reason: 'もう一度' })).body.code).toBe('CHARGE_STATE');

    const charge = await detail(key);
    expect(charge.entries.map(({ kind, amountYen, reason, actor }) => [kind, amountYen, reason, actor.name ?? null])).toEqual([
      ['priced', 66_000, null, null], ['acknowledged', null, null, 'finance'], ['invoiced', 66_000, null, 'finance'], ['reversed', -66_000, '先方の計上月の誤り', 'finance'],
    ]);
    expect({ state: charge.state, invoiceNumber: charge.invoiceNumber, possible: charge.actions.filter(({ possible }) => possible) }).toEqual({ state: 'reversed', invoiceNumber: 'INV-2026/04-1', possible: [] });
    expect(charge.evidence.map(({ kind, rule }) => [kind, rule])).toEqual([['action', null], ['charge', 'ONB-06']]);
  });

  it('keeps a reason sealed', async () => {
    const { key } = await chargeOf(bed);
    await does(key, 'waive', { reason: 'reason-zqcanary' }, { as: 'manager' });

    const found = await bed.parts.db.query<object[]>(`select facts::text, refusal::text, (select reference from charge_entry where charge_key = $1 and kind = 'waived') from command where facts->>'charge' = $1`, [key]);
    expect(JSON.stringify(found)).not.toContain('zqcanary');
    expect((await detail(key)).entries.at(-1)).toMatchObject({ kind: 'waived', amountYen: -66_000, reason: 'reason-zqcanary', actor: { role: 'manager' } });
  });

  it('is booked once for one key, and the retry gets the same answer', async () => {
    const { key } = await chargeOf(bed);
    const again = { key: 'ack-once' };
    const [first, second] = [await does(key, 'acknowledge', {}, again), await does(key, 'acknowledge', {}, again)];

    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    expect((await does(key, 'invoice', { invoiceNumber: 'X' }, again)).body).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    const refused = await does(key, 'acknowledge', {}, { key: 'ack-refused' });
    expect(refused.body.code).toBe('CHARGE_STATE');
    expect(await does(key, 'acknowledge', {}, { key: 'ack-refused' })).toEqual(refused);
    expect((await does(key, 'acknowledge', {}, { key: '' })).body.code).toBe('IDEMPOTENCY_KEY_MISSING');
  });

  it('is taken by one of many who come at once', async () => {
    const { key } = await chargeOf(bed);
    const answers = await Promise.all([...Array.from({ length: 6 }, () => does(key, 'waive', { reason: 'x' })), ...Array.from({ length: 6 }, (_, n) => does(key, 'invoice', { invoiceNumber: `N-${n}` }))]);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'CHARGE_STATE')).toHaveLength(11);
  });

  it('once in the inbox, a command is never left to the recovery', async () => {
    expect(await bed.parts.db.query(`select 1 from command where name like '%Charge' and (status = 'received' or decided_at is null)`)).toEqual([]);
  });

  it('without a price gets one when a price list has it, and not before', async () => {
    const { key } = await chargeOf(bed, { code: 'ONB.EXTRA', on: '2026-04-01', quantity: 3 });
    expect((await detail(key)).amountYen).toBeNull();
    expect((await does(key, 'acknowledge')).body).toMatchObject({ status: 409, code: 'CHARGE_PRICE_MISSING', rule: 'CAL-06' });
    expect((await does(key, 'reprice')).body).toMatchObject({ status: 409, code: 'PRICE_STILL_MISSING', facts: { code: 'ONB.EXTRA', on: '2026-04-01' } });
    const terms = { ...defaultTerms, version: '2', publishedAt: '2026-05-01T00:00:00.000Z', effectiveFrom: '2026-05-02', prices: [...defaultTerms.prices, { code: 'ONB.EXTRA', from: '2026-01-01', unitYen: 1_500 }] };
    await new Rulebooks().publish(bed.parts.db, { version: '2', terms, days: testDays });

    expect((await does(key, 'reprice')).body).toMatchObject({ entry: { kind: 'priced', unitYen: 1_500, amountYen: 4_500, priceVersion: '2' } });
    expect((await does(key, 'reprice')).body.code).toBe('CHARGE_STATE');
    expect(await detail(key)).toMatchObject({ state: 'priced', amountYen: 4_500, priceVersion: '2' });
  });

  it('that was paid first can still be invoiced, and is not waived', async () => {
    const { key } = await chargeOf(bed, { then: (charge) => [{ type: 'charge-settled', data: { key: charge, amountYen: 66_000, on: '2026-04-02' } }] });

    expect((await does(key, 'waive', { reason: 'x' })).body.code).toBe('CHARGE_STATE');
    expect((await does(key, 'invoice', { invoiceNumber: 'INV-9' })).status).toBe(200);
    expect(await detail(key)).toMatchObject({ state: 'settled', invoiceNumber: 'INV-9' });
  });

  it.each([
    ['an unknown key', 'ONB-9999:NOTHING:1', 'acknowledge', {}, 404, 'NOT_FOUND'],
    ['no key at all', '%27;drop', 'acknowledge', {}, 400, 'REQUEST_INVALID'],
    ['an invoice number that is a formula', 'ONB-0001:ONB.FIRST_PAYMENT:1', 'invoice', { invoiceNumber: '=1+1' }, 400, 'REQUEST_INVALID'],
    ['no reason', 'ONB-0001:ONB.FIRST_PAYMENT:1', 'waive', { reason: '  ' }, 400, 'REQUEST_INVALID'],
    ['a null character', 'ONB-0001:ONB.FIRST_PAYMENT:1', 'waive', { reason: 'a\0b' }, 400, 'REQUEST_INVALID'],
    ['another field', 'ONB-0001:ONB.FIRST_PAYMENT:1', 'acknowledge', { amountYen: 1 }, 400, 'REQUEST_INVALID'],
    ['another action', 'ONB-0001:ONB.FIRST_PAYMENT:1', 'delete', {}, 404, 'ROUTE_UNKNOWN'],
  ])('refuses %s', async (_why, key, action, body, status, code) => {
    expect((await post(`/v1/charges/${key}/${action}`, body)).body).toMatchObject({ status, code });
  });
});

describe('the list', () => {
  it('filters, counts and adds up, and shows a customer its own alone', async () => {
    const on = addCalendarDays(`${monthOf(dateOf('Asia/Tokyo', new Date().toISOString()))}-01`, -1);
    const month = monthOf(on);
    const { key, customer, engagement } = await chargeOf(bed, { on, plan: 'premium' });
    const finance = bed.client('finance');
    const list = async (query: object) => (await finance.GET('/v1/charges', { params: { query } })).data!.items.map((item) => item.key);

    expect(await list({ customer })).toEqual([key]);
    expect(await list({ month })).toEqual([key]);
    expect(await list({ engagement, state: 'priced', pipeline: 'onboarding', code: 'ONB.FIRST_PAYMENT' })).toEqual([key]);
    expect([await list({ customer, state: 'waived' }), await list({ customer, month: '2026-03' }), await list({ customer, pipeline: 'nothing' })]).toEqual([[], [], []]);
    expect((await finance.GET('/v1/charges/summary', { params: { query: { customer } } })).data).toEqual({
      states: [{ state: 'priced', count: 1, amountYen: 121_000 }], months: [{ month, count: 1, amountYen: 121_000 }],
    });
    const stranger = bed.client({ token: (await bed.customer('other')).token });
    expect((await stranger.GET('/v1/charges')).data!.items).toEqual([]);
    expect((await stranger.GET('/v1/charges/{key}', { params: { path: { key } } })).response.status).toBe(403);
  });

  it.each([['state=gone', 'state'], ['month=2026-13', 'month'], ['month=2026', 'month'], ['simulation=true', 'simulation'], ['code=%00', 'code'], ['limit=0', 'limit']])('is told that %s is wrong', async (query, path) => {
    const response = await bed.fetch(`/v1/charges?${query}`, { headers: { authorization: `Bearer ${bed.keyOf('finance')}` } });

    expect({ status: response.status, errors: ((await response.json()) as { errors: { path: string }[] }).errors.map((error) => error.path) }).toEqual({ status: 400, errors: [path] });
  });
});

describe('the file for accounting', () => {
  const download = async (query: string): Promise<{ status: number; type: string | null; bytes: Buffer }> => {
    const response = await bed.fetch(`/v1/charges/export?${query}`, { headers: { authorization: `Bearer ${bed.keyOf('finance')}` } });
    return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('has all rows in either encoding, and no cell that runs', async () => {
    const { customer, key } = await chargeOf(bed, { company: '=HYPERLINK("https://evil.example","髙﨑𠮷野家〜")' });
    const utf8 = await download(`customer=${customer}`);
    const shiftJis = await download(`customer=${customer}&encoding=shift_jis&language=en`);

    const lines = utf8.bytes.toString().split('\r\n');
    expect(utf8.type).toBe('text/csv; charset=utf-8; header=present');
    expect(utf8.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('\ufeff請求対象,状態,発生日,内容,コード,規則,案件,お客様番号,お客様,数量,単価(税抜),金額(税抜),価格表の版,請求書番号,発生日時');
    expect(lines[1]).toContain(`${key},要確認,2026-04-01,`);
    expect(lines[1]).toContain(`"'=HYPERLINK(""https://evil.example"",""髙﨑𠮷野家〜"")",1,66000,66000,1,,2026-04-01T`);
    expect(shiftJis.type).toBe('text/csv; charset=shift_jis; header=present');
    expect(iconv.decode(shiftJis.bytes, 'Shift_JIS')).toContain('髙﨑〓野家～');
  });

  it('is as long as the list, over more than one page', async () => {
    for (let n = 0; n < 3; n++) await Promise.all(Array.from({ length: 40 }, () => chargeOf(bed, { on: '2026-01-15' })));

    const { bytes } = await download('month=2026-01');
    expect(new Set(bytes.toString().trim().split('\r\n').slice(1).map((line) => line.split(',')[0])).size).toBe(120);
  });

  it.each([['encoding=utf-16', 400], ['month=1', 400], ['nothing=1', 400]])('refuses %s', async (query, status) => {
    expect((await download(query)).status).toBe(status);
  });
});

describe('invoice numbers from a file', () => {
  const preview = async (text: string) => (await post('/v1/charges/invoices/preview', { content: base64(text) })).body as unknown as { hash: string; counts: object; amountYen: number; rows: { line: number; charge: string | null; verdict: string; code: string | null }[] };

  it('are looked at, booked as they were seen, and not twice', async () => {
    const [a, b, c, unpriced] = [await chargeOf(bed), await chargeOf(bed), await chargeOf(bed), await chargeOf(bed, { code: 'ONB.NOTHING' })];
    await does(c.key, 'invoice', { invoiceNumber: 'INV-3' });
    const file = [
      '請求対象,お客様,請求書番号', `${a.key},x,INV-1`, `${b.number},x,ＩＮＶ－2`, `${c.key},x,INV-3`, `${c.key},x,INV-4`, `${a.key},x,INV-5`, `${unpriced.key},x,INV-6`, 'ONB-9999:X:1,x,INV-7', `${b.key},x,'=1+1`, `${b.key},x,`,
    ].join('\r\n');
    const seen = await preview(file);

    expect(seen.rows.map(({ line, verdict, code }) => [line, verdict, code])).toEqual([
      [2, 'book', null], [3, 'book', null], [4, 'already', null], [5, 'wrong', 'CHARGE_STATE'], [6, 'wrong', 'CHARGE_TWICE'], [7, 'wrong', 'CHARGE_PRICE_MISSING'], [8, 'wrong', 'CHARGE_UNKNOWN'], [9, 'wrong', 'INVOICE_NUMBER_INVALID'],
    ]);
    expect(seen).toMatchObject({ counts: { book: 2, already: 1, wrong: 5 }, amountYen: 132_000 });
    const changed = await post('/v1/charges/invoices', { content: base64(file.replace('INV-1', 'INV-8')), hash: seen.hash });
    expect(changed.body).toMatchObject({ status: 409, code: 'PREVIEW_OUTDATED' });
    expect((await detail(a.key)).state).toBe('priced');

    const key = randomUUID();
    const booked = await post('/v1/charges/invoices', { content: base64(file), hash: seen.hash }, { key });
    const again = await post('/v1/charges/invoices', { content: base64(file), hash: seen.hash }, { key });
    expect(booked).toEqual({ status: 200, body: { booked: [{ charge: a.key, invoiceNumber: 'INV-1' }, { charge: b.key, invoiceNumber: 'INV-2' }] } });
    expect(again).toEqual(booked);
    expect((await post('/v1/charges/invoices', { content: base64(file), hash: 'a'.repeat(64) }, { key })).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await post('/v1/charges/invoices', { content: base64(file), hash: (await preview(file)).hash })).body).toMatchObject({ status: 422, code: 'NOTHING_TO_BOOK' });
    expect((await detail(b.key)).invoiceNumber).toBe('INV-2');
  });

  it('of an export are read back as they were written', async () => {
    const { customer, key } = await chargeOf(bed, { company: '=1+1' });
    const exported = await (await bed.fetch(`/v1/charges/export?customer=${customer}&encoding=shift_jis`, { headers: { authorization: `Bearer ${bed.keyOf('finance')}` } })).arrayBuffer();
    const filled = iconv.decode(Buffer.from(exported), 'Shift_JIS').replace(',1,,', ',1,INV-77,');

    const { body } = await post('/v1/charges/invoices/preview', { content: iconv.encode(filled, 'Shift_JIS').toString('base64') });
    expect(body).toMatchObject({ encoding: 'shift_jis', rows: [{ charge: key, verdict: 'book', invoiceNumber: 'INV-77' }] });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64'), 400, 'CSV_ENCODING'],
    ['Latin-1', Buffer.from('M\xfcller,1\n', 'latin1').toString('base64'), 400, 'CSV_ENCODING'],
    ['one column', base64('a\nb\n'), 400, 'CSV_COLUMNS'],
    ['half of the headings', base64('請求対象,x\na,b\n'), 400, 'CSV_COLUMNS'],
    ['an open quote', base64('a,"b\n'), 400, 'CSV_MALFORMED'],
    ['nothing', base64('\n\n\n'), 400, 'CSV_EMPTY'],
    ['too many rows', base64('a,b\n'.repeat(5_001)), 413, 'CSV_TOO_LARGE'],
    ['no base64', '日付,金額', 400, 'REQUEST_INVALID'],
    ['more than a megabyte', 'QUFB'.repeat(340_000), 400, 'REQUEST_INVALID'],
    ['much more', 'QUFB'.repeat(500_000), 413, 'BODY_TOO_LARGE'],
  ])('refuse %s', async (_why, content, status, code) => {
    expect((await post('/v1/charges/invoices/preview', { content })).body).toMatchObject({ status, code });
  });
});

// Last: what is planted here stays.
describe('the reconciliation', () => {
  const reconciled = async () => (await bed.client('finance').GET('/v1/charges/reconciliation')).data!;

  it('finds nothing in a ledger that follows from its events, whatever finance did', async () => {
    const { differences, found, charges } = await reconciled();

    expect({ differences, found }).toEqual({ differences: [], found: 0 });
    expect(charges).toBeGreaterThan(100);
  });

  it('names everything that was planted', async () => {
    const keys = await Promise.all(Array.from({ length: 6 }, () => chargeOf(bed)));
    const [price, charge, entry, missing, invoice, settled] = keys.map(({ key }) => key) as [string, string, string, string, string, string];
    await does(invoice, 'invoice', { invoiceNumber: 'INV-R' });
    const other = await chargeOf(bed, { then: (key) => [{ type: 'charge-settled', data: { key, amountYen: 66_000, on: '2026-04-02' } }] });

    await bed.asOwner(`update charge_entry set amount_yen = 1 where charge_key = '${price}'`);
    await bed.asOwner(`update charge set quantity = 2 where key = '${charge}'`);
    await bed.asOwner(`insert into charge_entry (charge_key, kind, source, at, actor, amount_yen) values ('${entry}', 'waived', 'command:${randomUUID()}', now(), '{}', -66000)`);
    await bed.asOwner(`delete from charge_entry where charge_key = '${missing}'; delete from charge where key = '${missing}'`);
    await bed.asOwner(`update charge_entry set amount_yen = 65999 where charge_key = '${invoice}' and kind = 'invoiced'`);
    await bed.asOwner(`delete from charge_entry where charge_key = '${other.key}' and kind = 'settled'`);
    await bed.asOwner(`delete from engagement_event where engagement_id = '${keys[5]!.engagement}' and type = 'charge-triggered'`);

    const { differences, found } = await reconciled();
    expect(differences.map(({ charge: key, kind }) => `${key} ${kind}`).sort()).toEqual(
      [`${price} price-differs`, `${charge} charge-differs`, `${entry} entry-unknown`, `${missing} charge-missing`, `${invoice} amount-differs`, `${other.key} settlement-missing`, `${settled} charge-unknown`, `${settled} entry-unknown`].sort(),
    );
    expect(found).toBe(8);
  });

  it('runs in the night by a schedule, and counts the same', async () => {
    await bed.startWorker();
    const { ensureReconciliationSchedule } = await import('#worker/reconciliation.schedule.js');
    const client = await bed.parts.temporal.client();
    await ensureReconciliationSchedule(client, bed.parts.temporal.taskQueue);
    const handle = client.schedule.getHandle('dandori-reconciliation');
    const { spec } = await handle.describe();

    const result = await client.workflow.execute('reconciliation', { workflowId: `reconciliation-${randomUUID()}`, taskQueue: bed.parts.temporal.taskQueue, args: [] });

    expect(spec).toMatchObject({ timezone: 'Asia/Tokyo', calendars: [expect.objectContaining({ hour: [{ start: 3, end: 3, step: 1 }] })] });
    expect(result).toEqual({ charges: expect.any(Number), differences: 8 });
    await handle.delete();
  }, 60_000);
});
