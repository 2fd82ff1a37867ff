import { Transform } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import type MimeNode from 'nodemailer/lib/mime-node/index.js';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { MailNotSent, type Mail, type MailPort } from './mail.port.js';

/** Mail by SMTP, over a few connections that stay open. */
export class SmtpMail implements MailPort {
  private readonly transport: Transporter<SMTPPool.SentMessageInfo>;

  /** @param url `smtp://user:password@host:port`  @param from the sender, as `Name <address>`  @param timeoutMs for each of connecting, greeting and waiting */
  constructor(url: string, private readonly from: string, timeoutMs = 20_000) {
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: 3,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      // A mail's content comes from people: it may not make this process read files or fetch addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transport.use('stream', ({ message }, done) => {
      message.createReadStream = () => inOnePiece(message);
      done();
    });
  }

  async send({ to, subject, text, html, messageId, language }: Mail): Promise<void> {
    if (!isPlainAddress(to)) throw new MailNotSent('MAIL_REFUSED');
    try {
      await this.transport.sendMail({
        from: this.from,
        // As an object the address is taken as it is: no list, no group, no name is read out of it.
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        html,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
    } catch (error) {
      throw new MailNotSent(isPermanent(error) ? 'MAIL_REFUSED' : 'MAIL_UNAVAILABLE');
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

/**
 * The whole message as one chunk: nodemailer sends it in a dozen, each a write to the socket, and its own stream costs as much again.
 * That stream would have to sign by DKIM, too; with us the mail server does.
 */
function inOnePiece(message: MimeNode): Transform {
  const parts: Buffer[] = [];
  const whole = new Transform({
    transform(part: Buffer, _, done) {
      parts.push(part);
      done();
    },
    flush: (done) => done(null, Buffer.concat(parts)),
  });
  message.stream(whole, {}, (error) => (error ? whole.destroy(error) : whole.end()));
  return whole;
}

/** One address and nothing else: a line break or a comma would address somebody else too. */
export function isPlainAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"[\]\\\p{Cc}]+@[^\s@<>(),;:"[\]\\\p{Cc}]+$/u.test(text);
}

/** A header has one line: what follows a break would be a header of somebody's making. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The server said no for good (5xx), or the address is none. A failed sign-in (535) is our own setting, so it can be mended and tried again. */
function isPermanent(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (code === 'EAUTH') return false;
  return code === 'EENVELOPE' ? typeof responseCode !== 'number' || responseCode >= 500 : typeof responseCode === 'number' && responseCode >= 500;
}
