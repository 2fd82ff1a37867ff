import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formatYen } from '#domain/calendar/because.js';
import type { Facts } from '#domain/engagement/json.js';
import { SYSTEM } from '#domain/engagement/actor.js';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import { derivedId } from '#persistence/ids.js';
import { Vault } from '#persistence/sealing.js';
import { postMessage } from '#persistence/threads.js';
import { accountText } from '#runtime/mail/account.js';
import { Post } from '../mail/post.js';
import { SETTINGS, type WorkerSettings } from '../parts/tokens.js';
import type { Effect, EffectCall } from './effect.js';

/** ONB-05: the chat of an engagement. The built-in one is a thread in PostgreSQL; it is open once it has its first message. */
@Injectable()
export class OpenChatGroup implements Effect {
  readonly name = 'OPEN_CHAT_GROUP';
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
  ) {}

  async perform({ engagement, effect, seq, at }: EffectCall): Promise<Facts> {
    const text = {
      ja: 'ご契約ありがとうございます。これからのご連絡は、このチャットで承ります。',
      en: 'Thank you for signing. We will write to you here from now on.',
    }[engagement.language];
    await postMessage(this.db, this.vault, { id: derivedId(engagement.id, seq, effect), engagement: engagement.id, customer: engagement.customer, author: SYSTEM, at, text });
    return { chat: { thread: engagement.id } };
  }
}

/** ONB-06: the payment form goes into the chat; a mail tells of it. */
@Injectable()
export class PaymentForm implements Effect {
  readonly name = 'PAYMENT_FORM';
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly post: Post,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'paymentAccount' | 'paymentAccountEn'>,
  ) {}

  async perform(call: EffectCall): Promise<undefined> {
    const { engagement, effect, seq, at } = call;
    const { paymentForm } = factsOf(call);
    const amount = paymentForm ? formatYen(paymentForm.amountYen) : '';
    const text = {
      ja: `初回のお支払いのご案内です。金額: ${amount}\n受付番号 ${engagement.number} をお書き添えのうえ、銀行振込でお支払いください。ご入金を確認でき次第、ご利用開始日をお知らせします。`,
      en: `Your first payment: ${amount}\nPlease pay by bank transfer and name ${engagement.number}. We will tell you the day you start as soon as we have confirmed it.`,
    }[engagement.language];
    await postMessage(this.db, this.vault, { id: derivedId(engagement.id, seq, effect), engagement: engagement.id, customer: engagement.customer, author: SYSTEM, at, text: text + accountText(this.settings, engagement.language) });
    await this.post.toCustomer({ ...call, facts: { amountYen: paymentForm?.amountYen ?? null, plan: paymentForm?.plan ?? null } }, 'payment-form');
  }
}
