import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Panel } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { Page } from '../shell/page.js';
import { DaysPanel } from './days-panel.js';
import { PricesPanel } from './prices-panel.js';
import { PublishPanel } from './publish-panel.js';
import { termsQuery, versionQuery } from './terms.queries.js';
import { ValuesPanel } from './values-panel.js';
import classes from './terms.module.css';

export const Route = createLazyRoute('/staff/rules')({ component: TermsPage });

/** The versions of rules, prices and calendar: those that hold, those that come, and publishing the next. */
function TermsPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const me = useMe();
  const { version, publish } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: versions, error } = useQuery(termsQuery);
  const chosen = version ?? versions?.find(({ state }) => state === 'current')?.version;
  const { data: document } = useQuery({ ...versionQuery(chosen ?? ''), enabled: chosen !== undefined });
  if (error && !versions) return <ErrorPage error={error} />;
  const show = (search: { version?: string; publish?: true }): void => void navigate({ search });
  const action = me.role === 'manager' && !publish && document && <Button onClick={() => show({ version: document.version, publish: true })}>{t('staff.terms.new')}</Button>;
  return (
    <Page title={t('staff.nav.rules')} context={t('staff.terms.text')} actions={action}>
      <div className={classes.page}>
        <Panel title={t('staff.terms.versions')} flush className={classes.versions}>
          {!versions && <Skeleton height={120} />}
          <ul>
            {versions?.map((each) => (
              <li key={each.version}>
                <button type="button" aria-current={each.version === chosen ? 'true' : undefined} onClick={() => show({ version: each.version })}>
                  <b>{t('staff.terms.version', { version: each.version })}</b> <span className={each.state === 'current' ? classes.accent : classes.hint}>{t(`staff.terms.state.${each.state}`)}</span>
                  <span className={classes.hint}>{t('staff.terms.from', { date: when(each.effectiveFrom, { year: true }) })}</span>
                  <span className={classes.hint}>{t('staff.terms.open', { count: each.openEngagements })}</span>
                </button>
              </li>
            ))}
          </ul>
        </Panel>
        <div className={classes.content}>
          {publish && document && <PublishPanel key={document.version} from={document} onDone={(published) => show({ version: published })} onClose={() => show({ version: document.version })} />}
          {!document && <Skeleton height={320} />}
          {document && !publish && (
            <>
              <PricesPanel document={document} />
              <DaysPanel key={document.version} document={document} />
              <ValuesPanel document={document} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
