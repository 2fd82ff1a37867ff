import { randomUUID } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { MailNotSent, type Mail, type MailPort } from '#runtime/mail/mail.port.js';
import { renderMail } from '#runtime/mail/render.js';
import { SmtpMail } from '#runtime/mail/smtp.mail.js';
import { LOG, SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { inviteMail, linkMail } from './sign-in.words.js';

const TIMEOUT_MS = 5000;
/** Waits before a second and a third attempt. */
const PAUSES_MS = [1000, 5000];

interface Receiver {
  address: string;
  name: string;
  language: 'ja' | 'en';
}

/**
 * Mails of sign-in and invitation. They go out from here, not through an engagement's outbox: the token is to be in the mail and
 * nowhere else, and who asks for a link is waiting for it. One that is lost costs asking again.
 */
@Injectable()
export class SignInMail implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly port: MailPort | undefined;
  private readonly underWay = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.port = settings.smtpUrl ? new SmtpMail(settings.smtpUrl, settings.mailFrom, TIMEOUT_MS) : undefined;
  }

  get on(): boolean {
    return this.port !== undefined;
  }

  linkAddress(token: string): string {
    return `${this.settings.publicUrl.replace(/\/$/, '')}/${token.startsWith('iv_') ? 'invite' : 'sign-in'}#${token}`;
  }

  /** Sends in the background. @param company whose pages the link opens, where a customer has several */
  sendLink(to: Receiver, token: string, company?: string): void {
    const { subject, body } = linkMail[to.language];
    this.send(to, { subject: company ? `${subject} (${company})` : subject, body }, token);
  }

  invite(to: Receiver, token: string): void {
    this.send(to, inviteMail[to.language], token);
  }

  /** Does something whose duration nobody is to see, and waits for it at the end. */
  background(work: () => Promise<void>): void {
    const running: Promise<void> = work()
      .catch((error: unknown) => this.log.error({ error: error instanceof Error ? error.name : typeof error }, 'sign-in mail failed'))
      .finally(() => this.underWay.delete(running));
    this.underWay.add(running);
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(); // no further attempts, so that the end is not held up
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.port?.close();
  }

  private send({ address, name, language }: Receiver, words: { subject: string; body: string }, token: string): void {
    const mail = { to: address, language, messageId: `<${randomUUID()}@sign-in.dandori>`, ...renderMail(words, { name, company: this.settings.companyName, link: this.linkAddress(token) }, language) };
    this.background(() => this.deliver(mail));
  }

  private async deliver(mail: Mail): Promise<void> {
    if (!this.port) return this.log.warn({ code: 'MAIL_OFF' }, 'sign-in mail not sent');
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.port.send(mail);
      } catch (error) {
        const code = error instanceof MailNotSent ? error.code : 'UNEXPECTED';
        const pause = PAUSES_MS[attempt];
        if (code !== 'MAIL_UNAVAILABLE' || pause === undefined || this.stopping.signal.aborted) return this.log.error({ code, attempt }, 'sign-in mail not sent');
        await pauseFor(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }
}
