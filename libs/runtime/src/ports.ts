import { createServer } from 'node:net';

/** Handed out by this process: a port that is free now is not free for the next part that asks. */
const taken = new Set<number>();

/** Below the ephemeral range of Linux (32768…), and within the int2 that Temporal keeps membership ports in. */
const first = 20_000;
const last = 32_000;

/** Whether somebody could listen there now. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A loopback port that nobody listens on and that this process has not given away yet; between 20000 and 32000. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    const port = first + Math.floor(Math.random() * (last - first));
    if (taken.has(port) || !(await isFree(port, '127.0.0.1'))) continue;
    taken.add(port);
    return port;
  }
  throw new Error(`No free port between ${first} and ${last} on 127.0.0.1.`);
}

/**
 * The port to serve on. The default one may give way to its neighbours; one that somebody asked for may not.
 * @throws Error naming the port when it was asked for and is taken
 */
export async function servingPort(wanted: number, host: string, asked: boolean): Promise<number> {
  if (await isFree(wanted, host)) return wanted;
  if (asked) throw new Error(`PORT: ${wanted} is taken on ${host}. Stop what listens there, or choose another port: PORT=${wanted + 1} npm start`);
  for (let port = wanted + 1; port <= wanted + 50; port++) if (await isFree(port, host)) return port;
  throw new Error(`PORT: none of ${wanted} to ${wanted + 50} is free on ${host}. Choose one: PORT=8080 npm start`);
}
