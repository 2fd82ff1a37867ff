import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/api.js';
import { MessagePage } from './message-page.js';
import { NotFound } from './not-found.js';

/** What could not be shown, why, and the way on. A thing that is not there is told as that. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  const problem = problemOf(error);
  if (problem?.status === 404) return <NotFound />;
  if (problem?.status === 401)
    return (
      <MessagePage title={t('shared.session.over')} text={t('shared.session.overText')}>
        {/* A new document: whatever was read before belonged to the session that is over. */}
        <Button component="a" href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`}>
          {t('shared.session.signIn')}
        </Button>
      </MessagePage>
    );
  return (
    <MessagePage title={t('shared.error.title')} text={problem?.detail || t('shared.error.text')}>
      <Button onClick={() => void router.invalidate()}>{t('shared.error.again')}</Button>
    </MessagePage>
  );
}
