import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Sessions } from '#api/auth/sessions.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { RealBrowser, type Visitor } from '#test/support/chromium.js';
import { mailedTokens, PASSWORD, withPassword } from '#test/support/sign-in.js';

/** Far less than a page takes to look again by itself. */
const SOON = { timeout: 8000 };

let bed: ApiBed;
let browser: RealBrowser;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

async function opened(company: string, token = bed.keyOf('staff')): Promise<string> {
  const { data, error } = await bed.client({ token }).POST('/v1/pipelines/onboarding/engagements', { body: { ...inquiry, company } });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  return data.engagement!.id;
}

/** Somebody who comes in, and whose page has its stream. */
async function within(come: (visitor: Visitor) => Promise<unknown>): Promise<Visitor> {
  const visitor = await browser.person();
  const stream = visitor.page.waitForResponse((response) => response.url().endsWith('/v1/live') && response.status() === 200);
  await come(visitor);
  await stream;
  return visitor;
}
const at = (email: string): Promise<Visitor> => within((visitor) => visitor.signIn(email, PASSWORD));

/** Goes on by a link of the page, which is not loaded anew; says afterwards whether it ever was. */
async function unloaded(visitor: Visitor): Promise<() => Promise<boolean>> {
  await visitor.page.evaluate('globalThis.stillHere = true');
  return () => visitor.page.evaluate<boolean>('globalThis.stillHere === true');
}

it('what somebody else does appears in Today and on the page of the engagement, without a reload', async () => {
  const clerk = await at((await withPassword(bed, 'manager')).email);
  const same = await unloaded(clerk);

  const id = await opened('かもめ商会');
  await clerk.page.getByText('かもめ商会').first().waitFor(SOON);

  await clerk.page.getByText('かもめ商会').first().click();
  await clerk.page.waitForURL(`**/engagements/${id}`);
  await clerk.page.locator('form').getByRole('button', { name: '資料を送付' }).waitFor();
  await bed.client('staff').POST('/v1/engagements/{id}/commands/send-material', { params: { path: { id } }, body: {} });
  await clerk.page.getByText('資料のメール').first().waitFor(SOON);

  expect(await same()).toBe(true);
  expect(clerk.complaints).toEqual([]);
}, 60_000);

it('a message of ours appears on My Page while the customer looks at it', async () => {
  const { token } = await bed.customer('shiori');
  const id = await opened('しおり堂', token);
  await bed.fetch('/v1/sign-in/link', { method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: JSON.stringify({ email: 'shiori@customer.example' }) });
  const [link] = await mailedTokens(bed, 'shiori@customer.example');
  const customer = await within(({ page }) => page.goto(`/sign-in?to=/my/${id}/messages#${link}`));
  await customer.page.getByRole('button', { name: 'あとで決める' }).click(); // a password is offered first
  await customer.page.locator('textarea').first().waitFor();
  const same = await unloaded(customer);

  await bed.client('staff').POST('/v1/engagements/{id}/messages', { params: { path: { id } }, body: { text: '資料をお送りしました。' } });
  await customer.page.getByText('資料をお送りしました。').first().waitFor(SOON);

  expect(await same()).toBe(true);
  expect(customer.complaints).toEqual([]);
}, 60_000);

it('a page whose session has ended asks who is there, and no more', async () => {
  const { id, email } = await withPassword(bed, 'staff');
  const clerk = await at(email);
  const asked: string[] = [];
  clerk.page.on('response', (response) => asked.push(`${response.status()} ${new URL(response.url()).pathname}`));

  await bed.app.get(Sessions).endAllOf(bed.parts.db, id);
  await until('the page to ask', () => asked.includes('200 /v1/me'), { withinMs: 25_000 });

  expect(asked.filter((each) => each.endsWith('/v1/live'))).toEqual(['401 /v1/live']);
}, 60_000);
