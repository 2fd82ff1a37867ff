// The smallest correct API: one Update per advance, history first, then one projection transaction, then the answer.
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { openProjection, serve, STEPS } from './peer.http.mjs';

const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
const client = new Client({ connection, namespace: process.env.TEMPORAL_NAMESPACE });
const { PEER_NAME: name, PEER_MAILS: mails } = process.env;
const project = await openProjection(name);

function update(id, step) {
  const options = { updateId: `${id}-${step}`, args: [step] };
  if (step > 1) return client.workflow.getHandle(id).executeUpdate('advance', options);
  const startWorkflowOperation = new WithStartWorkflowOperation('bare', { workflowId: id, taskQueue: name, args: [STEPS, Number(mails)], workflowIdConflictPolicy: 'USE_EXISTING' });
  return client.workflow.executeUpdateWithStart('advance', { ...options, startWorkflowOperation });
}

serve(async ({ id, step }) => {
  const { events } = await update(id, step);
  await project(id, events);
  return { events };
});
