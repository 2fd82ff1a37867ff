import { Button } from '@mantine/core';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf, useMe } from '../app/session.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import { Logo } from '../shared/logo.js';
import { useTitle } from '../shared/use-title.js';
import { skipPassword } from './offer.js';
import { PasswordForm } from './password-form.js';
import classes from './sign-in.module.css';

export const Route = createLazyRoute('/password')({ component: PasswordPage });

/** Offered once to whoever came by an invitation or a mailed link and has no password; also the way to change one. */
function PasswordPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { to } = Route.useSearch();
  const navigate = useNavigate();
  const isFirst = me.session?.passwordIsSet === false;
  const title = t(isFirst ? 'shared.password.first' : 'shared.password.change');
  useTitle(title);
  const go = (): void => void navigate({ href: to ?? homeOf(me), replace: true });
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.head}>
          <Logo size={28} />
          <h1>{title}</h1>
          <div style={{ marginLeft: 'auto' }}>
            <LanguageSwitch />
          </div>
        </header>
        <p className={classes.text}>{t(isFirst ? 'shared.password.why' : 'shared.password.others')}</p>
        <PasswordForm onDone={go} />
        <Button
          variant="subtle"
          mt={12}
          fullWidth
          onClick={() => {
            if (isFirst) skipPassword(me);
            go();
          }}
        >
          {t(isFirst ? 'shared.password.later' : 'shared.password.back')}
        </Button>
      </div>
    </main>
  );
}
