import { noticesOf, type Notice } from '../engagement/notice.js';

/** Every notice of a data-integration support, in the order of the steps; then those of the coverage clock. */
export const notices = {
  'order-received': { to: 'customer', when: 'order' },
  'architect-to-assign': { to: 'staff', when: 'order' },
  'architect-named': { to: 'customer', when: 'assignArchitect' },
  'meeting-booked': { to: 'customer', when: 'bookMeeting' },
  'meeting-agreed': { to: 'staff', when: 'bookMeeting by the customer' },
  'meeting-cancelled': { to: 'customer', when: 'cancelMeeting' },
  'meeting-given-up': { to: 'staff', when: 'cancelMeeting by the customer' },
  'document-to-review': { to: 'staff', when: 'submitDocument' },
  'document-reviewed': { to: 'customer', when: 'reviewDocument' },
  'test-started': { to: 'staff', when: 'startTest' },
  'advice-given': { to: 'customer', when: 'giveAdvice' },
  released: { to: 'staff', when: 'release' },
  'review-missing': { to: 'staff', when: 'holdReleaseCheck before any document was reviewed (DIN_REVIEW_MISSING)' },
  'cap-reached': { to: 'customer', when: 'held meetings or reviews reach a share of their cap' },
  completed: { to: 'customer', when: 'holdReleaseCheck, or complete' },
  'ends-soon': { to: 'customer', when: 'endReminderDays before the covered end' },
  'coverage-ending': { to: 'staff', when: 'endReminderDays before the covered end' },
  'addon-ordered': { to: 'customer', when: 'orderAddon' },
  'coverage-ended': { to: 'customer', when: 'the covered end is over and the work is not' },
  'extension-charged': { to: 'customer', when: 'each month that begins uncovered' },
  'extension-to-waive': { to: 'finance', when: 'an extension was charged that the dates known since do not bear out' },
  stopped: { to: 'customer', when: 'stop' },
  'stop-received': { to: 'staff', when: 'stop by the customer' },
  'refund-to-decide': { to: 'finance', when: 'requestRefund, past the rule by a manager' },
} as const satisfies { [id: string]: Notice };

export type NoticeId = keyof typeof notices;

/** The event that puts a notice on its way to whom the table says. */
export const notice = noticesOf(notices);
