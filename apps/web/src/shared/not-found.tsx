import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MessagePage } from './message-page.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <MessagePage title={t('shared.notFound.title')} text={t('shared.notFound.text')}>
      <Anchor href="/">{t('shared.notFound.home')}</Anchor>
    </MessagePage>
  );
}
