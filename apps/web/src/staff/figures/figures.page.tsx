import { Select, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Panel } from '../../shared/panel.js';
import { Segments } from '../../shared/segments.js';
import { FIGURE_DAYS } from '../routes.js';
import { Page } from '../shell/page.js';
import { Waited } from './waited.js';
import list from '../list/list.module.css';

export const Route = createLazyRoute('/staff/figures')({ component: FiguresPage });

// The chart library comes with this page, never with the first one.
const LeadTimes = lazy(() => import('./lead-times.js').then(({ LeadTimes: Chart }) => ({ default: Chart })));

/** Where time goes: how long each step takes, and who is waited for. */
function FiguresPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const { pipeline: wanted, days = '180' } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const pipeline = pipelines?.find(({ id }) => id === wanted) ?? pipelines?.[0];
  const { data, error } = useQuery({
    queryKey: ['figures', pipeline?.id, days],
    enabled: pipeline !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => told(await api().GET('/v1/figures', { params: { query: { pipeline: pipeline?.id ?? '', days: Number(days) } } })),
  });
  if (error && !data) return <ErrorPage error={error} />;
  return (
    <Page title={t('staff.nav.figures')} context={pipeline?.title[lang]}>
      <div className={list.filters}>
        {pipelines && pipelines.length > 1 && pipeline && (
          <Select aria-label={t('staff.list.pipeline')} data={pipelines.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={pipeline.id} allowDeselect={false} onChange={(id) => void navigate({ search: (known) => ({ ...known, pipeline: id ?? undefined }), replace: true })} w={220} />
        )}
        <Segments label={t('staff.figures.since')} value={days} onChange={(value) => void navigate({ search: (known) => ({ ...known, days: value }), replace: true })} options={FIGURE_DAYS.map((value) => ({ value, label: t('staff.figures.days', { count: Number(value) }) }))} />
      </div>
      {!data ? (
        <Skeleton height={320} />
      ) : (
        <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 16 }}>
          <Panel title={t('staff.figures.lead')} aside={t('staff.figures.leadText')}>
            {data.steps.every(({ count }) => count === 0) ? (
              <Empty title={t('staff.figures.none')} text={t('staff.figures.noneText')} />
            ) : (
              <Suspense fallback={<Skeleton height={280} />}>
                <LeadTimes steps={data.steps} />
              </Suspense>
            )}
          </Panel>
          <Panel title={t('staff.figures.waited')} aside={t('staff.figures.waitedText', { count: data.waited.engagements })}>
            <Waited waited={data.waited} />
          </Panel>
        </div>
      )}
    </Page>
  );
}
