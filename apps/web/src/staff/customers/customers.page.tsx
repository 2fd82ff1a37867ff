import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Scrolls } from '../../shared/scrolls.js';
import { SearchField } from '../../shared/search-field.js';
import { useWhen } from '../../shared/when.js';
import list from '../list/list.module.css';
import { Page } from '../shell/page.js';
import classes from './customers.module.css';

export const Route = createLazyRoute('/staff/customers')({ component: CustomersPage });

const AT_ONCE = 50;

/** Every customer, the newest first; found by company, number, or the whole of a person's name, mail or telephone. */
function CustomersPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const { text } = Route.useSearch();
  const navigate = Route.useNavigate();
  const found = useInfiniteQuery({
    queryKey: ['customers', text ?? ''],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam }) => told(await api().GET('/v1/customers', { params: { query: { limit: AT_ONCE, ...(text !== undefined && { text }), ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (found.error && !found.data) return <ErrorPage error={found.error} />;
  const rows = found.data?.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('staff.nav.customers')}>
      <div className={list.filters} role="search">
        <SearchField value={text} onSearch={(next) => void navigate({ search: next === undefined ? {} : { text: next }, replace: true })} label={t('staff.customers.find')} width={360} />
      </div>
      {!rows ? (
        <Skeleton height={280} />
      ) : (
        <Scrolls label={t('staff.nav.customers')} className={`${list.table} ${classes.table}`}>
          {rows.length === 0 ? (
            <Empty title={t('staff.customers.none')} text={t(text === undefined ? 'staff.customers.noneText' : 'staff.customers.notFound')} />
          ) : (
            <table>
              <thead>
                <tr>
                  <th>{t('staff.customers.company')}</th>
                  <th className={classes.count}>{t('staff.list.states.open')}</th>
                  <th className={`${classes.count} ${classes.less}`}>{t('staff.list.states.closed')}</th>
                  <th className={classes.date}>{t('staff.customers.changed')}</th>
                  <th className={`${classes.date} ${classes.less}`}>{t('staff.customers.since')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, number, company, open, closed, changedAt, createdAt }) => (
                  <tr key={id}>
                    <td>
                      <Link to="/customers/$id" params={{ id }} className={list.name} title={company}>
                        {company}
                      </Link>
                      <div className={list.second}>{number}</div>
                    </td>
                    <td className={classes.count}>{open}</td>
                    <td className={`${classes.count} ${classes.less}`}>{closed}</td>
                    <td className={classes.date}>{changedAt === null ? '—' : when(changedAt)}</td>
                    <td className={`${classes.date} ${classes.less}`}>{when(createdAt, { dateOnly: true })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Scrolls>
      )}
      {found.hasNextPage && (
        <Button variant="default" mt={12} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('staff.list.more')}
        </Button>
      )}
    </Page>
  );
}
