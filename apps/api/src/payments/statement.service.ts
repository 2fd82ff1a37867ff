import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dateOf } from '#domain/calendar/calendar.js';
import { matchPayments, type BankLine, type Expected } from '#domain/payments/matching.js';
import { guessColumns, readLine, type Columns } from '#domain/payments/statement.js';
import { bookingsOf, waitingPayments, type BankBooking, type WaitingPayment } from '#persistence/payments.js';
import { Vault } from '#persistence/sealing.js';
import { readCsv } from '../csv/read.js';
import { Problem } from '../problems/problem.js';
import type { StatementFile, StatementLine, StatementPreview, WaitingList } from './payments.schema.js';

const ZONE = 'Asia/Tokyo';
const SAMPLE_ROWS = 6;
const MOST_UNMATCHED = 500;
const MOST_UNREADABLE = 50;

/** A line with the part of its command's key that is its own, and how often a command for it was refused. */
interface Keyed {
  key: string;
  refused: number;
}

/** A bank statement against the payments waited for. Names are opened for the comparison and stay here; nothing of the file is kept. */
@Injectable()
export class Statements {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
  ) {}

  async waiting(): Promise<WaitingList> {
    const items = await waitingPayments(this.db, this.vault);
    return { items: items.map(({ engagement: id, number, ...rest }) => ({ engagement: { id, number }, ...rest })) };
  }

  /** What each line pays, for a person to look at. Writes nothing. @throws CSV_… (400, 413) */
  async preview(file: StatementFile): Promise<StatementPreview> {
    return (await this.judged(file)).preview;
  }

  /** The same with the lines' keys, for booking. */
  async judged({ content, columns: chosen }: StatementFile): Promise<{ preview: StatementPreview; keys: Map<number, Keyed> }> {
    const { encoding, rows } = readCsv(content);
    const guessed = guessColumns(rows);
    const columns: Columns | undefined = chosen ? { out: null, direction: null, kind: null, ...(guessed && sameColumns(guessed, chosen) ? guessed : {}), ...chosen } : guessed;
    if (!columns) throw new Problem(400, 'CSV_COLUMNS');
    const read = rows.slice(columns.from).map((row, index) => ({ line: columns.from + index + 1, said: readLine(row, columns.from + index + 1, columns) }));
    const lines = read.flatMap(({ said }) => (typeof said === 'object' ? said : []));
    const unreadable = read.flatMap(({ line, said }) => (said === 'date' || said === 'amount' ? [{ line, cell: said }] : []));

    const keys = this.keysOf(lines);
    const [waiting, booked] = await Promise.all([waitingPayments(this.db, this.vault), bookingsOf(this.db, [...keys.values()])]);
    const judged = this.judge(lines, keys, waiting, booked);
    const count = (verdict: StatementLine['verdict']): number => judged.filter((line) => line.verdict === verdict).length;
    const shown = judged.filter(({ verdict }) => verdict !== 'none');
    const { from, date, amount, payer, text } = columns;
    return {
      keys: new Map(lines.map(({ line }) => [line, { key: keys.get(line)!, refused: booked.filter((each) => each.line === keys.get(line) && each.status === 'refused').length }])),
      preview: {
        encoding,
        hash: createHash('sha256').update(JSON.stringify([columns, judged.map(({ line, verdict, candidates }) => [line, keys.get(line), verdict, candidates.map(({ id }) => id)])])).digest('hex'),
        columns: { from, date, amount, payer, text },
        sample: rows.slice(0, SAMPLE_ROWS),
        counts: { certain: count('certain'), ambiguous: count('ambiguous'), none: count('none'), booked: count('booked'), future: count('future'), out: read.filter(({ said }) => said === 'out').length, unreadable: unreadable.length },
        lines: [...shown, ...judged.filter(({ verdict }) => verdict === 'none').slice(0, MOST_UNMATCHED)].sort((a, b) => a.line - b.line),
        unreadable: unreadable.slice(0, MOST_UNREADABLE),
      },
    };
  }

  private judge(lines: readonly BankLine[], keys: Map<number, string>, waiting: readonly WaitingPayment[], bookings: readonly BankBooking[]): StatementLine[] {
    const today = dateOf(ZONE, new Date().toISOString());
    const done = new Map(bookings.filter(({ status }) => status !== 'refused').map((each) => [each.line, each]));
    const isOpen = (line: BankLine): boolean => !done.has(keys.get(line.line)!) && line.date <= today;
    const matches = new Map(matchPayments(lines.filter(isOpen), waiting.flatMap(expectedOf)).map((match) => [match.line, match]));
    const byId = new Map(waiting.map(({ engagement: id, number, company }) => [id, { id, number, company }]));
    return lines.map((line): StatementLine => {
      const { line: n, date, amountYen, payer, text } = line;
      const row = { line: n, date, amountYen, payer, text };
      const earlier = done.get(keys.get(n)!);
      if (earlier) return { ...row, verdict: 'booked', reason: null, candidates: [{ id: earlier.engagement, number: earlier.number, company: '' }] };
      const match = matches.get(n);
      if (!match) return { ...row, verdict: 'future', reason: null, candidates: [] };
      return { ...row, verdict: match.verdict, reason: match.reason, candidates: match.candidates.flatMap((id) => byId.get(id) ?? []) };
    });
  }

  /** A key per line that the same line gives in any file, and that says nothing of the payer to whoever lacks ours. Equal lines of one day are told apart by their order. */
  private keysOf(lines: readonly BankLine[]): Map<number, string> {
    const seen = new Map<string, number>();
    return new Map(
      lines.map(({ line, date, amountYen, payer, text }) => {
        const said = [date, amountYen, payer, text].join('|');
        const nth = (seen.get(said) ?? 0) + 1;
        seen.set(said, nth);
        return [line, `bank-${this.vault.findHash('name', `${said}|${nth}`).toString('hex')}`];
      }),
    );
  }
}

const sameColumns = (guessed: Columns, chosen: NonNullable<StatementFile['columns']>): boolean => guessed.from === chosen.from && guessed.date === chosen.date && guessed.amount === chosen.amount;

/** What a payment form asked for is waited for; one that was skipped asked for nothing. */
function expectedOf({ engagement, number, amountYen, sentAt, company, contact, billingName }: WaitingPayment): Expected[] {
  if (amountYen === null) return [];
  const names = [company, contact?.name, contact?.kana, billingName].filter((name): name is string => typeof name === 'string');
  return [{ engagement, number, amountYen, since: dateOf(ZONE, sentAt), names }];
}
