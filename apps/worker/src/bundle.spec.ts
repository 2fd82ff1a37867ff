import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger } from '@temporalio/worker';
import { bundleWorkflows } from './bundle.js';

const logger = new DefaultLogger('ERROR');
let cache: string;

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'dandori-bundle-'));
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

test('the workflows are bundled once; a second start takes the same file', async () => {
  const first = await bundleWorkflows(cache, { logger });
  const madeAt = statSync(first.codePath).mtimeMs;

  const second = await bundleWorkflows(cache, { logger });

  expect(second).toEqual(first);
  expect(statSync(second.codePath).mtimeMs).toBe(madeAt);
  const code = readFileSync(first.codePath, 'utf8');
  expect(code).toContain('delivery.workflow');
  expect(code).toContain('encodeCommonAttributes: true');
}, 60_000);
