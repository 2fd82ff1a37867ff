import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { engagementQuery } from '../../app/queries.js';
import { ErrorPage } from '../../shared/error-page.js';
import { useTitle } from '../../shared/use-title.js';
import { Blocked } from './blocked.js';
import { EngagementHead } from './engagement-head.js';
import { OpenStep } from './open-step.js';
import { Rail } from './rail.js';
import { RecordTabs } from './record-tabs.js';
import classes from './engagement.module.css';

export const Route = createLazyRoute('/staff/engagements/$id')({ component: EngagementPage });

/** One engagement: where it stands, what can be done now, what happened and what will. */
function EngagementPage() {
  const { id } = Route.useParams();
  const { tab = 'history', do: wanted } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: it, error } = useQuery(engagementQuery(id));
  useTitle(it && `${it.customer.company} ${it.number}`);
  if (error && !it) return <ErrorPage error={error} />;
  if (!it) return <Skeleton height={240} m={24} />;
  return (
    <>
      <EngagementHead it={it} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Blocked it={it} />
          {it.closedAt === null && <OpenStep key={`${it.state}${wanted ?? ''}`} it={it} wanted={wanted} onWant={(name) => void navigate({ search: (known) => ({ ...known, do: name }), replace: true })} />}
          <RecordTabs it={it} tab={tab} onTab={(next) => void navigate({ search: (known) => ({ ...known, tab: next === 'history' ? undefined : next }), replace: true })} />
        </div>
        <Rail it={it} />
      </div>
    </>
  );
}
