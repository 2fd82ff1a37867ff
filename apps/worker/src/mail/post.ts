import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EffectCall } from '../effects/effect.js';
import { Engagements } from '../parts/engagements.js';
import { capture } from './captured.js';
import { Letters } from './letters.js';
import { MAIL_PORT, type MailPort } from '#runtime/mail/mail.port.js';

/** Sends the mails that effects consist of; those of a simulation are kept to be looked at. */
@Injectable()
export class Post {
  constructor(
    private readonly db: DataSource,
    private readonly engagements: Engagements,
    private readonly letters: Letters,
    @Inject(MAIL_PORT) private readonly mail: MailPort,
  ) {}

  /** @param notice the notice of the pipeline that this effect carries */
  async toCustomer(call: EffectCall, notice: string): Promise<void> {
    if (call.simulation) return capture(this.db, call, notice);
    const { engagement, effect, seq, facts } = call;
    const messageId = `<${engagement.id}.${seq}.${effect}@dandori>`;
    await this.mail.send(await this.letters.toCustomer({ engagement, name: notice, facts, seq, messageId }, await this.engagements.contactOf(engagement)));
  }
}
