import { useTranslation } from 'react-i18next';
import { partsOf } from '#domain/calendar/dates.js';
import { formatDate } from '#domain/calendar/format.js';
import type { StripDay } from '#domain/calendar/strip.js';
import { useLang } from '../app/i18n.js';
import classes from './why-this-date.module.css';

const MOST = 14;
const AT_EACH_END = 6;

/** At most fourteen days; of more, the first and the last, and how many lie between. */
function folded(days: readonly StripDay[]): (StripDay | number)[] {
  if (days.length <= MOST) return [...days];
  return [...days.slice(0, AT_EACH_END), days.length - 2 * AT_EACH_END, ...days.slice(-AT_EACH_END)];
}

/** The days from the starting point to the date: hatched ones do not count, numbered ones do. */
export function DayStrip({ days }: { days: readonly StripDay[] }) {
  const { t } = useTranslation();
  const lang = useLang();
  if (days.length < 2) return null;
  const weekday = (date: string): string => (lang === 'ja' ? formatDate(date, 'ja').slice(-2, -1) : formatDate(date, 'en').slice(0, 2));
  // The five rows say the same in words: to a screen reader the strip would only be a list of figures.
  return (
    <div className={classes.strip} aria-hidden>
      {folded(days).map((day) =>
        typeof day === 'number' ? (
          <span key="fold" className={`${classes.day} ${classes.fold}`}>
            {t('shared.why.days', { count: day })}
          </span>
        ) : (
          <span key={day.date} className={`${classes.day} ${classes[day.mark] ?? ''}`} title={day.name?.[lang] ?? formatDate(day.date, lang)}>
            <b>{partsOf(day.date).day}</b>
            {day.why === 'holiday' ? t('shared.why.holiday') : weekday(day.date)}
            {day.mark !== 'skipped' && <span className={classes.mark}>{markText(day, t)}</span>}
          </span>
        ),
      )}
    </div>
  );
}

function markText(day: StripDay, t: (key: string) => string): string | number {
  if (day.mark === 'anchor') return t('shared.why.anchor');
  if (day.mark === 'received') return t('shared.why.received');
  return day.count ?? '';
}
