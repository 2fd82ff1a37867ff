import type { Words } from '../calendar/calendar.js';
import type { Sentence } from '../engagement/words.js';
import { capSentence, day, fieldList, sharedRefusals } from '../support/support.words.js';
import { actionTitles, fieldNames, stateTitles } from './data-integration.words.titles.js';

/** Why a data-integration support refused something, as a sentence with the values compared. */
export const refusals: { readonly [code: string]: Sentence } = {
  ...sharedRefusals,
  DIN_MEETING_ORDER: ({ state, missing }) => ({
    ja: `まだこの工程に進めません(現在: ${stateTitle(state).ja})。${missing === undefined ? '打ち合わせと作業は順に進めてください。' : `先に「${actionTitle(missing).ja}」を行ってください。`}`,
    en: `This cannot be done yet (now: ${stateTitle(state).en}). ${missing === undefined ? 'Meetings and work are taken in order.' : `First: ${actionTitle(missing).en}.`}`,
  }),
  DIN_ACTOR_NOT_ALLOWED: () => ({ ja: 'この操作は別の担当が行います。', en: 'This is done by somebody in another role.' }),
  DIN_FIELD_MISSING: ({ missing }) => ({ ja: `入力が足りません: ${fieldList(missing, fieldNames, 'ja')}`, en: `Please fill in: ${fieldList(missing, fieldNames, 'en')}` }),
  DIN_DESTINATION_UNKNOWN: () => ({ ja: 'この接続先はお取り扱いがありません。', en: 'This kind of system is not on offer.' }),
  DIN_START_IN_PAST: ({ startDate }) => ({ ja: `支援開始日 ${day(startDate, 'ja')} はすでに過ぎています。`, en: `The start of the support, ${day(startDate, 'en')}, has already passed.` }),
  DIN_TENANT_NOT_COVERED: () => ({
    ja: 'このご契約の接続先ではありません。接続先ごとにご契約が必要です。',
    en: 'This contract is for another connected system. Each one needs a contract of its own.',
  }),
  DIN_ONLINE_ONLY: () => ({ ja: '打ち合わせはオンラインで行います。', en: 'Meetings are held online.' }),
  DIN_CAP_EXCEEDED: (facts) => capSentence(facts['kind'] === 'review' ? { ja: 'レビュー・資料確認', en: 'Reviews and document checks:' } : { ja: '打ち合わせ', en: 'Meetings:' })(facts),
  DIN_OUT_OF_PERIOD: ({ from, to }) => ({
    ja: `支援期間外の日時です(支援期間: ${day(from, 'ja')}から${to === undefined ? '' : `${day(to, 'ja')}まで`})。`,
    en: `This is outside the covered period (from ${day(from, 'en')}${to === undefined ? '' : ` to ${day(to, 'en')}`}).`,
  }),
  DIN_BOOKING_UNKNOWN: () => ({ ja: 'その打ち合わせの予約はありません。', en: 'There is no such booking.' }),
  DIN_DOCUMENT_UNKNOWN: () => ({ ja: 'その名前の資料は提出されていません。', en: 'No document of that name has been submitted.' }),
  DIN_DOCUMENT_LIMIT: ({ most }) => ({
    ja: `資料は ${String(most ?? '')}件までです。すでにある資料の新しい版としてお出しください。`,
    en: `There can be ${String(most ?? '')} documents. Please submit it as a new version of one of them.`,
  }),
  DIN_ADDON_REQUIRES_BASE: () => ({
    ja: '1か月の追加は、データ連携支援(2か月)をお申し込みのお客様に限ります。',
    en: 'Add-on months can only be ordered with the two-month support.',
  }),
  DIN_ADDON_TOO_LATE: ({ currentEnd, next }) => ({
    ja: `その月はすでに始まっているか、追加済みです。次に追加できるのは ${day(next, 'ja')}からの1か月です(お申し込みは ${day(currentEnd, 'ja')}まで)。`,
    en: `That month has begun, or has been ordered already. The next one begins on ${day(next, 'en')}; it can be ordered until ${day(currentEnd, 'en')}.`,
  }),
  DIN_ADDON_NOT_NEXT: ({ next }) => ({ ja: `追加は1か月ずつです。次は ${day(next, 'ja')}からの1か月です。`, en: `Months are added one at a time; the next one begins on ${day(next, 'en')}.` }),
};

/** What the rules note without refusing. */
export const warnings: { readonly [code: string]: Words } = {
  DIN_REVIEW_MISSING: { ja: '資料のレビューがないままリリース後の確認を実施', en: 'Release checked before any document was reviewed' },
};

function stateTitle(state: unknown): Words {
  return stateTitles[String(state)] ?? { ja: '確認中', en: 'not known' };
}

function actionTitle(action: unknown): Words {
  return actionTitles[String(action) as keyof typeof actionTitles]?.staff ?? { ja: '前の工程', en: 'the step before' };
}
