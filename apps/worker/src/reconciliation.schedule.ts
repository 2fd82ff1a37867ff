import { ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { RECONCILIATION_SCHEDULE } from '#workflows/reconciliation/contract.js';
import { ensureSchedule, type Schedule } from './ensure-schedule.js';

/** At 3:00 in Tokyo, when the day's charges are in; a night that was missed is made up for in the morning. */
function scheduleOf(taskQueue: string): Schedule {
  return {
    spec: { calendars: [{ hour: 3, minute: 0 }], timezone: 'Asia/Tokyo' },
    action: { type: 'startWorkflow', workflowType: 'reconciliation', taskQueue, args: [], workflowId: RECONCILIATION_SCHEDULE, workflowExecutionTimeout: '2 hours' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '12 hours' },
  };
}

/** The schedule of the nightly reconciliation, as this release has it. */
export function ensureReconciliationSchedule(client: Client, taskQueue: string): Promise<void> {
  return ensureSchedule(client, RECONCILIATION_SCHEDULE, scheduleOf(taskQueue));
}
