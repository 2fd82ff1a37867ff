import type { Words } from '../calendar/calendar.js';
import { sharedFields } from '../support/support.words.js';
import type { OptionSupportAction } from './option-support.actions.js';

/** The states of the catalogue, as lists and boards show them. */
export const stateTitles: { readonly [state: string]: Words } = {
  ORDERED: { ja: '申込受付', en: 'Ordered' },
  ASSIGNED: { ja: '担当決定', en: 'Adviser named' },
  GUIDING: { ja: '案内中', en: 'Guidance' },
  COMPLETED: { ja: '支援完了', en: 'Completed' },
  ENDED: { ja: '期間終了', en: 'Period over' },
};

/** What an action is called: on the button of staff, and on the customer's page. */
export const actionTitles: { readonly [A in OptionSupportAction]: { staff: Words; customer: Words } } = {
  order: title('申込を登録', 'Record the order', '申し込む', 'Order'),
  assignAdviser: title('担当を決定', 'Name the adviser', '担当のご案内', 'We name your adviser'),
  guideOption: title('オプションの案内を記録', 'Record guidance', 'オプションのご案内', 'We explain an option'),
  bookMeeting: title('打ち合わせを予約', 'Book a meeting', 'お打ち合わせの日時を決める', 'Choose the time of a meeting'),
  cancelMeeting: title('打ち合わせの予約を取り消し', 'Cancel a meeting', 'お打ち合わせを取りやめる', 'Cancel a meeting'),
  holdMeeting: title('打ち合わせを記録', 'Record a meeting', 'お打ち合わせ', 'We meet'),
  end: title('支援期間の終了', 'End of the period', '支援期間の終了', 'End of the period'),
  requestRefund: title('返金の希望を登録', 'Record a wish for a refund', '返金を希望する', 'Ask for a refund'),
};

/** What dates are counted from, as "why this date?" names them. */
export const factNames: { readonly [fact: string]: Words } = {
  order: { ja: 'お申し込み', en: 'Order' },
  supportStart: { ja: '支援開始日', en: 'Start of the support' },
  coveredEnd: { ja: '支援期間の終わり', en: 'End of the support period' },
  booking: { ja: '打ち合わせ', en: 'Meeting' },
};

/** What timers do, for the list of what happens next by itself. */
export const timerTitles: { readonly [does: string]: Words } = {
  begin: { ja: '支援の開始', en: 'Start of the support' },
  end: { ja: '支援期間の終了', en: 'End of the period' },
  'remind-end': { ja: '支援期間の終わりのご案内', en: 'Announce the end of the period' },
  'mark-late': { ja: '自社の遅れとして表示', en: 'Marked late on our side' },
};

/** What is charged, as finance reads it. */
export const chargeTitles: { readonly [code: string]: Words } = {
  'OPT.BASE_2M': { ja: 'オプション支援(2か月)', en: 'Option support, two months' },
};

/** Fields as the forms label them; a name without a label appears as it is. */
export const fieldNames: { readonly [field: string]: Words } = {
  ...sharedFields,
  options: { ja: '対象のオプション', en: 'Options' },
  option: { ja: 'オプション', en: 'Option' },
  adviser: { ja: '担当', en: 'Adviser' },
  id: { ja: '担当', en: 'Adviser' },
};

function title(ja: string, en: string, customerJa: string, customerEn: string): { staff: Words; customer: Words } {
  return { staff: { ja, en }, customer: { ja: customerJa, en: customerEn } };
}
