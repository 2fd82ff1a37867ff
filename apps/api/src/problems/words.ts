import type { Words } from '#domain/calendar/calendar.js';
import type { Facts } from '#domain/engagement/json.js';
import { signInProblems } from '../auth/sign-in.words.js';
import { financeProblems } from '../charges/charges.words.js';
import { erasureProblems } from '../customers/erasure.words.js';
import { termsProblems } from '../terms/terms.words.js';
import { webhookProblems } from '../webhooks/webhooks.words.js';
import { isRefusal, refusalWords } from './domain-words.js';

/** Titles and sentences of the problems that the API itself knows; those of the rules come with the pipelines. */
const own: { readonly [code: string]: Words } = {
  BODY_MALFORMED: { ja: '本文を JSON として読み取れません。', en: 'The body is not valid JSON.' },
  BODY_TOO_LARGE: { ja: '本文が大きすぎます。', en: 'The body is too large.' },
  CONTENT_TYPE_NOT_SUPPORTED: { ja: 'Content-Type は application/json にしてください。', en: 'Send the body as application/json.' },
  REQUEST_MALFORMED: { ja: 'リクエストの形式が正しくありません。', en: 'The request is malformed.' },
  REQUEST_INVALID: { ja: '入力内容に誤りがあります。', en: 'Some of what was sent is not valid.' },
  IDEMPOTENCY_KEY_MISSING: { ja: 'Idempotency-Key ヘッダーが必要です。', en: 'The header Idempotency-Key is missing.' },
  IDEMPOTENCY_KEY_INVALID: { ja: 'Idempotency-Key は 1〜200 文字の英数字・記号にしてください。', en: 'Idempotency-Key takes 1 to 200 printable ASCII characters.' },
  IDEMPOTENCY_KEY_REUSED: { ja: 'この Idempotency-Key は別の内容で使われています。', en: 'This Idempotency-Key was used with another request.' },
  API_KEY_REVOKED: { ja: 'この Idempotency-Key で作成した API キーはすでに無効になっています。', en: 'The API key made with this Idempotency-Key was revoked since.' },
  NOT_SIGNED_IN: { ja: 'サインインしてください。', en: 'Sign in first.' },
  CREDENTIALS_INVALID: { ja: '認証情報が正しくないか、失効しています。', en: 'The credentials are wrong or no longer valid.' },
  NOT_ALLOWED: { ja: 'この操作を行う権限がありません。', en: 'You are not allowed to do this.' },
  NOT_FOUND: { ja: '見つかりません。', en: 'There is nothing here.' },
  ROUTE_UNKNOWN: { ja: 'このアドレスはありません。', en: 'There is no such address.' },
  TOO_MANY_REQUESTS: { ja: 'リクエストが多すぎます。しばらくしてからもう一度お試しください。', en: 'Too many requests. Try again later.' },
  BUSY: { ja: '混み合っています。少し待ってからもう一度お試しください。', en: 'Busy at the moment. Try again shortly.' },
  UNAVAILABLE: { ja: '一時的にご利用いただけません。', en: 'Not available at the moment.' },
  UNEXPECTED: { ja: '予期しないエラーが発生しました。', en: 'Something unexpected went wrong.' },
  SLOT_KIND_UNKNOWN: { ja: 'この案件にその種類の予定はありません。', en: 'This engagement has no appointments of that kind.' },
  CUSTOMER_REQUIRED: { ja: 'どのお客様の案件かを指定してください。', en: 'Say for which customer this is.' },
  CAPACITY_GONE: { ja: 'その週の枠が足りません。別の週を選んでください。', en: 'That week has no room left. Choose another week.' },
  SLOT_TAKEN: { ja: 'この時間は埋まっています。', en: 'This time is already taken.' },
  OPERATOR_UNKNOWN: { ja: '担当者が見つかりません。', en: 'This operator is not known.' },
  ASSIGNEE_UNKNOWN: { ja: '担当者が見つかりません。', en: 'This assignee is not known.' },
  DOCUMENT_CHANGED: { ja: '表示された書類と現在の書類が異なります。', en: 'The document is not the one that was shown.' },
  DOCUMENT_TEXT_MISSING: { ja: 'この書類は画面に表示できません。ファイルを開いてお読みください。', en: 'The words of this document cannot be shown here. Open the file to read it.' },
  LINK_USED: { ja: 'このリンクは使用済みです。', en: 'This link was already used.' },
  RULEBOOK_UNKNOWN: { ja: 'この規約の版はありません。', en: 'There is no such version of the terms.' },
  RULEBOOK_MISSING: { ja: '有効な規約がまだありません。', en: 'No terms are in force yet.' },
  NOT_A_SIMULATION: { ja: 'シミュレーションではありません。', en: 'This is not a simulation.' },
  SIMULATION_UNAVAILABLE: { ja: 'この環境では時間を進められません。', en: 'This Temporal server cannot run time forward.' },
  TOO_MANY_FILTERS: { ja: '保存できる条件は50件までです。', en: 'At most 50 filters can be saved.' },
  NOTHING_AHEAD: { ja: '自動で起こる予定がありません。', en: 'Nothing is going to happen by itself.' },
};

/** The sentence of a code in both languages; the code itself where nobody has found words. */
export function wordsOf(code: string, facts: Facts = {}): Words {
  return refusalWords(code, facts) ?? erasureProblems[code]?.(facts) ?? own[code] ?? signInProblems[code] ?? financeProblems[code] ?? webhookProblems[code] ?? termsProblems[code] ?? { ja: code, en: code };
}

/** Whether a code is one of ours: there are as many as there are sentences. */
export const hasWords = (code: string): boolean => isRefusal(code) || [own, erasureProblems, signInProblems, financeProblems, webhookProblems, termsProblems].some((words) => Object.hasOwn(words, code));

/** What a kind of problem is called, the same for all its occurrences (RFC 9457): `Onb step order`. */
export function titleOf(code: string): string {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
