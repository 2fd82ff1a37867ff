import { describe, expect, it } from '@jest/globals';
import { columnsOf, readTable, withPasted, type Column } from './table.js';

const columns: Column[] = [
  { name: 'person', label: 'お名前', type: 'text' },
  { name: 'cards', label: '枚数', type: 'number' },
  { name: 'enclosed', label: '台紙の同封', type: 'boolean' },
  { name: 'plan', label: 'プラン', type: 'text', choices: [{ value: 'basic', label: 'ベーシック' }, { value: 'premier', label: 'プレミア' }] },
];

describe('a table that was pasted', () => {
  it('from a spreadsheet, with its head in another order', () => {
    const { rows, unread } = readTable('枚数\t会社\tお名前\n１２０\tつばさ商事\t青木 空\n85\tつばさ商事\t森 海\n', columns);

    expect(rows).toEqual([{ cards: 120, person: '青木 空' }, { cards: 85, person: '森 海' }]);
    expect(unread).toEqual([]);
  });

  it('from a CSV file without a head: quotes, commas within, a line end within, CRLF', () => {
    const { rows } = readTable('"青木, 空","1,200",○,プレミア\r\n"森 ""海""\n営業部",0,×,basic\r\n', columns);

    expect(rows).toEqual([{ person: '青木, 空', cards: 1200, enclosed: true, plan: 'premier' }, { person: '森 "海"\n営業部', cards: 0, enclosed: false, plan: 'basic' }]);
  });

  it('tells what it could not read, and leaves that cell empty', () => {
    const { rows, unread } = readTable('お名前\t枚数\n青木\t約100\n\n森\t50', columns);

    expect(rows).toEqual([{ person: '青木' }, { person: '森', cards: 50 }]);
    expect(unread).toEqual([{ line: 1, column: '枚数', text: '約100' }]);
  });

  it('of nothing has no rows', () => expect(readTable(' \n\n', columns)).toEqual({ rows: [], unread: [] }));
});

describe('rows that were pasted', () => {
  it('take the place of those about the same, and of empty ones', () => {
    const known = [{ plan: 'basic', cards: 1 }, { plan: 'premier' }, { cards: '', enclosed: false }];

    expect(withPasted(known, [{ plan: 'premier', cards: 85 }], columns)).toEqual([{ plan: 'basic', cards: 1 }, { plan: 'premier', cards: 85 }]);
  });

  it('come behind the others where no choice says what a row is about', () => {
    expect(withPasted([{ person: '青木' }], [{ person: '青木' }], columns.slice(0, 2))).toEqual([{ person: '青木' }, { person: '青木' }]);
  });
});

describe('the columns of a list', () => {
  it('are its fields, with names of the choices in the language asked for', () => {
    const items = { properties: { person: { type: 'string', label: { ja: 'お名前', en: 'Name' } }, plan: { type: 'string', enum: ['basic'], choices: { basic: { ja: 'ベーシック', en: 'Basic' } } }, cards: { type: 'integer' } } } as never;

    expect(columnsOf(items, 'en')).toEqual([{ name: 'person', label: 'Name', type: 'text' }, { name: 'plan', label: 'plan', type: 'text', choices: [{ value: 'basic', label: 'Basic' }] }, { name: 'cards', label: 'cards', type: 'number' }]);
  });

  it('are none where an entry is more than a flat row', () => {
    expect(columnsOf({ properties: { slot: { type: 'object' } } } as never, 'ja')).toBeUndefined();
    expect(columnsOf({ type: 'string' } as never, 'ja')).toBeUndefined();
  });
});
