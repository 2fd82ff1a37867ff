/** Every text of an onboarding, in Japanese and English; what the kernel says is in `engagement/words.ts`. */
export { customerMails } from './onboarding.words.customer.js';
export { internalMails } from './onboarding.words.internal.js';
export { fieldNames, refusals } from './onboarding.words.refusals.js';
export { actionTitles, chargeTitles, effectTitles, factNames, linkActions, stateTitles, timerTitles } from './onboarding.words.titles.js';
