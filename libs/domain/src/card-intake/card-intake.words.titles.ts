import type { Words } from '../calendar/calendar.js';
import type { CardIntakeAction } from './card-intake.actions.js';

/** The states of the catalogue, as lists and boards show them. */
export const stateTitles: { [state: string]: Words } = {
  APPLIED: { ja: '申込受付', en: 'Applied' },
  ESTIMATED: { ja: '枚数算出済み', en: 'Estimated' },
  SCHEDULED: { ja: '日程合意済み', en: 'Scheduled' },
  KITS_SENT: { ja: 'キット送付済み', en: 'Kits sent' },
  IN_TRANSIT: { ja: '名刺輸送中', en: 'Cards in transit' },
  RECEIVED: { ja: '名刺受領済み', en: 'Cards received' },
  INTAKE: { ja: '取込中', en: 'Intake under way' },
  INTAKE_DONE: { ja: '取込完了', en: 'Intake done' },
  RETURNED: { ja: '返送済み', en: 'Sent back' },
  CLOSED: { ja: '完了', en: 'Closed' },
  CANCELLED: { ja: 'キャンセル', en: 'Cancelled' },
};

/** What an action is called: on the button of staff, and on the customer's page. */
export const actionTitles: { [A in CardIntakeAction]: { staff: Words; customer: Words } } = {
  apply: title('申し込みを登録', 'Record the application', '申し込む', 'Apply'),
  recordCounts: title('枚数を記録', 'Record counts', '枚数を入力する', 'Enter card counts'),
  submitEstimate: title('概算枚数を確定', 'Complete the estimate', '枚数の調査を終える', 'Complete your count'),
  schedule: title('日程を提案', 'Propose dates', '日程のご提案', 'We propose the dates'),
  agree: title('日程への合意', 'Dates agreed', '日程に合意する', 'Agree to the dates'),
  change: title('日程を変更', 'Change the dates', '日程を変更する', 'Change the dates'),
  cancel: title('キャンセル', 'Cancel', 'キャンセルする', 'Cancel'),
  sendKits: title('キットを送付', 'Send the kits', 'キットのお届け', 'We send your kits'),
  ship: title('名刺の発送を登録', 'Record the mailing', '名刺の発送を知らせる', 'Tell us that the cards are on their way'),
  receive: title('名刺の受領を記録', 'Record the receipt', '名刺の受領', 'We receive your cards'),
  exchangeSlip: title('授受票に署名', 'Sign the custody slip', '授受票に署名する', 'Sign the custody slip'),
  releaseKit: title('キットの氏名を確認', 'Clear the name on a kit', 'キットの氏名を確認する', 'Confirm the name on a kit'),
  moveCards: title('名刺の移動を記録', 'Record a move', '名刺の移動', 'We move your cards'),
  startIntake: title('取込を開始', 'Start the intake', '取り込みの開始', 'We start the intake'),
  finishStage: title('取込の回を完了', 'Finish the stage', '取り込み', 'We take in your cards'),
  finishIntake: title('取込の完了', 'Intake done', '取り込みの完了', 'All cards are taken in'),
  sendBack: title('名刺を返送', 'Send the cards back', '名刺のご返送', 'We send your cards back'),
  signReturnSlip: title('返送分の授受票への署名', 'Return slip', '返送分の授受票に署名する', 'Sign for the return'),
  closeCase: title('案件の完了', 'Close the case', 'お手続きの完了', 'Completed'),
  requestRefund: title('返金の申し出を登録', 'Record a wish for a refund', '返金を申し出る', 'Ask for a refund'),
  openRework: title('再作業を登録（無償）', 'Open re-work, free of charge', '取り込みのやり直し（無償）', 'We redo cards, free of charge'),
  finishRework: title('再作業を完了', 'Finish the re-work', '取り込みのやり直しの完了', 'We have redone the cards'),
};

/** The facts that dates are counted from, as "why this date?" names them. */
export const factNames: { [fact: string]: Words } = {
  submitEstimate: { ja: '概算枚数の確定', en: 'Estimate completed' },
  agree: { ja: '日程の合意', en: 'Dates agreed' },
  intakeStart: { ja: '取込開始日', en: 'Start of the intake' },
  intakeWeek: { ja: '取込開始週の月曜日', en: 'Monday of the start week' },
  cutoff: { ja: '無料変更の期限', en: 'Free changes end' },
  custody: { ja: '名刺の預かりの目安', en: 'Target for the return' },
  receive: { ja: '名刺の受領', en: 'Cards received' },
  sendBack: { ja: '名刺の返送', en: 'Cards sent back' },
  returnDate: { ja: '返送予定日', en: 'Agreed day of return' },
  stageWeek: { ja: '取込週の月曜日', en: 'Monday of the stage’s week' },
  signReturnSlip: { ja: '返送分の授受票への署名', en: 'Return slip signed' },
};

/** What the process does by itself and waits for. */
export const effectTitles: { [effect: string]: Words } = {
  KITS_MAIL: { ja: 'キット送付のお知らせメール', en: 'Mail about the kits' },
};

/** What timers do, for the list of what happens next by itself. */
export const timerTitles: { [does: string]: Words } = {
  'remind-cutoff': { ja: '無料変更の期限のご案内', en: 'Reminder of the cutoff' },
  'mark-late': { ja: '自社の遅れとして表示', en: 'Marked late on our side' },
  'stage-due': { ja: '取込の期限', en: 'Stage due' },
  'slip-open': { ja: '未署名の授受票の確認', en: 'Look after the open slip' },
  'custody-overdue': { ja: '預かり目安の超過', en: 'Custody target passed' },
  close: { ja: '案件の完了', en: 'The case closes' },
};

/** What is charged, as finance reads it. */
export const chargeTitles: { [code: string]: Words } = {
  'MCI.STAFF': { ja: '名刺取込 作業料', en: 'Card intake, staff time' },
  'MCI.DIGITISE': { ja: '名刺データ化費用', en: 'Digitising' },
  'MCI.LATE_CHANGE': { ja: '名刺取込 変更料', en: 'Card intake, late change' },
  'MCI.LATE_CANCEL': { ja: '名刺取込 キャンセル料', en: 'Card intake, late cancellation' },
  'MCI.POSTAGE': { ja: '着払い送料の立替', en: 'Postage paid on delivery' },
};

/** The action that the one-time link of a mail is for; mails without one link to the customer's page. */
export const linkActions: { [notice: string]: CardIntakeAction } = {
  'estimate-request': 'submitEstimate',
  'dates-proposed': 'agree',
  'kits-sent': 'ship',
  'slip-to-sign': 'exchangeSlip',
  'cards-sent-back': 'signReturnSlip',
};

function title(ja: string, en: string, customerJa: string, customerEn: string): { staff: Words; customer: Words } {
  return { staff: { ja, en }, customer: { ja: customerJa, en: customerEn } };
}
