import type { Lang } from '#domain/calendar/because.js';
import type { Settings } from '../settings.js';

const titles: { readonly [lang in Lang]: string } = { ja: 'お振込先', en: 'Pay to' };

/** Where to pay, as it follows a payment instruction: a blank line, a title, the account. Nothing where none is set. */
export function accountText({ paymentAccount, paymentAccountEn }: Pick<Settings, 'paymentAccount' | 'paymentAccountEn'>, lang: Lang): string {
  const account = (lang === 'en' && paymentAccountEn) || paymentAccount;
  return account ? `\n\n${titles[lang]}\n${account}` : '';
}
