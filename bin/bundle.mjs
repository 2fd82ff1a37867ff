// Bundles the workflows into DANDORI_CACHE, for an image: a worker that finds the bundle of its own sources there starts with it.
import { bundleWorkflows } from '../dist/apps/worker/src/bundle.js';
import { readSettings } from '../dist/libs/runtime/src/settings.js';

const { codePath } = await bundleWorkflows(readSettings({ ...process.env, DANDORI_MODE: 'development' }).cache);
console.log(codePath);
process.exit(0); // the bundler's threads would keep this process
