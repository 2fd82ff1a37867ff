import { Select, Skeleton } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, told, type Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { lookAgain } from '../../app/live.js';
import { peopleQuery, pipelinesQuery } from '../../app/queries.js';
import { LinkButton } from '../../shared/link-button.js';
import { Scrolls } from '../../shared/scrolls.js';
import { TimeLeft, useWhen } from '../../shared/when.js';
import { WaitingOn } from '../../shared/waiting-on.js';
import { Page } from '../shell/page.js';
import classes from './board.module.css';

export const Route = createLazyRoute('/staff/board')({ component: BoardPage });

const IN_A_COLUMN = 30;

/** A pipeline as columns by step: where things pile up, what is late, what is at risk. */
function BoardPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const { pipeline: wanted } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const pipeline = pipelines.find(({ id }) => id === wanted) ?? pipelines[0];
  const columns = useQueries({
    queries: (pipeline?.steps ?? []).map((step) => ({
      queryKey: ['engagements', 'board', pipeline?.id, step.id],
      refetchInterval: lookAgain(60_000),
      queryFn: async () => told(await api().GET('/v1/engagements', { params: { query: { pipeline: pipeline?.id, step: step.id, open: 'true' as const, limit: IN_A_COLUMN } } })),
    })),
  });
  return (
    <Page
      title={t('staff.nav.board')}
      context={pipeline?.title[lang]}
      actions={
        pipelines.length > 1 && pipeline ? (
          <Select aria-label={t('staff.list.pipeline')} data={pipelines.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={pipeline.id} allowDeselect={false} onChange={(id) => void navigate({ search: { pipeline: id ?? undefined } })} />
        ) : undefined
      }
    >
      <Scrolls label={t('staff.nav.board')} className={classes.board}>
        {pipeline?.steps.map((step, index) => {
          const page = columns[index]?.data;
          const rows = page?.items.toSorted(byUrgency);
          const late = rows?.filter(({ lateSince }) => lateSince !== null).length ?? 0;
          return (
            <section key={step.id} className={classes.column}>
              <h2 title={step.title[lang]}>
                <span>{step.title[lang]}</span>
                <small>
                  {rows?.length ?? ''}
                  {typeof page?.next === 'string' && '+'}
                  {late > 0 && <b className={classes.late}> {t('staff.board.late', { count: late })}</b>}
                </small>
              </h2>
              {!rows && <Skeleton height={72} />}
              {rows?.length === 0 && <p className={classes.none}>{t('staff.board.none')}</p>}
              {rows?.map((row) => (
                <Card key={row.id} row={row} title={pipeline.commands.find(({ name }) => name === row.waiting.for)?.title[lang]} />
              ))}
              {typeof page?.next === 'string' && (
                <LinkButton variant="subtle" size="xs" to="/engagements" search={{ pipeline: pipeline.id, step: step.id }}>
                  {t('staff.list.more')}
                </LinkButton>
              )}
            </section>
          );
        })}
      </Scrolls>
    </Page>
  );
}

type Row = Schemas['EngagementRow'];
const byUrgency = (a: Row, b: Row): number => (a.lateSince ?? a.nextDue ?? '9').localeCompare(b.lateSince ?? b.nextDue ?? '9');

function Card({ row, title }: { row: Row; title?: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { data: people } = useQuery(peopleQuery);
  const due = row.lateSince ?? row.nextDue;
  return (
    <Link to="/engagements/$id" params={{ id: row.id }} className={`${classes.card} ${row.lateSince !== null ? classes.isLate : ''}`}>
      <b title={row.customer.company}>{row.customer.company}</b>
      <span className={classes.second}>{title}</span>
      <span className={classes.line}>
        <WaitingOn on={row.waiting.on} /> {row.onHold && <em>{t('staff.today.onHold')}</em>}
        <span className={classes.who}>{people?.find(({ id }) => id === row.assignee)?.name}</span>
      </span>
      {due !== null && (
        <span className={classes.second}>
          <div>{when(due)}</div>
          <TimeLeft at={due} calm={row.lateSince === null} />
        </span>
      )}
    </Link>
  );
}
