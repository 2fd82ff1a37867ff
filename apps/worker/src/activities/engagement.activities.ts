import { Inject, Injectable } from '@nestjs/common';
import type { Facts } from '#domain/engagement/json.js';
import { failpoint } from '#runtime/failpoint.js';
import type { EffectRequest, EngagementActivities as Contract } from '#workflows/engagement/contract.js';
import { EFFECTS, type Effect } from '../effects/effect.js';
import { alive } from '../parts/alive.js';
import { Engagements } from '../parts/engagements.js';
import { permanent, toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { Projector } from '../parts/projector.js';
import { LOG } from '../parts/tokens.js';

/** What engagements ask for: their rows, and their effects. */
@Injectable()
export class EngagementActivities implements Contract {
  private readonly effects: ReadonlyMap<string, Effect>;

  constructor(
    private readonly projector: Projector,
    private readonly engagements: Engagements,
    @Inject(EFFECTS) effects: readonly Effect[],
    @Inject(LOG) private readonly log: Log,
  ) {
    this.effects = new Map(effects.map((effect) => [effect.name, effect]));
  }

  async projectEvents(request: Parameters<Contract['projectEvents']>[0]): Promise<void> {
    try {
      await this.projector.project(request);
    } catch (error) {
      this.log.warn({ engagement: request.engagement, ...errorFields(error) }, 'projection failed');
      throw toFailure(error);
    }
  }

  async performEffect({ engagement, effect, seq, simulation, facts, at }: EffectRequest): Promise<{ facts?: Facts }> {
    const performer = this.effects.get(effect);
    if (!performer) throw permanent('EFFECT_UNKNOWN');
    try {
      const followed = await alive(async () => performer.perform({ engagement: await this.engagements.byId(engagement), effect, seq, simulation, facts, at }));
      failpoint('effect-done');
      this.log.info({ engagement, effect, seq, simulation }, 'effect done');
      return followed ? { facts: followed } : {};
    } catch (error) {
      this.log.warn({ engagement, effect, seq, ...errorFields(error) }, 'effect failed');
      throw toFailure(error);
    }
  }
}
