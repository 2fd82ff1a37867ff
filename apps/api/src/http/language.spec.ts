import { expect, it } from '@jest/globals';
import { languageOf } from './language.js';

it.each([
  [undefined, 'ja'], ['', 'ja'], ['en', 'en'], ['en-US,en;q=0.9,ja;q=0.8', 'en'], ['ja,en;q=0.9', 'ja'], ['fr;q=1.0, en;q=0.2', 'en'], ['en;q=0', 'ja'], ['*', 'ja'], ['en;q=abc;q=0.5', 'en'],
])('reads %p as %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
