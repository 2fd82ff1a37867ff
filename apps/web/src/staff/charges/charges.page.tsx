import { Button, Drawer, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { api, told, type Schemas } from '../../app/api.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Money } from '../../shared/money.js';
import { useWhen } from '../../shared/when.js';
import { Page } from '../shell/page.js';
import { ChargeDetail, ChargeState } from './charge-detail.js';
import classes from './charges.module.css';

export const Route = createLazyRoute('/staff/charges')({ component: ChargesPage });

const Months = lazy(() => import('./months.js').then(({ Months: Chart }) => ({ default: Chart })));

export type Charge = Schemas['ChargePage']['items'][number];

/** What is to be charged and why, the newest first; a row opens its reasons beside the list. */
function ChargesPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const { open } = Route.useSearch();
  const navigate = Route.useNavigate();
  const list = useInfiniteQuery({
    queryKey: ['charges', 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => told(await api().GET('/v1/charges', { params: { query: { limit: 50, cursor: pageParam } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (list.error && !list.data) return <ErrorPage error={list.error} />;
  const charges = list.data?.pages.flatMap(({ items }) => items);
  const waiting = charges?.filter(({ state }) => state === 'priced') ?? [];
  const unpriced = charges?.filter(({ state }) => state === 'price-missing').length ?? 0;
  const opened = charges?.find(({ key }) => key === open);
  const show = (key: string | undefined): void => void navigate({ search: { open: key }, replace: true });
  return (
    <Page title={t('staff.nav.charges')}>
      <div className={classes.top}>
        <div>
          <div className={classes.hint}>{t('staff.chargeState.priced')}</div>
          <div className={classes.figure}>
            {t('staff.count', { count: waiting.length })}　{formatYen(waiting.reduce((sum, { amountYen }) => sum + (amountYen ?? 0), 0))}
          </div>
          {unpriced > 0 && <div className={classes.amber}>{t('staff.charges.unpriced', { count: unpriced })}</div>}
        </div>
        {charges && charges.length > 0 && (
          <Suspense fallback={<Skeleton height={110} width={420} />}>
            <Months charges={charges} />
          </Suspense>
        )}
      </div>
      <div className={classes.table}>
        {!charges ? (
          <Skeleton height={200} />
        ) : charges.length === 0 ? (
          <Empty title={t('staff.charges.none')} text={t('staff.charges.noneText')} />
        ) : (
          <table>
            <thead>
              <tr>
                <th className={classes.state}>{t('staff.charges.state')}</th>
                <th className={classes.date}>{t('staff.charges.on')}</th>
                <th>{t('staff.charges.what')}</th>
                <th>{t('staff.today.customer')}</th>
                <th className={classes.amount}>{t('staff.charges.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {charges.map((charge) => (
                <tr key={charge.key} className={charge.key === open ? classes.selected : undefined}>
                  <td className={classes.state}>
                    <ChargeState state={charge.state} />
                  </td>
                  <td className={classes.date}>{when(charge.on)}</td>
                  <td>
                    <button type="button" className={classes.open} onClick={() => show(charge.key)}>
                      {t(`staff.chargeCode.${charge.code.replaceAll('.', '_')}`, { defaultValue: charge.code })}
                    </button>
                    <div className={classes.hint}>{[charge.rule, charge.code].filter(Boolean).join('　')}</div>
                  </td>
                  <td>
                    <div>{charge.customer.company}</div>
                    <div className={classes.hint}>{charge.engagement.number}</div>
                  </td>
                  <td className={classes.amount}>
                    <Money yen={charge.amountYen} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {list.hasNextPage && (
        <Button variant="default" mt={12} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('staff.list.more')}
        </Button>
      )}
      <Drawer opened={opened !== undefined} onClose={() => show(undefined)} position="right" size={496} withOverlay={false} lockScroll={false} trapFocus={false} closeButtonProps={{ 'aria-label': t('shared.close') }} title={opened && <span className={classes.hint}>{opened.key}</span>}>
        {opened && <ChargeDetail charge={opened} />}
      </Drawer>
    </Page>
  );
}
