import type { MailWords } from '../engagement/definition.js';
import type { Json } from '../engagement/json.js';
import { customerMessage, dateText, letterWithLink, memo, slotText, staffMessage } from '../engagement/letters.js';
import { minutes } from '../support/support.words.js';
import type { OptionSupportAction } from './option-support.actions.js';
import type { NoticeId } from './option-support.notices.js';

/** The mails to a customer. */
export const customerMails: { readonly [N in NoticeId | 'message']?: MailWords } = {
  message: customerMessage,
  'order-received': letterWithLink(
    ['お申し込みを承りました', ({ startDate, lastDay }) => `オプション支援のお申し込みを承りました。担当が決まり次第、お知らせします。\n\n支援期間: ${dateText(startDate, 'ja')}から${dateText(lastDay, 'ja')}まで`],
    ['Your order', ({ startDate, lastDay }) => `Thank you for ordering our option support. We will tell you who is in charge as soon as we know.\n\nCovered period: ${dateText(startDate, 'en')} to ${dateText(lastDay, 'en')}`],
  ),
  'adviser-named': letterWithLink(
    ['担当が決まりました', '担当が決まりました。ご案内のお打ち合わせの日時を、下のページからお選びください。'],
    ['Your adviser', 'Your adviser has been named. Please choose a time for a meeting:'],
  ),
  'meeting-booked': letterWithLink(
    ['お打ち合わせの日時が決まりました', (f) => `お打ち合わせはお電話またはオンラインで行います。\n\n${slotText(f, 'ja')}\n\n日時の変更は、下のページからお願いいたします。`],
    ['Your meeting is arranged', (f) => `We meet by phone or online:\n\n${slotText(f, 'en')}\n\nTo choose another time:`],
  ),
  'meeting-cancelled': letterWithLink(
    ['お打ち合わせを取り消しました', 'ご予約のお打ち合わせを取り消しました。予約していた時間は、残り時間に戻しております。'],
    ['Your meeting is cancelled', 'The meeting has been cancelled. The time reserved for it is yours again.'],
  ),
  'option-guided': letterWithLink(
    ['オプションのご案内', ({ left }) => `オプションの設定と連携についてご案内しました。${left === 0 ? '' : `残りのオプション: ${String(left ?? '')}件`}`],
    ['Guidance on your option', ({ left }) => `We have explained an option, with its settings and links.${left === 0 ? '' : ` Options still to come: ${String(left ?? '')}.`}`],
  ),
  'cap-reached': letterWithLink(
    ['ご利用時間のお知らせ', ({ share, used, cap }) => `お打ち合わせの時間が、上限の ${String(share ?? '')}% に達しました。\n\nご利用済み: ${minutes(used, 'ja')}(上限 ${minutes(cap, 'ja')})`],
    ['Time used', ({ share, used, cap }) => `Meetings have come to ${String(share ?? '')} per cent of what the support includes.\n\nUsed: ${minutes(used, 'en')} of ${minutes(cap, 'en')}`],
  ),
  'ends-soon': letterWithLink(
    ['支援期間の終わりが近づいています', ({ lastDay, open }) => `オプション支援は ${dateText(lastDay, 'ja')}までです。${openText(open) === 0 ? '' : `まだご案内していないオプションが ${openText(open)}件ございます。お早めに日時をお選びください。`}`],
    ['Your covered period ends soon', ({ lastDay, open }) => `Your option support ends on ${dateText(lastDay, 'en')}.${openText(open) === 0 ? '' : ` Options not explained yet: ${openText(open)}. Please choose a time soon.`}`],
  ),
  completed: letterWithLink(
    ['支援が完了しました', ({ on }) => `オプション支援は ${dateText(on, 'ja')}に完了しました。ありがとうございました。`],
    ['Your support is complete', ({ on }) => `Our option support was completed on ${dateText(on, 'en')}. Thank you for working with us.`],
  ),
  ended: letterWithLink(
    ['支援期間が終わりました', ({ lastDay }) => `オプション支援の期間は ${dateText(lastDay, 'ja')}で終わりました。ご利用ありがとうございました。`],
    ['Your covered period has ended', ({ lastDay }) => `The period of your option support ended on ${dateText(lastDay, 'en')}. Thank you for working with us.`],
  ),
};

/** The notices to staff and finance. */
export const internalMails: { readonly [N in NoticeId | 'message']?: MailWords } = {
  message: staffMessage,
  'adviser-to-assign': memo(['オプション支援の申込', ({ startDate }) => `支援開始日: ${dateText(startDate, 'ja')}\n担当の決定`], ['New option-support order', ({ startDate }) => `Support starts: ${dateText(startDate, 'en')}\nNext: name the adviser.`]),
  'meeting-agreed': memo(['お客様による打ち合わせの予約', (f) => slotText(f, 'ja')], ['Meeting booked by the customer', (f) => slotText(f, 'en')]),
  'meeting-given-up': memo(['お客様による打ち合わせの取り消し', '日程の再調整'], ['Meeting cancelled by the customer', 'Next: agree another time.']),
  'coverage-ending': memo(['支援期間の終わり', ({ lastDay, open }) => `最終日: ${dateText(lastDay, 'ja')}\n未案内のオプション: ${openText(open)}件`], ['Covered period ends', ({ lastDay, open }) => `Last day: ${dateText(lastDay, 'en')}\nOptions not explained: ${openText(open)}`]),
  'ended-open': memo(['未案内のまま期間終了', ({ open }) => `未案内のオプション: ${openText(open)}件`], ['Ended with options not explained', ({ open }) => `Options not explained: ${openText(open)}`]),
  'refund-to-decide': memo(['返金の判断', '管理者が例外として承認した返金の処理'], ['Refund', 'A manager went past the rule. Next: decide on the amount.']),
};

/** The action that the one-time link of a mail is for. */
export const linkActions: { readonly [notice: string]: OptionSupportAction } = { 'adviser-named': 'bookMeeting', 'meeting-booked': 'bookMeeting', 'ends-soon': 'bookMeeting' };

function openText(open: Json | undefined): number {
  return Array.isArray(open) ? open.length : 0;
}
