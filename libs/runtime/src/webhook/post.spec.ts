import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcp, type AddressInfo } from 'node:net';
import { post } from './post.js';

const strict = { webhookAllowHttp: true, webhookAllowPrivate: false };
const trying = { webhookAllowHttp: true, webhookAllowPrivate: true };
const message = { headers: { 'content-type': 'application/json' }, body: '{"a":"あ"}' };

const servers: { close(done: () => void): unknown; closeAllConnections?(): void }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => (server.closeAllConnections?.(), server.close(done)))));
});

async function serve(listener: RequestListener): Promise<{ port: number; server: Server }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, server };
}

it('brings the body whole and tells the answer’s status', async () => {
  const got: string[] = [];
  const { port } = await serve((request, response) => request.setEncoding('utf8').on('data', (text: string) => got.push(text)).on('end', () => response.writeHead(202).end()));

  expect(await post({ url: `http://localhost:${port}/a`, ...message }, trying)).toEqual({ code: 'sent', status: 202, ms: expect.any(Number) });
  expect(got.join('')).toBe(message.body);
});

describe('does not connect', () => {
  it.each(['http://127.0.0.1', 'http://[::1]', 'http://localhost', 'http://0.0.0.0'])('to %s, by its address or by what its name stands for', async (origin) => {
    let asked = 0;
    const server = createTcp(() => asked++);
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, done));

    expect(await post({ url: `${origin}:${(server.address() as AddressInfo).port}/`, ...message }, strict)).toMatchObject({ code: 'WEBHOOK_ADDRESS_NOT_ALLOWED' });
    expect(asked).toBe(0);
  });

  it('to where a redirect leads', async () => {
    let reached = 0;
    const { port: inside } = await serve((_, response) => (reached++, response.end()));
    const { port } = await serve((_, response) => response.writeHead(307, { location: `http://127.0.0.1:${inside}/` }).end());

    expect(await post({ url: `http://localhost:${port}/`, ...message }, trying)).toMatchObject({ code: 'WEBHOOK_REDIRECTED', status: 307 });
    expect(reached).toBe(0);
  });
});

it('hangs up on an answer that does not end, and takes its status', async () => {
  let written = 0;
  let closed: (() => void) | undefined;
  const whenClosed = new Promise<void>((done) => (closed = done));
  const { port } = await serve((_, response) => {
    response.on('close', () => closed?.());
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) written += 65_536;
    };
    response.writeHead(200).on('drain', more);
    more();
  });

  expect(await post({ url: `http://localhost:${port}/`, ...message }, trying)).toMatchObject({ code: 'sent', status: 200 });
  await whenClosed;
  expect(written).toBeLessThan(20_000_000); // what the sockets' buffers hold
});

it('gives up on an answer that does not begin', async () => {
  const { port } = await serve(() => undefined);

  expect(await post({ url: `http://localhost:${port}/`, ...message }, trying, 200)).toMatchObject({ code: 'WEBHOOK_TIMEOUT' });
});

it.each([
  ['a head that does not end', 'HTTP/1.1 200 OK\r\nx: ' + 'x'.repeat(40_000), 'WEBHOOK_ANSWER_INVALID'],
  ['what is no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'WEBHOOK_ANSWER_INVALID'],
  ['a hang-up', undefined, 'WEBHOOK_UNREACHABLE'],
])('takes %s for a failure', async (_, said, code) => {
  const server = createTcp((socket) => (said === undefined ? socket.destroy() : socket.on('error', () => undefined).resume().end(said)));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  expect(await post({ url: `http://localhost:${(server.address() as AddressInfo).port}/`, ...message }, trying)).toMatchObject({ code });
});

it.each([400, 401, 410, 429, 500, 503])('takes %d for a refusal', async (status) => {
  const { port } = await serve((_, response) => response.writeHead(status).end('a word that nobody keeps'));

  expect(await post({ url: `http://localhost:${port}/`, ...message }, trying)).toEqual({ code: 'WEBHOOK_REFUSED', status, ms: expect.any(Number) });
});
