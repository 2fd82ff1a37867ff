import { patched } from '@temporalio/workflow';
import { cardIntake as pipeline } from '#domain/card-intake/card-intake.pipeline.js';
import { areKitsBack, isCancelled, isIntakeOver, isReturnSigned, isReworkOpen, slipsSigned } from '#domain/card-intake/card-intake.progress.js';
import type { Start } from '#workflows/engagement/contract.js';
import { engage } from '#workflows/engagement/engage.js';

/** The card intake of a release to come: the parcel is insured before the kits go out, for engagements that have not come that far. */
export async function cardIntake(start: Start): Promise<string> {
  const it = engage(pipeline, start);

  return it.run(async () => {
    await it.receive('apply');
    await it.receive('submitEstimate');

    await it.receive('schedule');
    await it.receive('agree');

    if (patched('insured-parcel')) await it.perform('INSURANCE');
    await it.send('sendKits');
    await it.receive('ship');

    await it.receive('receive');
    await it.reach('exchangeSlip', () => slipsSigned(it.it, 'inbound') || isCancelled(it.it));

    await it.reach('startIntake', () => it.it.done['startIntake'] !== undefined || isCancelled(it.it));
    await it.reach('finishStage', () => isIntakeOver(it.it));

    await it.reach('sendBack', () => areKitsBack(it.it));
    await it.reach('signReturnSlip', () => isReturnSigned(it.it));
    await it.reach('finishRework', () => !isReworkOpen(it.it));
    await it.until('closeCase');
    return it.close(isCancelled(it.it) ? 'CANCELLED' : 'CLOSED');
  });
}
