import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { Empty } from '../../shared/empty.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import list from '../list/list.module.css';
import classes from './people.module.css';

const AT_ONCE = 20;

/** Who signed in or tried to, and who let whom in or out: of everybody, or of one. */
export function SignIns({ person }: { person?: string | undefined }) {
  const { t } = useTranslation();
  const when = useWhen();
  const found = useInfiniteQuery({
    queryKey: ['sign-ins', person ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => told(await api().GET('/v1/people/sign-ins', { params: { query: { limit: AT_ONCE, ...(person !== undefined && { person }), ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = found.data?.pages.flatMap((page) => page.items);
  if (found.error && !items) return <ProblemNotice error={found.error} />;
  if (!items) return <Skeleton height={160} />;
  if (items.length === 0) return <Empty title={t('staff.people.noSignIns')} />;
  return (
    <>
      <Scrolls label={t('staff.people.signInsOf')} className={`${list.table} ${classes.table} ${classes.audit}`}>
        <table>
          <thead>
            <tr>
              <th className={classes.wide}>{t('staff.people.at')}</th>
              <th>{t('staff.people.who')}</th>
              <th>{t('staff.people.what')}</th>
              <th className={`${classes.narrow} ${classes.less}`}>{t('staff.people.by')}</th>
              <th className={`${classes.wide} ${classes.less}`}>{t('staff.people.from')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ at, kind, outcome, person: who, by, address, agent }, index) => (
              <tr key={index}>
                <td className={classes.wide}>{when(at)}</td>
                <td>{who === null ? t('staff.people.unknown') : (who.name ?? t(`shared.role.${who.role ?? 'customer'}`))}</td>
                <td>
                  {t(`staff.signIn.${kind}`)}
                  {outcome !== 'ok' && <span className={classes.refused}> {t(`staff.people.${outcome}`)}</span>}
                </td>
                <td className={`${classes.narrow} ${classes.less}`}>{by?.name ?? ''}</td>
                <td className={`${classes.wide} ${classes.less}`} title={agent ?? undefined}>
                  {address}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {found.hasNextPage && (
        <Button variant="default" mt={12} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('staff.list.more')}
        </Button>
      )}
    </>
  );
}
