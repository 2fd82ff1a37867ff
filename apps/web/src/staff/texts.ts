import { addTexts } from '../app/i18n.js';

let ready: Promise<void> | undefined;

/** The texts of the staff console; they come once, with the first of its pages. */
export const staffTexts = (): Promise<void> => (ready ??= addTexts((lang) => (lang === 'ja' ? import('./locales/ja.json') : import('./locales/en.json'))));
