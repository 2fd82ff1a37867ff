import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import proto from '@temporalio/proto';
import { DefaultLogger, Worker } from '@temporalio/worker';
import { bundleWorkflows } from '#worker/bundle.js';
import { EngineBed, type Case } from '#test/support/engine-bed.js';
import { onboardingStory, tellOnboarding, wholeOnboarding } from '#test/support/onboarding-story.js';
import { fastForward } from '#test/support/time.js';

type HistoryOf = proto.temporal.api.history.v1.History;

const folder = fileURLToPath(new URL('../histories', import.meta.url));
const processes = fileURLToPath(new URL('../../libs/workflows/src', import.meta.url));
/** Folders of libs/workflows that hold no pipeline. */
const notPipelines = ['engagement', 'delivery', 'recovery'];

const { History } = proto.temporal.api.history.v1;

async function recorded(pipeline: string): Promise<{ workflowId: string; history: HistoryOf }[]> {
  const files = (await readdir(join(folder, pipeline)).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(files.map(async (name) => ({ workflowId: `${pipeline}/${name}`, history: History.fromObject(JSON.parse(await readFile(join(folder, pipeline, name), 'utf8')) as object) })));
}

async function pipelines(): Promise<string[]> {
  const entries = await readdir(processes, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !notPipelines.includes(entry.name)).map(({ name }) => name);
}

/** Which of the histories do not replay on a bundle. */
async function failures(histories: { workflowId: string; history: HistoryOf }[], workflows?: string): Promise<string[]> {
  const bundle = await bundleWorkflows(join(tmpdir(), 'dandori-test-bundles'), { ...(workflows && { workflows }), logger: new DefaultLogger('ERROR') });
  const failed: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories)) if (error) failed.push(`${workflowId}: ${error.name}`);
  return failed;
}

describe('recorded histories', () => {
  it('exist for every pipeline and replay on the workflows as they are', async () => {
    for (const pipeline of await pipelines()) {
      const histories = await recorded(pipeline);
      expect([pipeline, histories.length]).not.toEqual([pipeline, 0]);
      expect(await failures(histories)).toEqual([]);
    }
  }, 60_000);

  it('do not replay on a body in which two lines were exchanged', async () => {
    const failed = await failures(await recorded('onboarding'), fileURLToPath(new URL('./planted/onboarding.workflow.ts', import.meta.url)));

    expect(failed.join()).toMatch(/DeterminismViolationError/);
  }, 60_000);
});

// `npm run histories` records them anew. What a machine would leave in them (stack traces) stays out.
const record = process.env['DANDORI_RECORD_HISTORIES'] ? describe : describe.skip;
record('recording', () => {
  let bed: EngineBed;
  beforeAll(async () => {
    bed = await EngineBed.open(onboardingStory);
  }, 120_000);
  afterAll(() => bed.close());

  const stories: { [name: string]: () => Promise<Case> } = {
    whole: async () => {
      const it = await tellOnboarding(bed);
      await fastForward(bed.client, it.workflowId, { seconds: 864_000 });
      await it.projected('closed');
      return it;
    },
    withdrawn: async () => {
      const it = await tellOnboarding(bed, wholeOnboarding.slice(0, 7));
      await it.did('withdraw');
      return it;
    },
    'held-failed-and-overridden': async () => {
      bed.failures.push('MAIL_REFUSED');
      const it = bed.engagement({ simulation: true });
      await it.did('submitInquiry', { inquiry: { kind: 'service' } });
      await it.did('sendMaterial');
      await it.projected('effect-failed');
      await it.did('retryEffect', { effect: 'MATERIAL_MAIL' });
      await it.effectsDone();
      await it.did('hold', { on: 'third' });
      await it.did('override', { action: 'withdraw', facts: {} });
      return it;
    },
  };

  it.each(Object.keys(stories))('%s', async (name) => {
    const { workflowId } = await stories[name]!();
    const handle = bed.client.workflow.getHandle(workflowId);
    await handle.result();
    const history = History.toObject((await handle.fetchHistory()) as HistoryOf, { longs: String, enums: String, bytes: String });
    const json = JSON.stringify(history, (key, value: unknown) => (key === 'stackTrace' ? '' : value), 1);
    await mkdir(join(folder, 'onboarding'), { recursive: true });
    await writeFile(join(folder, 'onboarding', `${name}.json`), `${json}\n`);
    expect(json).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED');
  }, 60_000);
});
