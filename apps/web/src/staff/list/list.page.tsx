import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { peopleQuery, pipelinesQuery } from '../../app/queries.js';
import { useMe } from '../../app/session.js';
import { ErrorPage } from '../../shared/error-page.js';
import { SearchField } from '../../shared/search-field.js';
import { Segments } from '../../shared/segments.js';
import type { ListSearch } from '../routes.js';
import { Page } from '../shell/page.js';
import { ListTable } from './list-table.js';
import { SavedFilters } from './saved-filters.js';
import classes from './list.module.css';

export const Route = createLazyRoute('/staff/engagements')({ component: ListPage });

const AT_ONCE = 50;

/** Every engagement; what is filtered by stands in the address, so that a list can be sent to a colleague. */
function ListPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const set = (change: ListSearch): void => void navigate({ search: (known) => ({ ...known, ...change }), replace: true });
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: people = [] } = useQuery(peopleQuery);
  const me = useMe();
  const { state = 'open', assignee, ...rest } = search;
  const filter = { ...rest, ...(assignee !== undefined && { assignee: assignee === 'me' ? me.id : assignee }) };
  const list = useInfiniteQuery({
    queryKey: ['engagements', search, me.id],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam }) => told(await api().GET('/v1/engagements', { params: { query: { ...filter, ...(state !== 'all' && { open: state === 'open' ? ('true' as const) : ('false' as const) }), limit: AT_ONCE, cursor: pageParam } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const steps = (pipelines.find(({ id }) => id === search.pipeline) ?? pipelines[0])?.steps ?? [];
  if (list.error && !list.data) return <ErrorPage error={list.error} />;
  return (
    <Page
      title={t('staff.nav.engagements')}
      actions={
        <Button variant="default" component={Link} to="/engagements/new" leftSection={<IconPlus size={16} />}>
          {t('staff.start.open')}
        </Button>
      }
    >
      <div className={classes.filters} role="search">
        <Segments label={t('staff.list.state')} value={state} onChange={(next) => set({ state: next === 'open' ? undefined : next })} options={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: t(`staff.list.states.${value}`) }))} />
        <SearchField value={search.text} onSearch={(text) => set({ text })} label={t('staff.find.placeholder')} width={220} />
        {pipelines.length > 1 && (
          <Select aria-label={t('staff.list.pipeline')} placeholder={t('staff.list.pipeline')} clearable data={pipelines.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={search.pipeline ?? null} onChange={(value) => set({ pipeline: value ?? undefined, step: undefined })} w={148} />
        )}
        <Select aria-label={t('staff.today.step')} placeholder={t('staff.today.step')} clearable data={steps.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={search.step ?? null} onChange={(value) => set({ step: value ?? undefined })} w={148} />
        <Select
          aria-label={t('staff.today.waiting')}
          placeholder={t('staff.today.waiting')}
          clearable
          data={(['us', 'customer', 'third'] as const).map((value) => ({ value, label: t(`shared.waiting.${value}`) }))}
          value={search.waitingOn ?? null}
          onChange={(value) => set({ waitingOn: (value as ListSearch['waitingOn']) ?? undefined })}
          w={108}
        />
        <Select aria-label={t('staff.engagement.assignee')} placeholder={t('staff.engagement.assignee')} clearable data={[{ value: 'me', label: t('staff.list.me') }, { value: 'nobody', label: t('shared.form.nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} value={search.assignee ?? null} onChange={(value) => set({ assignee: value ?? undefined })} w={112} />
        <Button variant={search.late ? 'light' : 'default'} aria-pressed={search.late === 'true'} onClick={() => set({ late: search.late ? undefined : 'true' })}>
          {t('staff.list.late')}
        </Button>
        <Button variant={search.assignee === 'me' ? 'light' : 'default'} aria-pressed={search.assignee === 'me'} onClick={() => set({ assignee: search.assignee === 'me' ? undefined : 'me' })}>
          {t('staff.list.mine')}
        </Button>
        <SavedFilters search={search} onChoose={(chosen) => void navigate({ search: chosen, replace: true })} />
      </div>
      <ListTable rows={rows} pipelines={pipelines} people={people} onClear={() => void navigate({ search: {} })} />
      {list.hasNextPage && (
        <Button variant="default" mt={12} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('staff.list.more')}
        </Button>
      )}
    </Page>
  );
}
