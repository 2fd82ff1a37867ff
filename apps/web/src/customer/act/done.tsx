import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '../../app/queries.js';
import { useWhen } from '../../shared/when.js';
import { useAccess } from '../access.js';
import { FileRows } from '../files.js';
import classes from '../my.module.css';

/** What was taken in, and what comes now. */
export function Done({ it, command, before = false }: { it: Engagement; command: string; before?: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { token } = useAccess();
  const slot = it.appointments.find(({ by, wished }) => by === command && !wished);
  return (
    <>
      <section className={`${classes.card} ${classes.todo}`} role="status">
        <div className={classes.kicker}>
          <IconCheck size={16} aria-hidden style={{ verticalAlign: -3 }} /> {t(before ? 'my.done.before' : 'my.done.kicker')}
        </div>
        <h2>{t(`my.done.${command}.title`, { defaultValue: t('my.done.title') })}</h2>
        {slot && <div className={classes.big}>{when(slot.from)}</div>}
        <p>{t(`my.done.${command}.text`, { defaultValue: '' })}</p>
        {token === undefined && (
          <Button component={Link} to={`/my/${it.id}`} fullWidth>
            {t('my.done.back')}
          </Button>
        )}
      </section>
      {command === 'sign-contract' && <FileRows it={it} />}
    </>
  );
}
