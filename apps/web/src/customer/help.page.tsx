import { Button } from '@mantine/core';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { post } from '../app/api.js';
import { useLang } from '../app/i18n.js';
import { forgetSession } from '../app/session.js';
import { useEngagement } from './access.js';
import { Card } from './card.js';
import { WAYS_OUT } from './next-step.js';
import classes from './my.module.css';

export const Route = createLazyRoute('/my/$id/help')({ component: Help });

/** How to ask, the number to name, the ways out, and the end of the session. */
function Help() {
  const { t } = useTranslation();
  const lang = useLang();
  const navigate = useNavigate();
  const it = useEngagement();
  const signOut = async (): Promise<void> => {
    await post('/v1/sign-out', {}).catch(() => undefined);
    await forgetSession();
    await navigate({ to: '/sign-in' });
  };
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
      {WAYS_OUT.flatMap((command) => it.commands.find(({ name, possible }) => name === command && possible) ?? []).map(({ name, title }) => (
        <Card key={name} title={t('my.help.withdraw')}>
          <p style={{ margin: '4px 0 4px' }}>{t(`my.help.before.${it.pipeline}`, { defaultValue: t('my.help.before.any') })}</p>
          <Link to="/my/$id/do/$command" params={{ id: it.id, command: name }} className={classes.back}>
            {title[lang]}
          </Link>
        </Card>
      ))}
      <Card title={t('my.help.session')}>
        <p style={{ margin: '4px 0 8px' }}>{t('my.help.sessionText')}</p>
        <Button variant="default" className={classes.small} onClick={() => void signOut()}>
          {t('my.help.signOut')}
        </Button>
      </Card>
    </>
  );
}
