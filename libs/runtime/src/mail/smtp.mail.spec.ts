import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Mail } from './mail.port.js';
import { SmtpMail } from './smtp.mail.js';

const mail: Mail = {
  to: 'taro@example.jp', subject: '山田 太郎 様 お申し込みを受け付けました', text: '山田 太郎 様\n.\nご案内です。\n'.repeat(20), html: '<p>山田 太郎 様<br>.<br>ご案内です。</p>\n'.repeat(20),
  messageId: '<1@example.jp>', language: 'ja',
};

let server: Server;
let smtp: SmtpMail;
/** What came in, and what the server says to a command or a message instead of yes; to nothing it hangs up. */
let sent: { commands: string[]; message: string; chunks: number };
let says: { RCPT?: string; DATA?: string; message?: string };

beforeEach(async () => {
  sent = { commands: [], message: '', chunks: 0 };
  says = {};
  server = createServer((socket) => {
    let inMessage = false;
    socket.on('error', () => undefined).on('data', (bytes) => {
      const text = bytes.toString('latin1');
      if (inMessage) {
        sent.message += text;
        sent.chunks++;
        if (says.message === '') return void socket.destroy();
        inMessage = !sent.message.endsWith('\r\n.\r\n');
        if (!inMessage) socket.write(says.message ?? '250 kept\r\n');
        return;
      }
      const verb = text.slice(0, 4);
      const said = verb === 'RCPT' || verb === 'DATA' ? says[verb] : undefined;
      sent.commands.push(text.trim());
      inMessage = verb === 'DATA' && said === undefined;
      socket.write(said ?? (inMessage ? '354 go on\r\n' : '250 ok\r\n'));
    });
    socket.write('220 test\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtp = new SmtpMail(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, '株式会社ダンドリ <info@example.jp>');
});

afterEach(async () => {
  await smtp.close();
  await new Promise((resolve) => server.close(resolve));
});

/** A header's value, unfolded. */
const header = (part: string, name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'im').exec(part.split('\r\n\r\n')[0]!.replace(/\r\n[ \t]+/g, ' '))?.[1];

/** Encoded words, as a reader sees them. */
const readable = (value: string | undefined): string | undefined =>
  value?.replace(/\?=\s+=\?/g, '?==?').replace(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (words) =>
    Buffer.concat([...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, how, it]) => (how!.toUpperCase() === 'B' ? Buffer.from(it!, 'base64') : quoted(it!.replaceAll('_', ' '))))).toString(),
  );
const quoted = (text: string): Buffer => Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');

function contentOf(part: string): string {
  const body = part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n\.\./g, '\r\n.');
  return (header(part, 'Content-Transfer-Encoding') === 'base64' ? Buffer.from(body, 'base64') : quoted(body)).toString().replaceAll('\r\n', '\n').trimEnd();
}

test('a mail has its headers and says the same as text and as a page', async () => {
  await smtp.send(mail);

  const { commands, message } = sent;
  expect(commands.slice(1)).toEqual(['MAIL FROM:<info@example.jp>', 'RCPT TO:<taro@example.jp>', 'DATA']);
  expect(Object.fromEntries(['To', 'Message-ID', 'Auto-Submitted', 'Content-Language', 'Bcc'].map((name) => [name, header(message, name)]))).toEqual({
    To: 'taro@example.jp', 'Message-ID': '<1@example.jp>', 'Auto-Submitted': 'auto-generated', 'Content-Language': 'ja', Bcc: undefined,
  });
  expect(['From', 'Subject'].map((name) => readable(header(message, name)))).toEqual(['株式会社ダンドリ <info@example.jp>', mail.subject]);
  expect(Math.abs(Date.parse(header(message, 'Date')!) - Date.now())).toBeLessThan(60_000);
  const boundary = /boundary="([^"]+)"/.exec(header(message, 'Content-Type')!)![1]!;
  const [, ...parts] = message.split(`--${boundary}`);
  expect(parts.slice(0, 2).map((part) => [header(part.trimStart(), 'Content-Type'), contentOf(part.trimStart())])).toEqual([
    ['text/plain; charset=utf-8', mail.text.trimEnd()],
    ['text/html; charset=utf-8', mail.html.trimEnd()],
  ]);
  expect(parts[2]).toBe('--\r\n.\r\n');
});

test('a mail goes out in one piece, with the dot that ends it behind', async () => {
  await smtp.send(mail);

  expect(sent.message.length).toBeGreaterThan(2000);
  expect(sent.chunks).toBeLessThanOrEqual(2);
});

test.each([
  ['an address refused for good', { RCPT: '550 no such user\r\n' }, 'MAIL_REFUSED'],
  ['an address refused for now', { RCPT: '451 later\r\n' }, 'MAIL_UNAVAILABLE'],
  ['a message refused before it is sent', { DATA: '554 not this one\r\n' }, 'MAIL_REFUSED'],
  ['a message refused for good', { message: '554 not this one\r\n' }, 'MAIL_REFUSED'],
  ['a connection lost in the middle of a message', { message: '' }, 'MAIL_UNAVAILABLE'],
])('%s is said as such, and the next mail goes out', async (_, answers, code) => {
  says = answers;
  await expect(smtp.send(mail)).rejects.toMatchObject({ code });

  says = {};
  sent.message = '';
  await smtp.send(mail);
  expect(sent.message).toContain('Message-ID: <1@example.jp>');
});
