import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { Problem } from '../problems/problem.js';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;
const LONGEST_CELL = 2_000;

/** A file as rows of cells. */
export interface Table {
  encoding: 'utf-8' | 'shift_jis';
  rows: string[][];
}

/**
 * Reads an uploaded CSV file: UTF-8 with or without BOM, else Shift_JIS; comma, tab or semicolon. What cannot be such a file is
 * refused with 400 or 413, and nothing of its content is repeated.
 * @param base64 as `csvContent` checked it
 * @throws CSV_ENCODING, CSV_MALFORMED, CSV_EMPTY (400), CSV_TOO_LARGE (413)
 */
export function readCsv(base64: string): Table {
  const { text, encoding } = decode(Buffer.from(base64, 'base64'));
  const rows = parsed(text);
  if (rows.length > MOST_ROWS) throw new Problem(413, 'CSV_TOO_LARGE', { facts: { rows: MOST_ROWS } });
  if (rows.length === 0) throw new Problem(400, 'CSV_EMPTY');
  if (rows.some((row) => row.length > MOST_COLUMNS || row.some((cell) => cell.length > LONGEST_CELL))) throw new Problem(400, 'CSV_MALFORMED');
  return { encoding, rows: rows.map((row) => row.map(withoutGuard)) };
}

function decode(bytes: Buffer): { text: string; encoding: Table['encoding'] } {
  // Neither encoding has these: UTF-16, a workbook, a picture.
  if (bytes.includes(0) || bytes.subarray(0, 2).equals(Buffer.from('PK')) || bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) || bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) throw new Problem(400, 'CSV_ENCODING');
  try {
    return { text: sound(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' };
  } catch (error) {
    if (error instanceof Problem) throw error;
    return { text: sound(iconv.decode(bytes, 'Shift_JIS')), encoding: 'shift_jis' };
  }
}

/** Without control characters and without signs that stand for what could not be read. */
function sound(text: string): string {
  if (/[\u0001-\u0008\u000e-\u001f\u0080-\u009f\ufffd]/u.test(text)) throw new Problem(400, 'CSV_ENCODING');
  return text;
}

function parsed(text: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, max_record_size: 100_000, to: MOST_ROWS + 1 });
  } catch (error) {
    if (error instanceof CsvError) throw new Problem(400, 'CSV_MALFORMED', { facts: { line: Number((error as { lines?: unknown }).lines ?? 0) } });
    throw error;
  }
}

/** What parts the cells: whichever of the three there is most of in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000);
  const count = (sign: string): number => head.split(sign).length - 1;
  return [',', '\t', ';'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** A cell that our own export made safe for spreadsheets reads as it was. */
const withoutGuard = (cell: string): string => (/^'[=+\-@＝＋－＠\t\r]/u.test(cell) ? cell.slice(1) : cell);
