import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { descendant } from './cpu.mjs';

/** PostgreSQL (fsync on) and Temporal of a built checkout, with the pids of both. */
export async function serversOf(root) {
  if (!existsSync(join(root, 'dist'))) throw new Error(`${root} is not built: node bin/build.mjs`);
  const { startTestServers } = await import(pathToFileURL(join(root, 'dist/libs/runtime/src/testing.js')).href);
  const servers = await startTestServers();
  const postmaster = Number(readFileSync(join(servers.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  return { ...servers, pids: { temporal: descendant(servers.keeper, /^[^\0]*temporal-server|server\0--config-file/), postgres: postmaster } };
}
