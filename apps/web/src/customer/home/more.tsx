import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { Card } from '../card.js';
import { alsoPossible } from '../next-step.js';
import classes from '../my.module.css';

/** What else may be done now: each opens the form that the API offers for it. */
export function More({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const others = alsoPossible(it);
  if (others.length === 0) return null;
  return (
    <Card title={t('my.more.title')}>
      {others.map(({ name, title }) => (
        <div key={name} className={classes.row}>
          <div className={classes.rowText}>{title[lang]}</div>
          <Button component={Link} to={`/my/${it.id}/do/${name}`} variant="default" className={classes.small} aria-label={t('my.more.openName', { name: title[lang] })}>
            {t('my.more.open')}
          </Button>
        </div>
      ))}
    </Card>
  );
}
