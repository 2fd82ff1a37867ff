import type { Words } from '#domain/calendar/calendar.js';
import type { AddressRefusal } from '#runtime/webhook/address.js';

/** What whoever manages endpoints is told. */
export const webhookProblems: { readonly [code: string]: Words } = {
  TOO_MANY_WEBHOOKS: { ja: '登録できる送信先は20件までです。', en: 'At most 20 endpoints can be kept.' },
};

/** Why an address cannot be an endpoint's, for developers. */
export const addressRefusals: { readonly [K in AddressRefusal]: { code: string; message: string } } = {
  malformed: { code: 'FORMAT', message: 'is not an address' },
  scheme: { code: 'SCHEME', message: 'has to begin with https://' },
  credentials: { code: 'CREDENTIALS', message: 'may not hold a user or a password' },
  private: { code: 'PRIVATE', message: 'leads to a private network or to this machine' },
};
