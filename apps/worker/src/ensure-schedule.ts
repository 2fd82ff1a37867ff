import { ScheduleAlreadyRunning, type Client, type ScheduleOptions } from '@temporalio/client';

export type Schedule = Omit<ScheduleOptions, 'scheduleId'> & { policies: NonNullable<ScheduleOptions['policies']> };

/** Creates a schedule, or brings it to what this release says. Several workers may do so at once; what an operator paused stays paused. */
export async function ensureSchedule(client: Client, scheduleId: string, schedule: Schedule): Promise<void> {
  try {
    await client.schedule.create({ scheduleId, ...schedule, action: schedule.action as ScheduleOptions['action'] });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...schedule, action: schedule.action as never, state }));
  }
}
