import { patched } from '@temporalio/workflow';
import { onboarding as pipeline } from '#domain/onboarding/onboarding.pipeline.js';
import type { Start } from '#workflows/engagement/contract.js';
import { engage } from '#workflows/engagement/engage.js';

/** The onboarding of a release to come: the chat group opens before the contract goes out, for engagements that have not come that far. */
export async function onboarding(start: Start): Promise<string> {
  const it = engage(pipeline, start);

  return it.run(async () => {
    await it.receive('submitInquiry');
    await it.send('sendMaterial');

    await it.receive('requestExplanation');
    await it.receive('recordExplanationCall');

    await it.send('sendApplication');
    await it.receive('submitApplication');

    if (patched('chat-group-before-the-contract')) await it.perform('OPEN_CHAT_GROUP');
    await it.send('sendContract');
    await it.receive('signContract');
    await it.perform('OPEN_CHAT_GROUP');

    await it.send('sendPaymentForm');
    await it.receive('confirmPayment');

    await it.receive('holdMeeting');

    await it.until('start');
    return it.close('STARTED');
  });
}
