// One PostgreSQL and one Temporal server for the whole jest run, in a folder of its own that goes when the run is over.
import { build } from '../../bin/build.mjs';

export default async function setUp() {
  await build();
  const { startTestServers } = await import('../../dist/libs/runtime/src/testing.js');
  const servers = await startTestServers({ fast: process.env.DANDORI_TEST_FAST === '1' });
  Object.assign(process.env, servers.env, { DANDORI_TEST_DATA: servers.data });
  globalThis.dandoriTestServers = servers;
}
