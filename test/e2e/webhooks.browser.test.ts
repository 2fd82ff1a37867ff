import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addCalendarDays, dateOf } from '#domain/calendar/calendar.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { ApiBed } from '#test/support/api.js';
import { looks, RealBrowser, type Visitor } from '#test/support/chromium.js';
import { numbered, opening } from '#test/support/events.js';
import { Receiver } from '#test/support/receiver.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';

let bed: ApiBed;
let browser: RealBrowser;
let receiver: Receiver;
let manager: { email: string };
let reader: { email: string };
let finance: { email: string };

beforeAll(async () => {
  bed = await ApiBed.open({ WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' });
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  receiver = await Receiver.at();
  manager = await withPassword(bed, 'manager');
  reader = await withPassword(bed, 'manager');
  finance = await withPassword(bed, 'finance');
  await bed.asOwner(`update "user" set language = 'en' where email in ('${reader.email}', '${finance.email}')`);
}, 120_000);
afterAll(async () => {
  await receiver.stop();
  await browser.close();
  await bed.close();
}, 30_000);

const tomorrow = (): string => addCalendarDays(dateOf('Asia/Tokyo', new Date().toISOString()), 1);

async function charged(): Promise<string> {
  const number = await nextNumber(bed.parts.db, 'ONB');
  const { customer, contact } = await bed.customer(`c-${randomUUID().slice(0, 8)}`);
  const key = `${number}:ONB.FIRST_PAYMENT:1`;
  const trigger = { type: 'charge-triggered' as const, rule: 'ONB-07', data: { key, code: 'ONB.FIRST_PAYMENT', quantity: 1, price: 'standard', on: '2026-04-01', facts: {} } };
  await project(bed.parts.db, { engagement: randomUUID(), events: numbered([...opening({ number, customer, contact }), trigger]) });
  await bed.client('finance').GET('/v1/charge-events');
  return key;
}

it('a manager adds an endpoint, sees its secret once, and an event that was given up is sent again from the page', async () => {
  const visitor = await browser.person();
  await visitor.signIn(manager.email, PASSWORD);
  const { page } = visitor;
  await page.goto('/webhooks');
  await page.getByRole('button', { name: '送信先を追加' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=url]').fill('http://169.254.169.254/');
  await dialog.getByRole('button', { name: '送信先を追加' }).click();
  await dialog.getByText('社内やこのサーバー宛ての URL は使えません。').waitFor();
  await dialog.locator('[name=url]').fill(receiver.url);
  await dialog.locator('[name=description]').fill('会計システム');
  await dialog.getByLabel('金額の確定').check();
  await dialog.getByRole('button', { name: '送信先を追加' }).click();
  const secret = await page.locator('[name=secret]').inputValue();
  await visitor.picture('webhooks-secret');
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click();
  expect(await page.locator('[name=secret]').count()).toBe(0);

  const key = await charged();
  await page.getByText('試行 1回').first().click();
  await page.getByText('接続できず').first().waitFor();
  await bed.asOwner(`update delivery set status = 'parked' where receiver_kind = 'webhook'`);
  await receiver.start(secret);
  await page.getByRole('button', { name: 'もう一度送る' }).first().click();
  await page.getByText('受信を確認').first().waitFor();

  expect(receiver.ids).toEqual([`${key}/priced/1`]);
  expect(visitor.complaints).toEqual([]);
}, 90_000);

it('finance sees endpoints and deliveries, and nothing to change', async () => {
  const visitor = await browser.person({ language: 'en' });
  await visitor.signIn(finance.email, PASSWORD);
  await visitor.page.goto('/webhooks');
  await visitor.page.getByRole('button', { name: 'Send again' }).first().waitFor();

  expect(await visitor.page.getByRole('button', { name: 'Add endpoint' }).count()).toBe(0);
  expect(await visitor.page.getByRole('button', { name: /Actions for/ }).count()).toBe(0);
}, 60_000);

it('a manager publishes a version after seeing what it changes', async () => {
  const visitor = await browser.person();
  await visitor.signIn(manager.email, PASSWORD);
  const { page } = visitor;
  await page.goto('/rules');
  await page.getByRole('button', { name: '新しい版を公開' }).click();
  await page.locator('[name=version]').fill('2027-01');
  await page.locator('[name=effectiveFrom]').fill(tomorrow());
  const text = await page.locator('[name=document]').inputValue();
  await page.locator('[name=document]').fill(text.replace('"unitYen": 66000', '"unitYen": 71500').replace('"reminderDays": 3', '"reminderDays": 0'));
  await page.getByRole('button', { name: '変更点を確認' }).click();
  await page.getByText('onboarding.reminderDays').waitFor();
  await page.locator('[name=document]').fill(text.replace('"unitYen": 66000', '"unitYen": 71500').replace('"reminderDays": 3', '"reminderDays": 4'));
  await page.getByRole('button', { name: '変更点を確認' }).click();
  await page.getByText('¥71,500').waitFor();
  await visitor.picture('rules-publish');
  expect(await visitor.violations()).toEqual([]);
  await page.getByRole('button', { name: '版 2027-01 を公開' }).click();
  await page.waitForURL(/version=2027-01/);
  await page.getByText('適用予定').waitFor();

  const { data } = await bed.client('staff').GET('/v1/terms/{version}', { params: { path: { version: '2027-01' } } });
  expect(data!.terms).toMatchObject({ onboarding: { reminderDays: 4 } });
  expect(visitor.complaints).toEqual([]);
}, 90_000);

describe('both pages', () => {
  it.each(looks)('have no violation that a machine can see, and no console error: $language, $device', async (look) => {
    const visitor: Visitor = await browser.person(look);
    await visitor.signIn((look.language === 'ja' ? manager : reader).email, PASSWORD);
    const found: { [page: string]: string[] } = {};
    for (const [path, name] of [['/webhooks', 'webhooks'], ['/rules', 'rules'], ['/rules?publish=true', 'rules-new']] as const) {
      await visitor.visit(path);
      const violations = await visitor.violationsByDayAndNight(name);
      const wide = await visitor.page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      if (violations.length > 0 || wide) found[name] = [...violations, ...(wide ? ['wider than the screen'] : [])];
    }
    await visitor.leave();

    expect(found).toEqual({});
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});
