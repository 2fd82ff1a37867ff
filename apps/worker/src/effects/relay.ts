import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { takeEffects, type EffectDue, type EffectTaken } from '#persistence/effects.js';
import type { EffectOutcome } from '#workflows/engagement/contract.js';
import { Metrics } from '../metrics/metrics.js';
import { Batches } from '../parts/batches.js';
import { Engagements } from '../parts/engagements.js';
import { toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { LOG } from '../parts/tokens.js';
import { Performer } from './performer.js';
import { Settling } from './settling.js';

/**
 * The first attempt of each effect, the moment it is asked for. It nearly always succeeds, and then costs its process one Update; for one that
 * fails the process asks an activity, which tries on (docs/adr/0010-first-attempt-of-an-effect.md).
 */
@Injectable()
export class EffectRelay extends Batches<EffectDue> {
  constructor(
    private readonly db: DataSource,
    private readonly engagements: Engagements,
    private readonly performer: Performer,
    private readonly settling: Settling,
    private readonly metrics: Metrics,
    @Inject(LOG) private readonly logger: Log,
  ) {
    // Few at a time: people who wait for an answer come before them.
    super({ name: 'effects', together: 2, atOnce: 2, work: (due) => this.perform(due), log: logger });
  }

  private async perform(due: readonly EffectDue[]): Promise<void> {
    await Promise.all((await takeEffects(this.db, due)).map((taken) => this.attempt(taken)));
  }

  /** Never rejects: one that fails is the recovery's, the others of its batch go on. */
  private async attempt(taken: EffectTaken): Promise<void> {
    try {
      await this.settling.tell(taken, await this.outcomeOf(taken), taken.before);
    } catch (error) {
      this.logger.warn({ engagement: taken.engagement, effect: taken.effect, ...errorFields(error) }, 'effect is left to the recovery');
    }
  }

  private async outcomeOf({ engagement, effect, key, at, before: { facts }, about }: EffectTaken): Promise<EffectOutcome> {
    const call = async () => ({ engagement: await this.engagements.contextFor({ engagement: about }), effect, seq: key, simulation: false, facts, at });
    try {
      const followed = await this.metrics.measure('performEffect', () => this.performer.perform(engagement, effect, key, call));
      return { kind: 'done', ...(followed && { facts: followed }) };
    } catch (error) {
      const { nonRetryable, type } = toFailure(error);
      return nonRetryable && type ? { kind: 'failed', code: type } : { kind: 'again' };
    }
  }
}
