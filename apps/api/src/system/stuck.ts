import type { Client } from '@temporalio/client';
import type { StuckTask } from './system.schema.js';

type Described = Awaited<ReturnType<Client['workflowService']['describeWorkflowExecution']>>;

/** What of a workflow is being tried again: its workflow task, its activities. Failures by code: their messages may quote a row or an address. */
export async function stuckIn(client: Client, workflowId: string): Promise<StuckTask[]> {
  return stuckOf(workflowId, await client.workflowService.describeWorkflowExecution({ namespace: client.options.namespace, execution: { workflowId } }));
}

export function stuckOf(workflowId: string, { workflowExecutionInfo, pendingActivities, pendingWorkflowTask }: Described): StuckTask[] {
  const of = { workflowId, runId: workflowExecutionInfo?.execution?.runId ?? '', engagement: engagementIn(workflowId) };
  const attempts = pendingWorkflowTask?.attempt ?? 1;
  const task: StuckTask[] = attempts > 1 ? [{ ...of, kind: 'workflow-task', name: workflowExecutionInfo?.type?.name ?? '', attempt: attempts, code: null }] : [];
  const activities = (pendingActivities ?? [])
    .filter(({ attempt }) => (attempt ?? 1) > 1)
    .map(({ activityType, attempt, lastFailure }): StuckTask => ({ ...of, kind: 'activity', name: activityType?.name ?? '', attempt: attempt ?? 1, code: lastFailure?.applicationFailureInfo?.type ?? (lastFailure ? 'TIMEOUT' : null) }));
  return [...task, ...activities];
}

/** Workflows of engagements are named `<pipeline>/<engagement>`; those of deliveries and of the schedules otherwise. */
function engagementIn(workflowId: string): StuckTask['engagement'] {
  const [, id] = /^(?!delivery\/)[^/]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(workflowId) ?? [];
  return id === undefined ? null : { id, number: null };
}
