import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { Passwords } from '#api/auth/passwords.js';
import { listRoutes } from '#api/auth/routes.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { RealBrowser, type Visitor } from '#test/support/chromium.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';

let bed: ApiBed;
let browser: RealBrowser;
let clerk: { email: string };
/** Two customers, each with an engagement, a message and a withdrawn engagement. */
const sato = { email: 'sato@customer.example', token: '', customer: '', id: '' };
const hayashi = { email: 'hayashi@customer.example', token: '', customer: '', id: '' };

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  clerk = await withPassword(bed, 'staff');
  for (const [name, who] of [['sato', sato], ['hayashi', hayashi]] as const) {
    Object.assign(who, await bed.customer(name));
    await bed.app.get(Passwords).put(bed.parts.db, name, PASSWORD);
    const { data, error } = await bed.client(who).POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
    if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
    who.id = data.engagement!.id;
    await bed.client(who).POST('/v1/engagements/{id}/messages', { params: { path: { id: who.id }, header: { 'Idempotency-Key': name } }, body: { text: `${name} の相談` } });
  }
}, 120_000);

afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

const state = async (id: string) => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id } } })).data!;

/** Counts what a mouse or a finger did on this page. */
async function withoutMouse(page: Page): Promise<() => Promise<number>> {
  let presses = 0;
  await page.exposeFunction('pressed', () => void presses++);
  await page.addInitScript("addEventListener('pointerdown', () => pressed(), true)");
  return async () => presses;
}

/** What has the focus, by all that it may be called. */
const FOCUSED = "[document.activeElement.getAttribute('aria-label') ?? '', ...[...(document.activeElement.labels ?? [])].map((label) => label.innerText), document.activeElement.innerText ?? ''].join(' ')";

/** Tabs on to what is called so; fails when a walk through the whole page does not come by it. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  const seen: string[] = [];
  for (let times = 0; times < most; times++) {
    await page.keyboard.press('Tab');
    const at = (await page.evaluate<string>(FOCUSED)).trim();
    if (name.test(at)) return;
    seen.push(at);
  }
  throw new Error(`no way by Tab to ${String(name)}; came by: ${[...new Set(seen)].join(' | ')}`);
}

async function signInByKeys({ page }: Visitor, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[type=email]').waitFor();
  await tabTo(page, /^メールアドレス/);
  await page.keyboard.type(email);
  await tabTo(page, /^パスワード/);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

describe('without a mouse', () => {
  it('staff signs in, walks Today by J and K, opens by E and does the step', async () => {
    const visitor = await browser.person();
    const { page } = visitor;
    const presses = await withoutMouse(page);
    await signInByKeys(visitor, clerk.email);
    await page.locator(`[data-row="${sato.id}"]`).waitFor();
    const focused = (): Promise<string | null> => page.locator('tr[aria-current]').getAttribute('data-row');
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    const second = await focused();
    await page.keyboard.press('k');
    expect([await focused(), second === first]).toEqual([first, false]);
    while ((await focused()) !== sato.id) {
      const before = await focused();
      await page.keyboard.press('j');
      if ((await focused()) === before) throw new Error('the row is not to be reached');
    }
    await page.keyboard.press('e');
    await page.waitForURL(/\/engagements\//);
    await page.locator('form').getByRole('button', { name: '資料を送付' }).waitFor();
    await tabTo(page, /^資料を送付/);
    await page.keyboard.press('Enter');

    await until('the material', async () => (await state(sato.id)).state === 'MATERIAL_SENT', { withinMs: 20_000 });
    expect([await presses(), visitor.complaints]).toEqual([0, []]);
  }, 90_000);

  it('a customer signs in, opens the one next step on My Page and wishes a time', async () => {
    const visitor = await browser.person({ device: 'desk' });
    const { page } = visitor;
    const presses = await withoutMouse(page);
    await signInByKeys(visitor, sato.email);
    await page.getByRole('link', { name: '日時を選ぶ' }).waitFor();
    await tabTo(page, /^日時を選ぶ/);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'お電話のご希望日時' }).waitFor();
    await tabTo(page, /^\d+:\d\d/);
    await page.keyboard.press('Space');
    await tabTo(page, /^この日時を希望する/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    await tabTo(page, /^ホームへ戻る/);
    await page.keyboard.press('Enter');
    await page.getByText('いまお願いしていることはありません').waitFor();

    expect((await state(sato.id)).facts['wishedSlots']).toHaveLength(1);
    expect([await presses(), visitor.complaints]).toEqual([0, []]);
  }, 90_000);
});

describe('two customers cannot see each other', () => {
  it('by any page: the other’s is told as not there', async () => {
    const visitor = await browser.person({ device: 'phone' });
    await visitor.signIn(hayashi.email, PASSWORD);
    const { page } = visitor;
    const own = [`/my/${hayashi.id}`];
    const others = ['', '/messages', '/files', '/help', '/do/request-explanation', '/do/sign-contract'].map((tab) => `/my/${sato.id}${tab}`).concat(`/engagements/${sato.id}`, `/my/${randomUUID()}`);
    const shown: { [path: string]: string } = {};
    for (const path of [...own, ...others]) {
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      shown[path] = (await page.locator('body').innerText()).includes('ページがありません') ? 'not there' : 'shown';
      expect(await page.locator('body').innerText()).not.toContain('sato');
    }

    expect(shown).toEqual({ ...Object.fromEntries(own.map((path) => [path, 'shown'])), ...Object.fromEntries(others.map((path) => [path, 'not there'])) });
  }, 90_000);

  it('by any address of the API: reading, writing, commands and previews', async () => {
    const { documents } = await state(sato.id);
    const values: { [part: string]: string } = { ':id': sato.id, ':name': 'request-explanation', ':documentId': documents[0]?.id ?? randomUUID(), ':direction': 'inbound', ':shipment': '1' };
    const routes = listRoutes(bed.app).filter(({ path, allowed }) => path.startsWith('/v1/engagements/:id') && allowed?.includes('customer'));
    const answers: { [route: string]: number } = {};
    for (const { method, path } of routes) {
      const address = Object.entries(values).reduce((each, [part, value]) => each.replace(part, value), path) + (path.endsWith('/slots') ? '?kind=call' : '');
      const body = method === 'GET' ? undefined : JSON.stringify(path.includes('messages') ? { text: 'x' } : { wishedSlots: [{ from: '2027-01-12T01:00:00.000Z', to: '2027-01-12T01:30:00.000Z' }] });
      const response = await bed.fetch(address, { method, headers: { authorization: `Bearer ${hayashi.token}`, 'idempotency-key': randomUUID(), 'content-type': 'application/json' }, ...(body !== undefined && { body }) });
      answers[`${method} ${path}`] = response.status;
    }

    expect(routes.length).toBeGreaterThanOrEqual(8);
    expect(Object.entries(answers).filter(([, status]) => status !== 404)).toEqual([]);
  }, 30_000);

  it('by any list: engagements and charges hold only what is one’s own', async () => {
    const get = async (path: string): Promise<string> => (await bed.fetch(path, { headers: { authorization: `Bearer ${hayashi.token}` } })).text();
    const lists = await Promise.all(['/v1/engagements', `/v1/engagements?customer=${sato.customer}`, '/v1/engagements?text=sato', '/v1/charges', `/v1/charges?engagement=${sato.id}`, `/v1/charges?customer=${sato.customer}`].map(get));

    expect(lists.filter((list) => list.includes(sato.id) || list.includes(sato.customer) || list.includes('sato'))).toEqual([]);
    expect(lists[0]).toContain(hayashi.id);
  }, 30_000);
});
