/** Every text of an option support, in Japanese and English; what the kernel says is in `engagement/words.ts`. */
export { customerMails, internalMails, linkActions } from './option-support.words.mails.js';
export { refusals } from './option-support.words.refusals.js';
export { actionTitles, chargeTitles, factNames, fieldNames, stateTitles, timerTitles } from './option-support.words.titles.js';
