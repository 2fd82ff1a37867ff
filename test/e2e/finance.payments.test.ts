import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import iconv from 'iconv-lite';
import { addCalendarDays, dateOf } from '#domain/calendar/calendar.js';
import { ApiBed, type TestRole } from '#test/support/api.js';
import { waitingFor } from '#test/support/finance.js';

let bed: ApiBed;
let tsubasa: Waiting;
let aoi: Waiting;
let sakura: Waiting;
let twin: Waiting;

type Waiting = Awaited<ReturnType<typeof waitingFor>>;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  await bed.person('finance2', 'finance');
  tsubasa = await waitingFor(bed, { company: '株式会社翼商事', name: '青木 空', kana: 'アオキ ソラ', billingName: '株式会社ツバサショウジ' });
  aoi = await waitingFor(bed, { company: '有限会社蒼井造園', name: '蒼井 緑', kana: 'アオイ ミドリ' });
  sakura = await waitingFor(bed, { company: '合同会社さくら', name: '佐倉 一', kana: 'サクラ ハジメ', plan: 'light' });
  twin = await waitingFor(bed, { company: '蒼井工業', name: '蒼井 碧', kana: 'アオイ ミドリ' });
}, 120_000);
afterAll(() => bed.close(), 30_000);

const today = dateOf('Asia/Tokyo', new Date().toISOString());
const day = (n: number): string => addCalendarDays(today, n).replaceAll('-', '/');
const statement = (...lines: string[]): Buffer => iconv.encode(['口座,普通 1234567', '取引日,お引出し,お預入れ,振込依頼人名,摘要', ...lines].join('\r\n'), 'Shift_JIS');
const encoded = (bytes: Buffer): string => bytes.toString('base64');

interface Line {
  line: number;
  verdict: string;
  reason: string | null;
  candidates: { id: string; number: string }[];
}
interface Preview {
  hash: string;
  columns: Record<string, number>;
  counts: Record<string, number>;
  lines: Line[];
  unreadable: unknown[];
}

async function post(path: string, body: unknown, as: TestRole | 'finance2' = 'finance'): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await bed.fetch(path, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf(as)}`, 'content-type': 'application/json', 'accept-language': 'en' }, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const preview = async (file: Buffer, more: object = {}): Promise<Preview> => (await post('/v1/payments/bookings/preview', { content: encoded(file), ...more })).body as unknown as Preview;
const book = (file: Buffer, hash: string, lines: { line: number; engagement: string }[], as: TestRole | 'finance2' = 'finance') => post('/v1/payments/bookings', { content: encoded(file), hash, lines }, as);
const look = async (id: string) => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id } } })).data!;
const judged = ({ lines }: Preview): string[] => lines.map(({ line, verdict, reason, candidates }) => [line, verdict, reason, candidates.map(({ number }) => number).join('+')].filter(Boolean).join(' '));

describe('payments waited for', () => {
  it('are listed with amount, company and who would pay, for finance and managers', async () => {
    const { data } = await bed.client('finance').GET('/v1/payments');

    expect(data!.items.map(({ engagement, amountYen, company, contact, billingName }) => [engagement.number, amountYen, company, contact?.kana, billingName])).toEqual([
      [tsubasa.number, 66_000, '株式会社翼商事', 'アオキ ソラ', '株式会社ツバサショウジ'], [aoi.number, 66_000, '有限会社蒼井造園', 'アオイ ミドリ', '有限会社蒼井造園'],
      [sakura.number, 38_500, '合同会社さくら', 'サクラ ハジメ', '合同会社さくら'], [twin.number, 66_000, '蒼井工業', 'アオイ ミドリ', '蒼井工業'],
    ]);
    expect((await bed.client('staff').GET('/v1/payments')).response.status).toBe(403);
  });
});

describe('a bank’s file', () => {
  const file = (): Buffer =>
    statement(
      `${day(-2)},,"66,000",ｶ)ﾂﾊﾞｻｼﾖｳｼﾞ,振込`, //               3 by the billing name
      `${day(-2)},,66000,ｱｵｲ ﾐﾄﾞﾘ,振込`, //                      4 two people of that kana
      `${day(-1)},,38500,ｲﾄｳ ﾊﾅｺ,${sakura.number} 利用料`, //     5 by the number in the text
      `${day(-1)},"12,000",,,電話料`, //                         6 went out
      `${day(-1)},,500,ﾀﾅｶ,振込`, //                             7 nobody's
      `${day(1)},,66000,ｱｵｲ ﾐﾄﾞﾘ,先日付`, //                      8 not yet
      '不明,,1,x,x', //                                          9 no date
    );

  it('is previewed in words of the rules, and nothing is written', async () => {
    const before = await bed.parts.db.query<object[]>('select count(*) from command');
    const seen = await preview(file());

    expect(judged(seen)).toEqual([
      `3 certain name-and-amount ${tsubasa.number}`, `4 ambiguous several-engagements ${aoi.number}+${twin.number}`, `5 certain number-and-amount ${sakura.number}`, '7 none nobody', '8 future',
    ]);
    expect(seen).toMatchObject({ columns: { from: 2, date: 0, amount: 2, payer: 3, text: 4 }, counts: { certain: 2, ambiguous: 1, none: 1, booked: 0, future: 1, out: 1, unreadable: 1 }, unreadable: [{ line: 9, cell: 'date' }] });
    expect(await bed.parts.db.query<object[]>('select count(*) from command')).toEqual(before);
  });

  it('books what was seen with the bank’s day, once, whoever sends it again in whichever file', async () => {
    const seen = await preview(file());
    const lines = [{ line: 3, engagement: tsubasa.id }, { line: 4, engagement: twin.id }];
    expect((await book(file(), 'b'.repeat(64), lines)).body).toMatchObject({ status: 409, code: 'PREVIEW_OUTDATED' });
    expect((await book(file(), seen.hash, [{ line: 3, engagement: aoi.id }])).body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect((await book(file(), seen.hash, [{ line: 7, engagement: aoi.id }])).body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect((await look(tsubasa.id)).state).toBe('PAYMENT_FORM_SENT');

    const booked = await book(file(), seen.hash, lines);
    expect(booked.body).toEqual({ items: [{ line: 3, engagement: { id: tsubasa.id, number: tsubasa.number }, status: 'accepted', code: null, detail: null }, expect.objectContaining({ line: 4, status: 'accepted' })] });
    const { state, facts } = await look(tsubasa.id);
    const payment = facts['payment'] as { confirmedAt: string; reference: string };
    expect({ state, date: dateOf('Asia/Tokyo', payment.confirmedAt), reference: payment.reference }).toEqual({ state: 'PAYMENT_CONFIRMED', date: addCalendarDays(today, -2), reference: expect.stringMatching(/^BANK-\d{8}-[0-9a-f]{8}$/) });
    expect((await bed.client('finance').GET('/v1/charges/{key}', { params: { path: { key: tsubasa.charge } } })).data!.state).toBe('settled');

    const again = await preview(statement(`${day(-2)},,66000,ｱｵｲ ﾐﾄﾞﾘ,振込`, `${day(-2)},,"66,000",ｶ)ﾂﾊﾞｻｼﾖｳｼﾞ,振込`, `${day(-2)},,66000,ｱｵｲ ﾐﾄﾞﾘ,振込`));
    expect(judged(again)).toEqual([`3 booked ${twin.number}`, `4 booked ${tsubasa.number}`, `5 certain name-and-amount ${aoi.number}`]);
    expect((await book(file(), seen.hash, lines, 'finance2')).body).toMatchObject({ code: 'PREVIEW_OUTDATED' });
    expect(await bed.parts.db.query<object[]>(`select count(*)::int as n from engagement_event where type = 'charge-settled'`)).toEqual([{ n: 2 }]);
  }, 60_000);

  it('sent by two at once is booked once', async () => {
    const one = statement(`${day(-1)},,66000,ｱｵｲｿﾞｳｴﾝ,ﾌﾘｺﾐ ${aoi.number}`);
    const { hash } = await preview(one);
    const answers = await Promise.all((['finance', 'finance2'] as const).flatMap((who) => Array.from({ length: 3 }, () => book(one, hash, [{ line: 3, engagement: aoi.id }], who))));

    const accepted = answers.filter(({ status, body }) => status === 200 && (body['items'] as { status: string }[])[0]!.status === 'accepted');
    expect(accepted).toHaveLength(1);
    expect(answers.filter(({ body }) => !['BOOKING_UNDER_WAY', 'PREVIEW_OUTDATED', undefined].includes(body['code'] as string))).toEqual([]);
    expect(await bed.parts.db.query<object[]>(`select count(*)::int as n from command where name = 'confirmPayment' and engagement_id = $1`, [aoi.id])).toEqual([{ n: 1 }]);
  }, 30_000);

  it('is told why a line was refused, and that line can be sent again', async () => {
    const one = statement(`${day(-1)},,38500,ｻｸﾗ,振込`);
    const give = (name: 'hold' | 'resume', body: object) => bed.fetch(`/v1/engagements/${sakura.id}/commands/${name}`, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('staff')}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });
    expect((await give('hold', { on: 'customer', reason: '社内確認' })).status).toBe(200);
    const seen = await preview(one);
    const refused = await book(one, seen.hash, [{ line: 3, engagement: sakura.id }]);
    expect((await give('resume', {})).status).toBe(200);

    const after = await preview(one);
    const accepted = await book(one, after.hash, [{ line: 3, engagement: sakura.id }]);

    expect((refused.body['items'] as object[])[0]).toMatchObject({ status: 'refused', code: 'ENGAGEMENT_ON_HOLD', detail: expect.stringContaining('Resume it first') });
    expect(judged(after)).toEqual([`3 certain name-and-amount ${sakura.number}`]);
    expect((accepted.body['items'] as object[])[0]).toMatchObject({ status: 'accepted' });
    expect((await look(sakura.id)).state).toBe('PAYMENT_CONFIRMED');
  }, 30_000);

  it('leaves no payer in any plain column', async () => {
    const columns = await bed.parts.db.query<{ text: string }[]>(`select row_to_json(k)::text as text from command k union all select row_to_json(e)::text from engagement_event e union all select row_to_json(n)::text from charge_entry n`);

    for (const name of ['ﾂﾊﾞｻ', 'ツバサ', 'ｱｵｲ', 'アオイ', 'ﾐﾄﾞﾘ', 'ｲﾄｳ']) expect(columns.filter(({ text }) => text.includes(name))).toEqual([]);
    expect(columns.length).toBeGreaterThan(50);
  });

  it('is read by the columns a person chose', async () => {
    const odd = Buffer.from('a;b;c\n1;2026/11/01;ONB\n2;2026/11/02;ONB\n');
    const seen = await preview(odd, { columns: { from: 1, date: 1, amount: 0, payer: 2, text: null } });

    expect(seen).toMatchObject({ counts: { none: 2 }, columns: { from: 1, date: 1, amount: 0, payer: 2, text: null }, sample: [['a', 'b', 'c'], ['1', '2026/11/01', 'ONB'], ['2', '2026/11/02', 'ONB']] });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {}, 400, 'CSV_ENCODING'],
    ['a workbook', Buffer.from('PK\u0003\u0004xl/'), {}, 400, 'CSV_ENCODING'],
    ['UTF-16', Buffer.from('\ufeff日付,金額', 'utf16le'), {}, 400, 'CSV_ENCODING'],
    ['no date in it', Buffer.from('a,b\nc,d\n'), {}, 400, 'CSV_COLUMNS'],
    ['too many lines', Buffer.from(`日付,金額\n${'2026/11/01,1\n'.repeat(5_000)}`), {}, 413, 'CSV_TOO_LARGE'],
    ['a column that is none', Buffer.from('日付,金額\n'), { columns: { from: 0, date: -1, amount: 1, payer: null, text: null } }, 400, 'REQUEST_INVALID'],
    ['a field nobody knows', Buffer.from('日付,金額\n'), { book: true }, 400, 'REQUEST_INVALID'],
  ])('is refused with %s', async (_why, bytes, more, status, code) => {
    expect((await post('/v1/payments/bookings/preview', { content: encoded(bytes), ...more })).body).toMatchObject({ status, code });
  });

  it('of formulas and odd texts is only read', async () => {
    const { lines } = await preview(Buffer.from(`date,amount,payer,reference\n2026-11-01,1,"=cmd|' /C calc'!A0",'; drop table charge; --\n2026-11-01,1,‮ﾂﾊﾞｻ,<script>alert(1)</script>\n`));

    expect(lines.map(({ verdict }) => verdict)).toEqual(['none', 'none']);
  });

  it.each([
    [[], 'lines'], [[{ line: 3, engagement: randomUUID() }, { line: 3, engagement: randomUUID() }], 'lines'], [[{ line: 0, engagement: randomUUID() }], 'lines.0.line'], [Array.from({ length: 101 }, (_, n) => ({ line: n + 1, engagement: randomUUID() })), 'lines'],
  ])('is not booked with lines like %j', async (lines, path) => {
    const { body } = await post('/v1/payments/bookings', { content: 'QUFB', hash: 'a'.repeat(64), lines });

    expect(body).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [expect.objectContaining({ path })] });
  });
});
