import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../app/api.js';
import { queryClient } from '../app/query-client.js';
import { forgetSession, homeOf, meQuery, signInOptionsQuery } from '../app/session.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import { Logo } from '../shared/logo.js';
import { ProblemNotice } from '../shared/notice.js';
import { useTitle } from '../shared/use-title.js';
import { isPasswordOffered } from './offer.js';
import classes from './sign-in.module.css';

export const Route = createLazyRoute('/sign-in')({ component: SignIn });

/** The token of a mailed link stands behind `#`, which browsers do not send to servers. */
const tokenInAddress = (): string | undefined => /^#((sl|iv)_[\w-]{10,80})$/.exec(location.hash)?.[1];

function SignIn() {
  const { t } = useTranslation();
  const { to } = Route.useSearch();
  const navigate = useNavigate();
  const { data: options } = useQuery(signInOptionsQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState<'password' | 'link' | 'token'>();
  const [error, setError] = useState<unknown>();
  const [linkSent, setLinkSent] = useState(false);
  const redeemed = useRef(false);
  useTitle(t('shared.signIn.title'));

  const attempt = async (what: 'password' | 'link' | 'token', run: () => Promise<unknown>): Promise<void> => {
    setBusy(what);
    setError(undefined);
    try {
      await run();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(undefined);
    }
  };
  const come = async (path: string, form: object): Promise<void> => {
    await post(path, form);
    await forgetSession();
    const me = await queryClient.ensureQueryData(meQuery);
    if (isPasswordOffered(me)) await navigate({ to: '/password', search: to === undefined ? {} : { to }, replace: true });
    else await navigate({ href: to ?? homeOf(me), replace: true });
  };

  useEffect(() => {
    const token = tokenInAddress();
    if (token === undefined || redeemed.current) return;
    redeemed.current = true; // a link is good for once
    history.replaceState(history.state, '', location.pathname + location.search);
    void attempt('token', () => come('/v1/sign-in/link/redeem', { token }));
  });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void attempt('password', () => come('/v1/sign-in/password', { email, password }));
  };
  const mailLink = (): void => void attempt('link', async () => {
    await post('/v1/sign-in/link', { email });
    setLinkSent(true);
  });
  const provider = options?.oidc?.address.startsWith('/') ? options.oidc : undefined;
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.head}>
          <Logo size={28} />
          <h1>Dandori</h1>
          <span lang="ja">段取り</span>
          <div style={{ marginLeft: 'auto' }}>
            <LanguageSwitch />
          </div>
        </header>
        {busy === 'token' ? (
          <p role="status">{t('shared.signIn.redeeming')}</p>
        ) : (
          <form onSubmit={submit} className={classes.form} noValidate>
            <TextInput label={t('shared.signIn.email')} type="email" autoComplete="username" required withAsterisk={false} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
            <PasswordInput
              label={t('shared.signIn.password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('shared.signIn.show') }}
            />
            {error !== undefined && <ProblemNotice error={error} />}
            {linkSent && <p role="status">{t('shared.signIn.linkSent')}</p>}
            <Button type="submit" loading={busy === 'password'} disabled={email === '' || password === ''} fullWidth>
              {t('shared.signIn.submit')}
            </Button>
            {options?.link && (
              <Button variant="subtle" loading={busy === 'link'} disabled={!email.includes('@')} onClick={mailLink} fullWidth>
                {t('shared.signIn.link')}
              </Button>
            )}
            {provider && (
              <Button component="a" href={`${provider.address}${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`} variant="default" fullWidth>
                {t('shared.signIn.provider', { name: provider.name })}
              </Button>
            )}
          </form>
        )}
      </div>
    </main>
  );
}
