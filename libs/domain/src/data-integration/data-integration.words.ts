/** Every text of a data-integration support, in Japanese and English; what the kernel says is in `engagement/words.ts`. */
export { customerMails, internalMails, linkActions } from './data-integration.words.mails.js';
export { refusals, warnings } from './data-integration.words.refusals.js';
export { actionTitles, chargeTitles, factNames, fieldNames, meetingTitles, stateTitles, timerTitles } from './data-integration.words.titles.js';
