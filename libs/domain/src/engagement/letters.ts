import { formatDate, formatInstant, formatTime } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import { timeOf } from '../calendar/calendar.js';
import type { Words } from '../calendar/calendar.js';
import type { MailWords } from './definition.js';
import type { Facts, Json } from './json.js';

// How mails are put together. Names, company, number and links are filled in by whoever sends.

type Text = string | ((facts: Facts) => string);

/** Subject and text in one language; the subject may depend on the facts as well. */
type Written = readonly [subject: string, text: Text] | ((facts: Facts) => readonly [subject: string, text: string]);

const HELP: Words = {
  ja: 'ご不明な点は、どうぞお気軽にお尋ねください。\n電話 {freeDial}(平日 {hours})',
  en: 'Please ask us whenever something is unclear.\nPhone {freeDial} (business days, {hours})',
};
const LINK: Words = { ja: '{link}', en: '{link}' };

/** A mail to the customer: of each language a subject, and what stands between the greeting and the closing, which offers help. */
export const letter = closedWith(HELP);

/** A mail to the customer that ends with its link. */
export const letterWithLink = closedWith(LINK);

/** A notice to staff or finance: short, without names. */
export function memo(ja: Written, en: Written): MailWords {
  return (facts, lang) => {
    const { subject, text } = write(lang === 'ja' ? ja : en, facts);
    return { subject: `[{number}] ${subject}`, body: `{client}\n${text}\n\n{link}` };
  };
}

/** Somebody wrote in the chat: the mail never holds the text, which stays sealed. */
export const customerMessage = letter(
  ['{company} からメッセージが届きました', 'お客様専用のページに、{company} からメッセージが届きました。下のページでご覧いただけます。ご返信も同じページからお送りください。\n{link}'],
  ['A message from {company}', 'There is a message for you from {company}. You can read it and answer it here:\n{link}'],
);

export const staffMessage = memo(['お客様からのメッセージ', 'メッセージの確認と返信'], ['Message from the customer', 'Next: read it and answer.']);

/** A date of a notice's facts in words; nothing when it holds none. */
export function dateText(date: Json | undefined, lang: Lang): string {
  return typeof date === 'string' ? formatDate(date, lang) : '';
}

/** The time of an appointment, from and to. */
export function slotText({ slot }: Facts, lang: Lang): string {
  if (slot === null || typeof slot !== 'object' || Array.isArray(slot)) return '';
  const { from, to } = slot;
  return typeof from === 'string' && typeof to === 'string' ? `${formatInstant(from, lang)} – ${formatTime(timeOf('Asia/Tokyo', to))}` : '';
}

function closedWith(closing: Words): (ja: Written, en: Written) => MailWords {
  return (ja, en) => (facts, lang) => {
    const { subject, text } = write(lang === 'ja' ? ja : en, facts);
    const body =
      lang === 'ja'
        ? `{name} 様\n\nお世話になっております。{company} です。\n\n${text}\n\n${closing.ja}\n\n{company}\n受付番号 {number}`
        : `Dear {name},\n\n${text}\n\n${closing.en}\n\n{company}\nReference {number}`;
    return { subject, body };
  };
}

function write(written: Written, facts: Facts): { subject: string; text: string } {
  const [subject, text] = typeof written === 'function' ? written(facts) : written;
  return { subject, text: typeof text === 'string' ? text : text(facts) };
}
