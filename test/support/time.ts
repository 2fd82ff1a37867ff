/** Time on the real server, run forward for one workflow: `await fastForward(client, workflowId, { seconds: 3600 })`. */
export { runForward as fastForward, workflowTime, type Forward } from '#runtime/temporal/run-forward.js';
