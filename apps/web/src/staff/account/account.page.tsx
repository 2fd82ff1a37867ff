import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../app/api.js';
import { setLanguage, useLang, type Lang } from '../../app/i18n.js';
import { queryClient } from '../../app/query-client.js';
import { forgetSession, meQuery, useMe } from '../../app/session.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Panel } from '../../shared/panel.js';
import { PasswordForm } from '../../sign-in/password-form.js';
import { Page } from '../shell/page.js';

export const Route = createLazyRoute('/staff/account')({ component: AccountPage });

/** One's own: password, language, and leaving every browser. */
function AccountPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [changed, setChanged] = useState(false);
  return (
    <Page title={t('staff.nav.account')} context={me.name ?? undefined}>
      <div style={{ display: 'grid', gap: 16, maxWidth: 480 }}>
        {me.session && (
          <Panel title={t(me.session.passwordIsSet ? 'shared.password.change' : 'shared.password.first')}>
            <p style={{ marginTop: 0, color: 'var(--d-ink2)' }}>{t('shared.password.others')}</p>
            <PasswordForm onDone={() => setChanged(true)} />
            {changed && <p role="status">{t('shared.password.done')}</p>}
          </Panel>
        )}
        <MailLanguage />
        <Everywhere />
      </div>
    </Page>
  );
}

function MailLanguage() {
  const { t } = useTranslation();
  const me = useMe();
  const lang = useLang();
  const save = useMutation({
    mutationFn: (language: Lang) => post('/v1/me/language', { language }),
    onSuccess: async (_, language) => {
      await setLanguage(language);
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  return (
    <Panel title={t('staff.account.language')}>
      <SegmentedControl aria-label={t('staff.account.language')} data={[{ value: 'ja', label: '日本語' }, { value: 'en', label: 'English' }]} value={me.language ?? lang} onChange={(value) => save.mutate(value as Lang)} />
      {save.error && <ProblemNotice error={save.error} />}
    </Panel>
  );
}

function Everywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => post('/v1/sign-out/everywhere', {}),
    onSuccess: async () => {
      await forgetSession();
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <Panel title={t('staff.account.everywhere')}>
      <p style={{ marginTop: 0, color: 'var(--d-ink2)' }}>{t('staff.account.everywhereText')}</p>
      {leave.error && <ProblemNotice error={leave.error} />}
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('staff.account.everywhereDo')}
      </Button>
    </Panel>
  );
}
