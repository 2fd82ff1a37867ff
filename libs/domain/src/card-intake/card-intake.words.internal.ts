import { formatInstant } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import type { MailWords } from '../engagement/definition.js';
import type { Json } from '../engagement/json.js';
import { dateText, memo, staffMessage } from '../engagement/letters.js';
import { text } from '../engagement/words.js';
import type { NoticeId } from './card-intake.notices.js';
import { choiceNames } from './card-intake.words.fields.js';
import { chargeTitles } from './card-intake.words.titles.js';

/** The notices to staff and finance: short, without names; `{number}`, `{client}` and `{link}` are filled in by whoever sends. */
export const internalMails: { [N in NoticeId | 'message']?: MailWords } = {
  message: staffMessage,
  'application-received': memo(
    ({ people }) => ['名刺取込の申し込み', `対象: ${text(people)}名\nお客様による枚数調査待ち`],
    ({ people }) => ['Application for card intake', `People: ${text(people)}\nThe customer counts the cards.`],
  ),
  'estimate-received': memo(
    ({ cards }) => ['概算枚数の確定', `概算: ${text(cards)}枚\n日程の提案`],
    ({ cards }) => ['Estimate completed', `Estimate: ${text(cards)} cards\nNext: propose the dates.`],
  ),
  'dates-accepted': memo(
    ({ intakeStart }) => ['日程の合意', `取込開始日: ${dateText(intakeStart, 'ja')}\nキットの送付`],
    ({ intakeStart }) => ['Dates agreed', `Start of the intake: ${dateText(intakeStart, 'en')}\nNext: send the kits.`],
  ),
  'change-received': memo(
    ({ intakeStart, charged }) => ['お客様による日程変更', `新しい取込開始日: ${dateText(intakeStart, 'ja')}\n変更料: ${charged === true ? 'あり' : 'なし'}`],
    ({ intakeStart, charged }) => ['Dates changed by the customer', `New start of the intake: ${dateText(intakeStart, 'en')}\nFee: ${charged === true ? 'yes' : 'none'}`],
  ),
  'cancel-received': memo(
    ({ charged, returning }) => ['お客様によるキャンセル', `キャンセル料: ${charged === true ? 'あり' : 'なし'}${returning === true ? '\n預かり名刺の即時返送' : ''}`],
    ({ charged, returning }) => ['Cancelled by the customer', `Fee: ${charged === true ? 'yes' : 'none'}${returning === true ? '\nNext: send the cards back at once.' : ''}`],
  ),
  'cards-shipped': memo(
    ({ boxes }) => ['名刺の発送', `箱数: ${text(boxes) || '-'}\n到着の確認`],
    ({ boxes }) => ['Cards on their way', `Boxes: ${text(boxes) || '-'}\nNext: look out for the parcel.`],
  ),
  'slip-open': memo(
    ({ direction }) => ['授受票の署名待ち', `${choiceNames['direction']?.[String(direction)]?.ja ?? '授受票'}分に署名がそろっていない\nお客様への確認`],
    ({ direction }) => ['Custody slip still open', `${choiceNames['direction']?.[String(direction)]?.en ?? 'Slip'}: not signed by both sides\nNext: ask the customer.`],
  ),
  'stage-due': memo(
    ({ stage, of }) => ['取込の期限', `${text(stage)}回目/全${text(of)}回が未完了\n取込の完了`],
    ({ stage, of }) => ['Stage due', `Stage ${text(stage)} of ${text(of)} is not finished.\nNext: finish it.`],
  ),
  'custody-overdue': memo(
    ({ since }) => ['名刺の預かり目安の超過', `目安: ${moment(since, 'ja')} まで\n返送の予定の確認`],
    ({ since }) => ['Cards held longer than the target', `Target: until ${moment(since, 'en')}\nNext: look when they can go back.`],
  ),
  'line-arisen': memo(
    ({ code, quantity }) => ['請求の発生', `${chargeTitles[String(code)]?.ja ?? text(code)}\n数量: ${text(quantity)}`],
    ({ code, quantity }) => ['A charge has arisen', `${chargeTitles[String(code)]?.en ?? text(code)}\nQuantity: ${text(quantity)}`],
  ),
};

function moment(at: Json | undefined, lang: Lang): string {
  return typeof at === 'string' ? formatInstant(at, lang) : '-';
}
