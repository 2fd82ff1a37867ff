import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Passwords } from '#api/auth/passwords.js';
import { Temporal } from '#api/parts/temporal.js';
import type { components } from '#client/client.js';
import { until } from '#runtime/wait.js';
import { ApiBed } from '#test/support/api.js';
import { RealBrowser, type Visitor } from '#test/support/chromium.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';
import { fastForward } from '#test/support/time.js';
import { letterTo, letters, signInByMail, tokenIn } from '#test/support/web-people.js';
import { engagementWorkflowId } from '#workflows/engagement/contract.js';

type Engagement = components['schemas']['Engagement'];

const aoki = { company: 'つばさ商事', name: '青木 空', email: 'aoki@tsubasa.example', phone: '03-5550-0199', question: '資料づくりをお願いできますか。' };

let bed: ApiBed;
let browser: RealBrowser;
let customer: Visitor;
let clerk: Visitor;
let manager: Visitor;
let finance: Visitor;
let id: string;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  customer = await browser.person({ device: 'phone' });
  for (const role of ['staff', 'manager', 'finance'] as const) {
    const visitor = await browser.person();
    await visitor.signIn((await withPassword(bed, role)).email, PASSWORD);
    if (role === 'staff') clerk = visitor;
    else if (role === 'manager') manager = visitor;
    else finance = visitor;
  }
}, 120_000);

afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

const state = async (): Promise<Engagement> => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id } } })).data!;
const inState = (wanted: string): Promise<unknown> => until(wanted, async () => (await state()).state === wanted, { withinMs: 20_000 });

/** Whoever of us gives a command: at the engagement's page, by its form as it stands. */
async function give({ page }: Visitor, command: string, button: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
  await page.goto(`/engagements/${id}?do=${command}`);
  const submit = page.locator('form').getByRole('button', { name: button, exact: true });
  await submit.waitFor();
  await fill();
  await submit.click();
}

/** From the mail to the page of the one action that its link is for. */
async function byLink(subject: string): Promise<void> {
  const token = tokenIn(await letterTo(bed, aoki.email, subject));
  await customer.page.goto('about:blank');
  await customer.page.goto(`/link#${token}`);
  await customer.page.getByRole('main').waitFor();
}

/** A picture of what the customer sees, in which a machine finds nothing that shuts somebody out. */
async function seen(name: string): Promise<void> {
  await customer.picture(`onboarding-${name}`);
  expect({ name, violations: await customer.violations() }).toEqual({ name, violations: [] });
}

const done = (): Promise<void> => customer.page.getByRole('status').waitFor();

describe('an onboarding, with four people at four browsers', () => {
  it('begins with the public inquiry form, and the material goes out', async () => {
    await customer.page.goto('/inquiry');
    for (const [name, value] of Object.entries(aoki)) await customer.page.locator(`[name=${name}]`).fill(value);
    await seen('1-inquiry');
    await customer.page.getByRole('button', { name: '送信する' }).click();
    await done();

    await clerk.page.goto('/today');
    await clerk.page.getByText(aoki.company).first().click();
    await clerk.page.waitForURL(/\/engagements\//);
    id = /engagements\/([0-9a-f-]+)/.exec(clerk.page.url())![1]!;
    await clerk.page.locator('form').getByRole('button', { name: '資料を送付' }).click();
    await inState('MATERIAL_SENT');
  }, 60_000);

  it('the customer wishes a time, staff agrees it and records the call', async () => {
    await byLink('資料をお届けします');
    await customer.page.getByRole('group', { name: 'お電話のご希望日時' }).getByRole('button', { name: /^\d+:\d\d$/ }).first().click();
    await seen('2-wish');
    await customer.page.getByRole('button', { name: 'この日時を希望する' }).click();
    await done();

    await give(clerk, 'agree-slot', '説明の日時を決定', () => clerk.page.locator('form').getByRole('button', { name: /^\d+:\d\d$/ }).first().click());
    await letterTo(bed, aoki.email, 'お電話の日時が決まりました');
    await give(clerk, 'record-explanation-call', '説明の電話を記録');
    await inState('EXPLAINED');
    await give(clerk, 'send-application', '申込フォームを送付');
    await inState('APPLICATION_SENT');
  }, 60_000);

  it('the application does not ask again for what is known', async () => {
    await byLink('お申し込みフォームのご案内');
    const { page } = customer;
    for (const [label, value] of [['ご請求先の名称', aoki.company], ['お名前', aoki.name], ['メールアドレス', aoki.email], ['電話番号(任意)', aoki.phone]] as const) {
      expect({ label, value: await page.getByLabel(label, { exact: true }).inputValue() }).toEqual({ label, value });
    }
    await page.getByLabel('スタンダード').check();
    await page.getByLabel('ご請求先の住所').fill('東京都千代田区一番町1-1');
    await page.getByLabel('業務の再委託の制限').check();
    await page.getByLabel('機微な個人情報は渡さない').check();
    await seen('3-application');
    await page.getByRole('button', { name: 'この内容で申し込む' }).click();
    await done();
    await inState('APPLIED');
  }, 60_000);

  it('the contract is read within the page and signed, and the link is used up', async () => {
    await give(clerk, 'send-contract', '契約書を送付');
    await inState('CONTRACT_SENT');
    await byLink('ご契約の手続きのお願い');
    const { page } = customer;
    const text = page.getByRole('document', { name: '契約書' });
    await text.getByText('第7条(契約の成立と保管)').waitFor();
    expect(await text.getByText('¥66,000').count()).toBeGreaterThan(0);
    await seen('4-contract');
    await page.getByLabel('契約書の内容を確認し、同意します').check();
    await page.getByLabel('ご署名(お名前)').fill(aoki.name);
    await page.getByRole('button', { name: '署名する' }).click();
    await done();
    await until('the chat', async () => (await state()).commands.some(({ name, possible }) => name === 'send-payment-form' && possible), { withinMs: 20_000 });

    await byLink('ご契約の手続きのお願い');
    await page.getByText('お手続き済みです').waitFor();
    expect(await page.getByRole('button', { name: '署名する' }).count()).toBe(0);
  }, 60_000);

  it('My Page asks for the payment, finance confirms it, and the start date comes with its reason', async () => {
    await give(clerk, 'send-payment-form', '支払いフォームを送付');
    await inState('PAYMENT_FORM_SENT');
    await signInByMail(bed, customer, aoki.email);
    const { page } = customer;
    await page.getByRole('heading', { name: '初回のお支払い ¥66,000' }).waitFor();
    expect(await page.locator('main .mantine-Button-root:not([data-variant])').count()).toBe(1);
    await seen('5-payment');

    await give(finance, 'confirm-payment', '入金を確認');
    await inState('PAYMENT_CONFIRMED');
    await page.goto(`/my/${id}`);
    await page.getByRole('link', { name: '日時を選ぶ' }).click();
    await page.getByRole('group', { name: 'お打ち合わせの日時' }).getByRole('button', { name: /^\d+:\d\d$/ }).first().click();
    await page.getByRole('button', { name: 'この日時に決める' }).click();
    await done();
    await page.getByRole('link', { name: 'ホームへ戻る' }).first().click();
    await page.getByRole('button', { name: 'この日付の理由' }).first().click();
    const reason = page.locator('section', { has: page.getByRole('heading', { name: 'ご利用開始日' }) });
    await reason.getByRole('term').getByText('起点').waitFor();
    await seen('6-start-date');
    expect(await reason.innerText()).not.toMatch(/ONB-/);
  }, 60_000);

  it('the manager records the meeting, and use starts by itself at midnight', async () => {
    await give(manager, 'hold-meeting', 'ミーティングを記録');
    await inState('MEETING_HELD');
    const client = await bed.app.get(Temporal).client();
    await fastForward(client, engagementWorkflowId('onboarding', id), { seconds: 2 * 86_400 });
    await inState('STARTED');
    await letterTo(bed, aoki.email, '本日からご利用いただけます');

    await customer.page.goto(`/my/${id}`);
    await customer.page.getByText('からご利用いただいています').waitFor();
    await seen('7-started');
    await clerk.page.goto(`/engagements/${id}`);
    await clerk.page.getByRole('heading', { level: 1 }).first().waitFor();
    await clerk.picture('onboarding-8-staff');
    expect([customer, clerk, manager, finance].flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 90_000);

  it('wrote to the customer in whole sentences: no placeholder, no internal word', () => {
    const mails = letters(bed).filter(({ to }) => to.includes(aoki.email));
    const strange = (text: string): string[] => text.replaceAll(/https?:\S+/g, '').match(/\{\w+\}|undefined|null|[A-Z]+_[A-Z]+|顧客|案件/g) ?? [];
    const wrong = mails.flatMap(({ subject, text }) => (text.startsWith(`${aoki.name} 様\n`) ? strange(text) : [text.slice(0, 40)]).map((each) => `${subject}: ${each}`));

    expect(mails.length).toBeGreaterThanOrEqual(9);
    expect(wrong).toEqual([]);
  });
});

describe('what is refused is told in words', () => {
  const mori = { email: 'mori@customer.example', token: '', id: '' };
  let visitor: Visitor;

  beforeAll(async () => {
    Object.assign(mori, await bed.customer('mori'));
    await bed.app.get(Passwords).put(bed.parts.db, 'mori', PASSWORD);
    mori.id = await wishing(mori.token);
    visitor = await browser.person({ device: 'phone' });
    await visitor.signIn(mori.email, PASSWORD);
  }, 60_000);

  it('a step of another department, to staff', async () => {
    const other = await browser.person();
    await other.signIn((await withPassword(bed, 'finance')).email, PASSWORD);
    await other.page.goto(`/engagements/${mori.id}?do=agree-slot`);
    await other.page.getByText('の操作待ち').first().waitFor();

    expect(await other.page.locator('form').getByRole('button', { name: '説明の日時を決定', exact: true }).count()).toBe(0);
  }, 60_000);

  it('a time that others took between the page and the touch', async () => {
    const { page } = visitor;
    await page.goto(`/my/${mori.id}/do/agree-slot`);
    const { data: free } = await bed.client('staff').GET('/v1/engagements/{id}/slots', { params: { path: { id: mori.id }, query: { kind: 'call' } } });
    const { from, to, operators } = free!.items[0]!;
    await page.getByRole('group', { name: 'お電話の日時' }).getByRole('button', { name: /^\d+:\d\d$/ }).first().click();
    for (const operator of operators) await command(await wishing(mori.token), 'agree-slot', { slot: { from, to }, operator });
    await page.getByRole('button', { name: 'この日時に決める' }).click();

    await page.getByRole('alert').getByText('たったいま埋まりました').waitFor();
    await visitor.picture('onboarding-9-taken');
  }, 90_000);

  it('a link that is wrong or over, and an address of somebody else', async () => {
    const { page } = visitor;
    await page.goto(`/link#dl_${'x'.repeat(43)}`);
    await page.getByRole('heading', { name: 'このリンクはお使いいただけません' }).waitFor();
    await page.goto(`/my/${id}`);
    await page.getByRole('heading', { name: 'ページがありません' }).waitFor();
    await page.goto(`/engagements/${id}`);
    await page.getByRole('heading', { name: 'ページがありません' }).waitFor();

    expect(await page.locator('body').innerText()).not.toContain(aoki.company);
  }, 60_000);

  it('a session that ended elsewhere: what was typed stays, and signing in leads back', async () => {
    const { page } = visitor;
    await page.goto(`/my/${mori.id}/messages`);
    await page.getByRole('textbox', { name: 'メッセージ' }).fill('明日の午前は不在です。');
    const another = await page.context().newPage();
    await another.goto(`/my/${mori.id}/help`);
    await another.getByRole('button', { name: 'サインアウトする' }).click();
    await another.waitForURL(/sign-in/);
    await page.getByRole('button', { name: '送信する' }).click();
    await page.getByRole('alert').getByText('サインイン').waitFor();
    expect(await page.getByRole('textbox', { name: 'メッセージ' }).inputValue()).toBe('明日の午前は不在です。');

    await page.reload();
    await page.waitForURL(/sign-in/);
    await page.locator('input[type=email]').fill(mori.email);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(new RegExp(`/my/${mori.id}/messages`));
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});

async function command(engagement: string, name: string, body: object, token = bed.keyOf('staff')): Promise<void> {
  const response = await bed.fetch(`/v1/engagements/${engagement}/commands/${name}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `${engagement}-${name}` }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
}

/** An onboarding whose customer has wished a time for the call. */
async function wishing(token: string): Promise<string> {
  const { data, error } = await bed.client({ token }).POST('/v1/pipelines/onboarding/engagements', { body: { ...aoki, kind: 'service' } });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  const opened = data.engagement!.id;
  await command(opened, 'send-material', {});
  const { data: free } = await bed.client('staff').GET('/v1/engagements/{id}/slots', { params: { path: { id: opened }, query: { kind: 'call' } } });
  const { from, to } = free!.items[0]!;
  await until('the material', async () => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id: opened } } })).data!.state === 'MATERIAL_SENT', { withinMs: 20_000 });
  await command(opened, 'request-explanation', { wishedSlots: [{ from, to }] }, token);
  return opened;
}
