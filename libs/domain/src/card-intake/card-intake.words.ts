/** Every text of a card intake, in Japanese and English; what the kernel says is in `engagement/words.ts`. */
export { customerMails } from './card-intake.words.customer.js';
export { choiceNames, fieldNames } from './card-intake.words.fields.js';
export { internalMails } from './card-intake.words.internal.js';
export { refusals } from './card-intake.words.refusals.js';
export { actionTitles, chargeTitles, effectTitles, factNames, linkActions, stateTitles, timerTitles } from './card-intake.words.titles.js';
