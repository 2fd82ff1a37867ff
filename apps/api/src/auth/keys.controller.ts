import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Answers } from '../openapi/answers.js';
import { createdKey, keyForm, type CreatedKey, type KeyForm } from '../schemas/others.schema.js';
import { Allow, Who } from './allow.js';
import { Keys } from './keys.js';
import type { Person } from './principal.js';

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
}
