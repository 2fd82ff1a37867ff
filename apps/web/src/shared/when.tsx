import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDuration, formatInstant, formatTime, yearOf } from '#domain/calendar/format.js';
import { dateOf, timeOf } from '#domain/calendar/instants.js';
import { useLang } from '../app/i18n.js';

const ZONE = 'Asia/Tokyo';
const listeners = new Set<() => void>();
let now = Date.now();
setInterval(() => {
  now = Date.now();
  for (const tell of listeners) tell();
}, 20_000);

/** The present, to within a minute, for everything on the page alike. */
export function useNow(): string {
  const millis = useSyncExternalStore((tell) => (listeners.add(tell), () => listeners.delete(tell)), () => now);
  return new Date(millis).toISOString();
}

export const localDate = (instant: string): string => dateOf(ZONE, instant);
export const localTime = (instant: string): string => formatTime(timeOf(ZONE, instant));

interface Props {
  /** An instant (`…Z`) or a day (`yyyy-mm-dd`). */
  at: string;
  /** With the year, as in titles; otherwise only when it is another year than now. */
  year?: boolean;
  /** The time alone, under a heading that carries the date. */
  timeOnly?: boolean;
  dateOnly?: boolean;
}

/** Words for a date, always with its weekday: `12月2日(水) 0:00`, `Wed 2 Dec, 0:00`. */
export function useWhen(): (at: string, more?: Omit<Props, 'at'>) => string {
  const lang = useLang();
  const present = useNow();
  return (at, { year, timeOnly, dateOnly } = {}) => {
    const isDay = at.length === 10;
    const withYear = year ?? yearOf(isDay ? at : localDate(at)) !== yearOf(localDate(present));
    if (isDay) return formatDate(at, lang, { year: withYear });
    if (timeOnly) return localTime(at);
    return dateOnly ? formatDate(localDate(at), lang, { year: withYear }) : formatInstant(at, lang, { year: withYear });
  };
}

export function DateText({ at, ...more }: Props) {
  const when = useWhen();
  return <time dateTime={at}>{when(at, more)}</time>;
}

/** `あと 7時間10分`, or how long it is over. Red when over, amber when it is today; always in words, too. */
export function TimeLeft({ at, calm }: { at: string; calm?: boolean }) {
  const { t } = useTranslation();
  const lang = useLang();
  const present = useNow();
  const minutes = Math.round((Date.parse(at) - Date.parse(present)) / 60_000);
  const text = formatDuration(minutes, lang);
  if (minutes < 0) return <span style={{ color: 'var(--d-red)' }}>{t('shared.time.over', { duration: text })}</span>;
  const soon = minutes < 24 * 60 && !calm;
  return <span style={{ color: soon ? 'var(--d-amber)' : 'var(--d-ink3)' }}>{t('shared.time.left', { duration: text })}</span>;
}
