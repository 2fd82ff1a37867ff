import { describe, expect, it } from '@jest/globals';
import { guessColumns, readDate, readLine, readYen, type Columns } from './statement.js';

it.each([
  ['2026/11/20', '2026-11-20'], ['2026/1/5', '2026-01-05'], ['2026-11-20', '2026-11-20'], ['20261120', '2026-11-20'], ['2026年11月20日', '2026-11-20'], ['２０２６／１１／２０', '2026-11-20'],
  ['2026/11/20 10:31', '2026-11-20'], ['R8.11.20', '2026-11-20'], ['令和元年5月1日', '2019-05-01'], ['081120', '2026-11-20'],
  ['2026/02/30', undefined], ['11/20', undefined], ['', undefined], ['66000', undefined], ['お取引日', undefined], ['9999999999', undefined],
])('reads the date %s as %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

it.each([
  ['66,000', 66_000], ['￥66,000', 66_000], ['\\66,000', 66_000], ['６６０００円', 66_000], ['66000.00', 66_000], ['+500', 500], ['-500', -500], ['▲500', -500], ['0', 0],
  ['', undefined], ['66.5', undefined], ['=66000', undefined], ['1e5', undefined], ['99999999999', undefined],
])('reads the amount %s as %s', (text, yen) => {
  expect(readYen(text)).toBe(yen);
});

const lines = (csv: string): unknown[] => {
  const table = csv.split('\n').map((row) => row.split(';'));
  const columns = guessColumns(table) as Columns;
  return table.slice(columns.from).map((row, index) => readLine(row, columns.from + index + 1, columns));
};

describe('a statement', () => {
  it('is read by its headings, wherever they begin', () => {
    const rows = lines('口座;普通 1234567\n期間;2026年11月\nお取引日;お引出し;お預入れ;お取り扱い内容;摘要\n2026/11/20;;66,000;振込;カ)ツバサ\n2026/11/21;1,200;;手数料;');

    expect(rows).toEqual([{ line: 4, date: '2026-11-20', amountYen: 66_000, payer: 'カ)ツバサ', text: 'カ)ツバサ' }, 'out']);
  });

  it('is read by the columns that the product names itself', () => {
    expect(lines('date;amount;payer;reference\n2026-11-20;66000;ﾂﾊﾞｻ;ONB-0001')).toEqual([{ line: 2, date: '2026-11-20', amountYen: 66_000, payer: 'ﾂﾊﾞｻ', text: 'ONB-0001' }]);
  });

  it('prefers the payer’s own column', () => {
    expect(lines('取引日;入金額;振込依頼人名;摘要\n20261120;66000;ﾂﾊﾞｻ;振込')).toEqual([{ line: 2, date: '2026-11-20', amountYen: 66_000, payer: 'ﾂﾊﾞｻ', text: '振込' }]);
  });

  it('goes by the column that says in or out', () => {
    expect(lines('日付;金額;入払区分;摘要\n2026/11/20;500;入金;ﾂﾊﾞｻ\n2026/11/20;500;出金;ﾃｽｳﾘﾖｳ')).toEqual([expect.objectContaining({ amountYen: 500 }), 'out']);
  });

  it('is read in the order of 全銀, header and trailer passed over', () => {
    const zengin = ['1;03;0;081101;081130', '2;1;081120;081120;1;11;66000;0;;;;;;;ﾂﾊﾞｻ;ﾐｽﾞﾎ;ﾎﾝﾃﾝ;ﾌﾘｺﾐ;ONB-0001', '2;2;081120;081120;2;11;500;0;;;;;;;X;;;;', '8;1', '9;4'].join('\n');

    expect(lines(zengin)).toEqual([undefined, { line: 2, date: '2026-11-20', amountYen: 66_000, payer: 'ﾂﾊﾞｻ', text: 'ﾌﾘｺﾐ' }, 'out', undefined, undefined]);
    expect(lines('2;1;081120;081120;66000;0;0000;ﾂﾊﾞｻ;ﾐｽﾞﾎ;ﾎﾝﾃﾝ;;ONB-0001')).toEqual([{ line: 1, date: '2026-11-20', amountYen: 66_000, payer: 'ﾂﾊﾞｻ', text: 'ONB-0001' }]);
  });

  it('is read by what its cells look like when it has no headings', () => {
    expect(lines('2026/11/20;ﾂﾊﾞｻ;66000;ONB-0001\n2026/11/21;ｱｵｲ;500;')).toEqual([
      { line: 1, date: '2026-11-20', amountYen: 66_000, payer: 'ﾂﾊﾞｻ', text: '' }, { line: 2, date: '2026-11-21', amountYen: 500, payer: 'ｱｵｲ', text: '' },
    ]);
  });

  it('tells which cell of a line cannot be read, and passes over empty ones', () => {
    expect(lines('日付;入金額;摘要\n不明;500;a\n2026/11/20;abc;a\n2026/11/20;0;a\n;;')).toEqual(['date', 'amount', 'amount', undefined]);
  });

  it('is none without a date or an amount', () => {
    expect(guessColumns([['a', 'b'], ['c', 'd']])).toBeUndefined();
    expect(guessColumns([])).toBeUndefined();
    expect(guessColumns([['', '']])).toBeUndefined();
  });
});
