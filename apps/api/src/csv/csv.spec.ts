import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { Problem } from '../problems/problem.js';
import { readCsv } from './read.js';
import { guarded, toShiftJis, writeCsv, type Cell } from './write.js';

const codeOf = (bytes: Buffer): string => {
  try {
    readCsv(bytes.toString('base64'));
    return 'read';
  } catch (error) {
    if (error instanceof Problem) return `${error.status} ${error.code}`;
    throw error;
  }
};

describe('reading', () => {
  it.each<[string, Buffer, 'utf-8' | 'shift_jis', string[][]]>([
    ['UTF-8', Buffer.from('日付,金額\r\n2026/11/20,"66,000"\r\n'), 'utf-8', [['日付', '金額'], ['2026/11/20', '66,000']]],
    ['UTF-8 with BOM', Buffer.from('\ufeff日付,金額\n'), 'utf-8', [['日付', '金額']]],
    ['Shift_JIS with half-width kana', iconv.encode('日付,ｶ)ﾂﾊﾞｻ\n', 'Shift_JIS'), 'shift_jis', [['日付', 'ｶ)ﾂﾊﾞｻ']]],
    ['tabs', Buffer.from('a\tb,c\tb\n'), 'utf-8', [['a', 'b,c', 'b']]],
    ['what our own export guarded', Buffer.from("'=1,'-a,'a\n"), 'utf-8', [['=1', '-a', "'a"]]],
    ['rows of different lengths, empty lines', Buffer.from('a,b\n\n\nc\n'), 'utf-8', [['a', 'b'], ['c']]],
    ['a line break in quotes', Buffer.from('"a\nb",c\n'), 'utf-8', [['a\nb', 'c']]],
  ])('%s', (_what, bytes, encoding, rows) => {
    expect(readCsv(bytes.toString('base64'))).toEqual({ encoding, rows });
  });

  it.each<[string, Buffer, string]>([
    ['a workbook', Buffer.from('PK\u0003\u0004xl/workbook.xml'), '400 CSV_ENCODING'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '400 CSV_ENCODING'],
    ['UTF-16', Buffer.from('\ufeffa,b', 'utf16le'), '400 CSV_ENCODING'],
    ['Latin-1', Buffer.from('M\xfcller,1\n', 'latin1'), '400 CSV_ENCODING'],
    ['EUC-JP', iconv.encode('日付,金額,入金額,振込依頼人\n', 'EUC-JP'), '400 CSV_ENCODING'],
    ['an escape character', Buffer.from('a,\u001b[31m'), '400 CSV_ENCODING'],
    ['nothing but blank lines', Buffer.from('\n\n \n'), '400 CSV_EMPTY'],
    ['a quote that never ends', Buffer.from('a,"b\nc,d\n'), '400 CSV_MALFORMED'],
    ['a cell of a megabyte', Buffer.from(`a,${'b'.repeat(900_000)}`), '400 CSV_MALFORMED'],
    ['too many columns', Buffer.from('a,'.repeat(100)), '400 CSV_MALFORMED'],
    ['too many rows', Buffer.from('a,b\n'.repeat(5_001)), '413 CSV_TOO_LARGE'],
    ['as many rows as are allowed', Buffer.from('a,b\n'.repeat(5_000)), 'read'],
  ])('%s', (_what, bytes, answer) => {
    expect(codeOf(bytes)).toBe(answer);
  });
});

describe('writing', () => {
  const written = async (rows: Cell[][], encoding: 'utf-8' | 'shift_jis'): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of writeCsv((async function* () { yield* rows; })(), encoding)) chunks.push(Buffer.from(chunk as Buffer));
    return Buffer.concat(chunks);
  };

  it('gives UTF-8 a BOM and ends lines as Windows does', async () => {
    expect((await written([['金額', 'a,b'], [66_000, null]], 'utf-8')).toString()).toBe('\ufeff金額,"a,b"\r\n66000,\r\n');
  });

  it('shows what Shift_JIS lacks, and keeps what it has under another number', async () => {
    const bytes = await written([['髙﨑𠮷野家', '〜−①㈱'], ['?', -5]], 'shift_jis');

    expect(iconv.decode(bytes, 'Shift_JIS')).toBe('髙﨑〓野家,～－①㈱\r\n?,-5\r\n');
  });

  it('is read again as it was, from either encoding', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => [`行${n}`, '=cmd()', '髙島、ﾂﾊﾞｻ "x"']);
    for (const encoding of ['utf-8', 'shift_jis'] as const) expect(readCsv((await written(rows, encoding)).toString('base64'))).toEqual({ encoding, rows });
  });

  it.each(['=1+1', '+81', '-1', '@x', '\tx', '\rx', '＝1', '＠x'])('guards %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it('leaves other texts alone', () => {
    expect(['株式会社', '1-1', ' =1', ''].map(guarded)).toEqual(['株式会社', '1-1', ' =1', '']);
    expect(toShiftJis('é').toString('hex')).toBe('81ac');
  });
});
