import { Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { Engagement } from '#domain/engagement/engagement.js';
import { forgetEffect, type EffectInHand } from '#persistence/effects.js';
import { engagementWorkflowId, settle, type EffectOutcome } from '#workflows/engagement/contract.js';
import { Projector } from '../parts/projector.js';

/** Less than it takes until an effect in hand counts as left (libs/persistence/src/effects.ts). */
const answerWithinMs = 8000;

/** Tells an engagement how an attempt at one of its effects went, and writes what follows: history first. */
@Injectable()
export class Settling {
  constructor(
    private readonly db: DataSource,
    private readonly client: Client,
    private readonly projector: Projector,
  ) {}

  /**
   * Telling twice changes nothing.
   * @param before the engagement as PostgreSQL had it a moment ago; it is read when not given
   * @throws when there is no answer in time: the recovery tells again
   */
  async tell({ pipeline, engagement, effect, key, since }: EffectInHand, outcome: EffectOutcome, before?: Engagement): Promise<void> {
    const handle = this.client.workflow.getHandle(engagementWorkflowId(pipeline, engagement));
    try {
      const { events } = await this.client.withDeadline(Date.now() + answerWithinMs, () => handle.executeUpdate(settle, { updateId: `effect/${key}/${outcome.kind}`, args: [{ effect, key, since, outcome }] }));
      await this.projector.project({ engagement, events, before });
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      await forgetEffect(this.db, { engagement, key });
    }
  }
}
