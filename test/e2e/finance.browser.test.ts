import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { addCalendarDays, dateOf } from '#domain/calendar/calendar.js';
import { ApiBed } from '#test/support/api.js';
import { looks, RealBrowser, type Visitor } from '#test/support/chromium.js';
import { chargeOf, waitingFor } from '#test/support/finance.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';

let bed: ApiBed;
let browser: RealBrowser;
let finance: { email: string };
let tsubasa: Awaited<ReturnType<typeof waitingFor>>;
let aoi: Awaited<ReturnType<typeof waitingFor>>;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  finance = await withPassword(bed, 'finance');
  await chargeOf(bed, { company: '株式会社みなと商会', plan: 'light', on: addCalendarDays(today, -65) });
  await chargeOf(bed, { company: 'けやき不動産', code: 'ONB.EXTRA', on: addCalendarDays(today, -34) });
  await chargeOf(bed, { company: '若葉コンサルティング', plan: 'premium', on: addCalendarDays(today, -33), then: (key) => [{ type: 'charge-settled', data: { key, amountYen: 121_000, on: today } }] });
  tsubasa = await waitingFor(bed, { company: '株式会社翼商事', name: '青木 空', kana: 'アオキ ソラ', billingName: '株式会社ツバサショウジ' });
  aoi = await waitingFor(bed, { company: '有限会社蒼井造園', name: '蒼井 緑', kana: 'アオイ ミドリ' });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

const today = dateOf('Asia/Tokyo', new Date().toISOString());
const yesterday = addCalendarDays(today, -1).replaceAll('-', '/');

async function accountant(look: Parameters<RealBrowser['person']>[0] = {}): Promise<Visitor> {
  const visitor = await browser.person(look);
  // As if chosen before: else the account's own language would come after the sign-in.
  await visitor.page.addInitScript({ content: `localStorage.setItem('dandori-language', '${look.language ?? 'ja'}')` });
  await visitor.signIn(finance.email, PASSWORD);
  return visitor;
}

const statement = (): Buffer =>
  iconv.encode(['取引日,お引出し,お預入れ,振込依頼人名,摘要', `${yesterday},,"66,000",ｶ)ﾂﾊﾞｻｼﾖｳｼﾞ,振込`, `${yesterday},,66000,ｲﾄｳ ﾊﾅｺ,振込`, `${yesterday},,500,ﾀﾅｶ,振込`].join('\r\n'), 'Shift_JIS');
const drop = (visitor: Visitor, name: string, buffer: Buffer): Promise<void> => visitor.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });

describe('finance in a real browser', () => {
  it('takes a charge from its trigger to the invoice, walks the rows by keys, and takes it back with a reason', async () => {
    const { page, complaints } = await accountant();
    await page.goto('/charges');
    await page.getByRole('button', { name: /^要確認/ }).click();
    expect(new URL(page.url()).searchParams.get('state')).toBe('priced');
    const row = page.locator(`[data-charge="${aoi.charge}"]`);
    await row.getByRole('button').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('ONB-06').first().waitFor();

    await drawer.getByRole('button', { name: '確認する' }).click();
    await drawer.getByText('請求書を発行したら番号を記録する').waitFor();
    await drawer.getByRole('button', { name: '請求済みにする' }).click();
    const dialog = page.getByRole('dialog', { name: '請求済みにする' });
    await dialog.getByLabel('請求書番号').fill('INV-2026-11-1');
    await dialog.getByRole('button', { name: '請求済みにする' }).click();
    await dialog.waitFor({ state: 'detached' });
    await drawer.getByText('INV-2026-11-1').waitFor();
    await drawer.getByRole('button', { name: '取り消す' }).click();
    const reason = page.getByRole('dialog', { name: '取り消す' });
    await reason.getByRole('button', { name: '取り消す' }).click();
    await reason.getByText('入力してください').waitFor();
    await reason.getByLabel('理由').fill('宛名の誤り');
    await reason.getByRole('button', { name: '取り消す' }).click();
    await drawer.getByText('宛名の誤り').waitFor();
    await drawer.getByText('-¥66,000').waitFor();

    await page.goto('/charges');
    await page.locator('[data-charge]').first().waitFor();
    const keys = await page.locator('[data-charge]').evaluateAll((rows) => rows.map((each) => each.getAttribute('data-charge')));
    for (const [key, expected] of [['j', 0], ['j', 1], ['k', 0]] as const) {
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.searchParams.get('open') === keys[expected]);
    }
    expect(complaints).toEqual([]);
  }, 60_000);

  it('drops a bank’s file, looks at each line, books, and the charge is settled', async () => {
    const visitor = await accountant();
    const { page, complaints } = visitor;
    await page.goto('/payments');
    await page.getByText('株式会社翼商事').first().waitFor();
    await drop(visitor, 'meisai.csv', statement());
    await page.getByRole('checkbox', { name: new RegExp(tsubasa.number) }).waitFor();
    await visitor.picture('payments-preview');
    expect(await visitor.violations()).toEqual([]);
    expect(await page.getByRole('row').filter({ hasText: '確実' }).count()).toBe(1);
    await page.getByText('金額だけが一致').waitFor();

    await page.getByRole('button', { name: '1件(¥66,000)の入金を登録' }).click();
    await page.getByRole('status').filter({ hasText: '1件の入金を登録' }).waitFor();
    await page.getByRole('button', { name: /^すべての入金/ }).click();
    await page.getByRole('row').filter({ hasText: '登録済み' }).waitFor();

    const { data } = await bed.client('finance').GET('/v1/charges/{key}', { params: { path: { key: tsubasa.charge } } });
    expect(data!.state).toBe('settled');
    await drop(visitor, 'picture.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await page.getByRole('alert').filter({ hasText: '文字コード' }).waitFor();
    expect(complaints).toEqual([]);
  }, 60_000);

  it('confirms one payment by hand, with what it will bring about above the button', async () => {
    const { page, complaints } = await accountant();
    await page.goto('/payments');
    await page.getByRole('button', { name: /入金を確認: 有限会社蒼井造園/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('お客様へ').first().waitFor();
    await dialog.getByRole('button', { name: '入金を確認' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('入金待ちの案件なし').waitFor();

    expect(complaints).toEqual([]);
  }, 60_000);
});

it.each(looks)('the pages of finance have no violation that a machine can see: $language, $device', async (look) => {
  const visitor = await accountant(look);
  const { page } = visitor;
  const found: { [name: string]: string[] } = {};
  const see = async (name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    const violations = await visitor.violationsByDayAndNight(name);
    if (violations.length > 0) found[name] = violations;
  };
  await page.goto('/charges');
  await page.locator('[data-charge]').first().waitFor();
  await see('charges');
  await page.goto(`/charges?open=${encodeURIComponent(aoi.charge)}`);
  await page.getByRole('dialog').getByText('ONB-06').first().waitFor();
  await see('charges-open');
  await page.goto('/payments');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await drop(visitor, 'meisai.csv', statement());
  await page.getByRole('button', { name: look.language === 'ja' ? /^すべての入金/ : /^All that came in/ }).click();
  await see('payments');

  expect(found).toEqual({});
  expect(visitor.complaints).toEqual([]);
}, 60_000);
