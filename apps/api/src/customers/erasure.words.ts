import type { Words } from '#domain/calendar/calendar.js';
import type { Facts } from '#domain/engagement/json.js';

type Sentence = (facts: Facts) => Words;

/** Why the people of a customer cannot be erased yet, with the dates that were compared. */
export const erasureProblems: { readonly [code: string]: Sentence } = {
  ERASURE_ENGAGEMENT_OPEN: ({ number, openedOn }) => ({
    ja: `案件${text(number)}（${text(openedOn)}開始）が進行中のため、まだ消去できません。終了後にもう一度お試しください。`,
    en: `Engagement ${text(number)} is open since ${text(openedOn)}. Erase once it is closed.`,
  }),
  ERASURE_COMMAND_UNDECIDED: () => ({ ja: '処理中の操作があります。少し待ってからもう一度お試しください。', en: 'Something is being decided for this customer. Try again shortly.' }),
  ERASURE_RETENTION: ({ from, days, closedOn }) => ({
    ja: `最後の案件が終了した${text(closedOn)}から${text(days)}日間は保存期間のため、消去できるのは${text(from)}からです。`,
    en: `Kept for ${text(days)} days after the last engagement was closed on ${text(closedOn)}: can be erased from ${text(from)}.`,
  }),
  CUSTOMER_ERASED: () => ({ ja: 'このお客様の個人情報は消去済みです。', en: 'The people of this customer were erased.' }),
};

const text = (value: Facts[string] | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
