/** One mail to one person, rendered. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Decides what is the same mail: a second sending under it may be dropped on the way, never a first. */
  messageId: string;
  language: 'ja' | 'en';
}

/** The way mail goes out; another implementation takes its place by the provider of {@link MAIL_PORT}. */
export interface MailPort {
  /** Resolves when the next mail server has taken it. @throws {MailNotSent} */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

export const MAIL_PORT = Symbol('MailPort');

/** `MAIL_REFUSED`: for good (address or mail not accepted). `MAIL_UNAVAILABLE`: worth another attempt. Never the server's own words: they quote addresses. */
export class MailNotSent extends Error {
  override name = 'MailNotSent';
  constructor(readonly code: 'MAIL_REFUSED' | 'MAIL_UNAVAILABLE') {
    super(code);
  }
}
