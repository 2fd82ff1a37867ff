import { optionSupport as pipeline } from '#domain/option-support/option-support.pipeline.js';
import type { Start } from '../engagement/contract.js';
import { engage } from '../engagement/engage.js';

/** Option support: guidance on each contracted option, within two months. The end of the period, a timer, closes it as ENDED. */
export async function optionSupport(start: Start): Promise<string> {
  const it = engage(pipeline, start); //                            state, handlers, clock; before the first await

  return it.run(async () => {
    await it.receive('order'); //                                   1 the customer orders for its options, and gets an adviser
    await it.receive('assignAdviser');

    await it.reach('guideOption', () => it.it.done['complete'] !== undefined); // 2 each option is explained (DIN-11)
    return it.close('COMPLETED');
  });
}
