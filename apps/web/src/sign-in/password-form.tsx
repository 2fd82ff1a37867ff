import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post, problemOf } from '../app/api.js';
import { queryClient } from '../app/query-client.js';
import { meQuery, useMe } from '../app/session.js';
import { ProblemNotice } from '../shared/notice.js';
import classes from './sign-in.module.css';

const SHORTEST = 12;
const LONGEST = 128;

/** Chooses a password; asks for the current one unless the person came by a mailed link a moment ago. Every other session ends with it. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { session } = useMe();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const asksCurrent = session?.mayChoosePassword !== true;
  const weak = problemOf(error)?.errors?.some(({ code }) => code === 'PASSWORD_WEAK');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await post('/v1/password', { new: wanted, ...(asksCurrent && { current }) });
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
      [setCurrent, setWanted].forEach((clear) => clear(''));
      onDone();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  const input = { required: true, withAsterisk: false, maxLength: LONGEST, visibilityToggleButtonProps: { 'aria-label': t('shared.signIn.show') } } as const;
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form} noValidate>
      {asksCurrent && <PasswordInput {...input} name="current" label={t('shared.password.current')} autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />}
      <PasswordInput
        {...input}
        name="new"
        label={t('shared.password.new')}
        description={t('shared.password.rule', { count: SHORTEST })}
        error={weak && t('shared.password.weak')}
        autoComplete="new-password"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {error !== undefined && !weak && <ProblemNotice error={error} />}
      <Button type="submit" loading={busy} disabled={wanted.length < SHORTEST || (asksCurrent && current === '')} style={{ justifySelf: 'start' }}>
        {t('shared.password.submit')}
      </Button>
    </form>
  );
}
