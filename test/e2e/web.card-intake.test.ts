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
import { PASSWORD } from '#test/support/sign-in.js';

// A pipeline that My Page has no pages of its own for: all that is shown and asked follows from what the API says of the engagement.

type Engagement = components['schemas']['Engagement'];

const people = Array.from({ length: 12 }, (_, index) => `社員 ${index + 1}号`);
const days = japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: {} });
const start = addBusinessDays(days, addCalendarDays(mondayOf(dateOf('Asia/Tokyo', new Date().toISOString())), 7 * 9 - 1), 1);

let bed: ApiBed;
let browser: RealBrowser;
let customer: Visitor;
let token: string;
let id: string;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  ({ token } = await bed.customer('cards'));
  await bed.app.get(Passwords).put(bed.parts.db, 'cards', PASSWORD);
  const applied = await send('/v1/pipelines/card-intake/engagements', { plan: 'premier', users: people.map((name) => ({ name })) }, token);
  id = applied.engagement!.id;
  customer = await browser.person({ device: 'phone' });
  await customer.signIn('cards@customer.example', PASSWORD);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

async function send(path: string, body: object, by: string): Promise<components['schemas']['CommandAnswer']> {
  const response = await bed.fetch(path, { method: 'POST', headers: { authorization: `Bearer ${by}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as components['schemas']['CommandAnswer'];
}

const read = async (): Promise<Engagement> => (await bed.client('staff').GET('/v1/engagements/{id}', { params: { path: { id } } })).data!;

async function seen(name: string): Promise<void> {
  await customer.picture(`intake-${name}`);
  expect({ name, violations: await customer.violations() }).toEqual({ name, violations: [] });
}

describe('a card intake on My Page', () => {
  it('asks for one thing: the count, pasted from a table instead of typed', async () => {
    const { page } = customer;
    await page.goto('/my');
    await page.getByText('次にしていただくこと').waitFor();
    expect(await page.locator('main .mantine-Button-root:not([data-variant])').count()).toBe(1);
    await seen('1-home');
    await page.locator('main .mantine-Button-root:not([data-variant])').click();
    await page.getByRole('button', { name: '表から貼り付け' }).click();
    await page.getByRole('textbox', { name: /表計算ソフト/ }).fill(people.map((name, index) => `${name}\t${(index + 1) * 10}`).join('\n'));
    await page.getByRole('button', { name: '12行を取り込む' }).click();
    await seen('2-count');
    await page.locator('form button[type=submit]').click();
    await page.getByRole('status').waitFor();
    await page.getByRole('link', { name: 'ホームへ戻る' }).first().click();
    await page.getByRole('heading', { name: '枚数の調査を終える' }).waitFor();
    await page.getByRole('link', { name: '手続きを始める' }).click();
    await page.locator('form button[type=submit]').click();
    await page.getByRole('status').waitFor();

    const { state, facts } = await read();
    expect([state, (facts['estimate'] as { cards: number }).cards]).toEqual(['ESTIMATED', 780]);
  }, 90_000);

  it('shows the dates that were proposed, and agreeing is one touch', async () => {
    await send(`/v1/engagements/${id}/commands/schedule`, { mailDate: addCalendarDays(start, -3), intakeStart: start, returnDate: addCalendarDays(start, 42) }, bed.keyOf('staff'));
    const { page } = customer;
    await page.goto(`/my/${id}`);
    await page.getByRole('heading', { name: '日程に合意する' }).waitFor();
    await seen('3-dates');
    await page.getByRole('link', { name: '手続きを始める' }).click();
    await page.getByRole('button', { name: '日程に合意する' }).click();
    await page.getByRole('status').waitFor();
    await until('the agreement', async () => (await read()).state === 'SCHEDULED', { withinMs: 20_000 });
    await page.getByRole('link', { name: 'ホームへ戻る' }).first().click();
    await page.getByText('いまお願いしていることはありません').waitFor();
    await seen('4-agreed');

    expect(await page.locator('body').innerText()).not.toMatch(/MCI|SCHEDULED|cardIntake|undefined/);
  }, 90_000);

  it('a change asks for days in the language of the page', async () => {
    const { page } = customer;
    await page.goto(`/my/${id}/do/change`);
    await page.getByLabel(/取込/).first().fill('2027/3/1');
    await page.getByLabel(/取込/).first().blur();
    await seen('5-change');

    expect(await page.getByLabel(/取込/).first().inputValue()).toBe('2027年3月1日(月)');
    expect(await page.locator('input[type=date], input[type=datetime-local], input[type=time]').count()).toBe(0);
  }, 60_000);

  it('stands in a list beside what else the customer has, each to be switched to', async () => {
    const other = await send('/v1/pipelines/onboarding/engagements', inquiry, token);
    const { page } = customer;
    await page.goto(`/my/${id}`);
    await page.getByRole('link', { name: /ほかのお手続き/ }).click();
    await page.getByRole('heading', { name: 'ご利用中のお手続き' }).waitFor();
    await seen('6-list');
    await page.locator(`a[href="/my/${other.engagement!.id}"]`).click();
    await page.getByText(other.engagement!.number).or(page.getByText('お問い合わせと資料のお届け')).first().waitFor();

    expect(customer.complaints).toEqual([]);
  }, 60_000);
});
