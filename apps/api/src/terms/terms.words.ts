import type { Words } from '#domain/calendar/calendar.js';

/** What a manager is told of a version that cannot be published. */
export const termsProblems: { readonly [code: string]: Words } = {
  CFG_MALFORMED: { ja: '規約の内容に誤りがあります。', en: 'The terms document has mistakes.' },
  CFG_EFFECTIVE_BEFORE_PUBLISHED: { ja: '適用開始日は公開日の翌日以降にしてください。', en: 'A version takes effect on the day after it is published at the earliest.' },
  CFG_TIME_ZONE_FIXED: { ja: 'タイムゾーンは変更できません。', en: 'The time zone cannot be changed.' },
  RULEBOOK_PUBLISHED: { ja: 'この版の名前は別の内容で公開済みです。', en: 'A version of this name was published with other contents.' },
  CAL_YEAR_NOT_LOADED: { ja: 'この期間の祝日データがありません。', en: 'The holidays of these years are not known yet.' },
};
