import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiBed, inquiry } from '#test/support/api.js';
import { looks, RealBrowser } from '#test/support/chromium.js';
import { mailedTokens, PASSWORD, withPassword } from '#test/support/sign-in.js';

let bed: ApiBed;
let browser: RealBrowser;
let manager: { id: string; email: string };

beforeAll(async () => {
  bed = await ApiBed.open({ COMPANY_NAME: '段取サービス' });
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  manager = await withPassword(bed, 'manager', '森下');
  for (const company of ['株式会社ミナト商会', '北斗ライフ', 'あさひ会計事務所']) await opened(company);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

async function opened(company: string): Promise<string> {
  const { data } = await bed.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: { ...inquiry, company, email: `${encodeURIComponent(company).length}@example.com` } });
  if (!data || !('command' in data)) throw new Error('not opened');
  return data.engagement!.id;
}

describe('in a real browser', () => {
  it('a manager invites somebody, who chooses a password by the mailed link and is out at once when disabled', async () => {
    const boss = await browser.person();
    await boss.signIn(manager.email, PASSWORD);
    await boss.page.goto('/people');
    await boss.page.getByRole('button', { name: '招待', exact: true }).click();
    await boss.page.locator('[name=name]').fill('岡 さくら');
    await boss.page.locator('[name=email]').fill('oka@works.example');
    await boss.page.getByRole('button', { name: '招待メールを送信' }).click();
    await boss.page.getByRole('status').filter({ hasText: 'oka@works.example' }).waitFor();
    const [token] = await mailedTokens(bed, 'oka@works.example');

    const oka = await browser.person({ device: 'phone' });
    await oka.page.goto(`/invite#${token}`);
    await oka.page.waitForURL(/\/password/);
    await oka.page.locator('[name=new]').fill('aaaaaaaaaaaa');
    await oka.page.locator('form button[type=submit]').click();
    await oka.page.getByText('推測されやすい').waitFor();
    expect(await oka.violations()).toEqual([]);
    await oka.page.locator('[name=new]').fill(PASSWORD);
    await oka.page.locator('form button[type=submit]').click();
    await oka.page.waitForURL(/\/today/);

    const again = await browser.person();
    await again.signIn('oka@works.example', PASSWORD);
    await again.page.waitForURL(/\/today/);
    await boss.page.reload();
    await boss.page.getByRole('button', { name: '岡 さくらさんの操作' }).click();
    await boss.page.getByRole('menuitem', { name: 'サインインを停止' }).click();
    await boss.page.getByRole('row', { name: /岡 さくら.*停止中/ }).waitFor();
    await again.page.goto('/engagements');
    await again.page.waitForURL(/\/sign-in/);
    expect([...boss.complaints, ...oka.complaints, ...again.complaints]).toEqual([]);
  }, 90_000);

  it('who goes by mailed links says so once, and changes or leaves on the account page', async () => {
    await bed.person('sakai', 'staff');
    const { email } = { email: 'sakai@example.com' };
    const sakai = await browser.person();
    const come = async (nth: number): Promise<void> => {
      await sakai.page.goto('/sign-in');
      await sakai.page.locator('input[type=email]').fill(email);
      await sakai.page.getByRole('button', { name: 'サインイン用リンクをメールで受け取る' }).click();
      const token = (await mailedTokens(bed, email, nth)).at(-1);
      await sakai.page.goto(`/sign-in?by=link#${token}`);
    };
    await come(1);
    await sakai.page.waitForURL(/\/password/);
    await sakai.page.getByRole('button', { name: 'あとで決める' }).click();
    await sakai.page.waitForURL(/\/today/);

    await sakai.page.goto('/account');
    await sakai.page.getByRole('button', { name: 'すべてサインアウト' }).click();
    await sakai.page.waitForURL(/\/sign-in/);
    await come(2);
    await sakai.page.waitForURL(/\/today/);

    expect((await bed.client('manager').GET('/v1/people/sign-ins', { params: { query: { person: 'sakai' } } })).data!.items.map(({ kind }) => kind)).toEqual(['link', 'link-mailed', 'sign-out', 'link', 'link-mailed']);
    expect(sakai.complaints).toEqual([]);
  }, 60_000);

  it('a customer is found by part of the company, and something new begins for them with what is known', async () => {
    const { email } = await withPassword(bed, 'staff');
    const clerk = await browser.person();
    await clerk.signIn(email, PASSWORD);
    await clerk.page.goto('/customers');
    await clerk.page.getByText('北斗ライフ').waitFor();
    const field = clerk.page.getByRole('textbox', { name: /会社名/ });
    await field.click();
    await clerk.page.keyboard.insertText('北');
    await clerk.page.waitForURL(/text=/);
    await clerk.page.keyboard.insertText('斗'); // whoever goes on typing is not interrupted by what was found
    expect(await field.inputValue()).toBe('北斗');
    await clerk.page.getByRole('link', { name: 'お客様', exact: true }).click();
    await clerk.page.waitForURL((url) => url.search === '');
    expect(await field.inputValue()).toBe('');
    await field.fill('ﾐﾅﾄ');
    await clerk.page.getByText('北斗ライフ').waitFor({ state: 'detached' });
    await clerk.page.getByRole('link', { name: '株式会社ミナト商会' }).click();
    await clerk.page.getByText('山田 太郎様').waitFor();
    await clerk.page.getByRole('link', { name: '新しい案件' }).click();
    await clerk.page.locator('[name=question]').fill('もう一つお願いします。');
    expect(await clerk.page.getByLabel('お名前').inputValue()).toBe('山田 太郎');
    await clerk.page.locator('form button[type=submit]').click();
    await clerk.page.waitForURL(/\/engagements\/[0-9a-f]{8}-/);

    const found = (await bed.client('staff').GET('/v1/customers', { params: { query: { text: 'ミナト' } } })).data!.items;
    expect(found.map(({ open }) => open)).toEqual([2]);
    expect(clerk.complaints).toEqual([]);
  }, 60_000);

  it('a filter is saved under a name, is there in another browser, and stands in the address', async () => {
    const { email } = await withPassword(bed, 'staff');
    const clerk = await browser.person();
    await clerk.signIn(email, PASSWORD);
    await clerk.page.goto('/engagements');
    await clerk.page.getByRole('button', { name: '自分の担当' }).click();
    await clerk.page.getByText('該当する案件なし').waitFor();
    await clerk.page.getByRole('button', { name: '条件を保存' }).click();
    await clerk.page.locator('[name=filter]').fill('わたしの案件');
    await clerk.page.getByRole('button', { name: '保存', exact: true }).click();
    await clerk.page.getByRole('button', { name: 'わたしの案件' }).waitFor();

    const elsewhere = await browser.person();
    await elsewhere.signIn(email, PASSWORD);
    await elsewhere.page.goto('/engagements');
    await elsewhere.page.getByText('北斗ライフ').waitFor();
    await elsewhere.page.getByRole('button', { name: '保存した条件' }).click();
    await elsewhere.page.getByRole('menuitem', { name: 'わたしの案件' }).click();
    await elsewhere.page.waitForURL(/assignee=me/);
    await elsewhere.page.getByText('該当する案件なし').waitFor();
    expect([...clerk.complaints, ...elsewhere.complaints]).toEqual([]);
  }, 60_000);

  it('a simulation keeps its clock over a reload, and goes on as a second one from where it stands or stood', async () => {
    const { data } = await bed.client('staff').POST('/v1/simulations', { body: { pipeline: 'onboarding', form: inquiry } });
    if (!data || !('command' in data)) throw new Error('not opened');
    const { email } = await withPassword(bed, 'staff');
    const clerk = await browser.person();
    await clerk.signIn(email, PASSWORD);
    await clerk.page.goto(`/simulations/${data.engagement!.id}`);
    const clock = (): Promise<string> => clerk.page.locator('b[aria-live]').innerText();
    await clerk.page.getByRole('button', { name: '次の出来事まで進める' }).waitFor();
    const before = await clock();
    await clerk.page.getByRole('button', { name: '次の出来事まで進める' }).click();
    await clerk.page.locator('b[aria-live]').filter({ hasNotText: before }).waitFor();
    const run = await clock();
    await clerk.page.reload();
    await clerk.page.locator('b[aria-live]').filter({ hasText: run }).waitFor();

    await clerk.page.getByRole('button', { name: 'ここで変えて試す' }).click();
    await clerk.page.waitForURL((url) => url.pathname.startsWith('/simulations/') && !url.pathname.endsWith(data.engagement!.id));
    await clerk.page.locator('b[aria-live]').filter({ hasText: run }).waitFor();
    const fork = clerk.page.url();
    await clerk.page.getByRole('button', { name: 'やり直す' }).click();
    await clerk.page.getByRole('menuitem').first().click();
    await clerk.page.waitForURL((url) => url.pathname.startsWith('/simulations/') && url.href !== fork);

    expect((await bed.client('staff').GET('/v1/simulations')).data!.items).toHaveLength(3);
    expect(clerk.complaints).toEqual([]);
  }, 90_000);
});

describe('every page', () => {
  it.each(looks)('has no violation that a machine can see: $language, $device', async (look) => {
    const [customer] = (await bed.client('staff').GET('/v1/customers')).data!.items;
    // Steps that took one, two, … days, for the pictures; and a manager who reads the language of this look.
    await bed.parts.db.query(
      `insert into engagement_step (engagement_id, step, entered_at, completed_at) select id, s.step, now() - make_interval(hours => 30 * n::int), now()
       from engagement, unnest(array['inquiry', 'explanation', 'application', 'contract', 'payment', 'meeting']) with ordinality as s(step, n) where not simulation
       on conflict (engagement_id, step) do update set entered_at = excluded.entered_at, completed_at = excluded.completed_at`,
    );
    await bed.parts.db.query(`update engagement set snapshot = jsonb_set(snapshot, '{waited}', '{"us": 90000000, "customer": 250000000, "third": 40000000}') where not simulation`);
    await bed.parts.db.query(`update "user" set "language" = $2 where "id" = $1`, [manager.id, look.language]);
    const visitor = await browser.person(look);
    await visitor.signIn(manager.email, PASSWORD);
    const found: { [page: string]: string[] } = {};
    for (const [name, path] of Object.entries({ people: '/people', customers: '/customers', customer: `/customers/${customer!.id}`, figures: '/figures', account: '/account', password: '/password', filters: '/engagements?assignee=me', new: `/engagements/new?customer=${customer!.id}` })) {
      await visitor.visit(path);
      const violations = await visitor.violationsByDayAndNight(`staff-${name}`);
      if (violations.length > 0) found[name] = violations;
    }
    await visitor.leave();

    expect(found).toEqual({});
    expect(visitor.complaints).toEqual([]);
  }, 120_000);
});
