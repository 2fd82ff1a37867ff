import type { MailEffect as Declared } from '#domain/engagement/definition.js';
import { definitions } from '#domain/pipelines.js';
import type { Post } from '../mail/post.js';
import type { Effect, EffectCall } from './effect.js';

/** An effect that is one mail to the customer, as its pipeline declares it. */
class MailEffect implements Effect {
  constructor(
    readonly name: string,
    private readonly declared: Declared,
    private readonly post: Post,
  ) {}

  async perform(call: EffectCall): Promise<undefined> {
    const { notice, facts } = this.declared;
    await this.post.toCustomer({ ...call, facts: facts?.(call.facts) ?? {} }, notice);
  }
}

/** Those of all pipelines. */
export function mailEffects(post: Post): Effect[] {
  return definitions.flatMap(({ mailEffects: declared }) => Object.entries(declared).map(([name, each]) => new MailEffect(name, each, post)));
}
