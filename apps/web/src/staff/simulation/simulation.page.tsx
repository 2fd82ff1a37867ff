import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { engagementQuery } from '../../app/queries.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Panel } from '../../shared/panel.js';
import { StepLine } from '../../shared/step-line.js';
import { useTitle } from '../../shared/use-title.js';
import { useWhen } from '../../shared/when.js';
import { Blocked } from '../engagement/blocked.js';
import { lineOf } from '../engagement/line.js';
import { OpenStep } from '../engagement/open-step.js';
import { SimulationHead } from './simulation-head.js';
import { SimulationLine } from './simulation-line.js';
import { WouldCause } from './would-cause.js';
import { useClock } from './use-clock.js';
import classes from './simulation.module.css';

export const Route = createLazyRoute('/staff/simulations/$id')({ component: SimulationPage });

/** A simulation: its clock above, what happened and will happen at the left, what it would cause at the right. */
function SimulationPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { id } = Route.useParams();
  const { data: it, error } = useQuery(engagementQuery(id));
  const clock = useClock(id);
  const [wanted, setWanted] = useState<string>();
  useTitle(it && `${t('staff.nav.simulation')} ${it.number}`);
  if (error && !it) return <ErrorPage error={error} />;
  if (!it) return <Skeleton height={240} m={24} />;
  return (
    <div className={classes.frame}>
      <div className={classes.stripes}>
        <b>{t('staff.nav.simulation')}</b>
        <span>{t('staff.simulation.nothing')}</span>
      </div>
      <SimulationHead it={it} clock={clock} />
      <div className={classes.steps}>
        <StepLine steps={lineOf(it, lang, (at) => when(at, { dateOnly: true }), t)} />
      </div>
      <div className={classes.columns}>
        <div className={classes.left}>
          <Blocked it={it} />
          {it.closedAt === null && <OpenStep key={`${it.state}${wanted ?? ''}`} it={it} wanted={wanted} onWant={setWanted} />}
          <Panel title={t('staff.simulation.line')} flush>
            <SimulationLine it={it} />
          </Panel>
        </div>
        <WouldCause it={it} />
      </div>
    </div>
  );
}
