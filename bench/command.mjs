#!/usr/bin/env node
// What one command costs, beside a bare Temporal application on the same server, in one interleaved run.
//   node bench/command.mjs [--rounds 3] [--engagements 32] [--parallel 32] [--against <another built checkout>] [--profile <folder>] [--without-bare]
// Absolute numbers are those of this machine at this moment; the ratios are what to look at.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Client, Connection } from '@temporalio/client';
import { Bare } from './parts/bare.mjs';
import { cpu, resident } from './parts/cpu.mjs';
import { median, pause, quantile } from './parts/load.mjs';
import { Product } from './parts/product.mjs';
import { serversOf } from './parts/servers.mjs';
import { openSink } from './parts/smtp.mjs';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' }, engagements: { type: 'string', default: '32' }, parallel: { type: 'string', default: '32' },
    root: { type: 'string', default: home }, against: { type: 'string' }, profile: { type: 'string' }, 'without-bare': { type: 'boolean' }, seconds: { type: 'string', default: '170' },
  },
});
const [rounds, n, atOnce] = [options.rounds, options.engagements, options.parallel].map(Number);
const endsAt = Date.now() + Number(options.seconds) * 1000;
const timeFor = (seconds) => Date.now() + seconds * 1000 < endsAt;
const folder = mkdtempSync(join(tmpdir(), 'dandori-bench-'));
const profile = options.profile && resolve(options.profile);
if (profile) mkdirSync(profile, { recursive: true });
const started = []; // what has to be stopped, in order

process.once('SIGINT', () => process.exit(1)); // children and servers end with their channels

async function bringUp() {
  const smtp = await openSink();
  const how = { smtp: smtp.url, logs: join(folder, 'logs'), profile };
  const contestants = [];
  const roots = [['Dandori', resolve(options.root)], ...(options.against ? [['before', resolve(options.against)]] : [])];
  for (const [label, root] of roots) {
    const servers = await serversOf(root);
    started.push(() => servers.stop());
    const product = new Product(label, root, servers, how);
    await product.start();
    started.push(() => product.stop());
    contestants.push(product);
  }
  if (!options['without-bare']) {
    const bare = new Bare(contestants[0].servers, contestants[0].story().length, how);
    await bare.start();
    started.push(() => bare.stop());
    contestants.push(bare);
  }
  started.unshift(() => smtp.close());
  return contestants;
}

/** Transactions so far of Temporal's databases and of ours; a backend reports its own within a second. */
async function transactions({ env }) {
  const root = new pg.Client({ connectionString: env.TEST_SUPERUSER_URL });
  await root.connect();
  await pause(1100);
  const { rows } = await root.query('select datname, xact_commit::int as n from pg_stat_database');
  await root.end();
  const of = (pattern) => rows.filter(({ datname }) => pattern.test(datname ?? '')).reduce((sum, { n }) => sum + n, 0);
  return { temporal: of(/^temporal/), dandori: of(/^dandori$/) };
}

/** Runs `work` and says what it took: wall, CPU by process, transactions, and of each command the time. */
async function measured(it, work) {
  const pids = { ...it.pids(), ...it.servers.pids };
  const writtenBefore = await transactions(it.servers);
  const [before, since] = [cpu(pids), performance.now()];
  const { engagements, times } = await work();
  const ms = performance.now() - since;
  const after = cpu(pids);
  const written = await transactions(it.servers);
  return { engagements, times, ms, tx: { temporal: (written.temporal - writtenBefore.temporal) / times.length, dandori: (written.dandori - writtenBefore.dandori) / times.length }, cpu: Object.fromEntries(Object.keys(pids).map((name) => [name, (after[name] - before[name]) / times.length])) };
}

function summary(runs) {
  const cpuOf = (name) => median(runs.map((run) => run.cpu[name]));
  const by = Object.fromEntries(['api', 'worker', 'temporal', 'postgres'].map((name) => [name, cpuOf(name)]));
  const tx = Object.fromEntries(['temporal', 'dandori'].map((name) => [name, median(runs.map((run) => run.tx[name]))]));
  const total = median(runs.map((run) => Object.values(run.cpu).reduce((a, b) => a + b, 0)));
  return { rate: median(runs.map((run) => (run.times.length / run.ms) * 1000)), p50: median(runs.map((run) => quantile(run.times, 0.5))), p99: median(runs.map((run) => quantile(run.times, 0.99))), total, tx, ...by };
}

const one = (value) => value.toFixed(1).padStart(7);
const ratio = (a, b) => `× ${(a / b).toFixed(2)}`.padStart(8);

function table(title, results) {
  const base = results.at(-1)[1];
  const rest = results.slice(0, -1);
  console.log(`\n${title}`);
  for (const [label, it] of rest) console.log(`  ${label} to ${results.at(-1)[0]}:  throughput ${ratio(it.rate, base.rate)}   CPU ${ratio(it.total, base.total)}   p50 ${ratio(it.p50, base.p50)}`);
  console.log(`  ${''.padEnd(16)}   per s     p50     p99 ms | CPU-ms   api  worker  temporal  postgres | transactions: Temporal's  ours`);
  for (const [label, it] of results) console.log(`  ${label.padEnd(16)} ${one(it.rate)} ${one(it.p50)} ${one(it.p99)}    |${one(it.total)}${one(it.api)}${one(it.worker)}  ${one(it.temporal)}   ${one(it.postgres)} |            ${one(it.tx.temporal)} ${one(it.tx.dandori)}`);
}

/** The statements that one command of each kind costs the API and the worker, counted in PostgreSQL's own log. */
async function statements(product) {
  const root = new pg.Client({ connectionString: product.servers.env.TEST_SUPERUSER_URL });
  await root.connect();
  const log = join(product.servers.data, 'logs/postgres.log');
  const set = async (...settings) => {
    for (const each of settings) await root.query(each);
    await root.query('select pg_reload_conf()');
    await pause(300);
  };
  await set(`alter system set log_line_prefix = '%a|'`, `alter system set log_statement = 'all'`);
  let from = statSync(log).size;
  const counts = [];
  await product.onboard(1, 1, (command) => {
    const text = readFileSync(log).subarray(from).toString();
    from += Buffer.byteLength(text);
    const count = (name) => text.split('\n').filter((line) => line.startsWith(`${name}|`) && /LOG:\s+(statement|execute)/.test(line)).length;
    counts.push({ command, api: count('dandori-api'), auth: count('dandori-auth'), worker: count('dandori-worker') });
  });
  await set('alter system reset log_statement', 'alter system reset log_line_prefix');
  await root.end();
  return counts;
}

async function historyPer(client, it, engagements) {
  const lengths = await Promise.all(engagements.slice(0, 5).map(async (each) => (await client.workflow.getHandle(it.workflowId(each)).describe()).historyLength));
  return median(lengths);
}

async function main() {
  const contestants = await bringUp();
  console.log(`${rounds} rounds of ${n} engagements, ${atOnce} commands in parallel, interleaved`);
  const runs = new Map(contestants.map((it) => [it, { onboarding: [], plain: [], cold: [], coldPlain: [] }]));
  const history = new Map();

  for (const it of contestants) await it.onboard(Math.min(n, 8), 8); // the first of everything is slower
  for (let round = 0; round < rounds && (round === 0 || timeFor(60)); round++) {
    for (const it of contestants) {
      const run = await measured(it, () => it.onboard(n, atOnce));
      await it.check(run.engagements, { closed: true });
      runs.get(it).onboarding.push(run);
      history.set(it, run.engagements);
    }
    for (const it of contestants) {
      const { opened } = await it.open(n, atOnce);
      await it.notes(opened, atOnce);
      const run = await measured(it, async () => ({ times: [...(await it.notes(opened, atOnce)), ...(await it.notes(opened, atOnce)), ...(await it.notes(opened, atOnce))] }));
      await it.check(opened, { closed: false });
      runs.get(it).plain.push(run);
      runs.get(it).opened = opened;
    }
  }
  const results = (kind) => contestants.map((it) => [it.label, summary(runs.get(it)[kind])]);
  table('ONBOARDING: seven steps, every command, with effects and notices', results('onboarding'));
  table('PLAIN COMMAND: decided, projected, answered; nothing follows from it', results('plain'));

  const products = contestants.filter((it) => it instanceof Product);
  for (const it of contestants) if (it.busy + it.refusedYet > 0) console.log(`  ${it.label}: told to come back ${it.busy} times, not possible yet ${it.refusedYet} times (an effect under way)`);

  const client = new Client({ connection: await Connection.connect({ address: contestants[0].servers.env.TEMPORAL_ADDRESS }), namespace: contestants[0].servers.env.TEMPORAL_NAMESPACE });
  console.log('\nHISTORY EVENTS per command of an onboarding');
  for (const it of contestants) {
    if (it.servers !== contestants[0].servers) continue;
    const steps = it instanceof Product ? it.story().length : it.steps;
    const [onboarding, plain] = [await historyPer(client, it, history.get(it)), await historyPer(client, it, runs.get(it).opened)];
    const again = runs.get(it).opened.slice(0, 5);
    await it.notes(again, 1);
    console.log(`  ${it.label.padEnd(16)} ${(onboarding / steps).toFixed(1)}   (${onboarding} in all; a plain command adds ${(await historyPer(client, it, again)) - plain})`);
  }
  await client.connection.close();

  if (timeFor(25)) {
    for (const it of products) {
      const { opened: warmers } = await it.open(n, atOnce);
      const { opened } = await it.open(n * 2, atOnce);
      for (let more = 0; more < 5; more++) await it.notes(opened, atOnce);
      const before = resident(it.worker.pid);
      await it.forget();
      await it.notes(warmers, atOnce);
      await it.notes(warmers, atOnce);
      const cold = await measured(it, async () => ({ times: await it.notes(opened, atOnce) }));
      const warm = await measured(it, async () => ({ times: await it.notes(opened, atOnce) }));
      await it.check(opened, { closed: false });
      const [a, b] = [summary([cold]), summary([warm])];
      table(`COLD: the first command of ${opened.length} engagements after the worker was restarted (histories of some 40 events)`, [['cold', a], ['warm', b]]);
      console.log(`  worker resident: ${before.toFixed(0)} MiB before the restart`);
    }
  }
  if (timeFor(10)) {
    for (const it of products) {
      const counts = await statements(it);
      const median_ = median(counts.slice(1).map(({ api }) => api));
      console.log(`\nSQL STATEMENTS per command (${it.label}), API: median ${median_}; with effects and notices in the worker: ${counts.map(({ command, api, auth, worker }) => `${command} ${api}${auth ? `+${auth}` : ''}/${worker}`).join(', ')}`);
    }
  }
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
