// Does a release before this one work on the tables of this one? It has to while it is replaced (docs/operations/upgrade.md).
//   node bin/older-release.mjs <commit or tag> [words of paths of its tests]
// Its own tests run over this release's migrations and grants. Needs git's history, and nothing else.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tables = ['libs/persistence/src/migrations', 'libs/persistence/src/grants.sql'];
/** What an older API and worker do with the tables. Tests of the tables themselves are of their own release. */
const usual = 'test/e2e/(api-commands|card-intake|customers|data-integration|erasure|finance|live|messages|people|races|sign-in|signing|simulations|webhooks)\\.test|test/integration/(worker|persistence-projection)\\.test';
const [release, ...words] = process.argv.slice(2);

function run(command, args, cwd = root) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}`);
}

if (!release) {
  console.error('node bin/older-release.mjs <commit or tag> [words of paths of its tests]');
  process.exit(2);
}
const older = join(mkdtempSync(join(tmpdir(), 'dandori-older-')), 'release');
let code = 0;
try {
  run('git', ['worktree', 'add', '--detach', older, release]);
  for (const path of tables) cpSync(join(root, path), join(older, path), { recursive: true });
  const sameLock = readFileSync(join(root, 'package-lock.json')).equals(readFileSync(join(older, 'package-lock.json')));
  if (sameLock && existsSync(join(root, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(older, 'node_modules'));
  run(process.execPath, ['bin/dandori.mjs', 'test', ...(words.length > 0 ? words : [usual])], older);
} catch (error) {
  console.error(error.message);
  code = 1;
}
spawnSync('git', ['worktree', 'remove', '--force', older], { cwd: root, stdio: 'inherit' });
rmSync(dirname(older), { recursive: true, force: true });
process.exit(code);
