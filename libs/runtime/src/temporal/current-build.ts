import { Client } from '@temporalio/client';
import { readSettings } from '../settings.js';
import { connectWhenReady } from '../temporal-connection.js';
import { buildsOf, makeCurrent, release, type Builds } from './worker-builds.js';

const usage = `node bin/current-build.mjs                    shows the builds of the worker
node bin/current-build.mjs <build>            makes a build current
node bin/current-build.mjs --none             gives everything back to unversioned workers
node bin/current-build.mjs --release <build>  lets deliveries of a build that will not come back end on the current one`;

/**
 * `node bin/current-build.mjs`: which build of the worker takes what is new. Reads where Temporal is from the same settings as a worker.
 * @returns the exit code: 0 done, 1 not done, with the reason on the standard error
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { temporalAddress, workerDeployment: deployment, ...settings } = readSettings({ ...process.env, DANDORI_MODE: 'development' }, { needs: ['temporalAddress'] });
    const [first, second] = args;
    if (args.length > (first === '--release' ? 2 : 1) || (first === '--release' && second === undefined) || (first?.startsWith('-') && !['--none', '--release'].includes(first))) throw new Error(usage);
    const connection = await connectWhenReady({ ...settings, temporalAddress }, 10_000);
    const client = new Client({ connection, namespace: settings.temporalNamespace });
    try {
      if (first === '--release') process.stdout.write(`${await release(client, deployment, second!)} let go from ${second}.\n`);
      else if (first !== undefined) await makeCurrent(client, deployment, first === '--none' ? undefined : first);
      process.stdout.write(`${wordsOf(deployment, await buildsOf(client, deployment))}\n`);
    } finally {
      await connection.close();
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** One line for each build, on a terminal. */
function wordsOf(deployment: string, { current, builds }: Builds): string {
  const lines = builds.map(({ build, pinned }) => `${build}: ${build === current ? 'current' : 'not current'}, ${pinned} open that end on it alone`);
  return [...lines, ...(current === undefined ? [`No build of ${deployment} is current: unversioned workers take everything.`] : [])].join('\n');
}
