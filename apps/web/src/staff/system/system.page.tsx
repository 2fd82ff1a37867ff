import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useWords } from '../../panels/words.js';
import { ErrorPage } from '../../shared/error-page.js';
import { LinkButton } from '../../shared/link-button.js';
import { Panel } from '../../shared/panel.js';
import { Page } from '../shell/page.js';
import { EngineFacts, isRecoveryWell, VersionFacts } from './facts.js';
import { Parked } from './parked.js';
import { Stuck } from './stuck.js';
import { systemQuery, type SystemState } from './system.queries.js';
import { systemWords } from './system.words.js';
import { Undecided } from './undecided.js';
import classes from './system.module.css';

export const Route = createLazyRoute('/staff/system')({ component: SystemPage });

/** How many things an operator should look at. */
function troubles({ versions: { migration }, engine, parked, undecided }: SystemState): number {
  return [
    migration.applied !== migration.expected,
    !engine.reachable,
    engine.reachable && !engine.workers.some(({ here }) => here),
    engine.reachable && !isRecoveryWell(engine),
    engine.stuck.items.length > 0,
    parked.count > 0,
    undecided.count > 0,
  ].filter(Boolean).length;
}

/** How Dandori runs, for the operator: what runs, and what needs a person. */
function SystemPage() {
  const w = useWords(systemWords);
  const { data, error } = useQuery(systemQuery);
  if (error && !data) return <ErrorPage error={error} />;
  const found = data && troubles(data);
  return (
    <Page title={w.title} context={found === undefined ? undefined : found === 0 ? w.well : <span className={classes.bad}>{w.look(found)}</span>} actions={<LinkButton variant="default" to="/system/audit">{w.audit}</LinkButton>}>
      {!data ? (
        <Skeleton height={320} />
      ) : (
        <div className={classes.sections}>
          <div className={classes.pair}>
            <Panel title={w.engine}>
              <EngineFacts engine={data.engine} />
            </Panel>
            <Panel title={w.versions}>
              <VersionFacts versions={data.versions} />
            </Panel>
          </div>
          <Stuck {...data.engine.stuck} />
          <Parked {...data.parked} />
          <Undecided {...data.undecided} />
        </div>
      )}
    </Page>
  );
}
