import { readSettings } from '../settings.js';
import { accountText } from './account.js';

test('the account follows an instruction in the reader’s language, on lines of its own', () => {
  const settings = readSettings({ PAYMENT_ACCOUNT: 'あおば銀行 本店\\n普通 1234567', PAYMENT_ACCOUNT_EN: 'Aoba Bank, head office\\nordinary 1234567' });

  expect(accountText(settings, 'ja')).toBe('\n\nお振込先\nあおば銀行 本店\n普通 1234567');
  expect(accountText(settings, 'en')).toBe('\n\nPay to\nAoba Bank, head office\nordinary 1234567');
});

test('the Japanese one stands in for an English one, and nothing for none', () => {
  expect(accountText(readSettings({ PAYMENT_ACCOUNT: 'あおば銀行' }), 'en')).toBe('\n\nPay to\nあおば銀行');
  expect(accountText(readSettings({}), 'ja')).toBe('');
});

test('our name is what is set, else the sender’s', () => {
  expect(readSettings({ MAIL_FROM: '"株式会社 段取" <info@example.jp>' }).companyName).toBe('株式会社 段取');
  expect(readSettings({ MAIL_FROM: 'info@example.jp' }).companyName).toBe('info@example.jp');
  expect(readSettings({ MAIL_FROM: 'Other <info@example.jp>', COMPANY_NAME: ' 段取サービス ' }).companyName).toBe('段取サービス');
});
