import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { descendant } from './cpu.mjs';
import { until } from './load.mjs';

/** PostgreSQL (fsync on) and Temporal of a built checkout, with the pids of both. */
export async function serversOf(root) {
  if (!existsSync(join(root, 'dist'))) throw new Error(`${root} is not built: node bin/build.mjs`);
  const { startTestServers } = await import(pathToFileURL(join(root, 'dist/libs/runtime/src/testing.js')).href);
  const servers = await startTestServers();
  const postmaster = Number(readFileSync(join(servers.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  return { ...servers, pids: { temporal: temporalOf(servers), postgres: postmaster } };
}

const temporalOf = ({ keeper }) => descendant(keeper, /^[^\0]*temporal-server|server\0--config-file/);

/** The same on a PostgreSQL of its own, with Temporal as its vendor has set it: none of Dandori's dynamic settings, garbage collected at Go's own rate. */
export async function plainServersOf(root) {
  const { GOGC } = process.env;
  process.env.GOGC = '100';
  const servers = await serversOf(root).finally(() => (GOGC === undefined ? delete process.env.GOGC : (process.env.GOGC = GOGC)));
  writeFileSync(join(servers.data, 'temporal/dynamic.yaml'), '{}');
  process.kill(servers.pids.temporal, 'SIGKILL'); // its keeper starts it again
  await until('Temporal is another process', () => Promise.resolve(![undefined, servers.pids.temporal].includes(temporalOf(servers))));
  servers.pids.temporal = temporalOf(servers);
  const { connectWhenReady } = await import(pathToFileURL(join(root, 'dist/libs/runtime/src/temporal-connection.js')).href);
  await (await connectWhenReady({ temporalAddress: servers.env.TEMPORAL_ADDRESS }, 60_000)).close();
  return servers;
}
