import { Inject, Injectable } from '@nestjs/common';
import type { Facts } from '#domain/engagement/json.js';
import { failpoint } from '#runtime/failpoint.js';
import { permanent, toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { LOG } from '../parts/tokens.js';
import { EFFECTS, type Effect, type EffectCall } from './effect.js';

/** Does effects by their names, whoever asks: a worker that was told of one, or an activity. */
@Injectable()
export class Performer {
  private readonly effects: ReadonlyMap<string, Effect>;

  constructor(
    @Inject(EFFECTS) effects: readonly Effect[],
    @Inject(LOG) private readonly log: Log,
  ) {
    this.effects = new Map(effects.map((effect) => [effect.name, effect]));
  }

  /** @throws a failure with its code as type, non-retryable when a person has to look */
  async perform(engagement: string, effect: string, seq: number, call: () => Promise<EffectCall>): Promise<Facts | undefined> {
    try {
      const performer = this.effects.get(effect);
      if (!performer) throw permanent('EFFECT_UNKNOWN');
      const facts = await performer.perform(await call());
      failpoint('effect-done');
      this.log.info({ engagement, effect, seq }, 'effect done');
      return facts;
    } catch (error) {
      this.log.warn({ engagement, effect, seq, ...errorFields(error) }, 'effect failed');
      throw toFailure(error);
    }
  }
}
