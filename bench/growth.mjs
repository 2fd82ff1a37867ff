#!/usr/bin/env node
// What pages, commands and memory cost as engagements and histories grow.
//   node bench/growth.mjs [--few 1000] [--many 100000] [--times 15] [--open 100] [--crowd 20000] [--held 5000] [--notes 200]
// --few, --many: rows beside which pages are read; a page's cost is its time and the pages of shared memory that PostgreSQL touches for it.
// --open, --crowd: open workflows beside which commands are given, --held: with how many of them memory is read; --crowd 0 leaves them out.
// --notes: commands in the longest history that is read again.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Carried } from './parts/carried.mjs';
import { cpu, resident } from './parts/cpu.mjs';
import { fill, pagesTouched } from './parts/fill.mjs';
import { call, median, pause } from './parts/load.mjs';
import { Product } from './parts/product.mjs';
import { serversOf } from './parts/servers.mjs';
import { openSink } from './parts/smtp.mjs';

const bounds = { few: [1000, 100_000], many: [100_000, 1_000_000], times: [15, 200], open: [100, 1000], crowd: [20_000, 100_000], held: [5000, 100_000], notes: [200, 700] };
const { values: options } = parseArgs({ options: Object.fromEntries(Object.entries(bounds).map(([name, [usual]]) => [name, { type: 'string', default: String(usual) }])) });
const { few, many, times, open, crowd, held, notes } = Object.fromEntries(Object.entries(bounds).map(([name, [, most]]) => {
  const value = Number(options[name]);
  if (!Number.isInteger(value) || value < (name === 'crowd' ? 0 : 1) || value > most) throw new Error(`--${name} is a whole number from 1 to ${most}`);
  return [name, value];
}));
const text = (it) => [`/v1/engagements?text=${encodeURIComponent(it)}&limit=50`];
const PAGES = {
  list: ['/v1/engagements?open=true&limit=50'],
  'list, all': ['/v1/engagements?limit=50'],
  'list, late': ['/v1/engagements?open=true&late=true&limit=50'],
  'list, ours': ['/v1/engagements?open=true&waitingOn=us&limit=50'],
  'list, nobody': ['/v1/engagements?open=true&assignee=nobody&limit=50'],
  'by number': text('COPY-0000123'),
  'by company': text('Copied 0000123'),
  'by person': text('Person 3'),
  'by two digits': text('23'),
  'by all': text('COPY'),
  'by none': text('桜商事'),
  board: ['inquiry', 'explanation', 'application', 'contract', 'payment', 'meeting', 'start'].map((step) => `/v1/engagements?pipeline=onboarding&step=${step}&open=true&limit=50`),
  Today: ['/v1/today'],
  'own (customer)': ['/v1/engagements?limit=50'],
  'own, by number': text('ONB-0001'),
};
const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'dandori-bench-'));
const [servers, smtp] = [await serversOf(home), await openSink()];
const product = new Product('Dandori', home, servers, { smtp: smtp.url, logs: join(folder, 'logs') });
const carried = new Carried(product, servers);
const memory = () => ({ api: resident(product.api.pid), worker: resident(product.worker.pid) });
const said = (text) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}; load ${loadavg()[0].toFixed(1)}`);

/** Without the worker, whose own looks at the database would be counted, too. */
async function pageCosts() {
  const costs = new Map();
  await product.worker.stop();
  for (const [name, paths] of Object.entries(PAGES)) {
    const key = product.keys.get(name.startsWith('own') ? 'customer-0' : 'staff');
    const look = async () => {
      for (const path of paths) {
        const { status, body } = await call('GET', `${product.url}${path}`, { headers: { authorization: `Bearer ${key}` } });
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
  await product.startWorker();
  return costs;
}

/** Commands one after the other on engagements in the worker's cache. @returns the median time, and CPU of all four processes per command */
async function warm(engagements) {
  await product.notes(engagements, 1);
  const pids = { ...servers.pids, ...product.pids() };
  const [before, ms] = [cpu(pids), []];
  for (let n = 0; n < 15; n++) ms.push(...(await product.notes(engagements, 1)));
  const after = cpu(pids);
  return { ms: median(ms), cpu: Object.fromEntries(Object.keys(pids).map((name) => [name, (after[name] - before[name]) / ms.length])) };
}

/** The first command on each after the worker has forgotten everything: its time is that of reading the history again. */
async function cold(engagementsByLength) {
  await product.forget();
  const { opened: warmer } = await product.open(2, 1); // a worker that has just started is slow in itself
  for (let n = 0; n < 3; n++) await product.notes(warmer, 1);
  const found = [];
  for (const [length, engagements] of engagementsByLength) found.push([length, median(await product.notes(engagements, 1))]);
  return found;
}

/** Three engagements each, with so many commands in their history. */
async function histories() {
  const lengths = [0, 20, 60, notes].filter((length, index, all) => length <= notes && all.indexOf(length) === index);
  const { opened } = await product.open(lengths.length * 3, 4);
  const byLength = lengths.map((length, index) => [length, opened.slice(index * 3, index * 3 + 3)]);
  for (const [length, engagements] of byLength) for (let n = 0; n < length; n++) await product.notes(engagements, 3);
  return byLength;
}

async function commandCosts(some) {
  await carried.upTo(open);
  said(`${open} open workflows beside those measured`);
  const [before, small] = [memory(), await warm(some)];
  if (crowd === 0) return { before, small };
  said(`${held} open after ${((await carried.upTo(Math.max(open, held))) / 1000).toFixed(0)} s`);
  const atHeld = memory();
  said(`${crowd} open after ${((await carried.upTo(Math.max(open, held, crowd))) / 1000).toFixed(0)} s more`);
  const forgotten = carried.all.slice(open, open + 15); // so many have come after them that the worker has let them go
  const others = median(await product.notes(forgotten, 1));
  return { before, small, atHeld, large: await warm(some), atCrowd: memory(), others };
}

const row = (name, ...cells) => console.log(`  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join('')}`);
const ms = (value) => `${value.toFixed(1)} ms`;
const times2 = (later, is) => `× ${(later / is).toFixed(2)}`;

function tell({ pages, pagesLater, commands: { before, small, atHeld, large, atCrowd, others }, replay }) {
  console.log(`\nPAGES with ${few} and ${many} open engagements, medians of ${times}`);
  row('', 'time', 'memory', 'ms', '', 'pages', '');
  for (const [name, is] of pages) {
    const later = pagesLater.get(name);
    row(name, times2(later.ms, is.ms), times2(later.pages, is.pages), is.ms.toFixed(1), later.ms.toFixed(1), is.pages.toFixed(0), later.pages.toFixed(0));
  }
  console.log(`\nCOMMANDS beside ${open} and ${crowd} open workflows, one at a time`);
  row('', 'ratio', `${open}`, `${crowd}`);
  row('in the cache, median', ...(large ? [times2(large.ms, small.ms), ms(small.ms), ms(large.ms)] : ['', ms(small.ms)]));
  for (const name of Object.keys(small.cpu)) row(`in the cache, CPU of ${name}`, ...(large ? [times2(large.cpu[name], small.cpu[name]), ms(small.cpu[name]), ms(large.cpu[name])] : ['', ms(small.cpu[name])]));
  if (large) row('not in the cache, median', '', '', ms(others));
  for (const [length, its] of replay) row(`read again, ${length} commands after 1`, '', '', ms(its));
  console.log('\nRESIDENT MEMORY in MiB');
  row('', 'API', 'worker');
  for (const [name, it] of [[`${open} open`, before], [`${held} open`, atHeld], [`${crowd} open`, atCrowd]]) if (it) row(name, it.api.toFixed(0), it.worker.toFixed(0));
}

async function main() {
  const { opened } = await product.open(14, 4);
  for (const it of opened.slice(0, 7)) await product.give(it, 'send-material');
  await product.come(opened.slice(0, 7), 'MATERIAL_SENT');
  const some = opened.slice(7);
  await product.notes(some, 4);

  await fill(servers, few);
  said('pages with few');
  const pages = await pageCosts();
  await fill(servers, many);
  said('pages with many');
  const pagesLater = await pageCosts(); // before the workflows: theirs all belong to eight customers
  const commands = await commandCosts(some);
  said('histories');
  const byLength = await histories();
  tell({ pages, pagesLater, commands, replay: await cold(byLength) });
  await product.check([...some, ...byLength.flatMap(([, engagements]) => engagements)], { closed: false });
}

let code = 0;
try {
  await product.start();
  await main();
} catch (error) {
  console.error(error);
  code = 1;
}
await carried.close().catch(() => undefined);
await product.stop().catch(() => undefined);
await servers.stop();
smtp.close();
if (code === 0) rmSync(folder, { recursive: true, force: true });
else console.error(`logs are in ${folder}`);
process.exit(code);
