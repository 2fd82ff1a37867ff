import { until } from '#runtime/wait.js';
import type { ApiBed } from './api.js';
import type { Visitor } from './chromium.js';

/** A captured mail as its receiver reads it. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** What was mailed so far, oldest first; readable, without the encodings of the wire. */
export const letters = (bed: ApiBed): Letter[] => bed.inbox.mails.map((raw) => ({ to: headerOf(raw, 'To'), subject: headerOf(raw, 'Subject'), text: textOf(raw) }));

/** The newest mail to this address whose subject holds these words; waits for it. */
export function letterTo(bed: ApiBed, email: string, subject: string): Promise<Letter> {
  return until(`a mail to ${email}: ${subject}`, () => letters(bed).findLast((each) => each.to.includes(email) && each.subject.includes(subject)), { withinMs: 20_000 });
}

/** What stands behind the `#` of the link in a mail. */
export function tokenIn({ subject, text }: Letter): string {
  const [, token] = /#((?:dl|sl)_[A-Za-z0-9_-]{43})/.exec(text) ?? [];
  if (token === undefined) throw new Error(`no link in "${subject}"`);
  return token;
}

/** Signs a customer in as customers do: by a link that comes by mail. A password is offered then, and put off. */
export async function signInByMail(bed: ApiBed, { page }: Visitor, email: string): Promise<void> {
  const before = letters(bed).length;
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(email);
  await page.getByRole('button', { name: /サインイン用リンク|sign-in link/i }).click();
  const link = await until('the link to sign in', () => letters(bed).slice(before).find(({ to, text }) => to.includes(email) && text.includes('#sl_')), { withinMs: 20_000 });
  // From another page, as from the mail: a step within one page would only change what stands behind the `#`.
  await page.goto('about:blank');
  await page.goto(`/sign-in#${tokenIn(link)}`);
  await page.waitForURL(/\/(my|password)/);
  if (page.url().includes('/password')) await page.getByRole('button', { name: /あとで|later|not now/i }).click();
  await page.waitForURL(/\/my(\/|$)/);
}

/** Unfolds a header and opens its encoded words (RFC 2047). */
function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'mi').exec(head)?.[1] ?? '';
  return value.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) => (kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' '))));
}

/** The plain part of a mail as nodemailer writes it: quoted-printable or base64. */
function textOf(raw: string): string {
  const part = raw.split(/\r\n--/).find((each) => /content-type: text\/plain/i.test(each)) ?? raw;
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  if (/content-transfer-encoding: base64/i.test(part)) return Buffer.from(body.replaceAll(/\s/g, ''), 'base64').toString();
  return quoted(body.replaceAll('=\r\n', ''));
}

const quoted = (text: string): string => text.replaceAll(/(?:=[0-9A-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
