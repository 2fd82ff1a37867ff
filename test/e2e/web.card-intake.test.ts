import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Passwords } from '#api/auth/passwords.js';
import type { components } from '#client/client.js';
import { addBusinessDays, addCalendarDays, dateOf, mondayOf } from '#domain/calendar/calendar.js';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { RealBrowser, type Visitor } from '#test/support/chromium.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';
import { letterTo, tokenIn } from '#test/support/web-people.js';

type Engagement = components['schemas']['Engagement'];
type Answer = components['schemas']['CommandAnswer'];

const people = Array.from({ length: 12 }, (_, index) => `社員 ${index + 1}号`);
const days = japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: {} });
const today = dateOf('Asia/Tokyo', new Date().toISOString());
/** The first business day of a week that is so many weeks ahead. */
const startIn = (weeks: number): string => addBusinessDays(days, addCalendarDays(mondayOf(today), 7 * weeks - 1), 1);
const [start, moved] = [startIn(9), startIn(10)];

let bed: ApiBed;
let browser: RealBrowser;
let customer: Visitor;
let clerk: Visitor;
let mori: { customer: string; token: string };
let id: string;

beforeAll(async () => {
  bed = await ApiBed.open({ COMPANY_NAME: '段取サービス' });
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  mori = await bed.customer('mori');
  await bed.app.get(Passwords).put(bed.parts.db, 'mori', PASSWORD);
  [customer, clerk] = [await browser.person({ device: 'phone' }), await browser.person()];
  for (const { page } of [customer, clerk]) page.setDefaultTimeout(15_000);
  await customer.signIn('mori@customer.example', PASSWORD);
  await clerk.signIn((await withPassword(bed, 'staff')).email, PASSWORD);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

async function send(path: string, body: object, by = bed.keyOf('staff')): Promise<Answer> {
  const response = await bed.fetch(path, { method: 'POST', headers: { authorization: `Bearer ${by}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

const give = (name: string, body: object, by?: string, of = id): Promise<Answer> => send(`/v1/engagements/${of}/commands/${name}`, body, by);
const read = async (of = id): Promise<Engagement> => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id: of } } })).data!;
const inState = (state: string, of = id): Promise<unknown> => until(state, async () => (await read(of)).state === state, { withinMs: 20_000 });

async function apply(names: string[]): Promise<string> {
  return (await send('/v1/pipelines/card-intake/engagements', { plan: 'premier', users: names.map((name) => ({ name })) }, mori.token)).engagement!.id;
}

/** An intake of 500 cards with dates that are agreed. */
async function agreed(weeks: number): Promise<string> {
  const made = await apply(['青木 空']);
  await give('submit-estimate', { counts: [{ person: 'p1', cards: 500 }] }, mori.token, made);
  await give('schedule', { mailDate: addCalendarDays(startIn(weeks), -3), intakeStart: startIn(weeks), returnDate: addCalendarDays(startIn(weeks), 42) }, undefined, made);
  await give('agree', {}, mori.token, made);
  return made;
}

/** A picture of what somebody sees, in which a machine finds nothing that shuts somebody out. */
async function seen(visitor: Visitor, name: string): Promise<void> {
  await visitor.picture(`intake-${name}`);
  expect({ name, violations: await visitor.violations() }).toEqual({ name, violations: [] });
}

const filled = (visitor: Visitor): Promise<number> => visitor.page.locator('main .mantine-Button-root:not([data-variant])').count();
/** What is done says so: the status above the way home. */
const done = async ({ page }: Visitor): Promise<void> => page.getByRole('status').getByRole('link', { name: /ホームへ戻る|Back/ }).waitFor();
/** One week of the board, by its Monday. */
const weekOf = ({ page }: Visitor, day: string) => page.locator('section[aria-label]').filter({ has: page.locator(`h2:text-matches("${Number(mondayOf(day).slice(5, 7))}月${Number(mondayOf(day).slice(8))}日")`) });

/** Signs in, and reads on in English: whoever signs in gets their own language first. */
async function inEnglish(device: 'phone' | 'desk', email: string): Promise<Visitor> {
  const visitor = await browser.person({ device, language: 'en' });
  await visitor.signIn(email, PASSWORD);
  const { page } = visitor;
  await page.getByRole('heading', { level: 1 }).first().or(page.getByRole('heading', { level: 2 }).first()).first().waitFor();
  if ((await page.locator('html').getAttribute('lang')) !== 'en') await page.getByRole('button', { name: 'English' }).first().click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  return visitor;
}

/** The day as people type it. */
const typed = (day: string): string => day.replaceAll('-', '/');

describe('a card intake, from the survey to the return', () => {
  it('staff begin it for a customer whom they look up', async () => {
    const { page } = clerk;
    await page.goto('/engagements/new?pipeline=cardIntake');
    await page.getByText('お客様を選ぶと').waitFor();
    await seen(clerk, '0-start');
    await page.getByLabel('お客様').first().fill('mori');
    await page.getByRole('option', { name: /mori Inc\./ }).click();
    await page.getByRole('button', { name: '表から貼り付け' }).click();
    await page.getByRole('textbox', { name: /表計算ソフト/ }).fill(people.join('\n'));
    await page.getByRole('button', { name: '12行を取り込む' }).click();
    await page.getByLabel('ご契約のプラン').first().click();
    await page.getByRole('option', { name: /プレミア/ }).first().click();
    await clerk.picture('intake-0-start-filled');
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]{36}/);
    id = /engagements\/([0-9a-f-]{36})/.exec(page.url())![1]!;

    expect([(await read()).state, (await read()).customer.id]).toEqual(['APPLIED', mori.customer]);
  }, 90_000);

  it('the customer counts by name: some now, the others pasted, and one touch sends it', async () => {
    const { page } = customer;
    await page.goto(`/my/${id}`);
    await page.getByText('次にしていただくこと').waitFor();
    expect(await filled(customer)).toBe(1);
    await seen(customer, '1-home');
    await page.getByRole('link', { name: '枚数を入力する' }).click();
    await page.getByLabel('社員 3号 様').fill('30');
    await page.getByRole('button', { name: 'ここまでを保存する' }).click();
    await page.getByRole('status').getByText('保存しました').waitFor();
    await clerk.page.goto(`/engagements/${id}?tab=custody`);
    await clerk.page.getByText('1名/12名 回答済み').waitFor();
    expect(await clerk.page.getByRole('tabpanel').getByText('未回答').count()).toBe(11);
    await page.getByRole('button', { name: '表から貼り付け' }).click();
    await page.getByRole('textbox', { name: /表計算ソフト/ }).fill(people.map((name, index) => `${name}\t${(index + 1) * 10}`).join('\n'));
    await page.getByRole('button', { name: '12行を取り込む' }).click();
    await page.getByText('合計 780枚').waitFor();
    await seen(customer, '2-count');
    expect(await filled(customer)).toBe(1);
    await page.getByRole('button', { name: 'この枚数で回答する' }).click();
    await done(customer);

    const { state, facts } = await read();
    expect([state, (facts['estimate'] as { cards: number }).cards]).toEqual(['ESTIMATED', 780]);
  }, 90_000);

  it('reads the price and until when it could change its mind, before it agrees', async () => {
    await give('schedule', { mailDate: addCalendarDays(start, -3), intakeStart: start, returnDate: addCalendarDays(start, 42) });
    const { page } = customer;
    await page.goto(`/my/${id}`);
    await page.getByRole('link', { name: '日程を確認する' }).click();
    await page.getByText('無料で変更できる期限').waitFor();
    await page.getByText(/それ以降の変更・キャンセルは ¥9,360/).waitFor();
    await seen(customer, '3-dates');
    expect(await filled(customer)).toBe(1);
    await page.getByRole('button', { name: 'この日程に合意する' }).click();
    await done(customer);
    await inState('SCHEDULED');
    await page.getByRole('link', { name: 'ホームへ戻る' }).first().click();
    await page.getByText('いま変更・中止すると').waitFor();
    await seen(customer, '4-agreed');

    expect(await page.locator('body').innerText()).not.toMatch(/MCI_|SCHEDULED|cardIntake|undefined/);
  }, 90_000);

  it('moves to another week for nothing, and the board of the weeks follows', async () => {
    await clerk.page.goto(`/weeks?from=${start}`);
    await weekOf(clerk, start).getByText('mori Inc.').waitFor();
    await seen(clerk, '5-weeks-before');
    const { page } = customer;
    await page.goto(`/my/${id}/do/change`);
    for (const [label, day] of [['発送日', addCalendarDays(moved, -3)], ['取込の開始日', moved], ['返送日', addCalendarDays(moved, 42)]] as const) {
      await page.getByLabel(label, { exact: true }).fill(typed(day));
      await page.getByLabel(label, { exact: true }).blur();
    }
    await page.getByText('いまは料金がかかりません').waitFor();
    await seen(customer, '6-change');
    expect(await page.getByLabel('取込の開始日').inputValue()).toMatch(/年\d+月\d+日\(.\)$/);
    expect(await page.locator('input[type=date], input[type=datetime-local], input[type=time]').count()).toBe(0);
    await page.getByRole('button', { name: 'この日程に変更する' }).click();
    await done(customer);

    await weekOf(clerk, moved).getByText('mori Inc.').waitFor();
    expect(await weekOf(clerk, start).getByText('mori Inc.').count()).toBe(0);
    await clerk.picture('intake-5-weeks-after');
  }, 90_000);

  it('sends the cards with a signed slip, and staff see every hand', async () => {
    await give('send-kits', {});
    await inState('KITS_SENT');
    const { page } = customer;
    // From the mail, without signing in: whoever holds the parcel need not be whoever has the account.
    const token = tokenIn(await letterTo(bed, 'mori@customer.example', 'キットをお送りしました'));
    const bearer = await browser.person({ device: 'phone' });
    await bearer.page.goto(`/link#${token}`);
    await bearer.page.getByText('お入れになったキット').waitFor();
    await bearer.page.getByLabel('社員 12号').waitFor();
    await bearer.leave();

    await page.goto(`/my/${id}`);
    await page.getByRole('link', { name: '発送を知らせる' }).click();
    await page.getByLabel('追跡番号').fill('１２３４-5678');
    await page.getByLabel('授受票の内容を確認しました').check();
    await page.getByLabel('ご署名(お名前)').fill('森 海');
    await seen(customer, '7-ship');
    expect(await filled(customer)).toBe(1);
    await page.getByRole('button', { name: '署名して発送を知らせる' }).click();
    await done(customer);
    await inState('IN_TRANSIT');
    const { data: custody } = await bed.client('staff').GET('/v1/engagements/{id}/custody', { params: { path: { id } } });
    const kits = custody!.kits.map(({ kit, person, name }) => ({ kit, person, kitName: person === 'p2' ? '別人' : name! }));
    await give('receive', { kits, site: 'tokyo-1' });

    await clerk.page.goto(`/engagements/${id}?tab=custody`);
    await clerk.page.getByRole('region', { name: '授受票' }).getByText('森 海').waitFor();
    expect(await clerk.page.getByRole('region', { name: '授受票' }).getByText('未署名').count()).toBe(1);
    expect(await clerk.page.getByRole('region', { name: 'キット' }).getByText('保留(氏名の不一致)').count()).toBe(1);
    const pdf = await clerk.page.request.get((await clerk.page.getByRole('link', { name: '保管の経路のPDF' }).getAttribute('href'))!);
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await seen(clerk, '8-custody');
  }, 120_000);

  it('shows the customer where the cards are, and asks for the name on the kit that is held', async () => {
    const { page } = customer;
    await page.goto(`/my/${id}`);
    await page.getByText('名刺の現在地').waitFor();
    await page.getByText('個人情報授受票 お預かり').waitFor();
    await seen(customer, '9-where');
    await page.goto(`/my/${id}/do/release-kit`);
    await page.getByLabel(/キットの氏名/).first().waitFor();
    await seen(customer, '10-release');
    await give('release-kit', { kit: Object.keys((await read()).facts['kits'] as object)[1], person: 'p2', kitName: '社員 2号' }, mori.token);
    await give('exchange-slip', { method: 'e-signature', signerName: '佐伯' });
  }, 60_000);

  it('signs for the return, and that is the end of it', async () => {
    const manager = bed.keyOf('manager');
    await give('override', { action: 'startIntake', facts: {}, reason: '前倒しで着手' }, manager);
    await give('override', { action: 'finishStage', facts: { digitised: 777 }, reason: '前倒し' }, manager);
    await inState('INTAKE_DONE');
    await give('send-back', { carrier: 'yamato', tracking: '9999', signature: { method: 'e-signature', signerName: '佐伯' } });
    const { page } = customer;
    await page.goto(`/my/${id}`);
    await page.getByRole('link', { name: '授受票を確認する' }).click();
    await page.getByText('12個').first().waitFor();
    const sign = page.getByRole('button', { name: '署名する', exact: true });
    expect(await sign.isDisabled()).toBe(true);
    await page.getByLabel('授受票の内容を確認しました').check();
    await page.getByLabel('ご署名(お名前)').fill('森 海');
    await seen(customer, '11-return-slip');
    expect(await filled(customer)).toBe(1);
    await sign.click();
    await done(customer);
    await inState('CLOSED');
    await page.goto(`/my/${id}/files`);
    await page.getByRole('button', { name: /受け渡しの記録/ }).waitFor();
    await page.goto(`/my/${id}`);
    await page.getByText('すべて完了しました').waitFor();
    await seen(customer, '12-closed');
    await clerk.page.goto(`/engagements/${id}?tab=custody`);
    await clerk.page.getByText('返却').first().waitFor();
    await seen(clerk, '13-custody-closed');

    expect([customer, clerk].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 120_000);
});

describe('a change of mind that comes late', () => {
  it('shows its price before anything is sent, and asks to accept it', async () => {
    const late = await agreed(1);
    const { page } = customer;
    await page.goto(`/my/${late}/help`);
    await page.getByRole('link', { name: 'キャンセルする' }).click();
    await page.getByText('¥6,000', { exact: true }).waitFor();
    const cancel = page.getByRole('button', { name: 'キャンセルする' });
    expect(await cancel.isDisabled()).toBe(true);
    await seen(customer, '14-late-cancel');
    await page.getByLabel('¥6,000(税抜)がかかることを承諾します').check();
    await cancel.click();
    await done(customer);
    await inState('CANCELLED', late);

    const { data } = await bed.client('finance').GET('/v1/charges', { params: { query: { engagement: late } } });
    expect(data!.items.map(({ code, amountYen }) => [code, amountYen])).toEqual([['MCI.LATE_CANCEL', 6000]]);
  }, 90_000);
});

describe('in English', () => {
  it('says the same to the customer and to staff', async () => {
    const other = await agreed(11);
    const counting = await apply(['Aoki', 'Mori']);
    const [phone, desk] = [await inEnglish('phone', 'mori@customer.example'), await inEnglish('desk', (await withPassword(bed, 'staff')).email)];
    for (const [visitor, address, name] of [
      [phone, `/my/${counting}`, '20-home'], [phone, `/my/${counting}/do/submit-estimate`, '21-count'], [phone, `/my/${other}`, '22-agreed'], [phone, `/my/${other}/do/change`, '23-change'], [phone, `/my/${other}/do/cancel`, '24-cancel'],
      [desk, `/weeks?from=${startIn(9)}`, '25-weeks'], [desk, `/engagements/${id}?tab=custody`, '26-custody'], [desk, `/engagements/${other}`, '27-engagement'], [desk, '/engagements/new?pipeline=cardIntake', '28-start'], [desk, '/today', '29-today'], [desk, '/board?pipeline=cardIntake', '30-board'],
    ] as const) {
      await visitor.page.goto(address);
      await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
      await visitor.page.waitForLoadState('networkidle');
      await seen(visitor, name);
      expect({ name, lang: await visitor.page.locator('html').getAttribute('lang') }).toEqual({ name, lang: 'en' });
      const said = (await visitor.page.locator('main').innerText()).replaceAll(/[青木空社員号森海佐伯]/g, '');
      expect({ name, strange: said.match(/[\u3040-\u30ff\u4e00-\u9fff]+|undefined|[A-Z]+_[A-Z]+/g) }).toEqual({ name, strange: null });
    }

    expect([phone, desk].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 120_000);
});

describe('a data integration on the desk', () => {
  it('books its meeting from free times, within a cap that is in sight', async () => {
    const order = await send(`/v1/pipelines/data-integration/engagements?customer=${mori.customer}`, { tenant: 'T-1', destination: 'sales-force', startDate: addBusinessDays(days, today, 1), notesAccepted: true });
    const support = order.engagement!.id;
    await give('assign-architect', { architect: 'staff' }, undefined, support);
    const { page } = clerk;
    await page.goto(`/engagements/${support}`);
    const form = page.locator('form');
    await form.getByRole('button', { name: '打ち合わせを予約' }).waitFor();
    await form.getByLabel('打ち合わせの種類').first().click();
    await page.getByRole('option', { name: 'キックオフ' }).click();
    await form.getByRole('button', { name: /^\d+:\d\d$/ }).first().click();
    await seen(clerk, '40-data-integration');
    await form.getByRole('button', { name: '打ち合わせを予約' }).click();
    await until('the booking', async () => (await read(support)).facts['booking'] !== undefined, { withinMs: 20_000 });
    await page.getByText(/予約 60分/).first().waitFor();
    await seen(clerk, '41-booked');
    const english = await inEnglish('desk', (await withPassword(bed, 'staff')).email);
    await english.page.goto(`/engagements/${support}`);
    await english.page.getByText(/60 booked/).first().waitFor();
    await seen(english, '42-data-integration');
    const phone = await browser.person({ device: 'phone' });
    await phone.signIn('mori@customer.example', PASSWORD);
    await phone.page.goto(`/my/${support}`);
    await phone.page.getByText('支援期間').first().waitFor();
    await seen(phone, '43-data-integration');

    expect([clerk, english, phone].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 120_000);
});

describe('a simulation of another pipeline', () => {
  it('begins in the console, for nobody', async () => {
    const { page } = clerk;
    await page.goto('/simulations');
    await page.getByLabel('業務').first().click();
    await page.getByRole('option', { name: '名刺取込' }).click();
    await page.getByLabel('ご契約のプラン').first().click();
    await page.getByRole('option', { name: /プレミア/ }).first().click();
    await clerk.picture('intake-50-simulation-start');
    await page.getByRole('button', { name: 'シミュレーションを始める' }).click();
    await page.waitForURL(/\/simulations\/[0-9a-f-]{36}/);
    await page.getByText('メールは送信されず').first().waitFor();
    await seen(clerk, '51-simulation');

    expect(clerk.complaints).toEqual([]);
  }, 90_000);
});

describe('who has more than one procedure', () => {
  it('stands before a list of them, each to be switched to', async () => {
    const other = await send('/v1/pipelines/onboarding/engagements', inquiry, mori.token);
    const { page } = customer;
    await page.goto(`/my/${id}`);
    await page.getByRole('link', { name: /ほかのお手続き/ }).click();
    await page.getByRole('heading', { name: 'ご利用中のお手続き' }).waitFor();
    await seen(customer, '60-list');
    await page.locator(`a[href="/my/${other.engagement!.id}"]`).click();
    await page.getByText(other.engagement!.number).or(page.getByText('お問い合わせと資料のお届け')).first().waitFor();

    expect(customer.complaints).toEqual([]);
  }, 60_000);
});
