import { condition, defineUpdate, setHandler, workflowInfo } from '@temporalio/workflow';

export const advance = defineUpdate('advance');

/** As many plain conditions as the onboarding has commands, one after the other. */
export async function bare(steps) {
  const events = [];
  setHandler(advance, (step) => {
    const event = { seq: events.length + 1, step, at: new Date().toISOString() };
    events.push(event);
    return { events: [event] };
  }, {
    validator: (step) => {
      if (step !== events.length + 1) throw new Error('not this step now');
    },
  });
  for (let step = 1; step <= steps; step++) await condition(() => events.length >= step);
  return workflowInfo().workflowId;
}
