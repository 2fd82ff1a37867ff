import { formatInstant } from '../calendar/because.js';
import type { Lang } from '../calendar/because.js';
import type { Words } from '../calendar/calendar.js';
import type { Facts, Json } from './json.js';

/** A sentence for a refusal, with the values that the rule compared. */
export type Sentence = (facts: Facts) => Words;

/** The commands every pipeline has, as the button says them. */
export const kernelTitles: { [command: string]: Words } = {
  addNote: { ja: 'メモを残す', en: 'Add a note' },
  hold: { ja: '保留にする', en: 'Put on hold' },
  resume: { ja: '保留を解く', en: 'Resume' },
  reassign: { ja: '担当を変える', en: 'Reassign' },
  correct: { ja: '記録を訂正する', en: 'Correct a record' },
  override: { ja: '例外として進める', en: 'Override' },
  retryEffect: { ja: 'もう一度実行する', en: 'Try again' },
  skipEffect: { ja: '実行せずに進む', en: 'Go on without it' },
  adoptTerms: { ja: '新しい会社設定に移す', en: 'Adopt new terms' },
};

/** Why the kernel refused, as a sentence for whoever reads it. */
export const kernelRefusals: { [code: string]: Sentence } = {
  ENGAGEMENT_CLOSED: ({ closedAt }) => ({
    ja: `この案件は${when(closedAt, 'ja', 'に')}終了しています。`,
    en: `This engagement was closed${when(closedAt, 'en', ' on ')}.`,
  }),
  ENGAGEMENT_ON_HOLD: ({ since }) => ({
    ja: `${when(since, 'ja', 'から')}保留中です。先に保留を解いてください。`,
    en: `On hold${when(since, 'en', ' since ')}. Resume it first.`,
  }),
  SAME_PERSON: () => ({ ja: 'この操作は、前の操作をした人とは別の人が行います。', en: 'This has to be done by somebody other than whoever did the step it checks.' }),
  ENGAGEMENT_NOT_ON_HOLD: () => ({ ja: '保留中ではありません。', en: 'It is not on hold.' }),
  ACTOR_NOT_ALLOWED: () => ({ ja: 'この操作の権限がありません。', en: 'You are not allowed to do this.' }),
  COMMAND_UNKNOWN: ({ command }) => ({ ja: `「${text(command)}」という操作はありません。`, en: `There is no command “${text(command)}”.` }),
  EFFECT_UNDER_WAY: () => ({ ja: 'いま送信の処理中です。少し待ってから確認してください。', en: 'This is being sent right now. Look again in a moment.' }),
  EFFECT_NOT_FAILED: () => ({ ja: '失敗した処理ではないため、やり直しも省略もできません。', en: 'It has not failed, so it cannot be tried again or skipped.' }),
  FACT_NOT_CORRECTABLE: ({ fact }) => ({ ja: `「${text(fact)}」は訂正できない記録です。`, en: `“${text(fact)}” cannot be corrected.` }),
  FACT_NOT_RECORDED: ({ fact }) => ({ ja: `「${text(fact)}」はまだ記録されていません。`, en: `“${text(fact)}” has not been recorded yet.` }),
  FACT_VALUE_INVALID: ({ fact }) => ({ ja: `「${text(fact)}」の訂正内容を確認してください。`, en: `Check the corrected value of “${text(fact)}”.` }),
  EFFECTIVE_IN_FUTURE: ({ effectiveAt }) => ({
    ja: `${when(effectiveAt, 'ja', 'は')}まだ先の日時です。すでに起きたことだけを記録できます。`,
    en: `Only what has already happened can be recorded${when(effectiveAt, 'en', '; this lies ahead: ')}.`,
  }),
  NOTHING_TO_OVERRIDE: () => ({ ja: '例外にする必要はありません。通常どおり進められます。', en: 'Nothing stands in the way; no override is needed.' }),
  TERMS_ALREADY_PINNED: ({ version }) => ({ ja: `会社設定 ${text(version)} はすでに適用されています。`, en: `Terms version ${text(version)} already apply.` }),
  BUSY: () => ({ ja: 'ほかの操作を処理しています。少し待ってからもう一度お試しください。', en: 'Another change is being made. Try again in a moment.' }),
};

/** An instant in words with what joins it to the sentence; nothing when it is not known. */
function when(at: Json | undefined, lang: Lang, joint: string): string {
  if (typeof at !== 'string') return '';
  return lang === 'ja' ? `${formatInstant(at, 'ja')} ${joint}` : `${joint}${formatInstant(at, 'en')}`;
}

/** A value of a refusal or notice as it stands in a sentence; nothing when it is neither text nor a number. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
