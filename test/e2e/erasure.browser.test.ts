import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApiBed } from '#test/support/api.js';
import { RealBrowser } from '#test/support/chromium.js';
import { companyOf, type Company } from '#test/support/companies.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';

let bed: ApiBed;
let browser: RealBrowser;
let mori: Company;
beforeAll(async () => {
  bed = await ApiBed.open();
  browser = await RealBrowser.open(bed.url);
  mori = await companyOf(bed, 'mori');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

it('a manager erases a customer’s people from their page, and reads why not while an engagement is open', async () => {
  const manager = await withPassword(bed, 'manager');
  const visitor = await browser.person();
  await visitor.signIn(manager.email, PASSWORD);
  const { page } = visitor;
  await page.goto(`/customers/${mori.customer}`);
  await page.getByText('mori 太郎').waitFor();
  const ask = page.getByRole('button', { name: '個人情報の消去' });
  await ask.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '個人情報の消去' }).click();
  await dialog.getByText('入力してください').waitFor();
  await dialog.getByLabel('理由').fill('ご本人の申し出');
  await dialog.getByRole('button', { name: '個人情報の消去' }).click();
  await dialog.getByText(/案件[A-Z]+-\d+（\d{4}-\d\d-\d\d開始）が進行中/).waitFor();
  await visitor.picture('erasure-refused');

  await bed.asOwner(`update engagement set closed_at = now() where customer_id = '${mori.customer}'; update command set status = 'refused' where status = 'received'`);
  await dialog.getByRole('button', { name: '個人情報の消去' }).click();

  await page.getByText('消去済み').waitFor();
  expect(await page.getByText('mori 太郎').count()).toBe(0);
  expect(await ask.count()).toBe(0);
  await visitor.picture('erasure-done');
  expect(visitor.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
}, 60_000);

it('whoever is no manager is not offered it', async () => {
  const staff = await withPassword(bed, 'staff');
  await bed.asOwner(`update "user" set language = 'en' where email = '${staff.email}'`);
  const visitor = await browser.person({ language: 'en' });
  await visitor.signIn(staff.email, PASSWORD);
  await visitor.page.goto(`/customers/${mori.customer}`);
  await visitor.page.getByText(/Erased/).first().waitFor();

  expect(await visitor.page.getByRole('button', { name: 'Erase personal data' }).count()).toBe(0);
}, 60_000);
