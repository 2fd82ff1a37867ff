import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { defaultFailureConverter, defaultPayloadConverter } from '@temporalio/common';
import { DefaultLogger } from '@temporalio/worker';
import { bundleWorkflows } from '#worker/bundle.js';

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

/** Writes a byte for each watchdog: all of Node's scripts are run by this one method, whose second argument is the timeout. */
const countWatchdogs = `
  import { appendFileSync } from 'node:fs';
  import { Script } from 'node:vm';
  const native = Object.getPrototypeOf(Script.prototype);
  const { runInContext } = native;
  native.runInContext = function (context, timeout, ...more) {
    if (timeout !== -1) appendFileSync(process.env.WATCHDOGS, '.');
    return runInContext.call(this, context, timeout, ...more);
  };`;

describe('a worker', () => {
  const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const watchdogs = join(folder, 'watchdogs');
  const taskQueue = `threads-${randomUUID()}`;
  const namespace = process.env['TEMPORAL_NAMESPACE']!;
  let client: Client;
  let worker: ChildProcess;
  let ended: Promise<unknown>;
  let counting: WorkflowHandle;

  const start = (workflow: string) => client.workflow.start(workflow, { taskQueue, workflowId: `${workflow}-${randomUUID()}` });
  const next = () => counting.executeUpdate<number, []>('next');

  beforeAll(async () => {
    const { codePath } = await bundleWorkflows(join(tmpdir(), 'dandori-test-bundles'), { workflows: here('workflow-threads-toys.workflow.ts'), logger: new DefaultLogger('ERROR') });
    const counter = join(folder, 'count.mjs');
    writeFileSync(counter, countWatchdogs);
    const preloads = [pathToFileURL(counter).href, preload].flatMap((each) => ['--import', each]);
    worker = spawn(process.execPath, [...preloads, here('workflow-threads-worker.mjs'), codePath, taskQueue, '500ms'], { env: { ...process.env, NODE_OPTIONS: '', WATCHDOGS: watchdogs }, stdio: ['pipe', 'inherit', 'inherit'] });
    ended = once(worker, 'exit');
    client = new Client({ connection: await Connection.connect({ address: process.env['TEMPORAL_ADDRESS']! }), namespace });
    counting = await start('counts');
    await next();
  }, 60_000);

  afterAll(async () => {
    worker.stdin!.end();
    await ended;
    await client.connection.close();
  });

  /** Why a workflow task failed; waits for that. */
  async function failedTask({ workflowId }: WorkflowHandle): Promise<string> {
    let nextPageToken: Uint8Array | undefined;
    for (;;) {
      const page = await client.workflowService.getWorkflowExecutionHistory({ namespace, execution: { workflowId }, waitNewEvent: true, ...(nextPageToken && { nextPageToken }) });
      const failure = page.history?.events?.map((event) => event.workflowTaskFailedEventAttributes?.failure).find(Boolean);
      if (failure) return defaultFailureConverter.failureToError(failure, defaultPayloadConverter).message;
      nextPageToken = page.nextPageToken;
    }
  }

  test('starts one watchdog for each activation, with the installed version of the SDK', async () => {
    const before = statSync(watchdogs).size;

    for (let activation = 0; activation < 5; activation++) await next();

    expect(statSync(watchdogs).size - before).toBe(5);
  });

  test.each(['inItsBody', 'afterAnAwait', 'inPromisesWithoutEnd', 'inACatch', 'inACondition', 'inAHandler'])('cuts off a workflow that never ends %s, and others go on', async (name) => {
    const before = await next();
    const endless = await start(name);
    if (name === 'inAHandler') await endless.signal('endless');

    expect(await failedTask(endless)).toBe('Script execution timed out after 500ms');

    await endless.terminate();
    expect(await next()).toBe(before + 1);
    const other = await start('counts');
    await other.signal('stop');
    expect(await other.result()).toBe(0);
  });

  test('cuts off a question that is never answered, and the workflow goes on', async () => {
    const before = await next();

    // The worker's failure converter has encoded why, as for any failure of workflow code.
    await expect(counting.query('endless')).rejects.toThrow('Encoded failure');

    expect(await next()).toBe(before + 1);
  });
});
