import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationFailure } from '@temporalio/common';
import type { Delivery } from '#persistence/deliveries.js';
import { failpoint } from '#runtime/failpoint.js';
import { MAIL_PORT, type Mail, type MailPort } from '#runtime/mail/mail.port.js';
import { Engagements } from '../parts/engagements.js';
import { permanent, toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { LOG } from '../parts/tokens.js';
import { Letters } from './letters.js';

/** Notices as the mails that they become. */
@Injectable()
export class Notices {
  constructor(
    private readonly engagements: Engagements,
    private readonly letters: Letters,
    @Inject(MAIL_PORT) private readonly mail: MailPort,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** One attempt; the Message-ID is the same each time. @returns why it failed, if it did; a permanent failure is non-retryable */
  async send(delivery: Delivery): Promise<ApplicationFailure | undefined> {
    try {
      await this.mail.send(await this.write(delivery));
      failpoint('mail-sent');
      return undefined;
    } catch (error) {
      this.log.debug({ delivery: delivery.id, ...errorFields(error) }, 'sending failed');
      return toFailure(error);
    }
  }

  private async write(delivery: Delivery): Promise<Mail> {
    const { id, outbox, receiver } = delivery;
    if (!receiver) throw permanent('RECEIVER_UNKNOWN');
    const { name, data: facts, seq } = outbox;
    const notice = { engagement: await this.engagements.contextFor(delivery), name, facts, seq, messageId: `<delivery.${id}@dandori>` };
    return outbox.receiver === 'customer' ? this.letters.toCustomer(notice, receiver) : this.letters.toColleague(notice, receiver);
  }
}
