import { Button, CopyButton, Modal, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WebhookWithSecret } from './webhooks.queries.js';
import classes from './webhooks.module.css';

/** A new secret, this once. */
export function SecretDialog({ made, onClose }: { made: WebhookWithSecret; onClose: () => void }) {
  const { t } = useTranslation();
  const { secret, webhook } = made;
  return (
    <Modal opened onClose={onClose} title={t('staff.webhook.secret')} centered size={520} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <div className={classes.form}>
        <p className={classes.text}>{webhook.oldSecretUntil === null ? t('staff.webhook.secretText') : t('staff.webhook.rotatedText')}</p>
        <TextInput readOnly name="secret" label={t('staff.webhook.secret')} value={secret} onFocus={(event) => event.currentTarget.select()} />
        <CopyButton value={secret}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t('staff.webhook.copied') : t('staff.webhook.copy')}</Button>}</CopyButton>
      </div>
    </Modal>
  );
}
