import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const preload = new URL('../../dist/libs/runtime/src/workflow-threads.js', import.meta.url).href;
const sdk = createRequire(import.meta.url).resolve('@temporalio/worker/lib/workflow/vm-shared');
const folder = mkdtempSync(join(tmpdir(), 'dandori-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** In a thread the SDK sets its hooks up as for workflows, and a part of Node that stands on the same ones is used. */
const script = `
  const { Worker, isMainThread, parentPort } = require('node:worker_threads');
  const { AsyncLocalStorage } = require('node:async_hooks');
  const { globalHandlers } = require(${JSON.stringify(sdk)});
  const store = new AsyncLocalStorage();
  if (isMainThread) new Worker(__filename).once('message', (answer) => console.log(JSON.stringify(answer)));
  else store.run('kept', async () => {
    globalHandlers.install();
    await undefined;
    parentPort.postMessage({ traced: globalHandlers.promiseHookInstalled, store: store.getStore() });
  });`;

test.each([
  ['none', {}, false],
  ['one of each promise, when an operator asks for it', { DANDORI_WORKFLOW_STACK_TRACES: 'true' }, true],
])('the threads of workflows keep stack traces: %s', (_name, asked, traced) => {
  const file = join(folder, 'main.cjs');
  writeFileSync(file, script);

  const { stdout } = spawnSync(process.execPath, ['--import', preload, file], { env: { ...process.env, NODE_OPTIONS: '', ...asked }, encoding: 'utf8' });

  expect(JSON.parse(stdout)).toEqual({ traced, store: 'kept' });
});
