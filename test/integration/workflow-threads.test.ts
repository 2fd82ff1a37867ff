import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

const preload = new URL('../../dist/libs/runtime/src/workflow-threads.js', import.meta.url).href;
const sdk = createRequire(import.meta.url).resolve('@temporalio/worker/lib/workflow/vm-shared');

/** In a thread the SDK sets its hooks up as for workflows, and a part of Node that stands on the same ones is used. */
const thread = `
  const { parentPort } = require('node:worker_threads');
  const { AsyncLocalStorage } = require('node:async_hooks');
  const { globalHandlers } = require(${JSON.stringify(sdk)});
  const store = new AsyncLocalStorage();
  store.run('kept', async () => {
    globalHandlers.install();
    await undefined;
    parentPort.postMessage({ traced: globalHandlers.promiseHookInstalled, store: store.getStore() });
  });`;
const main = `new (require('node:worker_threads').Worker)(${JSON.stringify(thread)}, { eval: true }).once('message', (answer) => console.log(JSON.stringify(answer)))`;

test.each([
  ['none', undefined, false],
  ['one of each promise, when an operator asks for it', 'true', true],
])('the threads of workflows keep stack traces: %s', (_name, asked, traced) => {
  const env = { ...process.env, NODE_OPTIONS: '', DANDORI_WORKFLOW_STACK_TRACES: asked };
  const { stdout } = spawnSync(process.execPath, ['--import', preload, '-e', main], { env, encoding: 'utf8' });

  expect(JSON.parse(stdout)).toEqual({ traced, store: 'kept' });
});
