import { patched } from '@temporalio/workflow';
import { optionSupport as pipeline } from '#domain/option-support/option-support.pipeline.js';
import type { Start } from '#workflows/engagement/contract.js';
import { engage } from '#workflows/engagement/engage.js';

/** The option support of a release to come: the options' manuals go out when there is an adviser, in engagements that have not come that far. */
export async function optionSupport(start: Start): Promise<string> {
  const it = engage(pipeline, start);

  return it.run(async () => {
    await it.receive('order');
    await it.receive('assignAdviser');

    if (patched('manuals')) await it.perform('MANUALS');
    await it.reach('guideOption', () => it.it.done['complete'] !== undefined);
    return it.close('COMPLETED');
  });
}
