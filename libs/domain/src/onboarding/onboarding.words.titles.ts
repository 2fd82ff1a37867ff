import type { Words } from '../calendar/calendar.js';
import type { OnboardingAction } from './onboarding.actions.js';

/** The states of the catalogue, as lists and boards show them. */
export const stateTitles: { [state: string]: Words } = {
  INQUIRED: { ja: 'お問い合わせ受付', en: 'Inquiry received' },
  MATERIAL_SENT: { ja: '資料送付済み', en: 'Material sent' },
  EXPLAIN_REQUESTED: { ja: '説明の希望あり', en: 'Explanation requested' },
  EXPLAINED: { ja: '説明済み', en: 'Explained' },
  APPLICATION_SENT: { ja: '申込フォーム送付済み', en: 'Application form sent' },
  APPLIED: { ja: '申込受付', en: 'Applied' },
  CONTRACT_SENT: { ja: '契約書送付済み', en: 'Contract sent' },
  CONTRACTED: { ja: '契約締結', en: 'Contracted' },
  PAYMENT_FORM_SENT: { ja: '支払いフォーム送付済み', en: 'Payment form sent' },
  PAYMENT_CONFIRMED: { ja: '入金確認済み', en: 'Payment confirmed' },
  MEETING_HELD: { ja: '開始前ミーティング実施済み', en: 'Meeting held' },
  STARTED: { ja: '利用開始', en: 'Started' },
  WITHDRAWN: { ja: '取り下げ', en: 'Withdrawn' },
};

/** What an action is called: on the button of staff, and on the customer's page. */
export const actionTitles: { [A in OnboardingAction]: { staff: Words; customer: Words } } = {
  submitInquiry: title('お問い合わせを登録', 'Record the inquiry', '送信する', 'Send your inquiry'),
  sendMaterial: title('資料を送付', 'Send the material', '資料のお届け', 'We send you our material'),
  requestExplanation: title('説明の希望日時を登録', 'Record the wished times', '説明の希望日時を送る', 'Ask for an explanation'),
  agreeSlot: title('説明の日時を決定', 'Agree the call', 'お電話の日時を決める', 'Choose the time of the call'),
  recordExplanationCall: title('説明の電話を記録', 'Record the call', 'お電話でのご説明', 'We call you'),
  sendApplication: title('申込フォームを送付', 'Send the application form', '申込フォームのお届け', 'We send the application form'),
  submitApplication: title('申込内容', 'Application', '申し込む', 'Apply'),
  sendContract: title('契約書を送付', 'Send the contract', '契約書のお届け', 'We send the contract'),
  signContract: title('契約書への署名', 'Signature', '内容を確認して署名する', 'Read and sign'),
  sendPaymentForm: title('支払いフォームを送付', 'Send the payment form', '支払いフォームのお届け', 'We send the payment form'),
  confirmPayment: title('入金を確認', 'Confirm the payment', 'ご入金の確認', 'We confirm your payment'),
  agreeMeetingSlot: title('ミーティングの日時を決定', 'Agree the meeting', 'お打ち合わせの日時を決める', 'Choose the time of the meeting'),
  holdMeeting: title('ミーティングを記録', 'Record the meeting', '開始前のお打ち合わせ', 'We meet by chat call'),
  start: title('利用開始', 'Start of use', 'ご利用開始', 'You start'),
  withdraw: title('取り下げ', 'Withdraw', 'お申し込みを取りやめる', 'Withdraw'),
};

/** The facts that dates are counted from, as "why this date?" names them. */
export const factNames: { [fact: string]: Words } = {
  submitInquiry: { ja: 'お問い合わせ', en: 'Inquiry' },
  sendMaterial: { ja: '資料の送付', en: 'Material sent' },
  requestExplanation: { ja: '説明のご希望', en: 'Explanation requested' },
  callSlot: { ja: '説明の電話', en: 'Explanation call' },
  recordExplanationCall: { ja: '説明の実施', en: 'Explanation given' },
  sendApplication: { ja: '申込フォームの送付', en: 'Application form sent' },
  submitApplication: { ja: 'お申し込み', en: 'Application' },
  sendContract: { ja: '契約書の送付', en: 'Contract sent' },
  signContract: { ja: 'ご契約の署名', en: 'Contract signed' },
  sendPaymentForm: { ja: '支払いフォームの送付', en: 'Payment form sent' },
  confirmPayment: { ja: 'ご入金の確認', en: 'Payment confirmed' },
  payment: { ja: 'ご入金の確認', en: 'Payment confirmed' },
  useStarts: { ja: '利用開始', en: 'Start of use' },
  dayAfterPayment: { ja: 'ご入金確認の翌日', en: 'Day after the payment was confirmed' },
  meetingSlot: { ja: '開始前ミーティング(予定)', en: 'Meeting as agreed' },
  meeting: { ja: '開始前ミーティング', en: 'Meeting held' },
  reminded: { ja: '前回のご案内', en: 'Last reminder' },
};

/** What the process does by itself and waits for. */
export const effectTitles: { [effect: string]: Words } = {
  MATERIAL_MAIL: { ja: '資料のメール', en: 'Mail with the material' },
  APPLICATION_MAIL: { ja: '申込フォームのメール', en: 'Mail with the application form' },
  CONTRACT_DOCUMENT: { ja: '契約書の作成', en: 'Contract document' },
  OPEN_CHAT_GROUP: { ja: 'チャットグループの開設', en: 'Opening the chat group' },
  PAYMENT_FORM: { ja: '支払いフォームの送付', en: 'Payment form in the chat' },
};

/** What timers do, for the list of what happens next by itself. */
export const timerTitles: { [does: string]: Words } = {
  remind: { ja: 'お客様へのご案内を再送', en: 'Remind the customer' },
  'remind-slot': { ja: '前営業日のご案内', en: 'Reminder on the business day before' },
  'mark-late': { ja: '自社の遅れとして表示', en: 'Marked late on our side' },
  start: { ja: '利用開始', en: 'Start of use' },
};

/** What is charged, as finance reads it. */
export const chargeTitles: { [code: string]: Words } = {
  'ONB.FIRST_PAYMENT': { ja: '初回のお支払い', en: 'First payment' },
};

/** The action that the one-time link of a mail is for; mails without one link to the customer's page. */
export const linkActions: { [notice: string]: OnboardingAction } = {
  material: 'requestExplanation',
  'remind-explanation': 'requestExplanation',
  'call-agreed': 'agreeSlot',
  'call-soon': 'agreeSlot',
  'application-form': 'submitApplication',
  'remind-application': 'submitApplication',
  'contract-ready': 'signContract',
  'remind-signature': 'signContract',
  'payment-confirmed': 'agreeMeetingSlot',
  'meeting-agreed': 'agreeMeetingSlot',
  'meeting-soon': 'agreeMeetingSlot',
};

function title(ja: string, en: string, customerJa: string, customerEn: string): { staff: Words; customer: Words } {
  return { staff: { ja, en }, customer: { ja: customerJa, en: customerEn } };
}
