import { createServer } from 'node:net';

/** A mail server that takes everything, counts it and keeps nothing. */
export async function openSink() {
  const sockets = new Set();
  let taken = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    let [buffer, inData] = ['', false];
    socket.setEncoding('utf8').on('error', () => undefined).on('close', () => sockets.delete(socket)).on('data', (chunk) => {
      buffer += chunk;
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const verb = buffer.slice(0, 4).toUpperCase();
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) taken++;
        socket.write(inData || verb !== 'DATA' ? '250 ok\r\n' : '354 go on\r\n');
        inData = !inData && verb === 'DATA';
      }
    });
    socket.write('220 sink\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    taken: () => taken,
    url: `smtp://127.0.0.1:${server.address().port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
