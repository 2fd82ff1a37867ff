import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Panel } from '../../shared/panel.js';
import { Page } from '../shell/page.js';
import { Deliveries } from './deliveries.js';
import { EndpointDialog } from './endpoint-dialog.js';
import { EndpointRow } from './endpoint-row.js';
import { SecretDialog } from './secret-dialog.js';
import { webhooksQuery, type WebhookWithSecret } from './webhooks.queries.js';
import classes from './webhooks.module.css';

export const Route = createLazyRoute('/staff/webhooks')({ component: WebhooksPage });

/** Where events go, and what became of each: managers change it, finance looks and sends again. */
function WebhooksPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error } = useQuery(webhooksQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<WebhookWithSecret>();
  if (error && !data) return <ErrorPage error={error} />;
  const mayChange = me.role === 'manager';
  const add = mayChange && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('staff.webhook.add')}
    </Button>
  );
  return (
    <Page title={t('staff.nav.webhooks')} context={t('staff.webhook.text')} actions={add}>
      <div className={classes.sections}>
        <Panel title={t('staff.webhook.endpoints')} flush>
          {!data && <Skeleton height={80} />}
          {data?.items.length === 0 && <Empty title={t('staff.webhook.none')} text={t('staff.webhook.noneText')} />}
          {data?.items.map((each) => (
            <EndpointRow key={each.id} webhook={each} mayChange={mayChange} onRotated={setMade} />
          ))}
        </Panel>
        <Deliveries webhooks={data?.items ?? []} />
      </div>
      {adding && data && (
        <EndpointDialog
          types={data.types}
          onClose={(created) => {
            setAdding(false);
            setMade(created);
          }}
        />
      )}
      {made && <SecretDialog made={made} onClose={() => setMade(undefined)} />}
    </Page>
  );
}
