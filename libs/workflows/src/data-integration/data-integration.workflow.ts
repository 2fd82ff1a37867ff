import { dataIntegration as pipeline } from '#domain/data-integration/data-integration.pipeline.js';
import { awaitedInDesign, hasReached } from '#domain/data-integration/progress.js';
import type { Start } from '../engagement/contract.js';
import { engage } from '../engagement/engage.js';

/**
 * Data integration, from the order to the check after the release. The clock of covered months runs beside it, in timers:
 * base, add-on months that were ordered, extensions that begin by themselves (DIN-05 to DIN-08).
 */
export async function dataIntegration(start: Start): Promise<string> {
  const it = engage(pipeline, start); //                                   state, handlers, clock; before the first await

  return it.run(async () => {
    await it.receive('order'); //                                          1 the customer orders for one connected system, and gets an architect
    await it.receive('assignArchitect');

    await it.reach('holdKickoff', () => hasReached(it.it, 'DESIGN')); //   2 kickoff; a manager may go on without one of the meetings (DIN-02)

    for (let next = awaitedInDesign(it.it); next; next = awaitedInDesign(it.it)) {
      await it.reach(next, () => awaitedInDesign(it.it) !== next); //      3 documents come and are reviewed, as often as needed; then the customer tests
    }

    await it.reach('holdTestCheck', () => hasReached(it.it, 'TEST_CHECKED')); // 4 check after the test linking began

    await it.reach('release', () => hasReached(it.it, 'RELEASED')); //     5 the customer releases; the check after it ends the work (R-DIN-5)
    await it.reach('holdReleaseCheck', () => hasReached(it.it, 'COMPLETED'));
    return it.close('COMPLETED');
  });
}
