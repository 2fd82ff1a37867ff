import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Passwords } from '#api/auth/passwords.js';
import type { ApiBed, TestRole } from './api.js';

export const COOKIE = '__Host-dandori';
export const PASSWORD = 'correct horse battery';

/** A browser as far as sign-in sees one: keeps the cookie, says where a request comes from. */
export class Browser {
  cookie: string | undefined;

  constructor(
    private readonly bed: ApiBed,
    private readonly address = '127.0.0.1',
  ) {}

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await this.bed.fetch(path, {
      method,
      redirect: 'manual',
      headers: {
        'sec-fetch-site': 'same-origin', 'x-forwarded-for': this.address, 'user-agent': 'Test browser',
        ...(this.cookie !== undefined && { cookie: `${COOKIE}=${this.cookie}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) if (set.startsWith(`${COOKIE}=`)) this.cookie = /=([^;]*)/.exec(set)?.[1] || undefined;
    return response;
  }

  async signIn(email: string, password = PASSWORD): Promise<void> {
    expect((await this.send('POST', '/v1/sign-in/password', { email, password })).status).toBe(200);
  }

  /** What comes back to whoever stole this cookie. */
  async replay(cookie: string | undefined): Promise<number> {
    return (await this.bed.fetch('/v1/engagements', { headers: { cookie: `${COOKIE}=${cookie}` } })).status;
  }
}

/** Somebody of the staff with a password. */
export async function withPassword(bed: ApiBed, role: TestRole, name = `${role}-${randomUUID().slice(0, 8)}`): Promise<{ id: string; email: string }> {
  await bed.person(name, role);
  await bed.app.get(Passwords).put(bed.parts.db, name, PASSWORD);
  return { id: name, email: `${name}@example.com` };
}

/** The tokens in the mails to this address, oldest first; waits for as many as were asked for. */
export async function mailedTokens(bed: ApiBed, email: string, count = 1): Promise<string[]> {
  for (let tries = 0; tries < 200; tries++) {
    const tokens = bed.inbox.mails.filter((mail) => mail.includes(email)).flatMap((mail) => textOf(mail).match(/#((?:sl|iv)_[A-Za-z0-9_-]{43})/)?.[1] ?? []);
    if (tokens.length >= count) return tokens;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no ${count} mails to ${email}`);
}

/** The plain part of a mail as nodemailer writes it: quoted-printable or base64. */
function textOf(mail: string): string {
  const part = mail.split(/\r\n--/).find((each) => /content-type: text\/plain/i.test(each)) ?? mail;
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  if (/content-transfer-encoding: base64/i.test(part)) return Buffer.from(body.replace(/\s/g, ''), 'base64').toString();
  return body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
