import { formatDate, formatInstant, formatTime } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import { timeOf } from '../calendar/calendar.js';
import type { MailWords } from '../engagement/definition.js';
import type { Facts, Json } from '../engagement/json.js';

// How the mails of both kinds of support are put together. Names, company, number and links are filled in by whoever sends.

type Text = string | ((facts: Facts) => string);

/** A mail to the customer: of each language a subject, and what stands between the greeting and the closing. */
export function letter(ja: [string, Text], en: [string, Text]): MailWords {
  return (facts, lang) => {
    const [subject, text] = lang === 'ja' ? ja : en;
    const middle = typeof text === 'string' ? text : text(facts);
    const body =
      lang === 'ja'
        ? `{name} 様\n\nお世話になっております。{company} です。\n\n${middle}\n\n{link}\n\n{company}\n受付番号 {number}`
        : `Dear {name},\n\n${middle}\n\n{link}\n\n{company}\nReference {number}`;
    return { subject, body };
  };
}

/** A notice to staff or finance: short, without names. */
export function memo(ja: [string, Text], en: [string, Text]): MailWords {
  return (facts, lang) => {
    const [subject, text] = lang === 'ja' ? ja : en;
    return { subject: `[{number}] ${subject}`, body: `{client}\n${typeof text === 'string' ? text : text(facts)}\n\n{link}` };
  };
}

/** Somebody wrote in the chat: the mail never holds the text, which stays sealed. */
export const customerMessage = letter(
  ['{company} からメッセージが届きました', 'お客様専用のページに、{company} からメッセージが届きました。ご覧のうえ、ご返信も同じページからお送りください。'],
  ['A message from {company}', 'There is a message for you from {company}. You can read it and answer it on your page.'],
);

export const staffMessage = memo(['お客様からのメッセージ', 'メッセージの確認と返信'], ['Message from the customer', 'Next: read it and answer.']);

/** A date of a notice's facts in words; nothing when it holds none. */
export function dateText(date: Json | undefined, lang: Lang): string {
  return typeof date === 'string' ? formatDate(date, lang) : '';
}

/** The time of a session, from and to. */
export function slotText({ slot }: Facts, lang: Lang): string {
  if (slot === null || typeof slot !== 'object' || Array.isArray(slot)) return '';
  const { from, to } = slot;
  return typeof from === 'string' && typeof to === 'string' ? `${formatInstant(from, lang)} – ${formatTime(timeOf('Asia/Tokyo', to))}` : '';
}
