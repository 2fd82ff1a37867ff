import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { whyNotBooked } from '#domain/charges/ledger.js';
import type { EntryKind } from '#persistence/charges.js';
import { inTransaction } from '#persistence/database.js';
import { rows } from '#persistence/sql.js';
import { actorOf } from '../auth/principal.js';
import { Deliveries } from '../commands/deliveries.js';
import type { Sent } from '../commands/sent.js';
import { readCsv } from '../csv/read.js';
import { Problem } from '../problems/problem.js';
import { invoiceNumberSchema } from './charges.schema.js';
import type { InvoicePreview, InvoiceRow, InvoicesBooked } from './invoices.schema.js';
import { hashOf, Ledger } from './ledger.service.js';

/** Headings of our own export and of common invoicing tools; compared without spaces, in capitals. */
const CHARGE = ['請求対象', '請求対象番号', 'CHARGE', 'KEY', 'CHARGEKEY'];
const NUMBER = ['請求書番号', '請求番号', 'INVOICE', 'INVOICENUMBER', 'INVOICENO'];

interface Known {
  key: string;
  number: string;
  company: string;
  amountYen: number | null;
  kinds: EntryKind[];
  invoiceNumber: string | null;
}

/** Invoice numbers from a file: looked at first, then booked as it was seen. */
@Injectable()
export class Invoices {
  constructor(
    private readonly db: DataSource,
    private readonly ledger: Ledger,
    private readonly deliveries: Deliveries,
  ) {}

  /** What booking this file would do. Writes nothing. @throws CSV_… (400, 413) */
  async preview(content: string): Promise<InvoicePreview> {
    const table = readCsv(content);
    const said = linesOf(table.rows);
    const known = await this.charges(said.map(({ charge }) => charge));
    const seen = new Set<string>();
    const judged = said.map(({ line, charge, invoiceNumber }): InvoiceRow => {
      const { found, code } = oneOf(known, charge);
      const row = { line, charge: found?.key ?? null, company: found?.company ?? null, amountYen: found?.amountYen ?? null, invoiceNumber };
      if (!found) return { ...row, verdict: 'wrong', code };
      if (!invoiceNumberSchema.safeParse(invoiceNumber).success) return { ...row, verdict: 'wrong', code: 'INVOICE_NUMBER_INVALID' };
      if (found.invoiceNumber === invoiceNumber) return { ...row, verdict: 'already', code: null };
      if (seen.has(found.key)) return { ...row, verdict: 'wrong', code: 'CHARGE_TWICE' };
      seen.add(found.key);
      const refusal = whyNotBooked('invoice', found.key, found.kinds);
      return refusal ? { ...row, verdict: 'wrong', code: refusal.code } : { ...row, verdict: 'book', code: null };
    });
    const count = (verdict: InvoiceRow['verdict']): number => judged.filter((row) => row.verdict === verdict).length;
    return {
      encoding: table.encoding,
      hash: createHash('sha256').update(JSON.stringify(judged)).digest('hex'),
      counts: { book: count('book'), already: count('already'), wrong: count('wrong') },
      amountYen: judged.reduce((sum, { verdict, amountYen }) => sum + (verdict === 'book' ? (amountYen ?? 0) : 0), 0),
      rows: judged,
    };
  }

  /**
   * Books what a preview showed: all of it in one transaction, or nothing.
   * @throws 409 PREVIEW_OUTDATED when the file or the ledger is no longer what was looked at, 422 NOTHING_TO_BOOK
   */
  async book(sent: Sent, content: string, hash: string): Promise<InvoicesBooked> {
    const first = await this.ledger.known(sent);
    if (first) return this.bookedBefore(sent);
    const preview = await this.preview(content);
    if (preview.hash !== hash) throw new Problem(409, 'PREVIEW_OUTDATED');
    const wanted = preview.rows.filter(({ verdict }) => verdict === 'book').sort((a, b) => (a.charge! < b.charge! ? -1 : 1));
    if (wanted.length === 0) throw new Problem(422, 'NOTHING_TO_BOOK');
    await inTransaction(this.db, actorOf(sent.principal), async (tx) => {
      for (const [index, { charge, invoiceNumber }] of wanted.entries()) {
        const command = await this.ledger.bookIn(tx, { ...sent, key: keyOf(sent.key, index) }, { action: 'invoice', charge: charge!, invoiceNumber });
        // Somebody was faster, or the key is another request's: what was confirmed is no longer what would be booked.
        if (command.status !== 'accepted' || !command.requestHash.equals(hashOf(sent))) throw new Problem(409, 'PREVIEW_OUTDATED');
      }
    });
    this.deliveries.start({}, true);
    return { booked: wanted.map(({ charge, invoiceNumber }) => ({ charge: charge!, invoiceNumber })) };
  }

  /** The same request again gets what it got. */
  private async bookedBefore(sent: Sent): Promise<InvoicesBooked> {
    const found = await rows<{ hash: Buffer; charge: string; invoiceNumber: string }>(
      this.db,
      `select request_hash as hash, facts->>'charge' as charge, facts->>'invoiceNumber' as "invoiceNumber" from command
       where principal = $1 and (key = $2 or starts_with(key, $2 || ' ')) and name = 'invoiceCharge' order by 2`,
      [`${sent.principal.role}:${sent.principal.id}`, sent.key],
    );
    if (found.length === 0 || !found.every((row) => row.hash.equals(hashOf(sent)))) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
    return { booked: found.map(({ charge, invoiceNumber }) => ({ charge, invoiceNumber })) };
  }

  /** Charges by key, and all of an engagement by its number. */
  private charges(named: string[]): Promise<Known[]> {
    return rows<Known>(
      this.db,
      `select c.key, e.number, k.company, c.amount_yen as "amountYen", array(select n.kind from charge_entry n where n.charge_key = c.key) as kinds,
         (select n.reference from charge_entry n where n.charge_key = c.key and n.kind = 'invoiced' limit 1) as "invoiceNumber"
       from charge_state c join engagement e on e.id = c.engagement_id join customer k on k.id = c.customer_id
       where not c.simulation and (c.key = any($1::text[]) or e.number = any($1::text[])) order by c.key`,
      [[...new Set(named)]],
    );
  }
}

/** Each charge of a file is a command of its own; a header's key has no spaces, so none of these is ever somebody's. */
const keyOf = (key: string, index: number): string => (index === 0 ? key : `${key} ${index + 1}`);

/** The charge that a cell names: by its key, or by the engagement's number when only one of its charges is still to be invoiced. */
function oneOf(known: readonly Known[], cell: string): { found?: Known; code: string } {
  const byKey = known.find(({ key }) => key === cell);
  if (byKey) return { found: byKey, code: '' };
  const all = known.filter(({ number }) => number === cell);
  const open = all.filter(({ key, kinds }) => whyNotBooked('invoice', key, kinds) === undefined);
  const found = open.length === 1 ? open[0] : all.length === 1 ? all[0] : undefined;
  return { ...(found && { found }), code: all.length > 1 ? 'CHARGE_SEVERAL' : 'CHARGE_UNKNOWN' };
}

/** The two columns that count; without headings the first two. Rows without an invoice number are passed over: an export has them. */
function linesOf(table: readonly (readonly string[])[]): { line: number; charge: string; invoiceNumber: string }[] {
  const head = (table[0] ?? []).map((cell) => cell.normalize('NFKC').toUpperCase().replace(/\s/gu, ''));
  const column = (names: readonly string[]): number => names.map((name) => head.indexOf(name)).find((index) => index >= 0) ?? -1;
  const [charge, number] = [column(CHARGE), column(NUMBER)];
  const headed = charge >= 0 && number >= 0;
  if (!headed && (charge >= 0 || number >= 0 || (table[0]?.length ?? 0) < 2)) throw new Problem(400, 'CSV_COLUMNS');
  return table
    .map((row, index) => ({ line: index + 1, charge: (headed ? row[charge] : row[0])?.trim() ?? '', invoiceNumber: (headed ? row[number] : row[1])?.normalize('NFKC').trim() ?? '' }))
    .slice(headed ? 1 : 0)
    .filter(({ charge: key, invoiceNumber }) => key !== '' && invoiceNumber !== '');
}
