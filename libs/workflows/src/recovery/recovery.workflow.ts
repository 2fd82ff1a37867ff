import { proxyActivities } from '@temporalio/workflow';
import type { Recovered, RecoveryActivities } from './contract.js';

// Not retried: the schedule runs it again in 15 seconds. It beats, because nothing is recovered while it waits for a worker that died.
const { recoverCommands, recoverDeliveries } = proxyActivities<RecoveryActivities>({ startToCloseTimeout: '2 minutes', heartbeatTimeout: '10 seconds', retry: { maximumAttempts: 1 } });

/** Brings to its decision what a process left behind when it died: first commands, then the deliveries that follow from them. */
export async function recovery(): Promise<Recovered> {
  const commands = await recoverCommands();
  const deliveries = await recoverDeliveries();
  return { commands, deliveries };
}
