import { formatInstant, formatYen } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import type { MailWords } from '../engagement/definition.js';
import type { Facts, Json } from '../engagement/json.js';
import { customerMessage, dateText, letter } from '../engagement/letters.js';
import { text } from '../engagement/words.js';
import type { NoticeId } from './card-intake.notices.js';

/**
 * The mails to a customer, as functions of a notice's facts. `{name}`, `{company}`, `{number}`, `{link}`, `{freeDial}`
 * and `{hours}` are filled in by whoever sends: they are people, settings and one-time links, which facts never hold.
 */
export const customerMails: { [N in NoticeId | 'message']?: MailWords } = {
  message: customerMessage,
  'estimate-request': letter(
    ['名刺の枚数調査のお願い', ({ people }) => `名刺取込サービスのお申し込みを承りました。日程を決めるため、${text(people)}名様それぞれの名刺のおおよその枚数を、下のページでお知らせください。\n{link}`],
    ['Please count your cards', ({ people }) => `Thank you for applying for card intake. To set the dates we need a rough count of the cards of each of the ${text(people)} people:\n{link}`],
  ),
  'dates-proposed': letter(
    ['日程のご提案', (f) => `概算枚数(${count(f['cards'])}枚)をもとに、次の日程をご提案いたします。\n\n${datesText(f, 'ja')}${priceText(f, 'ja')}\n\n${cutoffText(f, 'ja')}\n\nよろしければ、下のページで合意のお手続きをお願いいたします。\n{link}`],
    ['The dates we propose', (f) => `By the estimate of ${count(f['cards'])} cards we propose these dates:\n\n${datesText(f, 'en')}${priceText(f, 'en')}\n\n${cutoffText(f, 'en')}\n\nPlease agree to them here:\n{link}`],
  ),
  'dates-agreed': letter(
    ['日程が決まりました', (f) => `日程が次のとおり決まりました。\n\n${datesText(f, 'ja')}\n\n${cutoffText(f, 'ja')}\n\n変更やキャンセルは下のページで承ります。\n{link}`],
    ['Your dates are agreed', (f) => `These are the dates agreed:\n\n${datesText(f, 'en')}\n\n${cutoffText(f, 'en')}\n\nYou can change or cancel here:\n{link}`],
  ),
  'cutoff-soon': letter(
    ['無料で変更できる期限のご案内', (f) => `取込開始日は ${dateText(f['intakeStart'], 'ja')} です。\n\n${cutoffText(f, 'ja')}\n\n変更やキャンセルをご希望のときは、下のページからお手続きください。\n{link}`],
    ['Free changes end soon', (f) => `The intake starts on ${dateText(f['intakeStart'], 'en')}.\n\n${cutoffText(f, 'en')}\n\nTo change or cancel:\n{link}`],
  ),
  'dates-changed': letter(
    ['日程を変更しました', (f) => `日程を次のとおり変更しました。\n\n${datesText(f, 'ja')}${feeText(f, f['lostCards'], 'ja')}\n\n${cutoffText(f, 'ja')}\n{link}`],
    ['Your dates have changed', (f) => `These are the new dates:\n\n${datesText(f, 'en')}${feeText(f, f['lostCards'], 'en')}\n\n${cutoffText(f, 'en')}\n{link}`],
  ),
  'kits-sent': letter(
    ['名刺データ化キットをお送りしました', (f) => `名刺データ化キット${text(f['kits'])}個をお送りしました。登録名とキットの氏名が一致するように名刺をお入れください。お手元の名刺が登録名と異なるときは、付属の名刺カードをお使いください。${typeof f['mailDate'] === 'string' ? `\n\n発送日: ${dateText(f['mailDate'], 'ja')}` : ''}\n\n送料はお客様のご負担でお願いいたします(着払いはお受け取りできません)。発送されましたら、下のページでお知らせください。\n{link}`],
    ['Your kits are on their way', (f) => `We have sent you ${text(f['kits'])} kit(s). Please see to it that the name on each kit is the registered one; if the cards at hand show another name, use the name card in the kit.${typeof f['mailDate'] === 'string' ? `\n\nMailing day: ${dateText(f['mailDate'], 'en')}` : ''}\n\nThe postage to us is yours; parcels to be paid on delivery are not accepted. Tell us here when they are on their way:\n{link}`],
  ),
  'slip-to-sign': letter(
    ['名刺を受け取りました(授受票へのご署名のお願い)', ({ kits }) => `キット${text(kits)}個を受け取りました。名刺をお預かりした証として、個人情報授受票へのご署名をお願いいたします。ご署名の後に取り込みを始めます。\n{link}`],
    ['We have received your cards', ({ kits }) => `We have received ${text(kits)} kit(s). Please sign the custody slip, which is the proof of the handover; the intake begins after that:\n{link}`],
  ),
  'kits-held': letter(
    ['キットの氏名のご確認', ({ kits }) => `次のキットは、登録名とキットの氏名が一致しないため取り込みを保留しています。\n\n${list(kits, 'ja')}\n\n下のページで正しい氏名をお知らせください。\n{link}`],
    ['Please check the name on a kit', ({ kits }) => `The name on these kits is not the registered one, so we hold them back:\n\n${list(kits, 'en')}\n\nPlease tell us the right name here:\n{link}`],
  ),
  'stage-done': letter(
    ['名刺の取り込み状況', (f) => `${text(f['of'])}回のうち ${text(f['stage'])}回目の取り込みが完了しました。\n\n今回データ化した枚数: ${count(f['digitised'])}枚${problemsText(f, 'ja')}\n{link}`],
    ['Progress of your card intake', (f) => `Stage ${text(f['stage'])} of ${text(f['of'])} is done.\n\nCards digitised: ${count(f['digitised'])}${problemsText(f, 'en')}\n{link}`],
  ),
  'cards-sent-back': letter(
    ['名刺をご返送しました', ({ kits }) => `お預かりした名刺(キット${text(kits)}個)をご返送しました。お手元に届きましたら、個数をご確認のうえ、授受票へのご署名をお願いいたします。\n{link}`],
    ['Your cards are on their way back', ({ kits }) => `We have sent your cards back (${text(kits)} kit(s)). When they arrive, please check the number and sign the custody slip:\n{link}`],
  ),
  'case-closed': letter(
    ['名刺取込サービスの完了', (f) => `${f['cancelled'] === true ? '名刺のご返送が完了しました。' : `名刺の取り込みとご返送が完了しました。データ化した枚数は ${count(f['digitised'])}枚です。`}ご利用いただき、ありがとうございました。`],
    ['Your card intake is complete', (f) => (f['cancelled'] === true ? 'Your cards have been returned. Thank you.' : `Your cards have been taken in and returned; ${count(f['digitised'])} cards were digitised. Thank you for using the service.`)],
  ),
  cancelled: letter(
    ['キャンセルを承りました', (f) => `名刺取込サービスのキャンセルを承りました。${f['returning'] === true ? 'お預かりした名刺は、すみやかにご返送いたします。' : ''}${feeText(f, f['cards'], 'ja')}\n{link}`],
    ['Your cancellation', (f) => `We have cancelled the card intake.${f['returning'] === true ? ' Your cards will be returned at once.' : ''}${feeText(f, f['cards'], 'en')}\n{link}`],
  ),
};

function datesText({ mailDate, intakeStart, returnDate, stages }: Facts, lang: Lang): string {
  const rows: [string, string, Json | undefined][] = [['発送日', 'Mailing day', mailDate], ['取込開始日', 'Start of the intake', intakeStart], ['返送予定日', 'Day of return', returnDate]];
  const lines = rows.filter(([, , date]) => typeof date === 'string').map(([ja, en, date]) => `${lang === 'ja' ? ja : en}: ${dateText(date, lang)}`);
  if (typeof stages === 'number' && stages > 1) lines.push(lang === 'ja' ? `枚数が多いため、${stages}週に分けて取り込みます。` : `The cards are taken in over ${stages} weeks.`);
  return lines.join('\n');
}

/** MCI-12, MCI-13: until when changes are free; dates agreed after their own cutoff are binding at once. */
function cutoffText({ cutoffAt, binding }: Facts, lang: Lang): string {
  if (typeof cutoffAt !== 'string') return '';
  const at = formatInstant(cutoffAt, lang, { year: true });
  if (binding === true) {
    return lang === 'ja' ? `無料で変更・キャンセルできる期限(${at})を過ぎているため、変更やキャンセルには料金がかかります。` : `The time for free changes ended on ${at}; a change or cancellation costs the usage fee.`;
  }
  return lang === 'ja' ? `変更・キャンセルは ${at} より前まで無料です。それ以降は料金がかかります。` : `Changes and cancellation are free before ${at}; from then on they cost the usage fee.`;
}

function priceText({ yen, coveredByPlan }: Facts, lang: Lang): string {
  if (typeof yen !== 'number') return '';
  const covered = coveredByPlan === true;
  if (lang === 'ja') return `\n作業料: ${formatYen(yen)}${covered ? '(プランに含まれます)' : ''}\n名刺データ化費用は別途かかります。`;
  return `\nStaff time: ${formatYen(yen)}${covered ? ' (covered by your plan)' : ''}\nDigitising is charged in addition.`;
}

function feeText({ charged }: Facts, cards: Json | undefined, lang: Lang): string {
  if (charged !== true) return '';
  return lang === 'ja' ? `\n期限を過ぎてのお申し出のため、${count(cards)}枚分の料金がかかります。` : `\nAs it came after the time for free changes, the fee for ${count(cards)} cards applies.`;
}

function problemsText({ problems }: Facts, lang: Lang): string {
  if (typeof problems !== 'number' || problems === 0) return '';
  return lang === 'ja' ? `\nこれまでに取り込めなかった枚数: ${count(problems)}枚` : `\nCards that could not be taken in so far: ${count(problems)}`;
}

function list(values: Json | undefined, lang: Lang): string {
  return (Array.isArray(values) ? values : []).map(text).join(lang === 'ja' ? '、' : ', ');
}

function count(value: Json | undefined): string {
  return typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : '-';
}
