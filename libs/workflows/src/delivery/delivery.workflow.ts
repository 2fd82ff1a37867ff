import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities, sleep } from '@temporalio/workflow';
import type { DeliveryActivities, DeliveryOutcome, DeliveryRequest } from './contract.js';

// A mail server that is down over a weekend costs nothing; after three days a person should look.
const firstPauseMs = 10_000;
const longestPauseMs = 60 * 60_000;
const givesUpAfterMs = 3 * 24 * 60 * 60_000;
/** Pauses are shorter by up to this part, so that what failed together does not come again together. */
const jitter = 0.2;

// Each attempt is an activity of its own, so that it has a number and a row an operator can see.
const { deliver } = proxyActivities<DeliveryActivities>({ startToCloseTimeout: '1 minute', heartbeatTimeout: '10 seconds', retry: { maximumAttempts: 1 } });
const { parkDelivery } = proxyActivities<DeliveryActivities>({ startToCloseTimeout: '10 seconds' });

/** One notice or event to one receiver: tried again with growing pauses for three days, then parked for a person. */
export async function delivery({ delivery: id, attempted = 0 }: DeliveryRequest): Promise<DeliveryOutcome> {
  const since = Date.now();
  let pause = firstPauseMs;
  for (let attempt = attempted + 1; ; attempt++) {
    if (attempt > 1) {
      await sleep(pause * (1 - jitter * Math.random()));
      pause = Math.min(pause * 2, longestPauseMs);
    }
    const failure = await attemptFailure({ delivery: id }, attempt);
    if (!failure) return 'sent';
    if (failure.permanent || Date.now() + pause - since > givesUpAfterMs) {
      await parkDelivery({ delivery: id, code: failure.code });
      return 'parked';
    }
  }
}

/** One attempt; why it failed, if it did. */
async function attemptFailure(request: DeliveryRequest, attempt: number): Promise<{ code: string; permanent: boolean } | undefined> {
  try {
    await deliver({ ...request, attempt });
    return undefined;
  } catch (error) {
    if (isCancellation(error)) throw error;
    const cause = error instanceof ActivityFailure ? error.cause : error;
    // A worker that died in the middle shows as a time-out: no code of ours, and worth another attempt.
    if (!(cause instanceof ApplicationFailure)) return { code: 'DELIVERY_INTERRUPTED', permanent: false };
    return { code: cause.type ?? 'DELIVERY_FAILED', permanent: cause.nonRetryable === true };
  }
}
