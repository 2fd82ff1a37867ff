import { formatInstant, formatYen } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import type { MailWords } from '../engagement/definition.js';
import type { Json } from '../engagement/json.js';
import { memo, staffMessage } from '../engagement/letters.js';
import type { NoticeId } from './onboarding.notices.js';

/** The notices to staff and finance: short, without names; `{number}`, `{client}` and `{link}` are filled in by whoever sends. */
export const internalMails: { [N in NoticeId | 'message']?: MailWords } = {
  message: staffMessage,
  'inquiry-received': memo(
    ({ kind }) => [`新しいお問い合わせ(${KINDS[String(kind)]?.ja ?? '一般'})`, '資料の送付'],
    ({ kind }) => [`New inquiry (${KINDS[String(kind)]?.en ?? 'general'})`, 'Next: send the material.'],
  ),
  'slots-wished': memo(
    ({ slots }) => ['説明の希望日時', `希望: ${slotsText(slots, 'ja')}\n日時の決定`],
    ({ slots }) => ['Wished times for the explanation', `Wished: ${slotsText(slots, 'en')}\nNext: agree a time.`],
  ),
  'application-received': memo(
    ({ plan }) => ['申し込みの受付', `プラン: ${String(plan ?? '')}\n契約書の送付`],
    ({ plan }) => ['Application received', `Plan: ${String(plan ?? '')}\nNext: send the contract.`],
  ),
  'contract-signed': memo(
    ({ contract }) => ['契約の締結', `契約番号: ${String(contract ?? '')}\nチャットの開設後、支払いフォームの送付`],
    ({ contract }) => ['Contract signed', `Contract: ${String(contract ?? '')}\nNext: send the payment form once the chat is open.`],
  ),
  'meeting-due': memo(
    ({ slot }) => ['開始前ミーティング', slot === null || slot === undefined ? '日時が未定: 日時の決定' : `予定: ${slotsText([slot], 'ja')}`],
    ({ slot }) => ['Meeting before the start', slot === null || slot === undefined ? 'Not scheduled yet. Next: agree a time.' : `Agreed: ${slotsText([slot], 'en')}`],
  ),
  'withdrawal-received': memo(
    () => ['お客様による取り下げ', '案件は終了'],
    () => ['Withdrawn by the customer', 'The engagement is closed.'],
  ),
  'payment-form-issued': memo(
    ({ amountYen }) => ['支払いフォームの発行', `金額: ${amount(amountYen)}`],
    ({ amountYen }) => ['Payment form issued', `Amount: ${amount(amountYen)}`],
  ),
  'payment-to-confirm': memo(
    ({ amountYen }) => ['入金の確認', `金額: ${amount(amountYen)}\n入金の有無の確認`],
    ({ amountYen }) => ['Payment to confirm', `Amount: ${amount(amountYen)}\nNext: look whether it has arrived.`],
  ),
  'open-item-left': memo(
    ({ charge }) => ['取り下げ後の未収', `請求: ${String(charge ?? '')}\n免除または請求の判断`],
    ({ charge }) => ['Open item after a withdrawal', `Charge: ${String(charge ?? '')}\nNext: waive it or keep it.`],
  ),
};

const KINDS: { [kind: string]: { ja: string; en: string } } = {
  service: { ja: '一般', en: 'general' },
  trial: { ja: '試用の相談', en: 'a trial' },
  feasibility: { ja: '対応可否の相談', en: 'feasibility' },
};

function slotsText(slots: Json | undefined, lang: Lang): string {
  const each = (Array.isArray(slots) ? slots : []).map((slot) => (slot !== null && typeof slot === 'object' && !Array.isArray(slot) ? slot['from'] : undefined));
  return each.filter((from) => typeof from === 'string').map((from) => formatInstant(from, lang)).join(lang === 'ja' ? '、' : '; ');
}

function amount(yen: Json | undefined): string {
  return typeof yen === 'number' ? formatYen(yen) : '-';
}
