import { Readable, Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import iconv from 'iconv-lite';

export type CsvEncoding = 'utf-8' | 'shift_jis';
export type Cell = string | number | null;

/** What stands for a sign that Shift_JIS does not have: the mark printers use for a missing letter. */
const MISSING = '〓';
/** Signs that Shift_JIS has under another number, as Windows takes them. */
const SAME: { readonly [sign: string]: string } = { '〜': '～', '−': '－', '—': '―', '‖': '∥', '¥': '￥', '‾': '￣', '¢': '￠', '£': '￡', '¬': '￢' };

/** Rows as a CSV file, written as it is read: CRLF, UTF-8 with BOM or Shift_JIS, and no cell that a spreadsheet would run as a formula. */
export function writeCsv(rows: AsyncIterable<readonly Cell[]>, encoding: CsvEncoding): Readable {
  const text = Readable.from(safe(rows), { highWaterMark: 64 }).pipe(stringify({ record_delimiter: 'windows', bom: encoding === 'utf-8' }));
  if (encoding === 'utf-8') return text;
  // A chunk may end within a pair of surrogates: neither half is in Shift_JIS, so each alone is a missing sign all the same.
  const encoder = new Transform({ decodeStrings: false, transform: (chunk: Buffer | string, _, done) => done(null, toShiftJis(chunk.toString())) });
  return text.setEncoding('utf8').pipe(encoder);
}

async function* safe(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<(string | number)[]> {
  for await (const row of rows) yield row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? cell : guarded(cell)));
}

/** Text that begins like a formula gets an apostrophe in front; numbers are ours and stay numbers. */
export function guarded(text: string): string {
  return /^[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
}

/** Shift_JIS as Windows writes it; what it lacks is visible, never a silent question mark. */
export function toShiftJis(text: string): Buffer {
  const known = [...text].map((sign) => SAME[sign] ?? sign).map((sign) => (sign === '?' || iconv.encode(sign, 'Shift_JIS').toString('latin1') !== '?' ? sign : MISSING));
  return iconv.encode(known.join(''), 'Shift_JIS');
}
