import { pad, partsOf, weekdayOf } from './dates.js';
import { dateOf, timeOf } from './instants.js';
import type { Zoned } from './instants.js';
import type { Instant, LocalDate, LocalTime } from './types.js';

// Written out by hand: locale data differs between hosts, and what was once shown to a customer must stay the same.

export type Lang = 'ja' | 'en';

const WEEKDAYS = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2026年12月2日(水)`, `Wed 2 Dec 2026`; without the year `12月2日(水)`, `Wed 2 Dec`. */
export function formatDate(date: LocalDate, lang: Lang, { year: withYear = true }: { year?: boolean } = {}): string {
  const { year, month, day } = partsOf(date);
  const weekday = WEEKDAYS[lang][weekdayOf(date) - 1];
  if (lang === 'ja') return `${withYear ? `${year}年` : ''}${month}月${day}日(${weekday})`;
  return `${weekday} ${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`;
}

/** `12月2日(水) 0:00`, `Wed 2 Dec, 0:00`; with the year on request. Local to `in`, by default Asia/Tokyo. */
export function formatInstant(
  instant: Instant,
  lang: Lang,
  { in: zone = 'Asia/Tokyo', year = false }: { in?: Zoned; year?: boolean } = {},
): string {
  const date = formatDate(dateOf(zone, instant), lang, { year });
  return `${date}${lang === 'ja' ? ' ' : ', '}${formatTime(timeOf(zone, instant))}`;
}

/** `9:48`, `0:00`: hours without a leading zero. */
export function formatTime(time: LocalTime): string {
  return time.replace(/^0(?=\d:)/, '');
}

/** `¥100,000`, from whole yen; `-¥500` for what is given back. */
export function formatYen(yen: number): string {
  if (!Number.isSafeInteger(yen)) throw new RangeError(`not a whole number of yen: ${yen}`);
  const digits = String(Math.abs(yen)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${yen < 0 ? '-' : ''}¥${digits}`;
}

/** `7時間10分`, `7 h 10 min`, from whole minutes; from 48 hours on days and hours, `3日4時間`, `3 d 4 h`. */
export function formatDuration(minutes: number, lang: Lang): string {
  const whole = Math.floor(Math.abs(minutes));
  const inDays = whole >= 48 * 60;
  const parts = inDays
    ? [[Math.floor(whole / 1440), '日', 'd'] as const, [Math.floor(whole / 60) % 24, '時間', 'h'] as const]
    : [[Math.floor(whole / 60), '時間', 'h'] as const, [whole % 60, '分', 'min'] as const];
  const shown = parts.filter(([n], index) => n > 0 || (index === 1 && whole < 1));
  return shown.map(([n, ja, en]) => (lang === 'ja' ? `${n}${ja}` : `${n} ${en}`)).join(lang === 'ja' ? '' : ' ');
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(n: number): string {
  const lastTwo = n % 100;
  const ending = lastTwo >= 11 && lastTwo <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** The year of a date, as shown: `2026`. */
export function yearOf(date: LocalDate): string {
  return pad(partsOf(date).year, 4);
}
