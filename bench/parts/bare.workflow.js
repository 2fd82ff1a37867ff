import { condition, defineUpdate, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';

export const advance = defineUpdate('advance');

const { sendMail } = proxyActivities({ startToCloseTimeout: '1 minute' });

/** As many plain conditions as the onboarding has commands, one after the other; its mails are spread over them. */
export async function bare(steps, mails) {
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
  let sent = 0;
  for (let step = 1; step <= steps; step++) {
    await condition(() => events.length >= step);
    const due = Math.floor((mails * step) / steps);
    await Promise.all(Array.from({ length: due - sent }, (_, index) => sendMail(workflowInfo().workflowId, sent + index + 1)));
    sent = due;
  }
  return workflowInfo().workflowId;
}
