// Which build of the worker takes what is new, where workers say which build they are (TEMPORAL_WORKER_BUILD_ID): docs/operations/upgrade.md.
import { main } from '../dist/libs/runtime/src/temporal/current-build.js';

process.exit(await main(process.argv.slice(2)));
