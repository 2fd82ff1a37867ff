import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import { RECOVERY_SCHEDULE } from '#workflows/recovery/contract.js';

/** Every 15 s, one run at a time; runs missed while Temporal was away are not made up for. */
function scheduleOf(taskQueue: string): Omit<ScheduleOptions, 'scheduleId'> & { policies: NonNullable<ScheduleOptions['policies']> } {
  return {
    spec: { intervals: [{ every: '15 seconds' }] },
    action: { type: 'startWorkflow', workflowType: 'recovery', taskQueue, args: [], workflowId: RECOVERY_SCHEDULE, workflowExecutionTimeout: '5 minutes' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '30 seconds' },
  };
}

/** Creates the schedule of the recovery, or brings it to what this release says. Several workers may do so at once. */
export async function ensureRecoverySchedule(client: Client, taskQueue: string): Promise<void> {
  const schedule = scheduleOf(taskQueue);
  try {
    await client.schedule.create({ scheduleId: RECOVERY_SCHEDULE, ...schedule, action: schedule.action as ScheduleOptions['action'] });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    // What an operator paused stays paused.
    await client.schedule.getHandle(RECOVERY_SCHEDULE).update(({ state }) => ({ ...schedule, action: schedule.action as never, state }));
  }
}
