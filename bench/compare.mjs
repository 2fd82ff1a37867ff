#!/usr/bin/env node
// The same seven advances of an onboarding in Dandori, in other engines and in none, on one PostgreSQL, interleaved.
//   node bench/compare.mjs [--rounds 3] [--engagements 64] [--parallel 32] [--crowd 128] [--only dandori,same,bare,dbos,restate,nest] [--profile <folder>]
// An advance is answered only when it is durable and its row stands in PostgreSQL. Ratios are what to look at, all to bare Temporal. `same` is bare Temporal
// that sends as many mails as Dandori, by an activity each: the same work. The other peers send none.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cpu } from './parts/cpu.mjs';
import { median, quantile } from './parts/load.mjs';
import { MAILS, peers } from './parts/peers.mjs';
import { Product } from './parts/product.mjs';
import { plainServersOf, serversOf } from './parts/servers.mjs';
import { openSink } from './parts/smtp.mjs';

const STEPS = 7;
/** Those on a Temporal server with its own defaults. */
const temporal = { bare: true, same: true };
const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' }, engagements: { type: 'string', default: '64' }, parallel: { type: 'string', default: '32' },
    crowd: { type: 'string', default: '128' }, only: { type: 'string', default: 'dandori,same,bare,dbos,restate,nest' }, profile: { type: 'string' },
  },
});

/** A size from the command line, from 1 to `most`. */
function size(name, most) {
  const value = Number(options[name]);
  if (!Number.isInteger(value) || value < 1 || value > most) throw new Error(`--${name} is a whole number from 1 to ${most}`);
  return value;
}

const [rounds, n, atOnce, crowd] = [size('rounds', 20), size('engagements', 1000), size('parallel', 128), size('crowd', 128)];
const wanted = options.only.split(',');
const unknown = wanted.filter((name) => name !== 'dandori' && !Object.hasOwn(peers, name));
if (unknown.length > 0) throw new Error(`--only knows dandori, ${Object.keys(peers).join(', ')}; not ${unknown.join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'dandori-bench-'));
const started = []; // what has to be stopped, in order

process.once('SIGINT', () => process.exit(1)); // children and servers end with their channels

let smtp;

async function bringUp() {
  smtp = await openSink();
  started.push(() => smtp.close());
  const servers = await serversOf(home);
  started.push(() => servers.stop());
  const plain = wanted.some((name) => name in temporal) ? await plainServersOf(home) : undefined;
  if (plain) started.push(() => plain.stop());
  const how = { smtp: smtp.url, sink: smtp, logs: join(folder, 'logs'), folder, automatic: true, profile: options.profile && resolve(options.profile) };
  const contestants = new Map();
  for (const name of wanted) {
    const it = name === 'dandori' ? new Product('Dandori', home, servers, how) : peers[name](name in temporal ? plain : servers, STEPS, how);
    started.push(() => it.stop());
    await it.start();
    contestants.set(name, it);
  }
  return contestants;
}

/** The processes that serve it: its own, PostgreSQL, and Temporal for who uses it. */
function pidsOf(it) {
  const { temporal, postgres } = it.servers.pids;
  return it instanceof Product ? { ...it.pids(), temporal, postgres } : { ...it.pids(), postgres };
}

/** Onboards n engagements, and says what an advance cost; what is wrong at the end throws. */
async function run(it, n, atOnce) {
  const pids = pidsOf(it);
  if (it instanceof Product) it.accepted = [];
  const [before, since] = [cpu(pids), performance.now()];
  const mailed = smtp.taken();
  const { engagements, times } = await it.onboard(n, atOnce);
  const ms = performance.now() - since;
  const after = cpu(pids);
  const [mails, wanted] = [smtp.taken() - mailed, n * (it instanceof Product ? MAILS : (it.mails ?? 0))];
  if (mails !== wanted) throw new Error(`${it.label} has sent ${mails} mails, not ${wanted}: it would not be the same work`);
  await it.check(engagements, { closed: true });
  const advances = n * STEPS;
  const answered = it.accepted ?? times; // of Dandori the booking as well
  const byProcess = Object.fromEntries(Object.keys(pids).map((name) => [name, (after[name] - before[name]) / advances]));
  return { rate: (advances / ms) * 1000, p50: quantile(answered, 0.5), p99: quantile(answered, 0.99), cpu: Object.values(byProcess).reduce((a, b) => a + b, 0), byProcess };
}

function summary(runs) {
  const of = (pick) => median(runs.map(pick));
  const byProcess = Object.fromEntries(Object.keys(runs[0].byProcess).map((name) => [name, of((each) => each.byProcess[name])]));
  return { rate: of(({ rate }) => rate), p50: of(({ p50 }) => p50), p99: of(({ p99 }) => p99), cpu: of((each) => each.cpu), byProcess };
}

const times = (a, b) => (a / b).toFixed(2).padStart(6);
const one = (value) => value.toFixed(1).padStart(8);

function print(title, results) {
  const base = (results.get('bare') ?? [...results.values()][0]).is;
  console.log(`\n${title}\n  ${''.padEnd(18)} advances    p99    CPU  |   per s      p50      p99 ms   CPU-ms`);
  for (const { label, is } of results.values()) {
    const parts = Object.entries(is.byProcess).map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(', ');
    console.log(`  ${label.padEnd(18)} × ${times(is.rate, base.rate)} ${times(is.p99, base.p99)} ${times(is.cpu, base.cpu)}  |${one(is.rate)} ${one(is.p50)} ${one(is.p99)}  ${one(is.cpu)}  (${parts})`);
  }
}

async function measure(contestants, rounds, n, atOnce) {
  const runs = new Map([...contestants.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, it] of contestants) runs.get(name).push(await run(it, n, atOnce));
  return new Map([...contestants].map(([name, it]) => [name, { label: it.label, is: summary(runs.get(name)) }]));
}

async function main() {
  const contestants = await bringUp();
  console.log(`${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, load ${loadavg().map((each) => each.toFixed(1)).join(' ')}; ${rounds} rounds, interleaved, medians`);
  for (const it of contestants.values()) await run(it, 16, 8); // the first of everything is slower
  const usual = await measure(contestants, rounds, n, atOnce);
  print(`${n} ENGAGEMENTS, ${STEPS} ADVANCES EACH, ${atOnce} IN PARALLEL (ratios to bare Temporal)`, usual);

  const both = new Map([...contestants].filter(([name]) => name === 'dandori' || name in temporal));
  for (const it of both.values()) it.busy = 0;
  const crowded = await measure(both, Math.ceil(rounds / 2), Math.max(n, crowd), crowd);
  if (both.size > 0) print(`${crowd} IN PARALLEL (times are those of what was accepted)`, crowded);
  for (const it of both.values()) if (it.busy > 0) console.log(`  ${it.label}: ${it.busy} times told to come back`);

  console.log(`\nevery engagement checked: at its last step by exactly ${STEPS} advances (and, in Dandori, one booking), no event missing; load at the end ${loadavg()[0].toFixed(1)}`);
  if (!usual.has('dandori')) return;
  // The same work comes last: Dandori's seven advances cannot be had without its mails.
  for (const [name, what] of [['bare', 'to bare Temporal without mails: '], ['same', '']]) if (usual.has(name)) printRatio(what, name, usual, crowded);
}

function printRatio(what, name, usual, crowded) {
  const ratio = (results, pick) => (pick(results.get('dandori').is) / pick(results.get(name).is)).toFixed(2);
  console.log(`${what}ratio advances=${ratio(usual, ({ rate }) => rate)} p99=${ratio(usual, ({ p99 }) => p99)} cpu=${ratio(usual, (is) => is.cpu)} p99at${crowd}=${ratio(crowded, ({ p99 }) => p99)}`);
}

let code = 0;
try {
  await main();
} catch (error) {
  console.error(error);
  code = 1;
}
for (const stop of started.reverse()) await Promise.resolve().then(stop).catch((error) => console.error(String(error)));
if (code === 0) rmSync(folder, { recursive: true, force: true });
else console.error(`logs are in ${folder}`);
process.exit(code);
