import { patched } from '@temporalio/workflow';
import { dataIntegration as pipeline } from '#domain/data-integration/data-integration.pipeline.js';
import { awaitedInDesign, hasReached } from '#domain/data-integration/progress.js';
import type { Start } from '#workflows/engagement/contract.js';
import { engage } from '#workflows/engagement/engage.js';

/** The data integration of a release to come: the documents get a folder after the kickoff, in engagements that have not come that far. */
export async function dataIntegration(start: Start): Promise<string> {
  const it = engage(pipeline, start);

  return it.run(async () => {
    await it.receive('order');
    await it.receive('assignArchitect');

    await it.reach('holdKickoff', () => hasReached(it.it, 'DESIGN'));

    if (patched('folder-for-documents')) await it.perform('FOLDER');
    for (let next = awaitedInDesign(it.it); next; next = awaitedInDesign(it.it)) {
      await it.reach(next, () => awaitedInDesign(it.it) !== next);
    }

    await it.reach('holdTestCheck', () => hasReached(it.it, 'TEST_CHECKED'));

    await it.reach('release', () => hasReached(it.it, 'RELEASED'));
    await it.reach('holdReleaseCheck', () => hasReached(it.it, 'COMPLETED'));
    return it.close('COMPLETED');
  });
}
