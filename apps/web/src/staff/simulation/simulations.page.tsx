import { Button, Select, Skeleton } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, post, told, type Schemas } from '../../app/api.js';
import { useLang, type Lang } from '../../app/i18n.js';
import { engagementQuery, pipelinesQuery, type CommandAnswer } from '../../app/queries.js';
import { Empty } from '../../shared/empty.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Panel, PanelRow } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { Page } from '../shell/page.js';
import classes from './simulation.module.css';

export const Route = createLazyRoute('/staff/simulations')({ component: SimulationsPage });

/** Starts a simulation, new or from an engagement as it stands, and lists those there are. */
function SimulationsPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const client = useQueryClient();
  const { from } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const { data: list } = useQuery({ queryKey: ['simulations'], queryFn: async () => told(await api().GET('/v1/simulations')).items });
  const [wanted, setWanted] = useState<string>();
  const pipeline = pipelines?.find(({ id }) => id === wanted) ?? pipelines?.[0];
  const go = async (id: string): Promise<void> => {
    void client.invalidateQueries({ queryKey: ['simulations'] });
    await navigate({ to: '/simulations/$id', params: { id } });
  };
  const startNew = async (form: Record<string, unknown>, key: string): Promise<void> => {
    const { engagement } = await post<CommandAnswer>('/v1/simulations', { pipeline: pipeline?.id, form }, key);
    if (engagement) await go(engagement.id);
  };
  return (
    <Page title={t('staff.nav.simulation')} context={t('staff.simulation.text')}>
      <div className={classes.start}>
        {from !== undefined && <FromEngagement id={from} onStarted={go} />}
        <Panel title={t('staff.simulation.new')}>
          {!pipelines || !pipeline ? (
            <Skeleton height={200} />
          ) : (
            <>
              <Select label={t('staff.list.pipeline')} mb={16} data={pipelines.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={pipeline.id} allowDeselect={false} onChange={(chosen) => setWanted(chosen ?? undefined)} />
              <LazyCommandForm key={pipeline.id} schema={pipeline.form} initial={exampleOf(pipeline.form, lang)} submit={t('staff.simulation.start')} onSubmit={startNew} />
            </>
          )}
        </Panel>
        <Panel title={t('staff.simulation.existing')} flush>
          {list?.length === 0 && <Empty title={t('staff.simulation.none')} />}
          {list?.map((each) => {
            const of = pipelines?.find(({ id }) => id === each.pipeline);
            return (
              <PanelRow key={each.id}>
                <div className={classes.listed}>
                  <Link to="/simulations/$id" params={{ id: each.id }}>
                    {each.company}
                  </Link>
                  <span>
                    {of?.title[lang]} {each.number}
                  </span>
                  <span>{each.closedAt !== null ? t('staff.list.states.closed') : of?.steps.find(({ id }) => id === each.step)?.title[lang]}</span>
                  <span>{when(each.openedAt, { dateOnly: true })}</span>
                </div>
              </PanelRow>
            );
          })}
        </Panel>
      </div>
    </Page>
  );
}

/** The example, as far as the form has fields for it. */
function exampleOf(form: Record<string, unknown>, lang: Lang): Record<string, unknown> {
  const fields = (form['properties'] ?? {}) as object;
  return Object.fromEntries(Object.entries({ ...EXAMPLE[lang], kind: 'service' }).filter(([field]) => field in fields));
}

/** Nobody real: a simulation needs no typing to begin. */
const EXAMPLE = {
  ja: { company: '見本商事株式会社', name: '見本 花子', email: 'mihon@example.jp', phone: '03-0000-0000', question: 'シミュレーション', users: [{ name: '見本 花子' }, { name: '見本 太郎' }] },
  en: { company: 'Example Trading Ltd', name: 'Hanako Mihon', email: 'mihon@example.jp', phone: '03-0000-0000', question: 'A simulation', users: [{ name: 'Hanako Mihon' }, { name: 'Taro Mihon' }] },
};

function FromEngagement({ id, onStarted }: { id: string; onStarted: (id: string) => Promise<void> }) {
  const { t } = useTranslation();
  const { data: it } = useQuery(engagementQuery(id));
  const key = useRef(crypto.randomUUID());
  const start = useMutation({
    mutationFn: () => post<Schemas['Engagement']>('/v1/simulations', { pipeline: it?.pipeline, from: id }, key.current),
    onSuccess: (made) => onStarted(made.id),
  });
  if (!it) return <Skeleton height={80} />;
  return (
    <Panel title={t('staff.simulation.from')}>
      <p style={{ marginTop: 0 }}>{t('staff.simulation.fromText', { company: it.customer.company, number: it.number })}</p>
      {start.error && <ProblemNotice error={start.error} />}
      <Button leftSection={<IconPlayerPlay size={14} />} loading={start.isPending} onClick={() => start.mutate()}>
        {t('staff.simulation.start')}
      </Button>
    </Panel>
  );
}
