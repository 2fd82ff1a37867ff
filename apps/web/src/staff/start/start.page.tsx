import { Select, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { post } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery, type CommandAnswer } from '../../app/queries.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { Panel } from '../../shared/panel.js';
import { Page } from '../shell/page.js';

export const Route = createLazyRoute('/staff/engagements/new')({ component: StartPage });

/** A customer has telephoned: what they would have typed themselves is recorded here. */
function StartPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const client = useQueryClient();
  const { pipeline: wanted } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const pipeline = pipelines?.find(({ id }) => id === wanted) ?? pipelines?.[0];
  const opens = pipeline?.commands.find(({ name }) => name === pipeline.opens);
  const open = async (form: Record<string, unknown>, key: string): Promise<void> => {
    const answer = await post<CommandAnswer>(`/v1/pipelines/${pipeline?.id ?? ''}/engagements`, form, key);
    for (const each of ['today', 'engagements']) void client.invalidateQueries({ queryKey: [each] });
    if (answer.engagement) await navigate({ to: '/engagements/$id', params: { id: answer.engagement.id } });
    else await navigate({ to: '/engagements' });
  };
  return (
    <Page title={t('staff.start.open')} context={t('staff.start.text')}>
      <div style={{ maxWidth: 640 }}>
        {!pipeline ? (
          <Skeleton height={240} />
        ) : (
          <Panel title={`${pipeline.title[lang]} — ${opens?.title[lang] ?? ''}`}>
            {pipelines && pipelines.length > 1 && (
              <Select label={t('staff.list.pipeline')} mb={16} data={pipelines.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={pipeline.id} allowDeselect={false} onChange={(id) => void navigate({ search: { pipeline: id ?? undefined }, replace: true })} />
            )}
            <LazyCommandForm key={pipeline.id} schema={pipeline.form} submit={opens?.title[lang] ?? t('staff.start.open')} onSubmit={open} />
          </Panel>
        )}
      </div>
    </Page>
  );
}
