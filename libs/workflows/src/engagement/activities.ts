import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities, type ActivityOptions } from '@temporalio/workflow';
import type { EffectOutcome, EffectRequest, EngagementActivities } from './contract.js';

/** An effect may take a while to be possible (a mail server away), and then becomes a task for staff. */
const EFFECT: ActivityOptions = { startToCloseTimeout: '1 minute', heartbeatTimeout: '10 seconds', retry: { initialInterval: '2 seconds', backoffCoefficient: 3, maximumInterval: '5 minutes', maximumAttempts: 6 } };
/** Projection is retried for as long as PostgreSQL is away: the rows have to come in the end. */
const PROJECTION: ActivityOptions = { startToCloseTimeout: '30 seconds', retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' } };

const { performEffect } = proxyActivities<EngagementActivities>(EFFECT);
export const { projectEvents } = proxyActivities<EngagementActivities>(PROJECTION);

/** How an effect went in the end. */
export type EffectEnd = Exclude<EffectOutcome, { kind: 'again' }>;

/** Does an effect, with as many attempts as its options allow. */
export async function tryEffect(request: EffectRequest): Promise<EffectEnd> {
  try {
    return { kind: 'done', ...(await performEffect(request)) };
  } catch (error) {
    if (isCancellation(error)) throw error;
    return { kind: 'failed', code: failureCode(error) };
  }
}

/** Activities throw codes as the failure's type; anything else is an unknown fault of ours. */
function failureCode(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return (cause instanceof ApplicationFailure && cause.type) || 'EFFECT_FAILED';
}
