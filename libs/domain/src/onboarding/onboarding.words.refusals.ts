import { formatInstant, formatYen } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import type { Words } from '../calendar/calendar.js';
import type { Json } from '../engagement/json.js';
import type { Sentence } from '../engagement/words.js';
import { stateTitles } from './onboarding.words.titles.js';

/** Why an onboarding refused something, as a sentence with the values compared; the kernel's codes are in its own table. */
export const refusals: { [code: string]: Sentence } = {
  ONB_STEP_ORDER: ({ state }) => ({
    ja: `まだこの工程に進めません(現在: ${stateTitle(state).ja})。前の工程から順に進めてください。`,
    en: `This step cannot be taken yet (now: ${stateTitle(state).en}). The steps are taken in order.`,
  }),
  ONB_FIELD_MISSING: ({ missing }) => ({
    ja: `入力が足りません: ${fields(missing, 'ja')}`,
    en: `Please fill in: ${fields(missing, 'en')}`,
  }),
  ONB_CALL_NOT_SCHEDULED: () => ({
    ja: '説明の日時がまだ決まっていません。先に日時を決めてください。',
    en: 'No time has been agreed for the call. Agree one first.',
  }),
  ONB_SLOT_OUT_OF_HOURS: ({ from, windows }) => ({
    ja: `${moment(from, 'ja')} は受付時間外です。営業日の ${hours(windows)} からお選びください。`,
    en: `${moment(from, 'en')} is outside our hours. Please choose a time on a business day within ${hours(windows)}.`,
  }),
  ONB_SLOT_IN_PAST: ({ from }) => ({
    ja: `${moment(from, 'ja')} はすでに過ぎています。これからの日時をお選びください。`,
    en: `${moment(from, 'en')} has already passed. Please choose a time to come.`,
  }),
  ONB_ACTOR_NOT_ALLOWED: () => ({ ja: 'この操作は別の担当が行います。', en: 'This is done by somebody in another role.' }),
  ONB_PLAN_UNKNOWN: () => ({ ja: 'お選びのプランは現在お取り扱いがありません。', en: 'The plan chosen is not on offer.' }),
  ONB_ACK_REQUIRED: ({ missing }) => ({
    ja: `次の項目へのご確認が必要です: ${fields(missing, 'ja')}`,
    en: `Please confirm: ${fields(missing, 'en')}`,
  }),
  ONB_DOCUMENT_DIFFERS: () => ({
    ja: '契約書が新しくなっています。ページを開き直し、内容をご確認のうえご署名ください。',
    en: 'The contract has changed since. Please open the page again, read it and sign.',
  }),
  ONB_CHAT_MISSING: () => ({
    ja: 'チャットがまだ開設されていないため、支払いフォームを送れません。',
    en: 'The chat is not open yet, so the payment form cannot be sent.',
  }),
  ONB_AMOUNT_DIFFERS: ({ asked, paid }) => ({
    ja: `入金額 ${yen(paid)} が支払いフォームの ${yen(asked)} と一致しません。`,
    en: `The amount paid, ${yen(paid)}, is not the ${yen(asked)} of the payment form.`,
  }),
  TSK_IN_PERSON_REFUSED: () => ({
    ja: '対面での打ち合わせは承っておりません。チャットの通話で行います。',
    en: 'Meetings in person are not part of the service. We meet by chat call.',
  }),
  ONB_START_TOO_EARLY: ({ startsAt }) => ({
    ja: typeof startsAt === 'string' ? `利用開始は ${moment(startsAt, 'ja')} からです。` : '利用開始日はまだ決まっていません。',
    en: typeof startsAt === 'string' ? `Use starts on ${moment(startsAt, 'en')}.` : 'The start date is not known yet.',
  }),
  ONB_WITHDRAW_AFTER_CONTRACT: ({ signedAt }) => ({
    ja: `${typeof signedAt === 'string' ? `${moment(signedAt, 'ja')} に` : ''}ご契約済みのため、ここでは取りやめできません。担当までご相談ください。`,
    en: `The contract has been signed${typeof signedAt === 'string' ? ` (${moment(signedAt, 'en')})` : ''}, so it cannot be withdrawn here. Please talk to us.`,
  }),
};

/** Fields as the forms label them; a name without a label appears as it is. */
export const fieldNames: { [field: string]: Words } = {
  company: { ja: '会社名', en: 'Company' },
  name: { ja: 'お名前', en: 'Name' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  phone: { ja: '電話番号', en: 'Phone' },
  question: { ja: 'お問い合わせ内容', en: 'Your question' },
  kind: { ja: 'お問い合わせの種類', en: 'Kind of inquiry' },
  documentVersion: { ja: '資料の版', en: 'Version of the material' },
  wishedSlots: { ja: 'ご希望の日時', en: 'Wished times' },
  slot: { ja: '日時', en: 'Date and time' },
  callSlot: { ja: 'お電話の日時', en: 'Time of the call' },
  meetingSlot: { ja: 'お打ち合わせの日時', en: 'Time of the meeting' },
  from: { ja: '開始', en: 'From' },
  to: { ja: '終了', en: 'To' },
  at: { ja: '実施日時', en: 'Time of the call' },
  operator: { ja: '担当', en: 'Operator' },
  outcome: { ja: '結果', en: 'Outcome' },
  notes: { ja: 'メモ', en: 'Notes' },
  plan: { ja: 'プラン', en: 'Plan' },
  billingName: { ja: '請求先名', en: 'Billing name' },
  billingAddress: { ja: '請求先住所', en: 'Billing address' },
  contactPersons: { ja: 'ご担当者', en: 'Contact persons' },
  reDelegationAcknowledged: { ja: '業務の再委託に関する規制の確認', en: 'Limits on passing work on, checked' },
  sensitiveDataAcknowledged: { ja: '機微情報をお預かりできないことの確認', en: 'No sensitive personal data, understood' },
  id: { ja: '契約番号', en: 'Contract number' },
  contractId: { ja: '契約番号', en: 'Contract number' },
  consent: { ja: '契約内容への同意', en: 'Consent to the contract' },
  documentHash: { ja: '書類の照合値', en: 'Fingerprint of the document' },
  signer: { ja: '署名者', en: 'Signer' },
  signedAt: { ja: '署名日時', en: 'Time of the signature' },
  amountYen: { ja: '金額(円)', en: 'Amount (yen)' },
  message: { ja: '添えるメッセージ', en: 'Message' },
  method: { ja: '支払方法', en: 'Method' },
  confirmedAt: { ja: '入金の確認日時', en: 'Time confirmed' },
  reference: { ja: '入金の照会番号', en: 'Payment reference' },
  heldAt: { ja: '実施日時', en: 'Time of the meeting' },
  form: { ja: '実施方法', en: 'How it was held' },
  attendees: { ja: '出席者', en: 'Attendees' },
  reason: { ja: '理由', en: 'Reason' },
};

function fields(names: Json | undefined, lang: Lang): string {
  const each = (Array.isArray(names) ? names : []).map((name) => fieldNames[String(name)]?.[lang] ?? String(name));
  return each.join(lang === 'ja' ? '、' : ', ');
}

function stateTitle(state: Json | undefined): Words {
  return stateTitles[String(state)] ?? { ja: '確認中', en: 'not known' };
}

function moment(at: Json | undefined, lang: Lang): string {
  return typeof at === 'string' ? formatInstant(at, lang) : '';
}

function hours(windows: Json | undefined): string {
  const each = (Array.isArray(windows) ? windows : []) as { open: string; close: string }[];
  return each.map(({ open, close }) => `${open}-${close}`).join(', ');
}

function yen(value: Json | undefined): string {
  return typeof value === 'number' ? formatYen(value) : '-';
}
