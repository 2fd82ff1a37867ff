import type { Lang } from '../calendar/because.js';
import type { MailWords } from '../engagement/definition.js';
import type { Facts, Json } from '../engagement/json.js';
import { customerMessage, dateText, letterWithLink, memo, slotText, staffMessage } from '../engagement/letters.js';
import { minutes } from '../support/support.words.js';
import type { DataIntegrationAction } from './data-integration.actions.js';
import type { NoticeId } from './data-integration.notices.js';
import { meetingTitles } from './data-integration.words.titles.js';

/** The mails to a customer. */
export const customerMails: { readonly [N in NoticeId | 'message']?: MailWords } = {
  message: customerMessage,
  'order-received': letterWithLink(
    ['お申し込みを承りました', ({ startDate, lastDay }) => `データ連携支援のお申し込みを承りました。担当アーキテクトが決まり次第、お知らせします。\n\n支援期間: ${dateText(startDate, 'ja')}から${dateText(lastDay, 'ja')}まで`],
    ['Your order', ({ startDate, lastDay }) => `Thank you for ordering our data-integration support. We will tell you who your architect is as soon as we know.\n\nCovered period: ${dateText(startDate, 'en')} to ${dateText(lastDay, 'en')}`],
  ),
  'architect-named': letterWithLink(
    ['担当アーキテクトが決まりました', '担当アーキテクトが決まりました。キックオフのお打ち合わせ(オンライン)の日時を、下のページからお選びください。'],
    ['Your architect', 'Your architect has been named. Please choose a time for the kickoff meeting, which is held online:'],
  ),
  'meeting-booked': letterWithLink(
    ['お打ち合わせの日時が決まりました', (f) => `お打ち合わせはオンラインで行います。\n\n${meetingText(f, 'ja')}\n${slotText(f, 'ja')}\n\n日時の変更は、下のページからお願いいたします。`],
    ['Your meeting is arranged', (f) => `We meet online:\n\n${meetingText(f, 'en')}\n${slotText(f, 'en')}\n\nTo choose another time:`],
  ),
  'meeting-cancelled': letterWithLink(
    ['お打ち合わせを取り消しました', 'ご予約のお打ち合わせを取り消しました。予約していた時間は、残り時間に戻しております。'],
    ['Your meeting is cancelled', 'The meeting has been cancelled. The time reserved for it is yours again.'],
  ),
  'document-reviewed': letterWithLink(
    ['設定資料を確認しました', ({ document, result }) => `「${String(document ?? '')}」を確認しました。${result === 'accepted' ? 'このままお進めいただけます。' : 'ご確認いただきたい点がございます。下のページをご覧ください。'}`],
    ['We have reviewed your document', ({ document, result }) => `We have reviewed “${String(document ?? '')}”. ${result === 'accepted' ? 'You can go on with it as it is.' : 'There are points for you to look at on your page.'}`],
  ),
  'advice-given': letterWithLink(
    ['改善点のご案内', 'テスト連携後の改善点について、担当からご案内がございます。下のページをご覧ください。'],
    ['Advice after the test', 'Your architect has advice for you on what the test has shown. You will find it on your page.'],
  ),
  'cap-reached': letterWithLink(
    ['ご利用時間のお知らせ', ({ kind, share, used, cap }) => `${kind === 'review' ? 'レビュー・資料確認' : 'お打ち合わせ'}の時間が、今の支援期間の上限の ${String(share ?? '')}% に達しました。\n\nご利用済み: ${minutes(used, 'ja')}(上限 ${minutes(cap, 'ja')})`],
    ['Time used', ({ kind, share, used, cap }) => `${kind === 'review' ? 'Reviews and document checks' : 'Meetings'} have come to ${String(share ?? '')} per cent of what this period includes.\n\nUsed: ${minutes(used, 'en')} of ${minutes(cap, 'en')}`],
  ),
  'ends-soon': letterWithLink(
    ['支援期間の終わりが近づいています', ({ lastDay, offer }) => `支援期間は ${dateText(lastDay, 'ja')}までです。この日までに支援が完了しない場合は、翌日から1か月ごとに延長料金が発生します。${offerText(offer, lastDay, 'ja')}`],
    ['Your covered period ends soon', ({ lastDay, offer }) => `Your support is covered until ${dateText(lastDay, 'en')}. If the work is not complete by then, an extension fee arises for each month that begins after it.${offerText(offer, lastDay, 'en')}`],
  ),
  'addon-ordered': letterWithLink(
    ['1か月の追加を承りました', ({ from, to }) => `支援期間の追加を承りました。\n\n追加の期間: ${dateText(from, 'ja')}から${dateText(to, 'ja')}まで\n\nお打ち合わせとレビューの時間は、この期間のために新しくご用意します。`],
    ['Your add-on month', ({ from, to }) => `We have added a month to your support.\n\nAdded: ${dateText(from, 'en')} to ${dateText(to, 'en')}\n\nIt has time of its own for meetings and for reviews.`],
  ),
  'coverage-ended': letterWithLink(
    ['支援期間が終わりました', ({ lastDay }) => `支援期間は ${dateText(lastDay, 'ja')}で終わりました。支援が完了するまで、1か月ごとに延長料金が発生します。`],
    ['Your covered period has ended', ({ lastDay }) => `Your covered period ended on ${dateText(lastDay, 'en')}. Until the work is complete, an extension fee arises for each month that begins.`],
  ),
  'extension-charged': letterWithLink(
    ['延長料金のお知らせ', ({ from, to }) => `支援が続いているため、次の期間の延長料金が発生しました。\n\n${dateText(from, 'ja')}から${dateText(to, 'ja')}まで`],
    ['Extension fee', ({ from, to }) => `As the work goes on, an extension fee has arisen for this month:\n\n${dateText(from, 'en')} to ${dateText(to, 'en')}`],
  ),
  completed: letterWithLink(
    ['支援が完了しました', ({ on }) => `データ連携支援は ${dateText(on, 'ja')}に完了しました。ありがとうございました。`],
    ['Your support is complete', ({ on }) => `Our data-integration support was completed on ${dateText(on, 'en')}. Thank you for working with us.`],
  ),
  stopped: letterWithLink(
    ['支援の中止を承りました', ({ on }) => `データ連携支援を ${dateText(on, 'ja')}付で終了しました。すでに始まっている月の料金は、そのまま申し受けます。`],
    ['Your support has been stopped', ({ on }) => `We have ended the support as of ${dateText(on, 'en')}. Months that have begun remain charged.`],
  ),
};

/** The notices to staff and finance. */
export const internalMails: { readonly [N in NoticeId | 'message']?: MailWords } = {
  message: staffMessage,
  'architect-to-assign': memo(['データ連携支援の申込', ({ startDate }) => `支援開始日: ${dateText(startDate, 'ja')}\n担当アーキテクトの決定`], ['New data-integration order', ({ startDate }) => `Support starts: ${dateText(startDate, 'en')}\nNext: name the architect.`]),
  'meeting-agreed': memo(['お客様による打ち合わせの予約', (f) => `${meetingText(f, 'ja')}\n${slotText(f, 'ja')}`], ['Meeting booked by the customer', (f) => `${meetingText(f, 'en')}\n${slotText(f, 'en')}`]),
  'meeting-given-up': memo(['お客様による打ち合わせの取り消し', '日程の再調整'], ['Meeting cancelled by the customer', 'Next: agree another time.']),
  'document-to-review': memo(['設定資料の提出', ({ document }) => `資料: ${String(document ?? '')}\nレビューの実施`], ['Document to review', ({ document }) => `Document: ${String(document ?? '')}\nNext: review it.`]),
  'test-started': memo(['テスト連携の開始', 'テスト後の確認の日程調整'], ['Test started', 'Next: agree a time for the check after the test.']),
  released: memo(['本番リリース', 'リリース後の確認の日程調整'], ['Released', 'Next: agree a time for the check after the release.']),
  'review-missing': memo(['レビューのないリリース後確認', '資料のレビューなしでリリース後の確認を実施(要確認)'], ['Release checked without a review', 'No document was reviewed before the release check. Please look into it.']),
  'coverage-ending': memo(['支援期間の終わり', ({ lastDay }) => `最終日: ${dateText(lastDay, 'ja')}\n残作業の確認`], ['Covered period ends', ({ lastDay }) => `Last day: ${dateText(lastDay, 'en')}\nNext: see what is left to do.`]),
  'extension-to-waive': memo(
    ['延長料金の要否の判断', ({ charge, from }) => `請求: ${String(charge ?? '')}\n期間の初日: ${dateText(from, 'ja')}\n後から判明した日付では不要。免除の判断`],
    ['Extension to be decided', ({ charge, from }) => `Charge: ${String(charge ?? '')}\nMonth from: ${dateText(from, 'en')}\nBy the dates known since, it should not have arisen. Next: waive it or keep it.`],
  ),
  'stop-received': memo(['お客様による支援の中止', '案件は終了'], ['Stopped by the customer', 'The engagement is closed.']),
  'refund-to-decide': memo(['返金の判断', '管理者が例外として承認した返金の処理'], ['Refund', 'A manager went past the rule. Next: decide on the amount.']),
};

/** The action that the one-time link of a mail is for. */
export const linkActions: { readonly [notice: string]: DataIntegrationAction } = {
  'architect-named': 'bookMeeting',
  'meeting-booked': 'bookMeeting',
  'ends-soon': 'orderAddon',
};

function meetingText({ kind }: Facts, lang: Lang): string {
  return meetingTitles[String(kind)]?.[lang] ?? '';
}

/** The add-on month that may follow, with its last order day. */
function offerText(offer: Json | undefined, lastDay: Json | undefined, lang: Lang): string {
  if (offer === null || typeof offer !== 'object' || Array.isArray(offer)) return '';
  const [from, to, until] = [dateText(offer['from'], lang), dateText(offer['to'], lang), dateText(lastDay, lang)];
  return lang === 'ja'
    ? `\n\n1か月の追加(${from}から${to}まで)を、${until}までお申し込みいただけます。`
    : `\n\nYou can add a month (${from} to ${to}); please order it by ${until}.`;
}
