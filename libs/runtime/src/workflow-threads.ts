/** For the threads in which the SDK runs workflow code. Loaded before a worker's main file (`node --import`): Node loads it in its threads as well. */
import v8 from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { guardWholeActivations } from './workflow-guard.js';

if (!isMainThread) guardWholeActivations();

// For Temporal's query `__stack_trace` the SDK keeps a stack trace of every promise that workflow code makes: a tenth of the worker's CPU for
// an answer that is seldom asked for (sdk-typescript #1587, without an option). Where Node has no such hooks the SDK does without; so it does
// here. Errors keep their stack traces. The object is exchanged, not its function: AsyncLocalStorage needs that.
if (!isMainThread && !/^(true|1|yes|on)$/i.test(process.env['DANDORI_WORKFLOW_STACK_TRACES'] ?? '')) {
  const createHook = (): never => {
    throw new Error('switched off; DANDORI_WORKFLOW_STACK_TRACES=true switches it on');
  };
  Object.defineProperty(v8, 'promiseHooks', { value: { ...v8.promiseHooks, createHook } });
}
