import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime, Worker, type NativeConnection } from '@temporalio/worker';
import type { Command } from '#domain/engagement/command.js';
import { dataConverter } from '#runtime/temporal/codec.js';
import { clientOf, connectWorker, type TemporalSettings } from '#runtime/temporal/connect.js';
import { executeCommand, type CommandCall } from '#runtime/temporal/execute-command.js';
import { bundleWorkflows } from '#worker/bundle.js';
import { engagementWorkflowId, type Start } from '#workflows/engagement/contract.js';

const settings: TemporalSettings = {
  temporalAddress: process.env['TEMPORAL_ADDRESS']!,
  temporalNamespace: process.env['TEMPORAL_NAMESPACE']!,
  temporalTls: false,
  masterKey: randomBytes(32).toString('base64'),
};
const taskQueue = `commands-${randomUUID()}`;
const logger = new DefaultLogger('ERROR');
let connection: NativeConnection;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let cache: string;

beforeAll(async () => {
  Runtime.install({ logger });
  cache = mkdtempSync(join(tmpdir(), 'dandori-toys-'));
  connection = await connectWorker(settings);
  client = clientOf(connection, settings);
  worker = await Worker.create({
    connection,
    namespace: settings.temporalNamespace,
    taskQueue,
    workflowBundle: await bundleWorkflows(cache, { logger, workflows: fileURLToPath(new URL('worker-toys.workflow.ts', import.meta.url)) }),
    dataConverter: dataConverter(settings),
  });
  running = worker.run();
}, 60_000);

afterAll(async () => {
  worker.shutdown();
  await running;
  await connection.close();
  rmSync(cache, { recursive: true, force: true });
});

const startOf = (engagement: string): Start => ({ engagement, number: 'ONB-1', customer: 'c', contact: 'p', openedBy: { role: 'public', id: 'x' } }) as unknown as Start;
const command = (name: string): Command => ({ id: randomUUID(), name, facts: {}, actor: { role: 'staff', id: 's' }, receivedAt: '2026-11-22T00:00:00.000Z' });
const call = (engagement: string, it: Command, more: Partial<CommandCall> = {}): CommandCall => ({ pipeline: 'onboarding', engagement, taskQueue, command: it, since: 0, timeoutMs: 8000, ...more });
const send = (engagement: string, name: string, more: Partial<CommandCall> = {}) => executeCommand(client, call(engagement, command(name), more));

async function started(): Promise<string> {
  const engagement = randomUUID();
  expect(await send(engagement, 'open', { start: startOf(engagement) })).toMatchObject({ kind: 'accepted' });
  return engagement;
}

test('the first command starts its engagement and is answered with its events', async () => {
  const engagement = randomUUID();

  const answer = await send(engagement, 'open', { start: startOf(engagement) });

  expect(answer).toMatchObject({ kind: 'accepted', events: [{ seq: 1, type: 'noted' }] });
});

test('only events after the last known one are answered', async () => {
  const engagement = await started();

  expect(await send(engagement, 'note', { since: 1 })).toMatchObject({ kind: 'accepted', events: [{ seq: 2 }] });
});

test('the same command sent again gets the first answer, and nothing happens twice', async () => {
  const engagement = await started();
  const it = command('note');

  const [first, again] = [await executeCommand(client, call(engagement, it, { since: 1 })), await executeCommand(client, call(engagement, it, { since: 1 }))];

  expect(again).toEqual(first);
  expect(await send(engagement, 'note', { since: 2 })).toMatchObject({ events: [{ seq: 3 }] });
});

test('the same start sent again by another process gets the first answer', async () => {
  const engagement = randomUUID();
  const it = call(engagement, command('open'), { start: startOf(engagement) });

  const answers = await Promise.all([executeCommand(client, it), executeCommand(client, it)]);

  expect(answers[0]).toMatchObject({ kind: 'accepted' });
  expect(answers[1]).toEqual(answers[0]);
});

test('a refusal comes as the rules made it', async () => {
  const engagement = await started();

  expect(await send(engagement, 'refuse')).toEqual({ kind: 'refused', refusal: { code: 'ONB_STEP_ORDER', kind: 'not-possible-now' } });
});

test('a busy engagement is asked again until it is free', async () => {
  const engagement = await started();

  const [slow, other] = await Promise.all([send(engagement, 'slow', { since: 1 }), send(engagement, 'note', { since: 1 })]);

  expect(slow.kind).toBe('accepted');
  expect(other.kind).toBe('accepted');
});

test('a busy engagement that does not get free in time leaves the command undecided', async () => {
  const engagement = await started();
  const slow = send(engagement, 'slow', { since: 1 });
  await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).describe();

  const answer = await send(engagement, 'note', { since: 1, timeoutMs: 120 });

  expect(answer.kind).toBe('undecided');
  await slow;
});

test('a command that closed its engagement is still answered afterwards', async () => {
  const engagement = await started();
  const it = command('close');
  const first = await executeCommand(client, call(engagement, it, { since: 1 }));
  await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).result();

  const again = await executeCommand(client, call(engagement, it, { since: 1 }));

  expect(first).toMatchObject({ kind: 'accepted' });
  expect(again).toEqual(first);
});

test('an opening command is still answered after its engagement closed, and the engagement is not started again', async () => {
  const engagement = randomUUID();
  const it = call(engagement, command('close'), { start: startOf(engagement) });
  const first = await executeCommand(client, it);
  await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).result();

  expect(await executeCommand(client, it)).toEqual(first);
  expect(await send(engagement, 'open', { start: startOf(engagement) })).toMatchObject({ kind: 'refused', refusal: { code: 'ENGAGEMENT_CLOSED' } });
});

test('a closed engagement refuses any other command', async () => {
  const engagement = await started();
  await send(engagement, 'close', { since: 1 });
  await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).result();

  expect(await send(engagement, 'note')).toMatchObject({ kind: 'refused', refusal: { code: 'ENGAGEMENT_CLOSED' } });
});

test('an engagement whose first command was refused may be started again once it has closed itself', async () => {
  const engagement = randomUUID();
  const start = { ...startOf(engagement), simulation: true };
  expect(await send(engagement, 'refuse', { start })).toMatchObject({ kind: 'refused', refusal: { code: 'ONB_STEP_ORDER' } });
  await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).result().catch(() => undefined);

  expect(await send(engagement, 'open', { start })).toMatchObject({ kind: 'accepted' });
});

test('a command to an engagement that Temporal does not know is undecided', async () => {
  expect(await send(randomUUID(), 'note')).toEqual({ kind: 'undecided', because: 'no-workflow' });
});

test('a fault in the handler decides nothing', async () => {
  const engagement = await started();

  expect(await send(engagement, 'break')).toEqual({ kind: 'undecided', because: 'failed' });
});

test('with no worker the answer comes in time: undecided', async () => {
  const engagement = randomUUID();
  const elsewhere = { start: startOf(engagement), taskQueue: `nobody-${randomUUID()}` };
  const begun = Date.now();

  const answer = await send(engagement, 'open', { ...elsewhere, timeoutMs: 500 });

  expect(answer).toEqual({ kind: 'undecided', because: 'time-is-up' });
  expect(Date.now() - begun).toBeLessThan(3000);
});

test('every payload that Temporal keeps is encrypted', async () => {
  const engagement = await started();

  const history = await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).fetchHistory();

  const encodings = JSON.stringify(history).match(/(?<="encoding":")[^"]*/g) ?? [];
  expect(new Set(encodings.map((it) => Buffer.from(it, 'base64').toString()))).toEqual(new Set(['binary/encrypted']));
});

test('workflow code has luxon with Japanese', async () => {
  expect(await client.workflow.execute('japaneseWeekday', { taskQueue, workflowId: randomUUID() })).toBe('火曜日');
});
