import { Inject, Injectable } from '@nestjs/common';
import type { Facts } from '#domain/engagement/json.js';
import type { EngagementContext, Receiver } from '../parts/engagements.js';
import { permanent } from '../parts/failures.js';
import { Links } from '../parts/links.js';
import { SETTINGS, type WorkerSettings } from '../parts/tokens.js';
import { mailsOf } from '../parts/words.js';
import type { Mail } from '#runtime/mail/mail.port.js';
import { accountText } from '#runtime/mail/account.js';
import { renderMail, type Values } from '#runtime/mail/render.js';

/** One notice that is to become a mail. */
export interface Notice {
  engagement: EngagementContext;
  name: string;
  facts: Facts;
  /** Number of the event it follows from; its one-time link is issued for it. */
  seq: number;
  messageId: string;
}

/** Writes the mails: the pipeline's words, the receiver's language, the values that facts never hold. */
@Injectable()
export class Letters {
  constructor(
    private readonly links: Links,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'companyName' | 'paymentAccount' | 'paymentAccountEn'>,
  ) {}

  /** @throws a permanent failure when the pipeline has no words for this notice */
  async toCustomer(notice: Notice, receiver: Receiver): Promise<Mail> {
    const { engagement, name, seq } = notice;
    const { customer, links } = mailsOf(engagement.pipeline);
    const words = wordsOf(customer[name], notice, receiver);
    const link = await this.links.forCustomer(engagement, seq, links[name]);
    const { freeDial } = engagement.terms.onboarding;
    return mail(notice, receiver, words, { name: receiver.name, company: this.settings.companyName, number: engagement.number, link, freeDial, hours: phoneHours(engagement), account: accountText(this.settings, receiver.language) });
  }

  /** To one of the staff or of finance: short, with the customer's company and no person's name. */
  toColleague(notice: Notice, receiver: Receiver): Mail {
    const { engagement, name } = notice;
    const words = wordsOf(mailsOf(engagement.pipeline).internal[name], notice, receiver);
    return mail(notice, receiver, words, { number: engagement.number, client: engagement.company, link: this.links.page(engagement) });
  }
}

function wordsOf(write: ReturnType<typeof mailsOf>['customer'][string], { facts }: Notice, { language }: Receiver): { subject: string; body: string } {
  if (!write) throw permanent('NOTICE_WITHOUT_WORDS');
  return write(facts, language);
}

function mail({ messageId }: Notice, { address, language }: Receiver, words: { subject: string; body: string }, values: Values): Mail {
  return { to: address, messageId, language, ...renderMail(words, values, language) };
}

/** When the telephone is answered (ONB-09). */
function phoneHours({ terms }: EngagementContext): string {
  const { windows } = terms.desks.taskDesk;
  return `${windows[0]?.open ?? ''}-${windows.at(-1)?.close ?? ''}`;
}
