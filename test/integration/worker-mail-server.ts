import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail as it came over the wire. */
export interface TakenMail {
  to: string;
  /** Headers and body, quoted-printable and base64 still in place. */
  raw: string;
}

/** The least SMTP server: takes mails, or answers the next receivers with what a test tells it to. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  /** By address: answers to the next times it is named, such as `451 try later`. */
  readonly refusals = new Map<string, string[]>();
  /** When set, the answer to every `RCPT TO`. */
  always: string | undefined;
  private readonly server = createServer((socket) => this.talk(socket));
  private readonly sockets = new Set<Socket>();

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket.once('close', () => this.sockets.delete(socket)));
    socket.on('error', () => undefined);
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    let buffer = '';
    let to = '';
    let inData = false;
    say('220 test');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      buffer += chunk;
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          this.taken.push({ to, raw: line });
          say('250 taken');
        } else if (/^rcpt to:/i.test(line)) {
          to = /<(.*)>/.exec(line)?.[1] ?? '';
          say(this.always ?? this.refusals.get(to)?.shift() ?? '250 ok');
        } else if (/^data/i.test(line)) {
          inData = true;
          say('354 go on');
        } else if (/^quit/i.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  }
}

/** The text of a mail: its parts are base64 or quoted-printable. */
export function decoded(raw: string): string {
  const parts = raw.split(/\r\n\r\n/).map((part) => part.split(/\r\n--/)[0] ?? '');
  return parts
    .map((part) => (/^[\w+/=\r\n]+$/.test(part) ? Buffer.from(part, 'base64').toString('utf8') : Buffer.from(part.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')))
    .join('\n');
}
