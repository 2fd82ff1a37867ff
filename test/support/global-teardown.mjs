// A run that crashes does not come here: the servers' keeper then sees its pipe close (libs/runtime/src/servers.ts).
export default async function tearDown() {
  await globalThis.dandoriTestServers?.stop();
}
