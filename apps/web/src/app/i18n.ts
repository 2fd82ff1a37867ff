import i18n from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Lang } from '#domain/calendar/format.js';

export type { Lang } from '#domain/calendar/format.js';
type Texts = Record<string, unknown>;

const LANGS: readonly Lang[] = ['ja', 'en'];
const STORED = 'dandori-language';
const isLang = (value: unknown): value is Lang => LANGS.includes(value as Lang);

/** Texts of one part of the app, one file per language, loaded when the part or the language is needed. */
type Loader = (lang: Lang) => Promise<{ default: Texts }>;
const loaders: Loader[] = [];

/** Adds texts of a part that is loaded later (the customer's pages); resolves when they can be used. */
export async function addTexts(load: Loader): Promise<void> {
  loaders.push(load);
  await Promise.all(LANGS.filter((lang) => i18n.hasResourceBundle(lang, 'translation')).map((lang) => bring(lang, load)));
}

async function bring(lang: Lang, load: Loader): Promise<void> {
  i18n.addResourceBundle(lang, 'translation', (await load(lang)).default, true, true);
}

/** The language chosen before, else the browser's; Japanese unless it asks for English first. */
function firstLanguage(): Lang {
  const stored = localStorage.getItem(STORED);
  if (isLang(stored)) return stored;
  return navigator.languages.map((each) => each.slice(0, 2)).find(isLang) ?? 'ja';
}

export async function startTexts(): Promise<void> {
  loaders.push((lang) => (lang === 'ja' ? import('../locales/ja.json') : import('../locales/en.json')));
  const lng = firstLanguage();
  await i18n.use(initReactI18next).init({ lng, fallbackLng: false, resources: {}, interpolation: { escapeValue: false }, returnNull: false, showSupportNotice: false });
  await setLanguage(lng, false);
}

/** Switches and, when a person chose it, remembers. */
export async function setLanguage(lang: Lang, remember = true): Promise<void> {
  await Promise.all(loaders.map((load) => bring(lang, load)));
  await i18n.changeLanguage(lang);
  document.documentElement.lang = lang;
  if (remember) localStorage.setItem(STORED, lang);
}

/** Whether the person here has chosen a language; else that of the account counts. */
export const hasChosenLanguage = (): boolean => localStorage.getItem(STORED) !== null;

export const language = (): Lang => (i18n.language === 'en' ? 'en' : 'ja');

/** The language of the page, for domain functions and `words[lang]`. */
export function useLang(): Lang {
  return useTranslation().i18n.language === 'en' ? 'en' : 'ja';
}
