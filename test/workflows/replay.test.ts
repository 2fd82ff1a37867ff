import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import proto from '@temporalio/proto';
import { DefaultLogger, Worker } from '@temporalio/worker';
import { kebab } from '#api/pipelines/names.js';
import { definitions } from '#domain/pipelines.js';
import { bundleWorkflows } from '#worker/bundle.js';
import { EngineBed } from '#test/support/engine-bed.js';
import { recordedStories } from '#test/support/recorded-stories.js';

type HistoryOf = proto.temporal.api.history.v1.History;

const folder = fileURLToPath(new URL('../histories', import.meta.url));
const fileOf = (pipeline: string, name: string): string => join(folder, pipeline, `${name}.json`);
const { History } = proto.temporal.api.history.v1;

async function recorded(pipeline: string): Promise<{ workflowId: string; history: HistoryOf }[]> {
  const files = (await readdir(join(folder, pipeline)).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(files.map(async (name) => ({ workflowId: `${pipeline}/${name}`, history: History.fromObject(JSON.parse(await readFile(join(folder, pipeline, name), 'utf8')) as object) })));
}

/** Which of the histories do not replay on a bundle. */
async function failures(histories: { workflowId: string; history: HistoryOf }[], workflows?: string): Promise<string[]> {
  const bundle = await bundleWorkflows(join(tmpdir(), 'dandori-test-bundles'), { ...(workflows && { workflows }), logger: new DefaultLogger('ERROR') });
  const failed: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories)) if (error) failed.push(`${workflowId}: ${error.name}`);
  return failed;
}

// `npm run histories` records the stories that have no history yet; what there is stays. What a machine would leave in them (stack traces) stays out.
const missing = Object.entries(recordedStories).flatMap(([pipeline, { stories }]) => Object.keys(stories).filter((name) => !existsSync(fileOf(pipeline, name))).map((name) => [pipeline, name] as const));
if (process.env['DANDORI_RECORD_HISTORIES']) describe('recording', () => {
  for (const [pipeline, name] of missing) it(`${pipeline}: ${name}`, async () => {
    const { story, stories } = recordedStories[pipeline]!;
    const bed = await EngineBed.open(story);
    try {
      const handle = bed.client.workflow.getHandle((await stories[name]!(bed)).workflowId);
      await handle.result();
      const history = History.toObject((await handle.fetchHistory()) as HistoryOf, { longs: String, enums: String, bytes: String });
      const json = JSON.stringify(history, (key, value: unknown) => (key === 'stackTrace' ? '' : value), 1);
      await mkdir(join(folder, pipeline), { recursive: true });
      await writeFile(fileOf(pipeline, name), `${json}\n`);
      expect(json).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED');
    } finally {
      await bed.close();
    }
  }, 180_000);
});

describe('recorded histories', () => {
  it('exist for every pipeline and replay on the workflows as they are', async () => {
    for (const pipeline of definitions.map(({ pipeline: { id } }) => kebab(id))) {
      const histories = await recorded(pipeline);
      expect(histories.map(({ workflowId }) => workflowId).sort()).toEqual(Object.keys(recordedStories[pipeline]!.stories).map((name) => `${pipeline}/${name}.json`).sort());
      expect(await failures(histories)).toEqual([]);
    }
  }, 60_000);

  it('do not replay on a body in which two lines were exchanged', async () => {
    const failed = await failures(await recorded('onboarding'), fileURLToPath(new URL('./planted/onboarding.workflow.ts', import.meta.url)));

    expect(failed.join()).toMatch(/DeterminismViolationError/);
  }, 60_000);
});
