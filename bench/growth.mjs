#!/usr/bin/env node
// What pages and commands cost as engagements and histories grow.
//   node bench/growth.mjs [--few 1000] [--many 100000] [--times 15] [--notes 200]
// Engagements are copied by SQL; a page's cost is its time and the pages of shared memory that PostgreSQL touches for it.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { resident } from './parts/cpu.mjs';
import { fill, pagesTouched } from './parts/fill.mjs';
import { call, median, pause } from './parts/load.mjs';
import { Product } from './parts/product.mjs';
import { serversOf } from './parts/servers.mjs';
import { openSink } from './parts/smtp.mjs';

const { values: options } = parseArgs({ options: { few: { type: 'string', default: '1000' }, many: { type: 'string', default: '100000' }, times: { type: 'string', default: '15' }, notes: { type: 'string', default: '200' } } });
const bounds = { few: 100_000, many: 1_000_000, times: 200, notes: 1000 };
const [few, many, times, notes] = Object.entries(bounds).map(([name, most]) => {
  const value = Number(options[name]);
  if (!Number.isInteger(value) || value < 1 || value > most) throw new Error(`--${name} is a whole number from 1 to ${most}`);
  return value;
});
const PAGES = {
  list: ['/v1/engagements?open=true&limit=50'],
  'list, all': ['/v1/engagements?limit=50'],
  'list, late': ['/v1/engagements?open=true&late=true&limit=50'],
  'list, ours': ['/v1/engagements?open=true&waitingOn=us&limit=50'],
  'list, nobody': ['/v1/engagements?open=true&assignee=nobody&limit=50'],
  'list, by number': ['/v1/engagements?text=COPY-0000123&limit=50'],
  board: ['inquiry', 'explanation', 'application', 'contract', 'payment', 'meeting', 'start'].map((step) => `/v1/engagements?pipeline=onboarding&step=${step}&open=true&limit=50`),
  Today: ['/v1/today'],
};
const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'dandori-bench-'));
const [servers, smtp] = [await serversOf(home), await openSink()];
const product = new Product('Dandori', home, servers, { smtp: smtp.url, logs: join(folder, 'logs') });

async function pageCosts() {
  const costs = new Map();
  for (const [name, paths] of Object.entries(PAGES)) {
    const look = async () => {
      for (const path of paths) {
        const { status, body } = await call('GET', `${product.url}${path}`, { headers: { authorization: `Bearer ${product.keys.get('staff')}` } });
        if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      }
    };
    for (let n = 0; n < 3; n++) await look();
    await pause(1200);
    const before = await pagesTouched(servers);
    const ms = [];
    for (let n = 0; n < times; n++) {
      const since = performance.now();
      await look();
      ms.push(performance.now() - since);
    }
    await pause(1200);
    costs.set(name, { ms: median(ms), pages: ((await pagesTouched(servers)) - before) / times });
  }
  return costs;
}

async function warm(engagements) {
  const ms = [];
  for (let n = 0; n < 5; n++) ms.push(...(await product.notes(engagements, 1)));
  return median(ms);
}

/** The first command after the worker has forgotten everything: its time is that of reading the history again. */
async function cold(engagements) {
  await product.forget();
  const { opened: warmer } = await product.open(2, 1); // a worker that has just started is slow in itself
  await product.notes(warmer, 1);
  return median(await product.notes(engagements, 1));
}

async function main() {
  const { opened } = await product.open(14, 4);
  for (const it of opened.slice(0, 7)) await product.give(it, 'send-material');
  await product.come(opened.slice(0, 7), 'MATERIAL_SENT');
  const some = opened.slice(7);
  await product.notes(some, 4);
  const memory = () => `API ${resident(product.api.pid).toFixed(0)} MiB, worker ${resident(product.worker.pid).toFixed(0)} MiB`;

  console.log(`load ${loadavg().map((each) => each.toFixed(1)).join(' ')}; ${memory()}`);
  await fill(servers, few);
  const [command, pages] = [await warm(some), await pageCosts()];
  await fill(servers, many);
  const [commandLater, pagesLater] = [await warm(some), await pageCosts()];

  console.log(`\nPAGES with ${few} and with ${many} open engagements, medians of ${times}`);
  console.log(`  ${''.padEnd(16)}    time    memory touched`);
  for (const [name, is] of pages) {
    const later = pagesLater.get(name);
    const [time, touched] = [later.ms / is.ms, later.pages / is.pages].map((each) => each.toFixed(2).padStart(6));
    console.log(`  ${name.padEnd(16)} × ${time}  × ${touched}   ${is.ms.toFixed(1)} → ${later.ms.toFixed(1)} ms, ${is.pages.toFixed(0)} → ${later.pages.toFixed(0)} pages`);
  }
  console.log(`\nCOMMAND on an engagement in the worker's cache: × ${(commandLater / command).toFixed(2)} (${command.toFixed(1)} → ${commandLater.toFixed(1)} ms); rows have grown, workflows have not`);
  const short = await cold(some);
  const long = some.slice(0, 2);
  for (let n = 0; n < notes; n++) await product.notes(long, 2);
  const longer = await cold(long);
  console.log(`COMMAND on one that is not: ${short.toFixed(0)} ms after 6 commands, ${longer.toFixed(0)} ms after ${notes} more; with ${memory()}, load ${loadavg()[0].toFixed(1)}`);
  await product.check(some, { closed: false });
}

let code = 0;
try {
  await product.start();
  await main();
} catch (error) {
  console.error(error);
  code = 1;
}
await product.stop().catch(() => undefined);
await servers.stop();
smtp.close();
if (code === 0) rmSync(folder, { recursive: true, force: true });
else console.error(`logs are in ${folder}`);
process.exit(code);
