import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { useWhen } from '../../shared/when.js';
import { SCOPES, type Scope } from '../routes.js';
import { Page } from '../shell/page.js';
import { Find } from '../shell/find.js';
import { Keys } from '../../shared/keys.js';
import { Segments } from '../../shared/segments.js';
import { firstScope, inScope } from './scope.js';
import { TodayAside } from './today-aside.js';
import { todayQuery } from './today.query.js';
import { TodayTable } from './today-table.js';
import classes from './today.module.css';

export const Route = createLazyRoute('/staff/today')({ component: TodayPage });

/** What waits, sorted by when it hurts; two clicks to any next step. */
function TodayPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const me = useMe();
  const { scope = firstScope(me) } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data, error } = useQuery(todayQuery());
  if (error && !data) return <ErrorPage error={error} />;
  const items = data?.items.filter((row) => inScope(row, scope, me));
  return (
    <Page
      title={t('staff.nav.today')}
      context={data && when(data.now, { year: true })}
      actions={
        <>
          <Find />
          <Button variant="default" component={Link} to="/engagements/new" leftSection={<IconPlus size={16} />}>
            {t('staff.start.open')}
          </Button>
        </>
      }
    >
      <div className={classes.columns}>
        <div style={{ minWidth: 0 }}>
          <div className={classes.bar}>
            <Segments<Scope>
              label={t('staff.today.scope')}
              value={scope}
              onChange={(next) => void navigate({ search: next === firstScope(me) ? {} : { scope: next }, replace: true })}
              options={SCOPES.map((value) => ({ value, label: t(`staff.today.scopes.${value}`), count: data?.counts[value] }))}
            />
            <Keys
              keys={[
                { keys: ['J', 'K'], does: t('staff.keys.move') },
                { keys: ['Enter'], does: t('staff.keys.open') },
                { keys: ['E'], does: t('staff.keys.do') },
              ]}
            />
          </div>
          {!items || !data ? (
            <Skeleton height={320} />
          ) : items.length === 0 ? (
            <div className={classes.table}>
              <Empty title={t('staff.today.empty')} text={t('staff.today.emptyText')} />
            </div>
          ) : (
            <TodayTable items={items} now={data.now} />
          )}
        </div>
        {data && <TodayAside today={data} />}
      </div>
    </Page>
  );
}
