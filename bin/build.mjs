// Compiles every TypeScript source to dist/ with swc, file by file, skipping what is newer than its source.
// Types are checked apart (npm run check): starting the product should not wait for them.
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const options = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));

async function* sources(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'web') yield* sources(path);
    } else if (/\.(ts|json|sql|cjs)$/.test(entry.name) && !/\.(spec|d)\.ts$/.test(entry.name)) yield path;
  }
}

async function isFresh(source, target) {
  const [a, b] = await Promise.all([stat(source), stat(target).catch(() => undefined)]);
  return b !== undefined && b.mtimeMs > a.mtimeMs;
}

/** Builds apps/ and libs/ into dist/. Resolves to the number of files written. */
export async function build() {
  let written = 0;
  for (const top of ['apps', 'libs', 'test/demo']) {
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
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  console.log(`built ${await build()} files in ${Date.now() - started} ms`);
}
