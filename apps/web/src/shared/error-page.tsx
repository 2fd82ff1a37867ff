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
  return (
    <MessagePage title={t('shared.error.title')} text={problem?.detail || t('shared.error.text')}>
      <Button onClick={() => void router.invalidate()}>{t('shared.error.again')}</Button>
    </MessagePage>
  );
}
