import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const src = join(dirname(fileURLToPath(import.meta.url)), '..');
const folders = ['locales', 'staff/locales', 'customer/locales'];

type Texts = { [key: string]: string | Texts };

const flat = (texts: Texts, before = ''): [string, string][] => Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`)));
const textsOf = (folder: string, lang: string): Map<string, string> => new Map(flat(JSON.parse(readFileSync(join(src, folder, `${lang}.json`), 'utf8')) as Texts));
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.spec.ts'));
const code = sources.map((path) => readFileSync(join(src, path), 'utf8')).join('\n');
const ja = new Map(folders.flatMap((folder) => [...textsOf(folder, 'ja')]));

/** i18next looks for `key_one` and `key_other` when it is given a count. */
const isKnown = (key: string): boolean => ja.has(key) || ja.has(`${key}_one`) || ja.has(`${key}_other`);

describe.each(folders)('the texts in %s', (folder) => {
  const [japanese, english] = [textsOf(folder, 'ja'), textsOf(folder, 'en')];

  it('are there in both languages', () => {
    const bare = (keys: Iterable<string>): string[] => [...new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))].sort();
    expect(bare(english.keys())).toEqual(bare(japanese.keys()));
  });

  it('have the same gaps to fill in, and none is empty', () => {
    for (const [key, text] of japanese) {
      expect([key, text.trim() === '']).toEqual([key, false]);
      const other = english.get(key);
      if (other !== undefined) expect([key, gaps(other)]).toEqual([key, gaps(text)]);
    }
  });

  it('are Japanese where Japanese is read', () => {
    const latin = [...japanese].filter(([, text]) => /[A-Za-z]{3,}/.test(text.replaceAll(/\{\{\w+\}\}/g, '')) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text));
    expect(latin.filter(([, text]) => !/^(Dandori|English|CSV)/.test(text))).toEqual([]);
  });
});

describe('the pages', () => {
  it('use only texts that exist', () => {
    const used = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g), ...code.matchAll(/\? '((?:staff|shared|customer)\.[\w.-]+)' : '/g), ...code.matchAll(/ : '((?:staff|shared|customer)\.[\w.-]+)'\)/g)].map(([, key]) => key!);
    expect(used.length).toBeGreaterThan(50);
    expect([...new Set(used.filter((key) => !isKnown(key)))]).toEqual([]);
  });

  it('put together only keys of which there are some', () => {
    const prefixes = [...code.matchAll(/\bt\(\s*`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    expect([...new Set(prefixes.filter((prefix) => ![...ja.keys()].some((key) => key.startsWith(prefix))))]).toEqual([]);
  });

  it('leave no text unused', () => {
    const prefixes = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    const unused = [...ja.keys()].map((key) => key.replace(/_(one|other)$/, '')).filter((key) => key.startsWith('shared.') || key.startsWith('staff.')).filter((key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});
