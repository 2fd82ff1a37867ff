import { ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { RECOVERY_SCHEDULE } from '#workflows/recovery/contract.js';
import { ensureSchedule, type Schedule } from './ensure-schedule.js';

/** Every 15 s, one run at a time; runs missed while Temporal was away are not made up for. */
function scheduleOf(taskQueue: string): Schedule {
  return {
    spec: { intervals: [{ every: '15 seconds' }] },
    action: { type: 'startWorkflow', workflowType: 'recovery', taskQueue, args: [], workflowId: RECOVERY_SCHEDULE, workflowExecutionTimeout: '5 minutes' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '30 seconds' },
  };
}

/** The schedule of the recovery, as this release has it. */
export function ensureRecoverySchedule(client: Client, taskQueue: string): Promise<void> {
  return ensureSchedule(client, RECOVERY_SCHEDULE, scheduleOf(taskQueue));
}
