import type { Lang } from '../../app/i18n.js';

/** Hours as days with one decimal: `2.5日`, `2.5 d` with a space that does not break; under a day as hours. */
export function daysText(hours: number | null, lang: Lang): string {
  if (hours === null) return '—';
  const inDays = hours >= 24;
  const figure = inDays ? (hours / 24).toFixed(1) : hours < 1 ? hours.toFixed(1) : String(Math.round(hours));
  // A space at which charts do not break their labels.
  return lang === 'ja' ? `${figure}${inDays ? '日' : '時間'}` : `${figure}\u00a0${inDays ? 'd' : 'h'}`;
}
