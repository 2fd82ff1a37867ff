import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { settingsMarkdown } from './settings.js';

it('are documented in one table, and the table is what the code reads', () => {
  const page = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');

  expect(page).toContain(settingsMarkdown());
});
