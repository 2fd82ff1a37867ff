import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Answers } from '../openapi/answers.js';
import { createdKey, keyForm, me, peopleList, type CreatedKey, type KeyForm, type Me, type PeopleList } from '../schemas/others.schema.js';
import { Allow, ANYONE, INTERNAL, Who } from './allow.js';
import { Keys } from './keys.js';
import type { Person, Principal } from './principal.js';

const keyId = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) });

@Controller('v1')
export class KeysController {
  constructor(private readonly keys: Keys) {}

  @Post('api-keys')
  @Allow('manager')
  @Answers(createdKey, { status: 201, summary: 'Make an API key for a person', idempotent: true })
  create(@Who() who: Person, @IdempotencyKey() key: string, @Body({ schema: keyForm }) form: KeyForm): Promise<CreatedKey> {
    return this.keys.create(who, key, form);
  }

  @Delete('api-keys/:id')
  @HttpCode(204)
  @Allow('manager')
  @Answers(undefined, { status: 204, summary: 'Revoke an API key' })
  revoke(@Who() who: Person, @Param({ schema: keyId }) { id }: z.infer<typeof keyId>): Promise<void> {
    return this.keys.revoke(who, id);
  }

  @Get('people')
  @Allow(...INTERNAL)
  @Answers(peopleList, { summary: 'Who works here' })
  people(): Promise<PeopleList> {
    return this.keys.people();
  }

  @Get('me')
  @Allow(...ANYONE)
  @Answers(me, { summary: 'Who I am here' })
  me(@Who() who: Principal): Me {
    return {
      role: who.role, id: who.id, department: (who.kind === 'person' && who.department) || null, customer: (who.kind !== 'public' && who.customer) || null,
      engagement: who.kind === 'link' ? who.engagement : null, action: who.kind === 'link' ? who.action : null,
    };
  }
}
