import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEngagement } from './access.js';
import { Card } from './card.js';
import { canDo } from './next-step.js';
import classes from './my.module.css';

export const Route = createLazyRoute('/my/$id/help')({ component: Help });

/** How to ask, the number to name, and the way out. */
function Help() {
  const { t } = useTranslation();
  const it = useEngagement();
  return (
    <>
      <Card title={t('my.help.title')}>
        <p style={{ margin: '4px 0 8px' }}>{t('my.help.text')}</p>
        <Link to="/my/$id/messages" params={{ id: it.id }} className={classes.back}>
          {t('my.help.write')}
        </Link>
      </Card>
      <Card title={t('my.help.number')}>
        <div className={classes.big}>{it.number}</div>
        <div className={classes.context}>{t('my.help.numberText')}</div>
      </Card>
      {canDo(it, 'withdraw') && (
        <Card title={t('my.help.withdraw')}>
          <p style={{ margin: '4px 0 4px' }}>{t('my.help.withdrawText')}</p>
          <Link to="/my/$id/do/$command" params={{ id: it.id, command: 'withdraw' }} className={classes.back}>
            {t('my.help.withdrawLink')}
          </Link>
        </Card>
      )}
    </>
  );
}
