import { noticesOf, type Notice } from '../engagement/notice.js';

/** Every notice of an option support, in the order of its steps: to whom and when. */
export const notices = {
  'order-received': { to: 'customer', when: 'order' },
  'adviser-to-assign': { to: 'staff', when: 'order' },
  'adviser-named': { to: 'customer', when: 'assignAdviser' },
  'meeting-booked': { to: 'customer', when: 'bookMeeting' },
  'meeting-agreed': { to: 'staff', when: 'bookMeeting by the customer' },
  'meeting-cancelled': { to: 'customer', when: 'cancelMeeting' },
  'meeting-given-up': { to: 'staff', when: 'cancelMeeting by the customer' },
  'option-guided': { to: 'customer', when: 'guideOption' },
  'cap-reached': { to: 'customer', when: 'held meetings reach a share of the cap' },
  completed: { to: 'customer', when: 'every option has been explained' },
  'ends-soon': { to: 'customer', when: 'endReminderDays before the last covered day' },
  'coverage-ending': { to: 'staff', when: 'endReminderDays before the last covered day' },
  ended: { to: 'customer', when: 'the period is over and an option has not been explained' },
  'ended-open': { to: 'staff', when: 'the period is over and an option has not been explained' },
  'refund-to-decide': { to: 'finance', when: 'requestRefund, past the rule by a manager' },
} as const satisfies { [id: string]: Notice };

export type NoticeId = keyof typeof notices;

/** The event that puts a notice on its way to whom the table says. */
export const notice = noticesOf(notices);
