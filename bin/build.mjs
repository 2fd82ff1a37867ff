// Compiles every TypeScript source to dist/ with swc, file by file, skipping what is newer than its source; the web app with vite, when any of its sources changed.
// Types are checked apart (npm run check): starting the product should not wait for them.
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const webFolder = join(root, 'apps/web');
const options = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));

async function* sources(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && path !== webFolder) yield* sources(path);
    } else if (/\.(ts|json|sql|cjs)$/.test(entry.name) && !/\.(spec|d)\.ts$/.test(entry.name)) yield path;
  }
}

async function isFresh(source, target) {
  const [a, b] = await Promise.all([stat(source), stat(target).catch(() => undefined)]);
  return b !== undefined && b.mtimeMs > a.mtimeMs;
}

/** When the newest file below was written. */
async function newest(folder) {
  let latest = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, (await stat(join(entry.parentPath ?? entry.path, entry.name))).mtimeMs);
  }
  return latest;
}

/** The web app is one bundle: built whole, or not at all. Vite is loaded only then. */
async function buildWeb() {
  if (!(await stat(webFolder).catch(() => undefined))) return 0;
  const built = (await stat(join(root, 'dist/web/index.html')).catch(() => undefined))?.mtimeMs ?? 0;
  const changed = Math.max(...(await Promise.all([webFolder, join(root, 'libs/domain/src'), join(root, 'libs/client/src'), join(root, 'package-lock.json')].map(async (path) => ((await stat(path)).isDirectory() ? newest(path) : (await stat(path)).mtimeMs)))));
  if (built > changed) return 0;
  const { build: bundle } = await import('vite');
  try {
    await bundle({ configFile: join(webFolder, 'vite.config.mjs') });
  } catch (error) {
    // A page that does not build stops nobody who works on the engine: the one built before is served on. `npm test` says it, too.
    if (built === 0) throw error;
    console.error(`  ! The web app could not be built; the one from before is served.\n    ${String(error.message).split('\n').filter(Boolean).slice(0, 3).join('\n    ')}`);
    return 0;
  }
  return 1;
}

/** Builds apps/ and libs/ into dist/, and what else is asked for. Resolves to the number of files written. */
export async function build(more = []) {
  let written = 0;
  for (const top of ['apps', 'libs', 'test/demo', ...more]) {
    const folder = join(root, top);
    if (!(await stat(folder).catch(() => undefined))) continue;
    for await (const source of sources(folder)) {
      const target = join(root, 'dist', relative(root, source).replace(/\.ts$/, '.js'));
      if (await isFresh(source, target)) continue;
      await mkdir(dirname(target), { recursive: true });
      if (source.endsWith('.ts')) {
        const { code, map } = await swc.transformFile(source, { ...options, swcrc: false, sourceFileName: source });
        await writeFile(target, `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map ?? '').toString('base64')}\n`);
      } else await writeFile(target, await readFile(source));
      written++;
    }
  }
  return written + (await buildWeb());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  console.log(`built ${await build()} files in ${Date.now() - started} ms`);
}
