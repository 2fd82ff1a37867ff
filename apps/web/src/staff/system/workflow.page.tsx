import { Button, CopyButton, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useWords } from '../../panels/words.js';
import { ErrorPage } from '../../shared/error-page.js';
import { LinkButton } from '../../shared/link-button.js';
import { Panel } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { Page } from '../shell/page.js';
import { Facts } from './facts.js';
import { Stuck } from './stuck.js';
import { workflowQuery } from './system.queries.js';
import { systemWords } from './system.words.js';
import classes from './system.module.css';

export const Route = createLazyRoute('/staff/system/engagements/$id')({ component: WorkflowPage });

/** The workflow behind an engagement: where to look with Temporal's own tools. */
function WorkflowPage() {
  const w = useWords(systemWords);
  const when = useWhen();
  const { id } = Route.useParams();
  const { data, error } = useQuery(workflowQuery(id));
  if (error && !data) return <ErrorPage error={error} />;
  if (!data) return <Page title={w.workflow}><Skeleton height={240} /></Page>;
  const { engagement, namespace, workflowId, runId, status, startedAt, historyLength, stuck, commands } = data;
  const links = (
    <>
      <LinkButton variant="default" to="/engagements/$id" params={{ id }}>{w.back}</LinkButton>
      <LinkButton variant="default" to="/system">{w.here}</LinkButton>
    </>
  );
  return (
    <Page title={w.of(engagement.number ?? '')} actions={links}>
      <div className={classes.sections}>
        <Panel title={w.workflow}>
          <Facts
            rows={[
              [w.namespace, namespace],
              [w.workflowId, <code key="id" className={classes.code}>{workflowId}</code>],
              ...(runId === null
                ? [[w.status, <span key="gone" className={classes.bad}>{w.forgotten}</span>] as const]
                : ([
                    [w.runId, <code key="run" className={classes.code}>{runId}</code>],
                    [w.status, status === null ? w.unknown : (w.statuses[status] ?? status)],
                    [w.started, startedAt === null ? w.unknown : when(startedAt, { year: true })],
                    [w.history, historyLength],
                  ] as const)),
            ]}
          />
        </Panel>
        {stuck.length > 0 && <Stuck known items={stuck} />}
        <Panel title={w.commands} aside={w.commandsText}>
          {commands.map((command) => (
            <div key={command} className={classes.command}>
              <code className={classes.code}>{command}</code>
              <CopyButton value={command}>{({ copied, copy }) => <Button variant="default" size="xs" onClick={copy}>{copied ? w.copied : w.copy}</Button>}</CopyButton>
            </div>
          ))}
        </Panel>
      </div>
    </Page>
  );
}
