import { Button, Drawer, Select, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Keys } from '../../shared/keys.js';
import { Segments } from '../../shared/segments.js';
import { useNow, useWhen } from '../../shared/when.js';
import { CHARGE_STATES, type ChargeSearch } from '../routes.js';
import { Page } from '../shell/page.js';
import { ChargeDetail } from './charge-detail.js';
import { ChargesTable } from './charges-table.js';
import { chargesQuery, summaryQuery, type ChargeState } from './charges.query.js';
import { ExportMenu } from './export-menu.js';
import { InvoicesDialog } from './invoices-dialog.js';
import { useChargeKeys } from './use-charge-keys.js';
import classes from './charges.module.css';

export const Route = createLazyRoute('/staff/charges')({ component: ChargesPage });

const Months = lazy(() => import('./months.js').then(({ Months: Chart }) => ({ default: Chart })));
/** States that are always offered; the others only when there is one. */
const USUAL: readonly ChargeState[] = ['priced', 'acknowledged', 'invoiced', 'settled'];

/** What is to be charged and why, the newest first; a row opens its reasons beside the list. */
function ChargesPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const now = useNow();
  const { open, ...filter } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [importing, { open: importInvoices, close }] = useDisclosure();
  const list = useInfiniteQuery(chargesQuery(filter));
  const { data: summary } = useQuery(summaryQuery(filter));
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const charges = list.data?.pages.flatMap(({ items }) => items);
  const show = (key: string | undefined): void => void navigate({ search: (known) => ({ ...known, open: key }), replace: true });
  const set = (change: ChargeSearch): void => void navigate({ search: (known) => ({ ...known, ...change, open: undefined }), replace: true });
  useChargeKeys(charges ?? [], open, show);
  if (list.error && !list.data) return <ErrorPage error={list.error} />;
  const of = (state: ChargeState): { count: number; amountYen: number } => summary?.states.find((each) => each.state === state) ?? { count: 0, amountYen: 0 };
  const all = summary?.states.reduce((sum, { count }) => sum + count, 0);
  const shown = CHARGE_STATES.filter((state) => USUAL.includes(state) || of(state).count > 0 || filter.state === state);
  return (
    <Page title={t('staff.nav.charges')} context={when(now, { year: true })} actions={<ExportMenu filter={filter} onInvoices={importInvoices} />}>
      <div className={open === undefined ? undefined : classes.beside}>
        <div className={classes.top}>
          <div>
            <div className={classes.hint}>{t('staff.chargeState.priced')}</div>
            <div className={classes.figure}>
              {t('staff.count', { count: of('priced').count })}　{formatYen(of('priced').amountYen)}
            </div>
            {of('price-missing').count > 0 && <div className={classes.amber}>{t('staff.charges.unpriced', { count: of('price-missing').count })}</div>}
          </div>
          {summary && summary.months.length > 0 && (
            <Suspense fallback={<Skeleton height={110} width={420} />}>
              <Months months={summary.months} />
            </Suspense>
          )}
        </div>
        <div className={classes.bar}>
          <Segments<ChargeState | 'all'>
            label={t('staff.charges.state')}
            value={filter.state ?? 'all'}
            onChange={(state) => set({ state: state === 'all' ? undefined : state })}
            options={[{ value: 'all', label: t('staff.list.states.all'), count: all }, ...shown.map((state) => ({ value: state, label: t(`staff.chargeState.${state}`), count: summary && of(state).count }))]}
          />
          {pipelines.length > 1 && <Select aria-label={t('staff.list.pipeline')} placeholder={t('staff.list.pipeline')} clearable data={pipelines.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={filter.pipeline ?? null} onChange={(value) => set({ pipeline: value ?? undefined })} w={160} />}
          <Keys keys={[{ keys: ['J', 'K'], does: t('staff.keys.open') }]} />
        </div>
        <ChargesTable charges={charges} open={open} onOpen={show} />
        {list.hasNextPage && (
          <Button variant="default" mt={12} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('staff.list.more')}
          </Button>
        )}
      </div>
      <Drawer opened={open !== undefined} onClose={() => show(undefined)} position="right" size={496} withOverlay={false} lockScroll={false} trapFocus={false} closeButtonProps={{ 'aria-label': t('shared.close') }} title={<span className={classes.hint}>{open}</span>} transitionProps={{ duration: 0 }}>
        {open !== undefined && <ChargeDetail key={open} chargeKey={open} />}
      </Drawer>
      {importing && <InvoicesDialog onClose={close} />}
    </Page>
  );
}
