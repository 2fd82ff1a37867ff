import { addTexts } from '../app/i18n.js';

let ready: Promise<void> | undefined;

/** The texts of the customer's pages; they come once, with the first of these pages. */
export const customerTexts = (): Promise<void> => (ready ??= addTexts((lang) => (lang === 'ja' ? import('./locales/ja.json') : import('./locales/en.json'))));
