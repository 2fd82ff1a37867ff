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
import { engagementsOfMine } from './access.js';
import { Frame } from './frame.js';
import classes from './my.module.css';

export const Route = createLazyRoute('/my')({ component: MyEngagements });

/** All that a customer has with us. Who has one goes straight to it; who has one open as well, unless the list itself was asked for. */
function MyEngagements() {
  const { t } = useTranslation();
  const { all } = Route.useSearch();
  const { data: items, error } = useQuery(engagementsOfMine);
  useTitle(t('my.list.title'));
  if (error) return <ErrorPage error={error} />;
  if (!items) return null;
  const [first] = items;
  if (!first) return <MessagePage title={t('my.list.none')} text={t('my.list.noneText')} />;
  const open = items.filter(({ closedAt }) => closedAt === null);
  const only = items.length === 1 ? first : open.length === 1 && !all ? open[0] : undefined;
  if (only) return <Navigate to="/my/$id" params={{ id: only.id }} replace />;
  return (
    <Frame company={first.customer.company} service={t('my.list.title')}>
      <Group title={t('my.list.open')} rows={open} />
      <Group title={t('my.list.ended')} rows={items.filter(({ closedAt }) => closedAt !== null)} />
    </Frame>
  );
}

function Group({ title, rows }: { title: string; rows: Schemas['EngagementRow'][] }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { data: pipelines } = useQuery(pipelinesQuery);
  if (rows.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2 className={classes.title}>{title}</h2>
      {rows.map(({ id, pipeline, step, number, openedAt, closedAt, waiting }) => {
        const of = pipelines?.find((each) => each.id === pipeline);
        const at = of?.steps.find((each) => each.id === step)?.customerTitle[lang];
        return (
          <Link key={id} to="/my/$id" params={{ id }} className={classes.card} style={{ textDecoration: 'none', color: 'inherit' }}>
            <div className={classes.titleRow}>
              <span className={classes.big}>{of?.title[lang] ?? number}</span>
              <IconChevronRight size={18} aria-hidden />
            </div>
            {closedAt === null && (
              <div>
                {at}
                {waiting.on === 'customer' && <b className={classes.yours}>{t('my.list.yours')}</b>}
              </div>
            )}
            <div className={classes.context}>
              {closedAt === null ? t('my.list.since', { date: when(openedAt, { dateOnly: true }), number }) : t('my.list.until', { date: when(closedAt, { dateOnly: true }), number })}
            </div>
          </Link>
        );
      })}
    </section>
  );
}
