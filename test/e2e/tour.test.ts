import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo, type DemoSignIn } from '#api/demo/load.js';
import { definitions } from '#domain/pipelines.js';
import { ApiBed } from '#test/support/api.js';
import { RealBrowser, type Look, type Visitor } from '#test/support/chromium.js';

// The tour of the README, click by click: what stands in it is what the pages say.

const tour = readFileSync('README.md', 'utf8').split('## Five minutes')[1]!.split('Without a browser')[0]!;
/** A label of the pages; the README has to name it. */
const named = (label: string): string => {
  if (!tour.includes(label)) throw new Error(`the tour does not name ${label}`);
  return label;
};

let bed: ApiBed;
let browser: RealBrowser;
let signIns: DemoSignIn[];
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  signIns = await loadDemo(bed.app, 'Dandori');
  browser = await RealBrowser.open(bed.url);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

async function as(role: DemoSignIn['role'], name: string, look: Partial<Look> = {}): Promise<Visitor> {
  const found = signIns.find((each) => each.role === role)!;
  expect(found.name).toContain(named(name));
  const visitor = await browser.person(look);
  await visitor.signIn(found.email, found.password);
  return visitor;
}

/** All English texts of the pages, and of the pipelines' words. */
function englishTexts(): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.add(value.replace(/ \(.*\)$/, ''));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const file of ['apps/web/src/locales/en.json', 'apps/web/src/staff/locales/en.json', 'apps/web/src/customer/locales/en.json']) walk(JSON.parse(readFileSync(file, 'utf8')));
  for (const { words } of definitions) [words.actions, words.facts, words.charges].forEach(walk);
  return found;
}

describe('the tour', () => {
  it('names in English only what the pages say in English', () => {
    const [texts, labels] = [englishTexts(), [...tour.matchAll(/\(\*([^*]+)\*\)/g)].map(([, label]) => label!)];

    expect(labels.length).toBeGreaterThan(10);
    expect(labels.filter((label) => !texts.has(label))).toEqual([]);
  });

  it('takes staff from Today to kits that are on their way, and says why a date is that date', async () => {
    const { page, complaints } = await as('staff', '佐伯');
    await page.getByRole('row', { name: new RegExp(named('桐畑電装')) }).getByText(named('実行する')).click();
    await page.getByText(named('無料変更の期限')).first().waitFor();
    await page.getByRole('button', { name: new RegExp(`${named('この日付の理由')}: 無料変更の期限$`) }).first().click();
    await page.getByText('起点の 12日前の 0:00').waitFor();
    await page.keyboard.press('Escape');

    await page.locator('form').getByRole('button', { name: named('キットを送付'), exact: true }).click();

    await page.getByText('キットのお届けについて').or(page.getByText('キットを送付の完了')).or(page.getByText(/お客様\s*名刺の発送を登録/)).first().waitFor();
    expect(bed.inbox.mails.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  }, 120_000);

  it('lets the customer choose a time, and keeps the contract', async () => {
    const { page } = await as('customer', '水野 彩', { device: 'phone' });
    await page.getByText(named('署名とファイル')).first().waitFor();
    await page.getByText('サービス利用契約書(署名済み)').first().waitFor();

    await page.getByText(named('日時を選ぶ')).first().click();
    await page.getByRole('button', { name: /^\d{1,2}:\d\d$/ }).or(page.locator('label').filter({ hasText: /^\d{1,2}:\d\d$/ })).first().click();
    await page.getByRole('button', { name: named('この日時に決める') }).click();

    await page.getByText(named('開始前のお打ち合わせ')).first().waitFor();
  }, 120_000);

  it('lets finance confirm a payment, which settles its charge', async () => {
    const { page } = await as('finance', '柴田');
    await page.getByRole('link', { name: named('入金の確認') }).click();
    await page.getByRole('row', { name: new RegExp(named('ひばり保険事務所')) }).getByRole('button', { name: named('入金を確認') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(named('確認すると')).waitFor();
    await dialog.getByText(/利用開始/).first().waitFor();
    await dialog.getByRole('button', { name: '入金を確認' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: named('請求対象') }).click();
    await page.getByRole('row', { name: /ひばり保険事務所/ }).getByText(named('入金済み')).waitFor();
  }, 120_000);

  it('shows the manager the weeks, and runs a copy of an engagement forward', async () => {
    const { page } = await as('manager', '森下');
    await page.getByRole('link', { name: named('名刺取込の週') }).click();
    await page.getByText('丹波屋計器').first().waitFor();

    await page.getByRole('link', { name: new RegExp(`^${named('案件')}`) }).first().click();
    await page.getByRole('link', { name: /ひばり保険事務所/ }).first().click();
    await page.getByRole('button', { name: /メニュー|その他|操作/ }).last().click();
    await page.getByRole('menuitem', { name: named('ここから先をシミュレーション') }).click();
    await page.getByRole('button', { name: named('シミュレーションを始める') }).first().click();
    await page.waitForURL(/\/simulations\/[0-9a-f-]{36}/);
    await page.getByRole('button', { name: named('次の出来事まで進める') }).click({ timeout: 60_000 });
  }, 120_000);
});
