import { onboarding as pipeline } from '#domain/onboarding/onboarding.pipeline.js';
import type { Start } from '../engagement/contract.js';
import { engage } from '../engagement/engage.js';

/** Onboarding in seven steps, from the inquiry to the day use starts: the steps and words of docs/processes/onboarding.md. */
export async function onboarding(start: Start): Promise<string> {
  const it = engage(pipeline, start); //                      state, handlers, clock; before the first await

  return it.run(async () => {
    await it.receive('submitInquiry'); //                     1 the customer asks, and the material goes out by mail
    await it.send('sendMaterial');

    await it.receive('requestExplanation'); //                2 explanation by telephone, at the agreed time
    await it.receive('recordExplanationCall');

    await it.send('sendApplication'); //                      3 the application form goes out and comes back
    await it.receive('submitApplication');

    await it.send('sendContract'); //                         4 the contract is signed on the cloud, which opens the chat group
    await it.receive('signContract');
    await it.perform('OPEN_CHAT_GROUP');

    await it.send('sendPaymentForm'); //                      5 payment by the form in the chat, confirmed by finance
    await it.receive('confirmPayment');

    await it.receive('holdMeeting'); //                       6 meeting before the start

    await it.until('start'); //                               7 use starts at 00:00, the later of the day after payment and the meeting day (ONB-08)
    return it.close('STARTED');
  });
}
