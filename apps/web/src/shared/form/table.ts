import type { RJSFSchema } from '@rjsf/utils';
import type { Words } from '../../app/api.js';
import type { Lang } from '../../app/i18n.js';

/** One field of a row: what its column may be called, and what may stand in it. */
export interface Column {
  name: string;
  label: string;
  type: 'text' | 'number' | 'boolean';
  choices?: readonly { value: string; label: string }[];
}

export interface Table {
  rows: Record<string, string | number | boolean>[];
  /** Cells that could not be read, by line of what was pasted (1 is the first line of data) and column. */
  unread: { line: number; column: string; text: string }[];
}

/** The columns of a list of flat objects; nothing for a list of anything else. */
export function columnsOf(items: RJSFSchema, lang: Lang): Column[] | undefined {
  const fields = Object.entries(items.properties ?? {});
  const columns = fields.map(([name, each]): Column | undefined => {
    if (typeof each !== 'object') return undefined;
    const { type, enum: values, label, choices } = each as RJSFSchema & { label?: Words; choices?: Record<string, Words> };
    const base = { name, label: label?.[lang] ?? name };
    if (type === 'integer' || type === 'number') return { ...base, type: 'number' };
    if (type === 'boolean') return { ...base, type: 'boolean' };
    if (type !== 'string') return undefined;
    return { ...base, type: 'text', ...(values && { choices: values.map((value) => ({ value: String(value), label: choices?.[String(value)]?.[lang] ?? String(value) })) }) };
  });
  return columns.length > 0 && columns.every((each) => each !== undefined) ? columns : undefined;
}

/** Rows of a table copied from a spreadsheet (tabs) or from a CSV file (commas, quotes). The first line may name the columns, in any order; else they come in the form's order. */
export function readTable(text: string, columns: readonly Column[]): Table {
  const lines = cellsOf(text).filter((cells) => cells.some((cell) => cell !== ''));
  const named = (lines[0] ?? []).map((cell) => columns.find(({ name, label }) => [name, label].some((each) => plain(each) === plain(cell))));
  const hasHead = named.some((column) => column !== undefined);
  const order = hasHead ? named : columns;
  const table: Table = { rows: [], unread: [] };
  for (const [index, cells] of lines.slice(hasHead ? 1 : 0).entries()) {
    const row: Table['rows'][number] = {};
    for (const [at, column] of order.entries()) {
      const cell = cells[at] ?? '';
      if (!column || cell === '') continue;
      const value = valueOf(cell, column);
      if (value === undefined) table.unread.push({ line: index + 1, column: column.label, text: cell });
      else row[column.name] = value;
    }
    table.rows.push(row);
  }
  return table;
}

/** Rows that were there and rows that were pasted. A row is about what its first choice names (a person): pasted, it takes the place of the one before; rows with nothing in them go. */
export function withPasted(known: readonly Record<string, unknown>[], pasted: Table['rows'], columns: readonly Column[]): Record<string, unknown>[] {
  const about = columns.find(({ choices }) => choices !== undefined)?.name;
  const isReplaced = (row: Record<string, unknown>): boolean => about !== undefined && pasted.some((each) => each[about] !== undefined && each[about] === row[about]);
  const isEmpty = (row: Record<string, unknown>): boolean => Object.values(row).every((value) => value === undefined || value === '' || value === false);
  return [...known.filter((row) => !isEmpty(row) && !isReplaced(row)), ...pasted];
}

/** Letters and figures alike whatever their width, without the spaces around. */
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const YES = ['true', 'yes', 'y', '1', 'はい', '有', 'あり', '○', '◯', '〇', '✓', '✔'];
const NO = ['false', 'no', 'n', '0', 'いいえ', '無', 'なし', '×', '✕', '-'];

function valueOf(cell: string, { type, choices }: Column): string | number | boolean | undefined {
  const said = plain(cell);
  if (type === 'number') return /^-?[\d,]+(\.\d+)?$/.test(said) ? Number(said.replaceAll(',', '')) : undefined;
  if (type === 'boolean') return YES.includes(said) ? true : NO.includes(said) ? false : undefined;
  return choices ? choices.find(({ value, label }) => plain(value) === said || plain(label) === said)?.value : cell;
}

/** Lines and cells. With a tab in the first line it is a spreadsheet's, else CSV; quotes hold separators and line ends, doubled they are one (RFC 4180). */
function cellsOf(text: string): string[][] {
  const separator = /^[^\r\n]*\t/.test(text) ? '\t' : ',';
  const lines: string[][] = [['']];
  const add = (part: string): void => {
    const line = lines.at(-1)!;
    line[line.length - 1] += part;
  };
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') add(text[++at]!);
    else if (sign === '"' && (quoted || lines.at(-1)!.at(-1) === '')) quoted = !quoted;
    else if (!quoted && sign === separator) lines.at(-1)!.push('');
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      lines.push(['']);
    } else add(sign);
  }
  return lines.map((cells) => cells.map((cell) => cell.trim()));
}
