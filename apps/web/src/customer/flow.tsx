import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../app/i18n.js';
import type { Engagement } from '../app/queries.js';
import { DateText } from '../shared/when.js';
import { Card } from './card.js';
import classes from './my.module.css';

/** All steps in whole words: what is done and when, what is now, what comes. */
export function Flow({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <Card title={t('my.flow.title')}>
      <ol className={classes.flow}>
        {it.steps.map(({ id, customerTitle, status, completedAt }) => (
          <li key={id} aria-current={status === 'now' && it.closedAt === null ? 'step' : undefined}>
            <span className={classes.mark}>{status === 'done' && <IconCheck size={13} stroke={2.4} aria-label={t('shared.step.done')} />}</span>
            {customerTitle[lang]}
            {status === 'done' && completedAt && <DateText at={completedAt} dateOnly />}
            {status === 'now' && it.closedAt === null && <b>{t('my.flow.now')}</b>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
