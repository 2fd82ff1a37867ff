import { cardIntake as pipeline } from '#domain/card-intake/card-intake.pipeline.js';
import { areKitsBack, isCancelled, isIntakeOver, isReturnSigned, isReworkOpen, slipsSigned } from '#domain/card-intake/card-intake.progress.js';
import type { Start } from '../engagement/contract.js';
import { engage } from '../engagement/engage.js';

/** Card intake by mail, from the count of the cards to their return: the steps and words of docs/processes/card-intake.md. */
export async function cardIntake(start: Start): Promise<string> {
  const it = engage(pipeline, start); //                                    state, handlers, clock; before the first await

  return it.run(async () => {
    await it.receive('apply'); //                                           1 the customer applies and counts the cards, person by person
    await it.receive('submitEstimate');

    await it.receive('schedule'); //                                        2 mailing, intake and return are agreed; a Wednesday is the cutoff
    await it.receive('agree');

    await it.send('sendKits'); //                                           3 kits go out, and come back with the cards in them
    await it.receive('ship');

    await it.receive('receive'); //                                         4 the cards arrive, and both sides sign the custody slip
    await it.reach('exchangeSlip', () => slipsSigned(it.it, 'inbound') || isCancelled(it.it));

    await it.reach('startIntake', () => it.it.done['startIntake'] !== undefined || isCancelled(it.it));
    await it.reach('finishStage', () => isIntakeOver(it.it)); //            5 the cards are taken in, week by week

    await it.reach('sendBack', () => areKitsBack(it.it)); //                6 the cards go back, and both sides sign again
    await it.reach('signReturnSlip', () => isReturnSigned(it.it));
    await it.reach('finishRework', () => !isReworkOpen(it.it)); //            faults are mended first, free of charge (MCI-14)
    await it.until('closeCase'); //                                           the case closes by itself when all kits are back (MCI-18)
    return it.close(isCancelled(it.it) ? 'CANCELLED' : 'CLOSED');
  });
}
