import type { Words } from '../calendar/calendar.js';
import { sharedFields } from '../support/support.words.js';
import type { DataIntegrationAction } from './data-integration.actions.js';

/** The states of the catalogue, as lists and boards show them. */
export const stateTitles: { readonly [state: string]: Words } = {
  ORDERED: { ja: '申込受付', en: 'Ordered' },
  ASSIGNED: { ja: '担当決定', en: 'Architect named' },
  DESIGN: { ja: '設計・資料レビュー中', en: 'Design and review' },
  TESTING: { ja: 'テスト連携中', en: 'Testing' },
  TEST_CHECKED: { ja: 'テスト確認済み', en: 'Test checked' },
  RELEASED: { ja: '本番リリース済み', en: 'Released' },
  COMPLETED: { ja: '支援完了', en: 'Completed' },
  STOPPED: { ja: '中止', en: 'Stopped' },
};

/** What an action is called: on the button of staff, and on the customer's page. */
export const actionTitles: { readonly [A in DataIntegrationAction]: { staff: Words; customer: Words } } = {
  order: title('申込を登録', 'Record the order', '申し込む', 'Order'),
  assignArchitect: title('担当アーキテクトを決定', 'Name the architect', '担当のご案内', 'We name your architect'),
  holdKickoff: title('キックオフを記録', 'Record the kickoff', 'キックオフのお打ち合わせ', 'Kickoff meeting'),
  submitDocument: title('設定資料を登録', 'Record a document', '設定資料の提出', 'Submit a document'),
  reviewDocument: title('レビュー結果を記録', 'Record a review', '設定資料の確認', 'We review your document'),
  startTest: title('テスト連携の開始を記録', 'Record the start of the test', 'テスト連携を始めたことを知らせる', 'Tell us that the test has started'),
  holdTestCheck: title('テスト後の確認を記録', 'Record the test check', 'テスト後の確認のお打ち合わせ', 'Meeting after the test'),
  giveAdvice: title('改善点の助言を記録', 'Record advice', '改善点のご案内', 'We give advice'),
  release: title('本番リリースを記録', 'Record the release', '本番リリースを知らせる', 'Tell us of the release'),
  holdReleaseCheck: title('リリース後の確認を記録', 'Record the release check', 'リリース後の確認のお打ち合わせ', 'Meeting after the release'),
  complete: title('リリース後の確認なしで完了', 'Complete without a release check', '支援の完了', 'Completion'),
  bookMeeting: title('打ち合わせを予約', 'Book a meeting', 'お打ち合わせの日時を決める', 'Choose the time of a meeting'),
  cancelMeeting: title('打ち合わせの予約を取り消し', 'Cancel a meeting', 'お打ち合わせを取りやめる', 'Cancel a meeting'),
  holdMeeting: title('追加の打ち合わせを記録', 'Record another meeting', '追加のお打ち合わせ', 'Another meeting'),
  orderAddon: title('追加月を登録', 'Record an add-on month', '1か月の追加を申し込む', 'Order another month'),
  requestRefund: title('返金の希望を登録', 'Record a wish for a refund', '返金を希望する', 'Ask for a refund'),
  stop: title('支援を中止', 'Stop the support', '支援を取りやめる', 'Stop the support'),
};

/** What dates are counted from, as "why this date?" names them. */
export const factNames: { readonly [fact: string]: Words } = {
  order: { ja: 'お申し込み', en: 'Order' },
  supportStart: { ja: '支援開始日', en: 'Start of the support' },
  coveredEnd: { ja: '支援期間の終わり', en: 'End of the support period' },
  submitDocument: { ja: '設定資料の提出', en: 'Document submitted' },
  booking: { ja: '打ち合わせ', en: 'Meeting' },
};

/** What timers do, for the list of what happens next by itself. */
export const timerTitles: { readonly [does: string]: Words } = {
  begin: { ja: '支援の開始', en: 'Start of the support' },
  extend: { ja: '支援期間の終わり(以降は延長月)', en: 'Covered period ends; an extension month begins' },
  'remind-end': { ja: '支援期間の終わりのご案内', en: 'Announce the end of the covered period' },
  'mark-late': { ja: '自社の遅れとして表示', en: 'Marked late on our side' },
};

/** What is charged, as finance reads it. */
export const chargeTitles: { readonly [code: string]: Words } = {
  'DIN.BASE_2M': { ja: 'データ連携支援(2か月)', en: 'Data integration, two months' },
  'DIN.ADDON_1M': { ja: 'データ連携支援(1か月追加)', en: 'Data integration, add-on month' },
  'DIN.EXTENSION': { ja: 'データ連携支援 延長料金(1か月)', en: 'Data integration, extension month' },
};

/** The kinds of meetings, as forms and mails name them. */
export const meetingTitles: { readonly [kind: string]: Words } = {
  kickoff: { ja: 'キックオフ', en: 'Kickoff' },
  'test-check': { ja: 'テスト後の確認', en: 'Check after the test' },
  'release-check': { ja: 'リリース後の確認', en: 'Check after the release' },
  other: { ja: '追加のお打ち合わせ', en: 'Another meeting' },
};

/** Fields as the forms label them; a name without a label appears as it is. */
export const fieldNames: { readonly [field: string]: Words } = {
  ...sharedFields,
  tenant: { ja: '接続先テナントの識別番号', en: 'Tenant of the connected system' },
  destination: { ja: '接続先の種類', en: 'Kind of connected system' },
  entitlement: { ja: 'ご契約の種類', en: 'Contract' },
  systems: { ja: '連携するシステムの数', en: 'Number of systems' },
  systemNames: { ja: '連携するシステム', en: 'Systems' },
  architect: { ja: '担当アーキテクト', en: 'Architect' },
  id: { ja: '担当アーキテクト', en: 'Architect' },
  openPoints: { ja: '残っている課題の数', en: 'Open points' },
  document: { ja: '資料の名前', en: 'Document' },
  result: { ja: 'レビュー結果', en: 'Result' },
  findings: { ja: '指摘事項', en: 'Findings' },
  at: { ja: 'レビュー日時', en: 'Time of the review' },
  advice: { ja: '助言', en: 'Advice' },
  startedAt: { ja: 'テスト連携を始めた日時', en: 'Start of the test' },
  testResult: { ja: 'テストの状況', en: 'How the test went' },
  releasedAt: { ja: '本番リリースの日時', en: 'Time of the release' },
  month: { ja: '追加する月の初日', en: 'First day of the added month' },
  kind: { ja: '打ち合わせの種類', en: 'Kind of meeting' },
};

function title(ja: string, en: string, customerJa: string, customerEn: string): { staff: Words; customer: Words } {
  return { staff: { ja, en }, customer: { ja: customerJa, en: customerEn } };
}
