import { formatDate, formatYen } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import { dateOf } from '../calendar/calendar.js';
import type { Because } from '../calendar/deadline.js';
import type { MailWords } from '../engagement/definition.js';
import type { Facts } from '../engagement/json.js';
import { customerMessage, letter, slotText } from '../engagement/letters.js';
import type { NoticeId } from './onboarding.notices.js';

/**
 * The mails to a customer, as functions of a notice's facts. `{name}`, `{company}`, `{number}`, `{link}`, `{freeDial}`
 * and `{hours}` are filled in by whoever sends: they are people, settings and one-time links, which facts never hold.
 * `{account}`, where to pay, begins with a blank line of its own, so that nothing is left where no account is set.
 */
export const customerMails: { [N in NoticeId | 'message']?: MailWords } = {
  message: customerMessage,
  material: letter(
    ['資料をお届けします', 'お問い合わせいただき、ありがとうございます。サービスの詳しい資料をお届けします。下のページからご覧ください。\n{link}\n\nお電話でのご説明も承っております。同じページからご希望の日時をお知らせください。'],
    ['Our material for you', 'Thank you for your inquiry. You will find our detailed material here:\n{link}\n\nWe are glad to explain the service by phone. Tell us on the same page when it suits you.'],
  ),
  'remind-explanation': letter(
    ['資料はご覧いただけましたか', '先日お届けした資料はご覧いただけましたでしょうか。お電話での説明をご希望でしたら、ご都合のよい日時をお知らせください。\n{link}'],
    ['Have you had a look at our material?', 'We hope our material reached you well. If you would like us to explain it by phone, tell us when it suits you:\n{link}'],
  ),
  'call-agreed': letter(
    ['お電話の日時が決まりました', (f) => `下の日時にお電話でご説明します。\n\n${slotText(f, 'ja')}\n\nご都合が変わったときは、次のページから日時を変更できます。\n{link}`],
    ['Your call is arranged', (f) => `We will call you at this time:\n\n${slotText(f, 'en')}\n\nIf it no longer suits you, choose another time here:\n{link}`],
  ),
  'call-soon': letter(
    ['お電話でのご説明のご案内', (f) => `まもなくお電話でのご説明の日です。\n\n${slotText(f, 'ja')}\n\n日時の変更はこちらからお願いいたします。\n{link}`],
    ['Your call with us', (f) => `This is to remind you of our call:\n\n${slotText(f, 'en')}\n\nTo choose another time:\n{link}`],
  ),
  'application-form': letter(
    ['お申し込みフォームのご案内', 'お電話では貴重なお時間をいただき、ありがとうございました。お申し込みは下のフォームからお願いいたします。\n{link}\n\n保険会社との代理店委託契約などに業務の再委託の制限があるかどうかは、お申し込みの前にお客様にてご確認ください。'],
    ['Your application form', 'Thank you for your time on the phone. You can apply here:\n{link}\n\nBefore you apply, please check whether your agency agreements with insurers restrict passing work on to others.'],
  ),
  'remind-application': letter(
    ['お申し込みフォームをお待ちしております', 'お申し込みフォームのご記入がまだのようですので、あらためてご案内いたします。\n{link}\n\nご不明な点がありましたら、お気軽にお尋ねください。'],
    ['Your application form is waiting', 'We have not received your application yet. The form is here:\n{link}\n\nPlease ask us if anything is unclear.'],
  ),
  'contract-ready': letter(
    ['ご契約の手続きのお願い', 'お申し込みありがとうございます。契約書をご用意しました。内容をご確認のうえ、下のページでご署名をお願いいたします。\n{link}'],
    ['Your contract is ready', 'Thank you for your application. Please read the contract and sign it here:\n{link}'],
  ),
  'remind-signature': letter(
    ['契約書へのご署名をお待ちしております', '契約書へのご署名がまだのようですので、あらためてご案内いたします。\n{link}'],
    ['Your contract is waiting for your signature', 'We have not received your signature yet. You can read and sign the contract here:\n{link}'],
  ),
  'chat-opened': letter(
    ['チャットのご案内', 'ご契約ありがとうございます。お客様専用のチャットを開きました。これからのご連絡は、こちらで承ります。\n{link}'],
    ['Your chat is open', 'Thank you for signing. We have opened a chat for you and will write to you there from now on:\n{link}'],
  ),
  'payment-form': letter(
    ['お支払いのご案内', (f) => `初回のお支払い${amountText(f, 'ja')}をお願いいたします。お支払いの方法は、こちらのページでご案内しています。\n{link}{account}\n\nご入金を確認でき次第、ご利用開始日をお知らせします。`],
    ['Your first payment', (f) => `Please make your first payment${amountText(f, 'en')}. This page tells you how:\n{link}{account}\n\nWe will tell you the day you start as soon as we have confirmed it.`],
  ),
  'remind-payment': letter(
    ['お支払いのご確認', (f) => `初回のお支払い${amountText(f, 'ja')}の確認がまだ取れておりません。お支払いの方法は、こちらのページでご案内しています。\n{link}{account}\n\nすでにお支払い済みのときは、行き違いをご容赦ください。`],
    ['Your first payment', (f) => `We have not been able to confirm your first payment${amountText(f, 'en')} yet. This page tells you how to pay:\n{link}{account}\n\nIf you have already paid, please disregard this message.`],
  ),
  'payment-confirmed': letter(
    ['ご入金を確認しました', (f) => `ご入金${amountText(f, 'ja')}を確認しました。ありがとうございます。\n\n${startText(f, 'ja')}${f['meetingAgreed'] === true ? '' : '\n\nご利用の前に、使い方をご説明するお打ち合わせ(チャット通話)がございます。ご都合のよい日時をお選びください。\n{link}'}`],
    ['We have received your payment', (f) => `Thank you, we have confirmed your payment${amountText(f, 'en')}.\n\n${startText(f, 'en')}${f['meetingAgreed'] === true ? '' : '\n\nBefore you start we explain how to use the service, by chat call. Please choose a time:\n{link}'}`],
  ),
  'meeting-agreed': letter(
    ['お打ち合わせの日時が決まりました', (f) => `開始前のお打ち合わせは、チャット通話で行います。\n\n${slotText(f, 'ja')}${f['startsAt'] === undefined ? '' : `\n\n${startText(f, 'ja')}`}\n\n日時の変更はこちらからお願いいたします。\n{link}`],
    ['Your meeting is arranged', (f) => `We meet by chat call:\n\n${slotText(f, 'en')}${f['startsAt'] === undefined ? '' : `\n\n${startText(f, 'en')}`}\n\nTo choose another time:\n{link}`],
  ),
  'meeting-soon': letter(
    ['開始前のお打ち合わせのご案内', (f) => `まもなく開始前のお打ち合わせの日です。時間になりましたら、チャットの通話にご参加ください。\n\n${slotText(f, 'ja')}\n\n{link}`],
    ['Your meeting with us', (f) => `This is to remind you of our meeting. Please join the call in the chat:\n\n${slotText(f, 'en')}\n\n{link}`],
  ),
  started: letter(
    ['本日からご利用いただけます', (f) => `${minutesText(f, 'ja')}\n\n${startText(f, 'ja')}\n\nご依頼はチャットでお送りください。\n{link}`],
    ['You can start today', (f) => `${minutesText(f, 'en')}\n\n${startText(f, 'en')}\n\nSend us your requests in the chat:\n{link}`],
  ),
  withdrawn: letter(
    ['お手続きの取りやめを承りました', 'お手続きの取りやめを承りました。ご検討いただき、ありがとうございました。またの機会がございましたら、お気軽にお問い合わせください。'],
    ['Your withdrawal', 'We have ended the procedure as you wished. Thank you for your interest; you are welcome to write to us again at any time.'],
  ),
};

function amountText({ amountYen }: Facts, lang: Lang): string {
  if (typeof amountYen !== 'number') return '';
  return lang === 'ja' ? `(${formatYen(amountYen)})` : ` of ${formatYen(amountYen)}`;
}

/** The start date and, in one sentence, what made it so (ONB-08). */
function startText({ startsAt, because }: Facts, lang: Lang): string {
  if (typeof startsAt !== 'string') return '';
  const date = formatDate(dateOf('Asia/Tokyo', startsAt), lang);
  const reasons = (Array.isArray(because) ? because : []) as unknown as Because[];
  const later = reasons.find((reason) => reason.kind === 'later-of');
  const byMeeting = later !== undefined && later.of[later.chosen]?.fact !== 'dayAfterPayment';
  const paid = reasons.find((reason) => reason.kind === 'anchor');
  const paidOn = paid ? formatDate(dateOf('Asia/Tokyo', paid.at), lang, { year: false }) : '';
  if (lang === 'ja') {
    const reason = byMeeting ? '開始前のお打ち合わせの日から、ご利用いただけます。' : `ご入金を確認した${paidOn}の翌日から、ご利用いただけます。`;
    return `ご利用開始日: ${date}\n${reason}`;
  }
  return `You start on ${date}.\n${byMeeting ? 'Use begins on the day of our meeting.' : `Use begins the day after we confirmed your payment (${paidOn}).`}`;
}

function minutesText({ minutes }: Facts, lang: Lang): string {
  const hours = typeof minutes === 'number' ? minutes / 60 : undefined;
  const time = hours === undefined ? undefined : Number.isInteger(hours) ? String(hours) : hours.toFixed(1);
  if (lang === 'ja') return `本日からサービスをご利用いただけます。${time === undefined ? '' : `今月お使いいただける時間は ${time}時間です。`}`;
  return `From today you can use the service.${time === undefined ? '' : ` You have ${time} hours this month.`}`;
}
