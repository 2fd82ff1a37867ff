import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { Panel } from '../../shared/panel.js';
import { localDate, useNow, useWhen } from '../../shared/when.js';
import type { Document } from './terms.queries.js';
import classes from './terms.module.css';

/** The days on which the company is closed, as this version has pinned them, one year at a time. */
export function DaysPanel({ document }: { document: Document }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { days, closures, from, to, version } = document.calendar;
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) => String(Number(from.slice(0, 4)) + index));
  const present = localDate(useNow()).slice(0, 4);
  const [year, setYear] = useState(years.includes(present) ? present : years[0]!);
  return (
    <Panel title={t('staff.terms.calendar')} aside={t('staff.terms.table', { version })}>
      <div className={classes.closures}>
        <Select aria-label={t('staff.terms.year')} data={years} value={year} allowDeselect={false} onChange={(chosen) => chosen && setYear(chosen)} w={110} />
        <span>{closures.length === 0 ? t('staff.terms.noClosures') : t('staff.terms.closures', { days: closures.map((range) => range.replace('..', '–').replaceAll('-', '/')).join(', ') })}</span>
      </div>
      <ul className={classes.days}>
        {days
          .filter(({ date }) => date.startsWith(year))
          .map(({ date, kind, title }) => (
            <li key={`${date}${kind}`}>
              <time dateTime={date}>{when(date, { year: false })}</time> {title[lang]} {kind === 'designated' && <span className={classes.hint}>{t('staff.terms.designated')}</span>}
            </li>
          ))}
      </ul>
    </Panel>
  );
}
