import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export interface MetricsServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves `GET /metrics` (Prometheus text) and `GET /health/live` on a port of their own, which is never the public one: what stands
 * there is for the operator's network. It does not keep a finished process alive.
 * @param isAlive whether this process does its work; 503 otherwise
 * @throws when the port is taken
 */
export async function serveMetrics(at: { host: string; port: number }, registry: Registry, isAlive: () => boolean = () => true): Promise<MetricsServer> {
  const server = createServer((request, response) => void answer(request, response, registry, isAlive));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(at.port, at.host, resolve));
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ method, url }: IncomingMessage, response: ServerResponse, registry: Registry, isAlive: () => boolean): Promise<void> {
  const say = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  try {
    if (method !== 'GET' && method !== 'HEAD') say(405, 'GET only\n');
    else if (url === '/metrics') say(200, await registry.metrics(), registry.contentType);
    else if (url === '/health/live') say(isAlive() ? 200 : 503, isAlive() ? 'ok\n' : 'unavailable\n');
    else say(404, 'there is /metrics and /health/live\n');
  } catch {
    say(500, 'the metrics could not be collected\n');
  }
}
