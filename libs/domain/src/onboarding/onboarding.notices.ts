import { noticesOf, type Notice } from '../engagement/notice.js';

/** Every notice of an onboarding, in the order of the steps. */
export const notices = {
  'inquiry-received': { to: 'staff', when: 'submitInquiry' },
  material: { to: 'customer', when: 'sendMaterial', effect: 'MATERIAL_MAIL' },
  'remind-explanation': { to: 'customer', when: 'no requestExplanation after reminderDays' },
  'slots-wished': { to: 'staff', when: 'requestExplanation' },
  'call-agreed': { to: 'customer', when: 'agreeSlot' },
  'call-soon': { to: 'customer', when: 'the business day before the call' },
  'application-form': { to: 'customer', when: 'sendApplication', effect: 'APPLICATION_MAIL' },
  'remind-application': { to: 'customer', when: 'no submitApplication after reminderDays' },
  'application-received': { to: 'staff', when: 'submitApplication' },
  'contract-ready': { to: 'customer', when: 'CONTRACT_DOCUMENT is done' },
  'remind-signature': { to: 'customer', when: 'no signContract after reminderDays' },
  'contract-signed': { to: 'staff', when: 'signContract' },
  'chat-opened': { to: 'customer', when: 'OPEN_CHAT_GROUP is done' },
  'payment-form': { to: 'customer', when: 'sendPaymentForm', effect: 'PAYMENT_FORM' },
  'payment-form-issued': { to: 'finance', when: 'PAYMENT_FORM is done' },
  'remind-payment': { to: 'customer', when: 'no confirmPayment after paymentReminderDays' },
  'payment-to-confirm': { to: 'finance', when: 'no confirmPayment after paymentReminderDays' },
  'payment-confirmed': { to: 'customer', when: 'confirmPayment' },
  'meeting-due': { to: 'staff', when: 'confirmPayment, and the business day before the meeting' },
  'meeting-agreed': { to: 'customer', when: 'agreeMeetingSlot' },
  'meeting-soon': { to: 'customer', when: 'the business day before the meeting' },
  started: { to: 'customer', when: 'start, on the day' },
  withdrawn: { to: 'customer', when: 'withdraw' },
  'withdrawal-received': { to: 'staff', when: 'withdraw' },
  'open-item-left': { to: 'finance', when: 'withdraw while ONB.FIRST_PAYMENT is open' },
} as const satisfies { [id: string]: Notice };

export type NoticeId = keyof typeof notices;

/** The event that puts a notice on its way to whom the table says. */
export const notice = noticesOf(notices);
