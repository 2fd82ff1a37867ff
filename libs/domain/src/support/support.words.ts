import { formatDate, formatDuration, formatInstant } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import type { Instant, Words } from '../calendar/calendar.js';
import type { Json } from '../engagement/json.js';
import type { Sentence } from '../engagement/words.js';

// Refusals and fields that both kinds of support have, in Japanese and English.

export const sharedRefusals: { readonly [code: string]: Sentence } = {
  CSP_OUT_OF_HOURS: ({ from, windows }) => ({
    ja: `${moment(from, 'ja')} は対応時間外です。営業日の ${hours(windows)} の間で、始まりから終わりまで収まる日時をお選びください。`,
    en: `${moment(from, 'en')} is outside our hours. Please choose a time that lies wholly within ${hours(windows)} on a business day.`,
  }),
  CSP_LANGUAGE_NOT_SUPPORTED: () => ({ ja: '支援は日本語で行います。', en: 'Support is given in Japanese.' }),
  SUPPORT_SLOT_IN_PAST: ({ from }) => ({
    ja: `${moment(from, 'ja')} はすでに過ぎています。これからの日時をお選びください。`,
    en: `${moment(from, 'en')} has already passed. Please choose a time to come.`,
  }),
  CSP_NOT_IN_PLAN: () => ({ ja: 'ご契約中のプランには、この支援は含まれていません。', en: 'The plan in force does not include this support.' }),
  CSP_DIN_SUPPORT_REQUIRED: () => ({
    ja: 'この製品のご契約には、データ連携支援(2か月)か、それを含むプランが必要です。',
    en: 'This product can only be ordered with the two-month data-integration support, or with a plan that includes it.',
  }),
  CSP_OPTION_SUPPORT_REQUIRED: () => ({
    ja: 'このオプションのご契約には、オプション支援(2か月)か、それを含むプランが必要です。',
    en: 'This option can only be ordered with the two-month option support, or with a plan that includes it.',
  }),
  CSP_NOT_AVAILABLE_AT_NEW_CONTRACT: () => ({ ja: '新規のご契約ではお選びいただけません。', en: 'This cannot be bought with a new contract.' }),
  CSP_TERMS_NOT_ACCEPTED: () => ({ ja: '注意事項をお読みのうえ、同意にチェックを入れてください。', en: 'Please read the notes and accept them.' }),
  CSP_REFUND_NOT_AVAILABLE: () => ({
    ja: '回数や時間は上限です。ご利用にならなかった分の返金はございません。',
    en: 'Counts and hours are limits. Unused time is not refunded.',
  }),
};

/** Fields as the forms label them. */
export const sharedFields: { readonly [field: string]: Words } = {
  startDate: { ja: '支援開始日', en: 'Start of the support' },
  plan: { ja: 'ご契約中のプラン', en: 'Plan in force' },
  products: { ja: '今回お申し込みの製品', en: 'Products on this order' },
  addons: { ja: '追加プラン', en: 'Add-ons' },
  notesAccepted: { ja: '注意事項への同意', en: 'Notes read and accepted' },
  contactName: { ja: 'ご担当者名', en: 'Contact' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  assignee: { ja: '担当', en: 'In charge' },
  slot: { ja: '日時', en: 'Date and time' },
  language: { ja: '言語', en: 'Language' },
  form: { ja: '実施方法', en: 'How it is held' },
  operator: { ja: '担当', en: 'Operator' },
  booking: { ja: '予約', en: 'Booking' },
  heldAt: { ja: '実施日時', en: 'Time of the meeting' },
  minutes: { ja: '所要時間(分)', en: 'Minutes' },
  attendees: { ja: '出席者', en: 'Attendees' },
  notes: { ja: 'メモ', en: 'Notes' },
  reason: { ja: '理由', en: 'Reason' },
  on: { ja: '日付', en: 'Date' },
  kind: { ja: '種類', en: 'Kind' },
  from: { ja: '開始', en: 'From' },
  to: { ja: '終了', en: 'To' },
};

/** The values that a cap compared, as a sentence. */
export function capSentence(what: Words): Sentence {
  return ({ cap, left, asked }) => ({
    ja: `${what.ja}の上限は ${minutes(cap, 'ja')} で、残りは ${minutes(left, 'ja')} です(ご指定: ${minutes(asked, 'ja')})。`,
    en: `${what.en} ${minutes(cap, 'en')} at most; ${minutes(left, 'en')} are left, ${minutes(asked, 'en')} were asked for.`,
  });
}

export function minutes(value: Json | undefined, lang: Lang): string {
  return typeof value === 'number' ? formatDuration(value, lang) : '-';
}

export function day(date: Json | undefined, lang: Lang): string {
  return typeof date === 'string' ? formatDate(date, lang) : '-';
}

export function moment(at: Json | undefined, lang: Lang): string {
  return typeof at === 'string' ? formatInstant(at, lang) : '';
}

/** Bookings to choose from, by id: when, and where there are several kinds, what for. */
export function bookingsNamed(bookings: { readonly [id: string]: { from: Instant; kind?: string } } = {}, kinds: { readonly [kind: string]: Words } = {}): { [id: string]: Words } {
  const name = ({ from, kind = '' }: { from: Instant; kind?: string }, lang: Lang): string => `${kinds[kind] ? `${kinds[kind][lang]} ` : ''}${formatInstant(from, lang)}`;
  return Object.fromEntries(Object.entries(bookings).map(([id, each]) => [id, { ja: name(each, 'ja'), en: name(each, 'en') }]));
}

/** The names of fields, as the forms label them. */
export function fieldList(names: Json | undefined, labels: { readonly [field: string]: Words }, lang: Lang): string {
  const each = (Array.isArray(names) ? names : []).map((name) => labels[String(name)]?.[lang] ?? String(name));
  return each.join(lang === 'ja' ? '、' : ', ');
}

function hours(windows: Json | undefined): string {
  const each = (Array.isArray(windows) ? windows : []) as { open: string; close: string }[];
  return each.map(({ open, close }) => `${open}-${close}`).join(', ');
}
