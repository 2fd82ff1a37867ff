import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { documentOf } from '#api/openapi/document.js';
import { ApiBed } from '#test/support/api.js';
import { generate, type Document } from '#client/generate.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
});
afterAll(() => bed.close());

it('has a client that was generated from the document of today', async () => {
  const file = await readFile(new URL('../../libs/client/src/schema.ts', import.meta.url), 'utf8');

  expect(generate(documentOf(bed.app) as unknown as Document)).toBe(file);
});

it('serves an OpenAPI 3.1 document with the form of every command', async () => {
  const document = (await (await bed.fetch('/openapi.json')).json()) as Document & { openapi: string };

  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/pipelines/onboarding/engagements', '/v1/engagements/{id}/commands/sign-contract', '/v1/engagements/{id}/commands/add-note']));
  expect(document.components?.schemas?.['OnboardingSignContractForm']).toMatchObject({ additionalProperties: false, required: ['consent', 'documentHash', 'name'] });
});

it('refers only to schemas that it has', async () => {
  const text = await (await bed.fetch('/openapi.json')).text();
  const names = Object.keys((JSON.parse(text) as Document).components?.schemas ?? {});

  const used = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!));
  expect([...used].filter((name) => !names.includes(name))).toEqual([]);
});

it('says of every operation what it answers, and how a problem looks', async () => {
  const document = (await (await bed.fetch('/openapi.json')).json()) as Document;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const good = Object.keys(operation!.responses).filter((status) => status.startsWith('2'));
      expect({ path, method, good: good.length > 0, problem: operation!.responses['default']?.content }).toEqual({
        path, method, good: true, problem: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      });
    }
  }
});

it('renders the document on a page whose parts come from this server alone', async () => {
  const page = await bed.fetch('/docs');
  const html = await page.text();

  expect(page.status).toBe(200);
  expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!).filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  expect((await (await bed.fetch('/docs/swagger-ui-bundle.js')).text()).length).toBeGreaterThan(100_000);
});
