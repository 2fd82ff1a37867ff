import type { Words } from '../calendar/calendar.js';
import type { Sentence } from '../engagement/words.js';
import { capSentence, day, fieldList, sharedRefusals } from '../support/support.words.js';
import { fieldNames, stateTitles } from './option-support.words.titles.js';

/** Why an option support refused something, as a sentence with the values compared. */
export const refusals: { readonly [code: string]: Sentence } = {
  ...sharedRefusals,
  OPT_STEP_ORDER: ({ state }) => ({ ja: `まだこの工程に進めません(現在: ${stateTitle(state).ja})。`, en: `This cannot be done yet (now: ${stateTitle(state).en}).` }),
  OPT_ACTOR_NOT_ALLOWED: () => ({ ja: 'この操作は別の担当が行います。', en: 'This is done by somebody in another role.' }),
  OPT_FIELD_MISSING: ({ missing }) => ({ ja: `入力が足りません: ${fieldList(missing, fieldNames, 'ja')}`, en: `Please fill in: ${fieldList(missing, fieldNames, 'en')}` }),
  OPT_OPTION_NOT_COVERED: () => ({ ja: 'このオプションは、支援の対象ではありません。', en: 'This option is not covered by the support.' }),
  OPT_START_IN_PAST: ({ startDate }) => ({ ja: `支援開始日 ${day(startDate, 'ja')} はすでに過ぎています。`, en: `The start of the support, ${day(startDate, 'en')}, has already passed.` }),
  OPT_OUT_OF_PERIOD: ({ from, to }) => ({ ja: `支援期間外の日付です(支援期間: ${day(from, 'ja')}から${day(to, 'ja')}まで)。`, en: `This is outside the covered period (${day(from, 'en')} to ${day(to, 'en')}).` }),
  OPT_CAP_EXCEEDED: capSentence({ ja: '打ち合わせ', en: 'Meetings:' }),
  OPT_BOOKING_UNKNOWN: () => ({ ja: 'その打ち合わせの予約はありません。', en: 'There is no such booking.' }),
  OPT_NOT_YET: ({ on }) => ({ ja: `${day(on, 'ja')} はまだ先の日付です。すでに行ったことだけを記録できます。`, en: `${day(on, 'en')} lies ahead. Only what has already happened can be recorded.` }),
  OPT_PERIOD_NOT_OVER: ({ to }) => ({ ja: `支援期間は ${day(to, 'ja')}まで続きます。`, en: `The period lasts until ${day(to, 'en')}.` }),
};

function stateTitle(state: unknown): Words {
  return stateTitles[String(state)] ?? { ja: '確認中', en: 'not known' };
}
