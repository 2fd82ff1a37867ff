import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsTable } from './settings.js';

const folder = 'docs/operations';
const pages = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);
const compose = readFileSync('docker-compose.yml', 'utf8');
const known = new Set([...settingsTable.map(({ name }) => name), ...[...compose.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)].map(([name]) => name)]);

describe.each(pages)('docs/operations/%s', (_, text) => {
  it('names only files and scripts that are there', () => {
    const files = [...text.matchAll(/(?:^|[\s`(/])((?:bin|deploy)\/[\w./-]*\w)/gm)].map(([, path]) => path!);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    const built = [...text.matchAll(/\bdist\/([\w./-]+)\.js/g)].map(([, path]) => `${path}.ts`);
    expect(built.filter((path) => !existsSync(path))).toEqual([]);
    const run = [...text.matchAll(/\bnpm run ([\w-]+)/g)].map(([, name]) => name!);
    expect(run.filter((name) => !scripts.includes(name))).toEqual([]);
    const ours = [...text.matchAll(/node bin\/dandori\.mjs (\w+)/g)].map(([, name]) => name!);
    expect(ours.filter((name) => !readFileSync('bin/dandori.mjs', 'utf8').includes(`  ${name}: 'dist/`))).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, path]) => normalize(join(folder, path!)));
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only settings and metrics that exist', () => {
    const settings = [...text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[`=]/g)].map(([, name]) => name!);
    expect(settings.filter((name) => !known.has(name))).toEqual([]);
    const alerts = readFileSync('deploy/prometheus/alerts.yml', 'utf8') + readFileSync('deploy/grafana/dandori.json', 'utf8');
    const metrics = [...text.matchAll(/`((?:dandori|temporal|nodejs)_[a-z0-9_]+)`/g)].map(([, name]) => name!);
    expect(metrics.filter((name) => !alerts.includes(name) && !compose.includes(name) && name !== 'temporal_visibility')).toEqual([]);
  });
});
