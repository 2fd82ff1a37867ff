import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/notice.js';
import { PanelRow } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { typeKey, useWish, type Webhook, type WebhookWithSecret } from './webhooks.queries.js';
import classes from './webhooks.module.css';

interface Props {
  webhook: Webhook;
  mayChange: boolean;
  onRotated: (made: WebhookWithSecret) => void;
}

/** One endpoint: where it is, what it gets, and what a manager can do with it. */
export function EndpointRow({ webhook, mayChange, onRotated }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const { id, url, description, types, disabledAt, oldSecretUntil } = webhook;
  const turn = useWish<Webhook>();
  const rotate = useWish<WebhookWithSecret>();
  const key = useRef(crypto.randomUUID());
  const renew = (): void =>
    rotate.mutate({ path: `webhooks/${id}/rotate-secret`, key: key.current }, {
      onSuccess: (made) => {
        key.current = crypto.randomUUID();
        onRotated(made);
      },
    });
  const told = [
    disabledAt === null ? t('staff.webhook.on') : t('staff.webhook.offSince', { at: when(disabledAt) }),
    types.length === 0 ? t('staff.webhook.allTypes') : types.map((type) => t(`staff.webhook.type.${typeKey(type)}`)).join(t('staff.webhook.comma')),
    oldSecretUntil && t('staff.webhook.oldUntil', { at: when(oldSecretUntil) }),
  ];
  return (
    <PanelRow>
      <div className={`${classes.endpoint} ${disabledAt === null ? '' : classes.off}`}>
        <div>
          <div className={classes.url}>{description === '' ? url : description}</div>
          {description !== '' && <div className={classes.hint}>{url}</div>}
          <div className={classes.hint}>{told.filter(Boolean).join(' · ')}</div>
        </div>
        {mayChange && (
          <Menu position="bottom-end" width={220} withinPortal>
            <Menu.Target>
              <ActionIcon aria-label={t('staff.webhook.actsOn', { name: description || url })} loading={turn.isPending || rotate.isPending}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={renew}>{t('staff.webhook.rotate')}</Menu.Item>
              <Menu.Item onClick={() => turn.mutate({ path: `webhooks/${id}/${disabledAt === null ? 'disable' : 'enable'}` })}>{disabledAt === null ? t('staff.webhook.disable') : t('staff.webhook.enable')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {(turn.error ?? rotate.error) && <ProblemNotice error={turn.error ?? rotate.error} />}
    </PanelRow>
  );
}
