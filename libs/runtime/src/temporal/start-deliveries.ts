import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import { deliveryWorkflowId, type DeliveryRequest } from '#workflows/delivery/contract.js';

const atOnce = 8;
/** A delivery that is not started now is started by the recovery: nobody waits long here. */
const timeoutMs = 5000;

type OnRunning = 'FAIL' | 'TERMINATE_EXISTING';

/**
 * Starts one workflow for each delivery. One that runs already counts as started. A finished one may be started again (an
 * operator sends it again); what was sent already is not sent twice, the delivery's own row sees to that.
 * @param deliveries by their ids, or as requests
 * @param onRunning what becomes of a workflow that has not ended: it goes on, or gives way to a new one
 * @returns those that run now; the caller marks them. The others are left to the recovery
 */
export async function startDeliveries(client: Client, taskQueue: string, deliveries: readonly (string | DeliveryRequest)[], onRunning: OnRunning = 'FAIL'): Promise<string[]> {
  const started: string[] = [];
  for (let from = 0; from < deliveries.length; from += atOnce) {
    const group = deliveries.slice(from, from + atOnce).map((each) => (typeof each === 'string' ? { delivery: each } : each));
    const results = await Promise.allSettled(group.map((request) => startOne(client, taskQueue, request, onRunning)));
    results.forEach((result, index) => result.status === 'fulfilled' && started.push(group[index]!.delivery));
  }
  return started;
}

async function startOne(client: Client, taskQueue: string, request: DeliveryRequest, onRunning: OnRunning): Promise<void> {
  try {
    await client.withDeadline(Date.now() + timeoutMs, () =>
      client.workflow.start('delivery', {
        workflowId: deliveryWorkflowId(request.delivery),
        taskQueue,
        args: [request],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: onRunning,
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
