#!/usr/bin/env node
// The one entry behind every npm script: npm start, npm test, npm run demo, npm run vectors.
// Only Node's own modules up here: in a fresh clone nothing else exists yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const [command = 'start', ...args] = process.argv.slice(2);

/** What runs for a command once everything is built; each file exports main(args), which resolves to the exit code, or does its work on being loaded. */
const entries = {
  start: 'dist/libs/runtime/src/start.js',
  demo: 'dist/test/demo/main.js',
  vectors: 'dist/libs/domain/src/vectors/main.js',
  faults: 'dist/test/faults/main.js',
  backup: 'dist/libs/runtime/src/backup/backup.js',
  restore: 'dist/libs/runtime/src/backup/restore.js',
  audit: 'dist/libs/persistence/src/audit-command.js',
};

/** What `npm test` runs before jest, side by side: [label, argv]. Exit code 0 is a pass. */
const checks = [
  ['types', ['node_modules/.bin/tsc', '--noEmit']],
  ['web types', ['node_modules/.bin/tsc', '-p', 'apps/web/tsconfig.json']],
  ['lint', ['node_modules/.bin/eslint', '.']],
  ['boundaries', ['node_modules/.bin/depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'libs']],
];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Dandori needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
}
function checkPlatform() {
  if (process.platform === 'win32') fail('Dandori runs on Linux and macOS; on Windows, start it inside WSL 2.');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Whether node_modules holds just what the lockfile says, by npm's own record of its last install. */
function matchesLock(lock) {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => path === '' || wanted.optional || wanted.peer || wanted.version === installed[path]?.version);
}

/** Runs a command to its end: its exit code, and all it said. */
function run(command, argv) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => resolve({ code: 1, said: String(error) }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

const npm = (...argv) => run('npm', [...argv, '--no-audit', '--no-fund', '--loglevel=error']);

async function install() {
  const lock = readFileSync('package-lock.json', 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = 'node_modules/.dandori-lock';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!matchesLock(lock)) {
    const since = Date.now();
    const why = existsSync('node_modules') ? 'package-lock.json has changed' : 'only the first time; one to two minutes';
    console.log(`  … Installing packages  (${why})`);
    // A lockfile made where the registry lacks other platforms' optional packages is "out of sync" for npm ci (EUSAGE);
    // npm install takes the same locked versions, and --no-save leaves the lockfile as it is.
    const first = await npm('ci');
    const last = first.code !== 0 && first.said.includes('EUSAGE') ? await npm('install', '--no-save') : first;
    if (last.code !== 0) {
      console.error(last.said);
      fail('The packages could not be installed; what npm said stands above. Is its registry reachable?');
    }
    console.log(`  ✓ Packages installed (${seconds(since)})`);
  }
  writeFileSync(stamp, hash);
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

async function buildAll() {
  const { build } = await import('./build.mjs');
  const since = Date.now();
  // The fault tests alone run compiled: jest compiles for the others.
  const written = await build(command === 'faults' ? ['test/faults', 'test/support'] : []);
  if (written > 0) console.log(`  ✓ ${written} files built (${seconds(since)})`);
}

/** jest with its result as JSON. Resolves to [passed, failed]; a file that does not even load is one failure. */
function jest(extra) {
  const folder = mkdtempSync(join(tmpdir(), 'dandori-jest-'));
  const result = join(folder, 'result.json');
  // Test names come from whoever runs `npm test -- calendar`; projects and options of jest pass through as they are.
  const argv = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${result}`, ...extra];
  // --json prints the result on stdout too; what people read goes to stderr.
  const { status } = spawnSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim() } });
  try {
    const it = JSON.parse(readFileSync(result, 'utf8'));
    const failed = it.numFailedTests + it.numRuntimeErrorTestSuites;
    return [it.numPassedTests, failed === 0 && status !== 0 ? 1 : failed];
  } catch {
    return [0, 1]; // jest itself fell over; it has said why
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runCheck([label, argv]) {
  const since = Date.now();
  const { code, said } = await run(argv[0], argv.slice(1));
  console.log(`  ${code === 0 ? '✓' : '✗'} ${label} (${seconds(since)})`);
  if (code !== 0) console.log(said);
  return code === 0;
}

/** The gate set of the fault tests, with the machine to itself: in a run beside others its bounds of time would mean little. */
function faults() {
  const argv = ['faults', '--set', 'gate', '--seed', process.env.DANDORI_FAULT_SEED ?? '12'];
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...argv], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 });
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  console.log(stdout.replace(/\n[^\n]*\s*$/, ''));
  return passed === undefined ? [0, 1] : [Number(passed), Number(failed)];
}

/** `npm test` runs everything; `npm test -- calendar` only what jest finds for these words. */
async function test() {
  let [passed, failed] = [0, 0];
  if (args.length === 0) process.env.CHROMIUM_PATH = (await import('./chromium.mjs')).chromium();
  if (args.length === 0) for (const good of await Promise.all(checks.map(runCheck))) good ? passed++ : failed++;
  const everything = () => [jest(['--selectProjects', 'unit', 'engine']), jest(['--selectProjects', 'faults', '--runInBand']), faults()];
  for (const [good, bad] of args.length === 0 ? everything() : [jest(args)]) {
    passed += good;
    failed += bad;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function runEntry(name) {
  const file = join(root, entries[name]);
  if (!existsSync(file)) fail(`This build has no ${entries[name].replace(/^dist\//, '').replace(/\.js$/, '.ts')}.`);
  process.argv = [process.argv[0], file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  if (typeof main !== 'function') return undefined; // it does its work by being loaded, and ends by itself
  return (await (name === 'start' ? main() : main(args))) ?? 0;
}

checkNode();
checkPlatform();
if (command !== 'test' && !(command in entries)) fail(`Unknown command ${command}: one of ${Object.keys(entries).join(', ')}, test`);
if (command === 'start') console.log('Dandori');
await install();
await buildAll();
const code = await (command === 'test' ? test() : runEntry(command));
if (code !== undefined) process.exit(code);
