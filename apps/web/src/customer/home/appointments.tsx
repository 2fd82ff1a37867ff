import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { localTime, useNow, useWhen } from '../../shared/when.js';
import { Card } from '../card.js';
import { canDo, nextStep, timesToAgree } from '../next-step.js';
import classes from '../my.module.css';

/** Times agreed or asked for, each to be moved while that is possible, and those that can still be agreed. */
export function Appointments({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const now = useNow();
  const coming = it.appointments.filter(({ to }) => to > now);
  const next = nextStep(it);
  // May be chosen early, beside the payment: then it is a choice at the side, not the next step.
  const open = timesToAgree(it).filter(({ name }) => !(next.kind === 'do' && next.command === name));
  if (coming.length === 0 && open.length === 0) return null;
  // Words of our own where we have some for the customer; any other time is called what its service calls it.
  const called = (by: string | undefined, title: { ja: string; en: string }): string => (by === undefined ? title[lang] : t(`my.agreed.of.${by}`, { defaultValue: title[lang] }));
  return (
    <Card title={t('my.agreed.title')}>
      {coming.filter(({ wished }) => !wished).map(({ title, from, to, by }) => (
        <div key={`${title.ja} ${from}`} className={classes.row}>
          <div className={classes.rowText}>
            <div className={classes.context}>{called(by, title)}</div>
            <div className={classes.big}>
              {when(from)}–{localTime(to)}
            </div>
          </div>
          {by !== undefined && from > now && canDo(it, by) && (
            <Button component={Link} to={`/my/${it.id}/do/${by}`} variant="default" className={classes.small}>
              {t('my.agreed.change')}
            </Button>
          )}
        </div>
      ))}
      {open.map(({ name, title }) => (
        <div key={name} className={classes.row}>
          <div className={classes.rowText}>
            <div className={classes.context}>{called(name, title)}</div>
            <div>{t('my.agreed.open')}</div>
          </div>
          <Button component={Link} to={`/my/${it.id}/do/${name}`} variant="default" className={classes.small}>
            {t('my.agreed.choose')}
          </Button>
        </div>
      ))}
      {coming.filter(({ wished }) => wished).map(({ from, to }) => (
        <div key={from} className={classes.context}>
          {t('my.agreed.wished')} {when(from)}–{localTime(to)}
        </div>
      ))}
    </Card>
  );
}
