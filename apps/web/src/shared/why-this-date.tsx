import { CloseButton, Popover } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline as DomainDeadline } from '#domain/calendar/deadline.js';
import { stripOf } from '#domain/calendar/strip.js';
import type { Deadline } from '../app/queries.js';
import { useLang } from '../app/i18n.js';
import { DayStrip } from './day-strip.js';
import { useWhen } from './when.js';
import classes from './why-this-date.module.css';

interface Props {
  deadline: Deadline;
  title: string;
  position?: 'left-start' | 'bottom-start' | 'bottom-end';
}

/** "Why this date?": the days between, and the same five rows for staff and customers. */
export function WhyThisDate({ deadline, title, position = 'left-start' }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position={position} width={400} withArrow trapFocus returnFocus withinPortal middlewares={{ shift: { padding: 8 }, flip: true }}>
      <Popover.Target>
        <button type="button" className={`${classes.open} no-print`} onClick={() => setOpened(!opened)} aria-label={`${t('shared.why.title')}: ${title}`}>
          <IconHelpCircle size={14} aria-hidden /> {t('shared.why.title')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('shared.why.title')}>
        {opened && (
          <>
            <div className={classes.head}>
              <span>{t('shared.why.title')}</span>
              <CloseButton size="sm" aria-label={t('shared.close')} onClick={() => setOpened(false)} />
            </div>
            <DeadlineReasons deadline={deadline} title={title} lang={lang} />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The same without a popover, where there is room. */
export function DeadlineReasons({ deadline, title, lang }: { deadline: Deadline; title: string; lang: 'ja' | 'en' }) {
  const when = useWhen();
  return (
    <>
      <div className={classes.at}>
        {when(deadline.at)}
        <small>{title}</small>
      </div>
      <DayStrip days={stripOf(deadline as unknown as DomainDeadline)} />
      <dl className={classes.rows}>
        {deadline.why[lang].map(({ label, text }) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
