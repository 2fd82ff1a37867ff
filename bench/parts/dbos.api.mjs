// DBOS Transact: a workflow that waits for messages, writes the projection as a step, and publishes its answer as an event.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { openProjection, serve, STEPS } from './peer.http.mjs';

const project = await openProjection('dbos');

const onboarding = DBOS.registerWorkflow(async () => {
  const id = DBOS.workflowID;
  for (let step = 1; step <= STEPS;) {
    const message = await DBOS.recv('advance', 86_400);
    if (message === null) continue; // a day has gone by
    if (message.step !== step) {
      await DBOS.setEvent(message.key, { refused: 'not this step now' });
      continue;
    }
    const event = { seq: step, step, at: message.at };
    await DBOS.runStep(() => project(id, [event]), { name: 'project' });
    await DBOS.setEvent(message.key, { events: [event] });
    step++;
  }
}, { name: 'onboarding' });

DBOS.setConfig({ name: 'onboarding', systemDatabaseUrl: process.env.DBOS_DATABASE_URL, systemDatabasePoolSize: 20, logLevel: 'error', runAdminServer: false });
await DBOS.launch();

serve(async ({ id, step, key }) => {
  if (step === 1) await DBOS.startWorkflow(onboarding, { workflowID: id })();
  await DBOS.send(id, { step, key, at: new Date().toISOString() }, 'advance', key);
  const answer = await DBOS.getEvent(id, key, 30);
  if (!answer?.events) throw new Error(answer?.refused ?? 'no answer');
  return answer;
});
