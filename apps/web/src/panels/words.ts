import { useLang } from '../app/i18n.js';

/** Texts of a panel, beside it: both languages say the same things, which the compiler checks. */
export function useWords<T>(words: { ja: T; en: T }): T {
  return words[useLang()];
}
