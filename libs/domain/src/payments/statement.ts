import type { LocalDate } from '../calendar/calendar.js';
import { dayNumberOf } from '../calendar/dates.js';
import type { BankLine } from './matching.js';

// Reading a bank's statement: which column is what, and what a cell says. Every bank has its own headings and way of writing a date.

/** Which column (from 0) holds what; `from` is the first row of data. */
export interface Columns {
  from: number;
  date: number;
  amount: number;
  payer: number | null;
  text: number | null;
  /** Money that went out: such rows are passed over. */
  out: number | null;
  /** 入払区分: what says of an amount whether it came or went. */
  direction: number | null;
  /** 全銀: only rows that begin with this are lines. */
  kind: string | null;
}

type Named = 'date' | 'amount' | 'payer' | 'text' | 'out' | 'direction';

/** Headings of common exports, compared after NFKC, in capitals and without spaces and brackets; the better one first. */
const HEADINGS: { readonly [column in Named]: readonly string[] } = {
  date: ['取引日', 'お取引日', '入金日', '入出金日', '勘定日', '日付', '年月日', '取扱日付', '取扱日', '操作日', '起算日', 'DATE', 'BOOKINGDATE', 'VALUEDATE'],
  amount: ['入金金額', '入金額', 'お預り金額', 'お預入れ', 'お預入れ額', '預入金額', '預り金額', '受入金額', '入金', '取引金額', '入出金', '入出金円', '金額', '振込金額', 'AMOUNT', 'DEPOSIT', 'CREDIT'],
  payer: ['振込依頼人名', '振込依頼人', '依頼人名', '依頼人', '振込人名', '振込人', '振込名義', '振込元', '相手先', '取引先', '相手名', 'お客様名', 'カナ', 'PAYER', 'NAME', 'FROM'],
  text: ['摘要', '摘要内容', '取引内容', 'お取扱内容', '取引名', '内容', '備考', 'メモ', 'EDI情報', 'REFERENCE', 'DESCRIPTION', 'MEMO', 'DETAILS'],
  out: ['出金金額', '出金額', 'お支払金額', 'お引出し', 'お引出し額', '引出金額', '支払金額', '払出金額', '出金', 'WITHDRAWAL', 'DEBIT'],
  direction: ['入払区分', '入出金区分', '入払', '区分', 'TYPE', 'DIRECTION'],
};
/** Where the header of a statement is looked for: banks put account and period above it. */
const MOST_ABOVE = 20;

/** The columns of 全銀 files, which have no header: 入出金取引明細 (the fifth is 1 in, 2 out) and 振込入金通知. */
const ZENGIN_STATEMENT: Columns = { from: 0, date: 2, amount: 6, payer: 14, text: 17, out: null, direction: 4, kind: '2' };
const ZENGIN_NOTICE: Columns = { from: 0, date: 2, amount: 4, payer: 7, text: 11, out: null, direction: null, kind: '2' };

/** Guesses which column is what: by the header, by the order of 全銀, else by what the cells look like. Undefined when there is no date or no amount. */
export function guessColumns(table: readonly (readonly string[])[]): Columns | undefined {
  return byHeader(table) ?? byZengin(table) ?? byContent(table);
}

function byHeader(table: readonly (readonly string[])[]): Columns | undefined {
  for (const [index, row] of table.slice(0, MOST_ABOVE).entries()) {
    const cells = row.map((cell) => cell.normalize('NFKC').toUpperCase().replace(/\(.*?\)|[\s_-]/gu, ''));
    const find = (name: Named): number | null => HEADINGS[name].map((heading) => cells.indexOf(heading)).find((column) => column >= 0) ?? null;
    const [date, amount] = [find('date'), find('amount')];
    if (date !== null && amount !== null) return { from: index + 1, date, amount, payer: find('payer'), text: find('text'), out: find('out'), direction: find('direction'), kind: null };
  }
  return undefined;
}

function byZengin(table: readonly (readonly string[])[]): Columns | undefined {
  const lines = table.filter(([kind]) => kind?.trim() === '2');
  const [line] = lines;
  if (!line || table.some(([kind]) => !['1', '2', '8', '9'].includes(kind?.trim() ?? ''))) return undefined;
  if (line.length >= 18 && /^[12]$/.test(line[4]!.trim())) return ZENGIN_STATEMENT;
  return line.length >= 9 ? ZENGIN_NOTICE : undefined;
}

function byContent(table: readonly (readonly string[])[]): Columns | undefined {
  const sample = table.slice(0, MOST_ABOVE);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const share = (column: number, fits: (cell: string) => boolean): number => sample.filter((row) => fits(row[column] ?? '')).length / Math.max(sample.length, 1);
  const columns = Array.from({ length: width }, (_, column) => column);
  const date = columns.find((column) => share(column, (cell) => readDate(cell) !== undefined) > 0.6);
  const amount = columns.find((column) => column !== date && share(column, (cell) => (readYen(cell) ?? 0) > 0) > 0.6);
  if (date === undefined || amount === undefined) return undefined;
  const words = columns.filter((column) => column !== date && column !== amount && share(column, (cell) => /\p{L}/u.test(cell)) > 0.5);
  return { from: 0, date, amount, payer: words[0] ?? null, text: words[1] ?? null, out: null, direction: null, kind: null };
}

/** A row as a line of the statement; `out` for money that went out, `date` or `amount` for the cell that cannot be read, undefined for what is no line. */
export function readLine(row: readonly string[], line: number, columns: Columns): BankLine | 'out' | 'date' | 'amount' | undefined {
  const cell = (column: number | null): string => (column === null ? '' : (row[column] ?? '').trim());
  if (columns.kind !== null && row[0]?.trim() !== columns.kind) return undefined;
  if (row.every((each) => each.trim() === '')) return undefined;
  const amountYen = readYen(cell(columns.amount));
  const wentOut = (readYen(cell(columns.out)) ?? 0) > 0 || /^(?:2|出金?|支払|払|OUT|DEBIT)/iu.test(cell(columns.direction).normalize('NFKC'));
  if (wentOut || (amountYen !== undefined && amountYen < 0)) return 'out';
  const date = readDate(cell(columns.date));
  if (date === undefined) return 'date';
  if (amountYen === undefined || amountYen === 0) return 'amount';
  const text = cell(columns.text);
  // Without a column of its own the payer stands in the text: `振込 カ)ツバサ`.
  return { line, date, amountYen, payer: columns.payer === null ? text : cell(columns.payer), text };
}

/** A date as banks write it: `2026/11/20`, `20261120`, `2026年11月20日`, `R8.11.20`, 全銀's `081120` (令和). Undefined when it is none. */
export function readDate(text: string): LocalDate | undefined {
  const plain = text.normalize('NFKC').trim().replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2})?$/u, '');
  const found = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  const reiwa = /^(?:R|令和)\s?(\d{1,2}|元)[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/iu.exec(plain) ?? /^(\d{2})(\d{2})(\d{2})$/u.exec(plain);
  const parts = found ?? reiwa;
  if (!parts) return undefined;
  const year = found ? Number(parts[1]) : 2018 + (parts[1] === '元' ? 1 : Number(parts[1]));
  const date = `${year}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  try {
    dayNumberOf(date);
    return date;
  } catch {
    return undefined;
  }
}

/** Whole yen: `66,000`, `￥66,000`, `６６０００円`; negative for what went out. Undefined when it is no amount. */
export function readYen(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,¥\\円]/gu, '').replace(/\.0+$/, '').replace(/^[+]/, '').replace(/^[−▲△]/u, '-');
  return /^-?\d{1,10}$/.test(plain) ? Number(plain) : undefined;
}
