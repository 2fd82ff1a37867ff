import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { looks, RealBrowser, type Visitor } from '#test/support/chromium.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';

let bed: ApiBed;
let browser: RealBrowser;
let staff: { email: string };

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  staff = await withPassword(bed, 'staff');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

/** The token of the newest one-time link that was mailed. */
const newestLink = (): string | undefined => bed.inbox.mails.map((mail) => /dl_[A-Za-z0-9_-]{43}/.exec(mail.replaceAll('=\r\n', ''))?.[0]).filter(Boolean).at(-1);

/** An engagement opened by the API, for what a page shows of it. */
async function opened(): Promise<string> {
  const { data } = await bed.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error('not opened');
  return data.engagement!.id;
}

describe('in a real browser', () => {
  it('a customer asks by the public form, staff answers from Today, and the customer goes on by the mailed link', async () => {
    const customer = await browser.person({ device: 'phone' });
    await customer.page.goto('/inquiry');
    for (const [name, value] of Object.entries({ company: 'つばさ商事', name: '青木 空', email: 'aoki@tsubasa.example', phone: '03-5550-0199', question: 'お願いできますか。' })) {
      await customer.page.locator(`[name=${name}]`).fill(value);
    }
    await customer.page.locator('form button[type=submit]').click();
    await customer.page.getByRole('status').waitFor();

    const clerk = await browser.person();
    await clerk.signIn(staff.email, PASSWORD);
    await clerk.page.getByText('つばさ商事').first().click();
    await clerk.page.waitForURL(/\/engagements\//);
    await clerk.page.locator('form').getByRole('button', { name: '資料を送付' }).click();
    await until('the mail', () => newestLink(), { withinMs: 15_000 });
    await clerk.page.getByText('資料のメール').first().waitFor();

    await customer.page.goto(`/link#${newestLink()}`);
    await customer.page.getByRole('main').waitFor();
    expect(await customer.violations()).toEqual([]);
    expect([...customer.complaints, ...clerk.complaints]).toEqual([]);
  }, 90_000);

  it('a wrong password is refused in words, and what was typed stays', async () => {
    const visitor = await browser.person();
    await visitor.page.goto('/sign-in');
    await visitor.page.locator('input[type=email], input[name=email]').first().fill(staff.email);
    await visitor.page.locator('input[type=password]').first().fill('not the password');
    await visitor.page.locator('form button[type=submit]').first().click();

    await visitor.page.getByRole('alert').first().waitFor();
    expect(await visitor.page.locator('input[type=email], input[name=email]').first().inputValue()).toBe(staff.email);
  }, 30_000);

  it('two customers cannot see each other by any address', async () => {
    const id = await opened();
    const { token } = await bed.customer('stranger');
    const answer = await bed.fetch(`/v1/engagements/${id}`, { headers: { authorization: `Bearer ${token}` } });

    expect(answer.status).toBe(404);
  });
});

/** The pages, each as somebody comes to it. */
const pages: { [name: string]: { path: (id: string) => string; signedIn: boolean } } = {
  'sign-in': { path: () => '/sign-in', signedIn: false },
  inquiry: { path: () => '/inquiry', signedIn: false },
  missing: { path: () => '/no-such-page', signedIn: true },
  today: { path: () => '/today', signedIn: true },
  engagements: { path: () => '/engagements', signedIn: true },
  engagement: { path: (id) => `/engagements/${id}`, signedIn: true },
  board: { path: () => '/board', signedIn: true },
  charges: { path: () => '/charges', signedIn: true },
  simulations: { path: () => '/simulations', signedIn: true },
};

describe('every page', () => {
  it.each(looks)('has no violation that a machine can see, and no console error: $language, $scheme, $device', async (look) => {
    const id = await opened();
    const visitor = await browser.person(look);
    const found: { [page: string]: string[] } = {};
    const visit = async (name: string): Promise<void> => {
      await visitor.page.goto(pages[name]!.path(id));
      await visitor.page.locator('h1, main').first().waitFor();
      await visitor.page.waitForLoadState('networkidle');
      const violations = await visitor.violations();
      if (violations.length > 0) found[name] = violations;
      await visitor.picture(name);
    };
    for (const name of Object.keys(pages).filter((each) => !pages[each]!.signedIn)) await visit(name);
    await visitor.signIn(staff.email, PASSWORD);
    for (const name of Object.keys(pages).filter((each) => pages[each]!.signedIn)) await visit(name);

    expect(found).toEqual({});
    expect(visitor.complaints).toEqual([]);
  }, 120_000);

  it('shows a reader of Japanese no English', async () => {
    const id = await opened();
    const visitor: Visitor = await browser.person({ language: 'ja' });
    await visitor.signIn(staff.email, PASSWORD);
    const english: { [page: string]: string[] } = {};
    for (const [name, { path }] of Object.entries(pages)) {
      await visitor.page.goto(path(id));
      await visitor.page.waitForLoadState('networkidle');
      const text = await visitor.page.evaluate<string>('document.body.innerText');
      // Names of our own, codes, addresses and the other language's own name are no English.
      const words = text.split('\n').filter((line) => /[A-Za-z]{3,}/.test(line.replaceAll(/Dandori|English|staff-\w+|[\w.+-]+@[\w.-]+|[A-Z]{3}-\d+|ONB[-_.][\w.]*|株式会社\S*|J\/K\/E|CSV|PDF/g, '')) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(line));
      if (words.length > 0) english[name] = words;
    }

    expect(english).toEqual({});
  }, 60_000);
});
