import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type BundleOptions, type Logger } from '@temporalio/worker';
import { failureConverterPath } from '#runtime/temporal/codec.js';

/** `libs/` beside `apps/`: the sources when this module runs from TypeScript, `dist/libs` when it was built. */
const libs = fileURLToPath(new URL('../../../libs', import.meta.url));
const folder = (library: string): string => join(libs, library, 'src');
/** What workflow code consists of, beside packages. */
const sources = [folder('domain'), folder('workflows'), failureConverterPath];
const packages = ['@temporalio/worker', '@temporalio/workflow', '@temporalio/common', 'webpack', 'luxon', '@holiday-jp/holiday_jp'];
const kept = 5;
/** Goes up when the way of bundling changes: a bundle that was made another way is not taken. */
const way = 2;

/** A bundle as `WorkerOptions.workflowBundle` takes it. */
export interface WorkflowBundleFile {
  codePath: string;
}

/**
 * Bundles the workflows, or returns the bundle that an earlier start made from the same sources.
 * @param cache folder the bundle is kept in
 * @param options.workflows another entry file, for tests; what it imports beside us stands in its folder
 * @param options.traced with what tells the spans of workflow code; the worker then gives it its sink
 */
export async function bundleWorkflows(cache: string, options: { workflows?: string; traced?: boolean; logger?: Logger } = {}): Promise<WorkflowBundleFile> {
  const workflowsPath = options.workflows ?? fileIn('workflows', 'index');
  const codePath = join(cache, 'workflow-bundles', `${hashOf([...sources, options.workflows ? dirname(options.workflows) : workflowsPath])}${options.traced ? '-traced' : ''}.js`);
  if (existsSync(codePath)) return { codePath };

  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath,
    ...(options.traced && { workflowInterceptorModules: [fileIn('workflows', 'tracing/interceptors')] }),
    webpackConfigHook: resolveSubpaths,
    // Evaluated once for all workflows, not for each: they keep no state in modules (linted), and the SDK freezes what they export.
    preloadModules: [workflowsPath],
    ...(options.logger && { logger: options.logger }),
  });
  await mkdir(dirname(codePath), { recursive: true });
  // Renamed when whole: two processes may start at once, and one may be killed half-way.
  const half = `${codePath}.${process.pid}`;
  await writeFile(half, code);
  await rename(half, codePath);
  await forgetOld(dirname(codePath));
  return { codePath };
}

/** `#domain/…` and `#workflows/…` as package.json's `imports` means them, but beside this very module: the sources when they run, dist when it runs. */
const resolveSubpaths: NonNullable<BundleOptions['webpackConfigHook']> = (config) => ({
  ...config,
  resolve: { ...config.resolve, alias: { ...config.resolve?.alias, '#domain': folder('domain'), '#workflows': folder('workflows') } },
});

/** The source, or what was built of it. */
function fileIn(library: string, name: string): string {
  const source = join(folder(library), `${name}.ts`);
  return existsSync(source) ? source : join(folder(library), `${name}.js`);
}

/** Sources by path and content, packages by version. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(`${way}\n`);
  const require = createRequire(import.meta.url);
  for (const name of packages) hash.update(`${name}@${(require(`${name}/package.json`) as { version: string }).version}\n`);
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex').slice(0, 32);
}

function addTo(hash: Hash, path: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else if (!/\.(spec|d)\.ts$/.test(path)) {
    hash.update(`${relative(libs, path)}\0`).update(readFileSync(path)).update('\0');
  }
}

/** Each change of the sources leaves a bundle of some megabytes: the newest are enough. */
async function forgetOld(directory: string): Promise<void> {
  const files = await Promise.all((await readdir(directory)).map(async (name) => ({ path: join(directory, name), at: (await stat(join(directory, name))).mtimeMs })));
  for (const { path } of files.sort((a, b) => b.at - a.at).slice(kept)) await rm(path, { force: true });
}
