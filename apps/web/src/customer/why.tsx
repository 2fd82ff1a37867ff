import { IconHelpCircle } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline as DomainDeadline } from '#domain/calendar/deadline.js';
import { stripOf } from '#domain/calendar/strip.js';
import { useLang } from '../app/i18n.js';
import type { Deadline } from '../app/queries.js';
import { DayStrip } from '../shared/day-strip.js';
import classes from './my.module.css';

/** The last row names the rule, and rows that say "none" say nothing: neither is for customers. */
const NOTHING = ['なし', 'None'];

/** A date with "why this date?": opened below it, because a phone has no room beside. */
export function WithReasons({ title, deadline, children }: { title: string; deadline: Deadline | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const lang = useLang();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.card}>
      <div className={classes.titleRow}>
        <h2 className={classes.title}>{title}</h2>
        {deadline && (
          <button type="button" className={classes.whyButton} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <IconHelpCircle size={16} aria-hidden /> {t('shared.why.title')}
          </button>
        )}
      </div>
      {children}
      <div id={id} hidden={!open}>
        {deadline && open && (
          <>
            <DayStrip days={stripOf(deadline as unknown as DomainDeadline)} />
            <dl className={classes.reasons}>
              {deadline.why[lang]
                .slice(0, -1)
                .filter(({ text }) => !NOTHING.includes(text))
                .map(({ label, text }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
            </dl>
          </>
        )}
      </div>
    </section>
  );
}
