import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, PEOPLE, Who } from '../auth/allow.js';
import type { Principal } from '../auth/principal.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { messageForm, messagePage, messageSchema, type MessageForm, type MessagePage, type MessageView } from '../schemas/others.schema.js';
import { Messages } from './messages.service.js';

@Controller('v1/engagements/:id/messages')
export class MessagesController {
  constructor(private readonly messages: Messages) {}

  @Get()
  @Allow(...PEOPLE)
  @Answers(messagePage, { summary: 'The thread with the customer' })
  messagesOf(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams): Promise<MessagePage> {
    return this.messages.list(who, id);
  }

  @Post()
  @Allow(...PEOPLE)
  @Answers(messageSchema, { status: 201, summary: 'Write to the other side', idempotent: true })
  postMessage(@Who() who: Principal, @IdempotencyKey() key: string, @Param({ schema: idParams }) { id }: IdParams, @Body({ schema: messageForm }) { text }: MessageForm): Promise<MessageView> {
    return this.messages.post(who, key, id, text);
  }
}
