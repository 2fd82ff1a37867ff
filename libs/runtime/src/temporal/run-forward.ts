import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time.js';

/** By how much: `seconds` of the workflow's own clock from now, or until an instant (ISO 8601) of that clock. */
export type Forward = { seconds: number } | { until: string };

/** FAST_FORWARD_POLLING_RESULT_* of the protocol; the third, "failed", is any other. */
const POLL_TIMEOUT = 1;
const COMPLETED = 2;
/** More skips than the months of an engagement need; the server's default is 200. */
const mostSkips = 1000;

/** Time could not be run to where it should be; the message is the server's reason. */
export class NotRunForward extends Error {
  override name = 'NotRunForward';
}

/**
 * Runs one workflow's time forward on the server and resolves when it is there: every timer on the way has fired at its own
 * time, and what it led to is done. Also when the workflow ends on the way. Only for simulations and tests: a real engagement is never moved.
 * @returns the workflow's own time then (ISO 8601)
 * @throws {NotRunForward} when another run forward took the place of this one, among others
 */
export async function runForward(client: Client, workflowId: string, by: Forward): Promise<string> {
  const ms = 'seconds' in by ? by.seconds * 1000 : Date.parse(by.until) - Date.parse(await workflowTime(client, workflowId));
  if (ms <= 0) return workflowTime(client, workflowId);
  const target = { namespace: client.options.namespace, workflowExecution: { workflowId } };
  const id = randomUUID();
  await client.workflowService.updateWorkflowExecutionOptions({
    ...target,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: { timeSkippingConfig: { enabled: true, maxSessionSkipCount: mostSkips, fastForwardConfig: { id, duration: msToTs(ms) } } },
  });
  for (;;) {
    const { fastForwardPollingResult, failedReason } = await client.workflowService.pollWorkflowExecutionTimeSkipping({ ...target, fastForwardId: id });
    if (fastForwardPollingResult === COMPLETED) return workflowTime(client, workflowId);
    if (fastForwardPollingResult === POLL_TIMEOUT) continue;
    if ((await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING') throw new NotRunForward(failedReason);
    return workflowTime(client, workflowId);
  }
}

/** The workflow's own time now (ISO 8601): the wall clock's, as long as it was never run forward. */
export async function workflowTime(client: Client, workflowId: string): Promise<string> {
  const { workflowExtendedInfo } = await client.workflowService.describeWorkflowExecution({ namespace: client.options.namespace, execution: { workflowId } });
  return new Date(optionalTsToMs(workflowExtendedInfo?.timeSkippingInfo?.currentTime) ?? Date.now()).toISOString();
}
