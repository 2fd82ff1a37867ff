import { formatDate, formatInstant } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import type { Words } from '../calendar/calendar.js';
import type { Json } from '../engagement/json.js';
import { text, type Sentence } from '../engagement/words.js';
import { choiceNames } from './card-intake.words.fields.js';
import { stateTitles } from './card-intake.words.titles.js';

/** Why a card intake refused something, as a sentence with the values compared; the kernel's codes are in its own table. */
export const refusals: { [code: string]: Sentence } = {
  MCI_STEP_ORDER: ({ state }) => ({
    ja: `現在の状態(${stateTitle(state).ja})では、この操作はできません。`,
    en: `This is not possible now (${stateTitle(state).en}).`,
  }),
  MCI_ACTOR_NOT_ALLOWED: () => ({ ja: 'この操作は別の担当が行います。', en: 'This is done by somebody in another role.' }),
  MCI_PERSON_UNKNOWN: ({ unknown }) => ({ ja: `お申し込みにない対象者です: ${list(unknown, 'ja')}`, en: `Not in the application: ${list(unknown, 'en')}` }),
  MCI_ESTIMATE_REQUIRED: ({ missing }) => ({
    ja: isEmpty(missing) ? '概算枚数がまだ算出されていません。先に枚数の調査を終えてください。' : `枚数がまだ入力されていない方がいます: ${list(missing, 'ja')}`,
    en: isEmpty(missing) ? 'The cards have not been counted yet. Complete the count first.' : `Cards not counted yet: ${list(missing, 'en')}`,
  }),
  MCI_NOT_IN_PLAN_PERIOD: ({ intakeStart, periodFrom, periodTo }) => ({
    ja: typeof intakeStart === 'string' ? `取込開始日 ${day(intakeStart, 'ja')} は、プランの支援期間${span(periodFrom, periodTo, 'ja')}に入っていません。` : 'ご契約のプランでは名刺取込サービスをご利用いただけません。',
    en: typeof intakeStart === 'string' ? `The intake would start on ${day(intakeStart, 'en')}, which is not in the plan’s support period${span(periodFrom, periodTo, 'en')}.` : 'The plan does not include card intake.',
  }),
  MCI_DATES_ORDER: ({ mailDate, intakeStart, returnDate }) => ({
    ja: `発送日、取込開始日、返送日の順にしてください(${dates([mailDate, intakeStart, returnDate], 'ja')})。過ぎた日は選べません。`,
    en: `Mailing, start and return have to come in this order (${dates([mailDate, intakeStart, returnDate], 'en')}), and not in the past.`,
  }),
  MCI_START_NOT_BUSINESS_DAY: ({ intakeStart }) => ({
    ja: `取込開始日 ${day(intakeStart, 'ja')} は営業日ではありません。`,
    en: `The intake cannot start on ${day(intakeStart, 'en')}: it is not a business day.`,
  }),
  MCI_KIT_REQUIRED: ({ missing, unknown }) => ({
    ja: !isEmpty(unknown) ? `お届けしたキットではありません: ${list(unknown, 'ja')}` : !isEmpty(missing) ? `キットのない対象者がいます: ${list(missing, 'ja')}` : '名刺は所定のキットに入れてお送りいただく必要があります。',
    en: !isEmpty(unknown) ? `Not one of the kits that were sent: ${list(unknown, 'en')}` : !isEmpty(missing) ? `Without a kit: ${list(missing, 'en')}` : 'The cards have to be enclosed in our kits.',
  }),
  MCI_NAME_MISMATCH: ({ kits }) => ({
    ja: `登録名とキットの氏名が一致しません(${list(kits, 'ja')})。氏名を確認するか、キットの名刺カードを同封してください。`,
    en: `The name on the kit is not the registered one (${list(kits, 'en')}). Check the name, or use the kit’s name card.`,
  }),
  MCI_COLLECT_ON_DELIVERY: () => ({
    ja: '着払いではお受け取りできません。送料は発送される側のご負担です。',
    en: 'Parcels with postage to be paid on delivery are not accepted; the sender pays the postage.',
  }),
  MCI_LOCATION_UNKNOWN: ({ known }) => ({
    ja: `名刺の所在が記録と合いません(記録: ${text(known) || 'なし'})。先に移動を記録してください。`,
    en: `The cards are not logged there (logged: ${text(known) || 'nowhere'}). Record the move first.`,
  }),
  MCI_STAGE_ORDER: ({ current, firstDay }) => ({
    ja: typeof current === 'number' ? `次に進められるのは ${current}回目の取り込みです${typeof firstDay === 'string' ? `(${day(firstDay, 'ja')} から)` : ''}。` : '取り込みを開始していません。',
    en: typeof current === 'number' ? `Stage ${current} is next${typeof firstDay === 'string' ? ` (from ${day(firstDay, 'en')})` : ''}.` : 'The intake has not been started.',
  }),
  MCI_SLIP_MISSING: ({ direction }) => ({
    ja: `${choice('direction', direction).ja || ''}の授受票に、双方の署名がそろっていません。`,
    en: `The custody slip${direction === undefined ? '' : ` (${choice('direction', direction).en.toLowerCase()})`} has not been signed by both sides.`,
  }),
  MCI_SLIP_SIGNED: () => ({ ja: 'この授受票には、すでに署名があります。', en: 'This slip has been signed already.' }),
  MCI_CHARGE_ACK_REQUIRED: ({ cutoffAt, cards }) => ({
    ja: `無料で変更・キャンセルできる期限(${moment(cutoffAt, 'ja')})を過ぎているため、${count(cards)}枚分の料金がかかります。ご承諾のうえお進みください。`,
    en: `The time for free changes ended on ${moment(cutoffAt, 'en')}, so the fee for ${count(cards)} cards applies. Please accept it to go on.`,
  }),
  MCI_REFUND_NOT_AVAILABLE: () => ({ ja: '取り込みの不備による返金は承っておりません。', en: 'There is no refund for faults of the intake.' }),
  MCI_REWORK_OPEN: ({ openedAt }) => ({
    ja: `完了していない再作業があります(登録: ${moment(openedAt, 'ja')})。先に完了してください。`,
    en: `A re-work is still open (since ${moment(openedAt, 'en')}). Finish it first.`,
  }),
  MCI_REWORK_NOT_OPEN: () => ({ ja: '登録されている再作業はありません。', en: 'No re-work is open.' }),
  MCI_SETTING_NOT_SUPPORTED: ({ asked }) => ({
    ja: `次の設定は承っておりません: ${options(asked, 'ja')}。ご希望の場合は、ご自身での取り込みをお願いいたします。`,
    en: `These settings are not part of the service: ${options(asked, 'en')}. Please take in such cards yourself.`,
  }),
  MCI_SERVICE_DISCONTINUED: ({ endedOn }) => ({
    ja: `訪問での取り込みは ${day(endedOn, 'ja')} をもって終了しました。郵送をご利用ください。`,
    en: `Intake by visit ended on ${day(endedOn, 'en')}. Please use intake by mail.`,
  }),
  MCI_COUNT_MISMATCH: ({ received, returned }) => ({
    ja: `受け取ったキット ${count(received)}個 に対し、返送したキットは ${count(returned)}個 です。`,
    en: `${count(received)} kits were received, but ${count(returned)} were sent back.`,
  }),
};

function stateTitle(state: Json | undefined): Words {
  return stateTitles[String(state)] ?? { ja: '確認中', en: 'not known' };
}

function choice(field: string, value: Json | undefined): Words {
  return choiceNames[field]?.[String(value)] ?? { ja: '', en: '' };
}

function options(asked: Json | undefined, lang: Lang): string {
  return (Array.isArray(asked) ? asked : []).map((each) => choice('options', each)[lang] || text(each)).join(lang === 'ja' ? '、' : ', ');
}

function list(values: Json | undefined, lang: Lang): string {
  return (Array.isArray(values) ? values : []).map(text).join(lang === 'ja' ? '、' : ', ');
}

function isEmpty(values: Json | undefined): boolean {
  return !Array.isArray(values) || values.length === 0;
}

function day(date: Json | undefined, lang: Lang): string {
  return typeof date === 'string' ? formatDate(date, lang) : '';
}

function dates(all: (Json | undefined)[], lang: Lang): string {
  return all.map((date) => day(date, lang) || '-').join(lang === 'ja' ? '、' : ', ');
}

function span(from: Json | undefined, to: Json | undefined, lang: Lang): string {
  if (typeof from !== 'string' && typeof to !== 'string') return '';
  return lang === 'ja' ? `(${day(from, lang)} から ${day(to, lang)})` : ` (${day(from, lang)} to ${day(to, lang)})`;
}

function moment(at: Json | undefined, lang: Lang): string {
  return typeof at === 'string' ? formatInstant(at, lang) : '';
}

function count(value: Json | undefined): string {
  return typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : '-';
}
