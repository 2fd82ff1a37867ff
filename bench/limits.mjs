#!/usr/bin/env node
// What happens at the limits: more commands at once than the bound, a worker that is killed, the memory of workflows that wait.
//   node bench/limits.mjs [--root <built checkout>] [--engagements 200]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { resident } from './parts/cpu.mjs';
import { call, pause } from './parts/load.mjs';
import { Product } from './parts/product.mjs';
import { openSink } from './parts/smtp.mjs';

const { values: options } = parseArgs({ options: { root: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), '..') }, engagements: { type: 'string', default: '200' } } });
const root = resolve(options.root);
const n = Number(options.engagements);
const folder = mkdtempSync(join(tmpdir(), 'dandori-bench-'));
process.env.DANDORI_UPDATES_IN_FLIGHT = '8';

const { startTestServers } = await import(pathToFileURL(join(root, 'dist/libs/runtime/src/testing.js')).href);
const [servers, smtp] = [await startTestServers(), await openSink()];
const product = new Product('Dandori', root, servers, { smtp: smtp.url, logs: join(folder, 'logs') });

async function atTheBound(engagement) {
  const sent = await Promise.all(Array.from({ length: 64 }, async () => {
    const key = randomUUID();
    const answer = await call('POST', `${product.url}/v1/engagements/${engagement.id}/commands/add-note`, { body: { text: 'n' }, headers: { authorization: `Bearer ${product.keys.get('staff')}`, 'idempotency-key': key } });
    return { key, ...answer };
  }));
  const turned = sent.filter(({ status }) => status === 503);
  const { rows: [{ written }] } = await product.db.query('select count(*)::int as written from command where key = any($1)', [turned.map(({ key }) => key)]);
  const retryAfter = [...new Set(turned.map(({ headers }) => headers['retry-after']))];
  const statuses = Object.fromEntries([...new Set(sent.map(({ status }) => status))].map((status) => [status, sent.filter((each) => each.status === status).length]));
  console.log(`64 at once, bound 8: ${JSON.stringify(statuses)}, Retry-After ${retryAfter.join()}, commands written for those turned away: ${written}`);
  if (turned.length === 0 || written > 0 || retryAfter.join() === '') throw new Error('the bound does not hold');
}

async function afterAKill(engagement) {
  await product.worker.stop('SIGKILL');
  await product.startWorker();
  const since = performance.now();
  const { status } = await call('POST', `${product.url}/v1/engagements/${engagement.id}/commands/add-note`, { body: { text: 'n' }, headers: { authorization: `Bearer ${product.keys.get('staff')}`, 'idempotency-key': randomUUID() } });
  console.log(`first command after the worker was killed and started again: ${status} in ${(performance.now() - since).toFixed(0)} ms`);
}

let code = 0;
try {
  await product.start();
  const { opened } = await product.open(8, 8);
  await product.notes(opened, 8);
  await atTheBound(opened[0]);
  await afterAKill(opened[1]);
  await product.notes(opened, 8);
  await pause(3000);
  const before = resident(product.worker.pid);
  const more = await product.open(n, 8);
  await product.notes(more.opened, 8);
  await pause(3000);
  console.log(`worker resident: ${before.toFixed(0)} MiB, with ${n} more workflows in its cache ${resident(product.worker.pid).toFixed(0)} MiB: ${((resident(product.worker.pid) - before) / n).toFixed(2)} MiB each at most (garbage included)`);
} catch (error) {
  console.error(error);
  code = 1;
}
await product.stop().catch(() => undefined);
await servers.stop();
smtp.close();
rmSync(folder, { recursive: true, force: true });
process.exit(code);
