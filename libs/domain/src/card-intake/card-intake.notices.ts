import { noticesOf, type Notice } from '../engagement/notice.js';

/** Every notice of a card intake, in the order of the steps. */
export const notices = {
  'application-received': { to: 'staff', when: 'apply' },
  'estimate-request': { to: 'customer', when: 'apply' },
  'estimate-received': { to: 'staff', when: 'submitEstimate' },
  'dates-proposed': { to: 'customer', when: 'schedule' },
  'dates-agreed': { to: 'customer', when: 'agree, with the cutoff' },
  'dates-accepted': { to: 'staff', when: 'agree' },
  'cutoff-soon': { to: 'customer', when: 'cutoffReminderDays before the cutoff' },
  'dates-changed': { to: 'customer', when: 'change' },
  'change-received': { to: 'staff', when: 'change by the customer' },
  'kits-sent': { to: 'customer', when: 'sendKits', effect: 'KITS_MAIL' },
  'cards-shipped': { to: 'staff', when: 'ship' },
  'slip-to-sign': { to: 'customer', when: 'receive' },
  'kits-held': { to: 'customer', when: 'receive, with names that do not match' },
  'slip-open': { to: 'staff', when: 'a slip not signed after slipOpenDays' },
  'stage-done': { to: 'customer', when: 'finishStage' },
  'stage-due': { to: 'staff', when: 'a stage not finished at the end of its week' },
  'custody-overdue': { to: 'staff', when: 'cards still here after the target day' },
  'cards-sent-back': { to: 'customer', when: 'sendBack, with the slip to sign' },
  'case-closed': { to: 'customer', when: 'closeCase' },
  cancelled: { to: 'customer', when: 'cancel' },
  'cancel-received': { to: 'staff', when: 'cancel by the customer' },
  'line-arisen': { to: 'finance', when: 'a charge arises' },
} as const satisfies { [id: string]: Notice };

export type NoticeId = keyof typeof notices;

/** The event that puts a notice on its way to whom the table says. */
export const notice = noticesOf(notices);
