import { Injectable } from '@nestjs/common';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import { Post } from '../mail/post.js';
import type { Effect, EffectCall } from './effect.js';

/** ONB-02: the detailed material goes out by mail. */
@Injectable()
export class MaterialMail implements Effect {
  readonly name = 'MATERIAL_MAIL';
  constructor(private readonly post: Post) {}

  async perform(call: EffectCall): Promise<undefined> {
    const { material } = factsOf(call);
    await this.post.toCustomer({ ...call, facts: { documentVersion: material?.documentVersion ?? null } }, 'material');
  }
}

/** ONB-04: the application form goes out by mail, as a link that works once. */
@Injectable()
export class ApplicationMail implements Effect {
  readonly name = 'APPLICATION_MAIL';
  constructor(private readonly post: Post) {}

  async perform(call: EffectCall): Promise<undefined> {
    await this.post.toCustomer({ ...call, facts: {} }, 'application-form');
  }
}
