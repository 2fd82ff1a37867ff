import type { Start } from '#workflows/engagement/contract.js';
import { engage } from '#workflows/engagement/engage.js';
import { toy as pipeline } from './toy.pipeline.js';

export async function toy(start: Start): Promise<string> {
  const it = engage(pipeline, start);
  return it.run(async () => {
    await it.receive('ask');
    await it.send('send');
    await it.receive('take');
    await it.until('rest');
    return it.close('DONE');
  });
}
