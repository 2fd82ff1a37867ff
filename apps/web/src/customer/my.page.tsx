import { createLazyRoute, Link, Navigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../app/api.js';
import { useLang } from '../app/i18n.js';
import { pipelinesQuery } from '../app/queries.js';
import { ErrorPage } from '../shared/error-page.js';
import { MessagePage } from '../shared/message-page.js';
import { useTitle } from '../shared/use-title.js';
import { useWhen } from '../shared/when.js';
import { ask } from './access.js';
import { Frame } from './frame.js';
import classes from './my.module.css';

export const Route = createLazyRoute('/my')({ component: MyEngagements });

/** All that a customer has with us. Who has one goes straight to it. */
function MyEngagements() {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { data, error } = useQuery({ queryKey: ['my', 'list'], queryFn: () => ask<Schemas['EngagementPage']>('/v1/engagements?limit=50') });
  const { data: pipelines } = useQuery(pipelinesQuery);
  useTitle(t('my.list.title'));
  if (error) return <ErrorPage error={error} />;
  if (!data) return null;
  if (data.items.length === 0) return <MessagePage title={t('my.list.none')} text={t('my.list.noneText')} />;
  const open = data.items.filter(({ closedAt }) => closedAt === null);
  const only = data.items.length === 1 ? data.items[0] : open.length === 1 ? open[0] : undefined;
  if (only) return <Navigate to="/my/$id" params={{ id: only.id }} replace />;
  return (
    <Frame company={data.items[0]!.customer.company} service={t('my.list.title')}>
      {data.items.map(({ id, pipeline, step, number, openedAt, outcome }) => {
        const of = pipelines?.find((each) => each.id === pipeline);
        return (
          <Link key={id} to="/my/$id" params={{ id }} className={classes.card} style={{ textDecoration: 'none', color: 'inherit' }}>
            <div className={classes.titleRow}>
              <span className={classes.big}>{of?.title[lang] ?? number}</span>
              <IconChevronRight size={18} aria-hidden />
            </div>
            <div className={classes.context}>
              {outcome ? t('my.list.ended') : of?.steps.find((each) => each.id === step)?.customerTitle[lang]} ・ {when(openedAt, { dateOnly: true })}
            </div>
          </Link>
        );
      })}
    </Frame>
  );
}
