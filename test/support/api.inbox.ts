import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server that keeps what it gets: just enough SMTP for nodemailer. */
export class Inbox {
  /** Whole messages, headers first, as they came. */
  readonly mails: string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Inbox> {
    const server = createServer();
    const inbox = new Inbox(server);
    server.on('connection', (socket) => inbox.serve(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return inbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    let [buffer, inData] = ['', false];
    socket.setEncoding('utf8').on('error', () => undefined);
    socket.on('data', (chunk: string) => {
      buffer += chunk;
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const text = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) this.mails.push(text);
        const verb = text.slice(0, 4).toUpperCase();
        const quit = !inData && verb === 'QUIT';
        socket.write(inData ? '250 kept\r\n' : verb === 'DATA' ? '354 go on\r\n' : quit ? '221 bye\r\n' : '250 ok\r\n');
        inData = !inData && verb === 'DATA';
        if (quit) socket.end();
      }
    });
    socket.write('220 test\r\n');
  }
}
