import { Inject, Injectable } from '@nestjs/common';
import type { Facts } from '#domain/engagement/json.js';
import type { EffectRequest, EngagementActivities as Contract } from '#workflows/engagement/contract.js';
import type { EffectCall } from '../effects/effect.js';
import { Performer } from '../effects/performer.js';
import { alive } from '../parts/alive.js';
import { Engagements } from '../parts/engagements.js';
import { toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { Projector } from '../parts/projector.js';
import { LOG } from '../parts/tokens.js';

/** What engagements ask for: their rows, and their effects. */
@Injectable()
export class EngagementActivities implements Contract {
  constructor(
    private readonly projector: Projector,
    private readonly engagements: Engagements,
    private readonly performer: Performer,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async projectEvents(request: Parameters<Contract['projectEvents']>[0]): Promise<void> {
    try {
      await this.projector.project(request);
    } catch (error) {
      this.log.warn({ engagement: request.engagement, ...errorFields(error) }, 'projection failed');
      throw toFailure(error);
    }
  }

  async performEffect({ engagement, effect, seq, simulation, facts, at }: EffectRequest): Promise<{ facts?: Facts }> {
    const call = async (): Promise<EffectCall> => ({ engagement: await this.engagements.byId(engagement), effect, seq, simulation, facts, at });
    const followed = await alive(() => this.performer.perform(engagement, effect, seq, call));
    return followed ? { facts: followed } : {};
  }
}
