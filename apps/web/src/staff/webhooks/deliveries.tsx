import { Button, Select, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Panel } from '../../shared/panel.js';
import { Segments } from '../../shared/segments.js';
import { DeliveryRow } from './delivery-row.js';
import { deliveriesQuery, STATES, type State, type Webhook } from './webhooks.queries.js';
import classes from './webhooks.module.css';

/** What was delivered and what was not, the newest events first. */
export function Deliveries({ webhooks }: { webhooks: readonly Webhook[] }) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('all');
  const [webhook, setWebhook] = useState<string | null>(null);
  const found = useInfiniteQuery(deliveriesQuery(webhook ?? undefined, state));
  const items = found.data?.pages.flatMap((page) => page.items);
  const nameOf = (id: string): string => {
    const its = webhooks.find((each) => each.id === id);
    return its?.description || its?.url || '';
  };
  return (
    <section>
      <h2 className={classes.heading}>{t('staff.webhook.deliveries')}</h2>
      <div className={classes.filters}>
        <Segments label={t('staff.list.state')} value={state} onChange={setState} options={STATES.map((value) => ({ value, label: t(`staff.webhook.states.${value}`) }))} />
        {webhooks.length > 1 && (
          <Select aria-label={t('staff.webhook.endpoint')} placeholder={t('staff.webhook.everyEndpoint')} clearable data={webhooks.map(({ id }) => ({ value: id, label: nameOf(id) }))} value={webhook} onChange={setWebhook} />
        )}
      </div>
      <Panel flush>
        {found.error && !items && <ProblemNotice error={found.error} />}
        {!items && !found.error && <Skeleton height={120} />}
        {items?.length === 0 && <Empty title={t('staff.webhook.noDeliveries')} />}
        {items?.map((each) => (
          <DeliveryRow key={each.id} delivery={each} endpoint={nameOf(each.webhook)} />
        ))}
      </Panel>
      {found.hasNextPage && (
        <Button variant="default" mt={12} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('staff.list.more')}
        </Button>
      )}
    </section>
  );
}
