import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAudit } from '#persistence/audit.js';
import { withOffset } from '#domain/calendar/instants.js';
import type { Words } from '#domain/calendar/calendar.js';
import type { EntryKind } from '#domain/charges/ledger.js';
import { countCharges } from '#persistence/charge-totals.js';
import { listCharges, type Charge, type ChargeFilter } from '#persistence/charges.js';
import { actorOf, type Person } from '../auth/principal.js';
import { writeCsv, type Cell } from '../csv/write.js';
import { pipelineOf } from '../pipelines/registry.js';
import { Problem } from '../problems/problem.js';
import type { ExportQuery } from './charges.schema.js';
import { asked } from './charges.service.js';

const MOST_ROWS = 20_000;

export const stateWords: { readonly [state in EntryKind]: Words } = {
  'price-missing': { ja: '金額未設定', en: 'No price' },
  priced: { ja: '要確認', en: 'To acknowledge' },
  acknowledged: { ja: '確認済み', en: 'Acknowledged' },
  invoiced: { ja: '請求済み', en: 'Invoiced' },
  settled: { ja: '入金済み', en: 'Settled' },
  waived: { ja: '免除', en: 'Waived' },
  reversed: { ja: '取り消し', en: 'Reversed' },
};

interface Column {
  title: Words;
  cell: (charge: Charge, lang: 'ja' | 'en') => Cell;
}

/** The columns of the file; its first and its invoice number are what a file of invoice numbers is read by. */
const columns: readonly Column[] = [
  { title: { ja: '請求対象', en: 'Charge' }, cell: ({ key }) => key },
  { title: { ja: '状態', en: 'State' }, cell: ({ state }, lang) => stateWords[state][lang] },
  { title: { ja: '発生日', en: 'Date' }, cell: ({ on }) => on },
  { title: { ja: '内容', en: 'What' }, cell: ({ pipeline, code }, lang) => pipelineOf(pipeline)?.words.charges[code]?.[lang] ?? code },
  { title: { ja: 'コード', en: 'Code' }, cell: ({ code }) => code },
  { title: { ja: '規則', en: 'Rule' }, cell: ({ rule }) => rule },
  { title: { ja: '案件', en: 'Engagement' }, cell: ({ number }) => number },
  { title: { ja: 'お客様番号', en: 'Customer number' }, cell: ({ customerNumber }) => customerNumber },
  { title: { ja: 'お客様', en: 'Customer' }, cell: ({ company }) => company },
  { title: { ja: '数量', en: 'Quantity' }, cell: ({ quantity }) => quantity },
  { title: { ja: '単価(税抜)', en: 'Unit price (yen, before tax)' }, cell: ({ unitYen }) => unitYen },
  { title: { ja: '金額(税抜)', en: 'Amount (yen, before tax)' }, cell: ({ amountYen }) => amountYen },
  { title: { ja: '価格表の版', en: 'Price list' }, cell: ({ priceVersion }) => priceVersion },
  { title: { ja: '請求書番号', en: 'Invoice number' }, cell: ({ invoiceNumber }) => invoiceNumber },
  { title: { ja: '発生日時', en: 'Arose at' }, cell: ({ triggeredAt }) => withOffset('Asia/Tokyo', triggeredAt) },
];

/** Charges as a file for accounting, page by page: its size does not depend on how many there are. */
@Injectable()
export class ChargeExport {
  constructor(private readonly db: DataSource) {}

  /** On record before its first line is sent. @throws 422 EXPORT_TOO_LARGE beyond 20,000 rows */
  async file(who: Person, { encoding = 'utf-8', language = 'ja', ...query }: ExportQuery): Promise<Readable> {
    const filter = asked(query);
    const count = await countCharges(this.db, filter);
    if (count > MOST_ROWS) throw new Problem(422, 'EXPORT_TOO_LARGE', { facts: { rows: count, most: MOST_ROWS } });
    await recordAudit(this.db, { actor: actorOf(who), action: 'export.charges', subject: `month:${query.month ?? 'all'}`, outcome: 'ok', code: `${count} rows` });
    return writeCsv(this.rows(filter, language), encoding);
  }

  private async *rows(filter: ChargeFilter, lang: 'ja' | 'en'): AsyncGenerator<Cell[]> {
    yield columns.map(({ title }) => title[lang]);
    for (let cursor: string | undefined; ; ) {
      const page = await listCharges(this.db, { ...filter, limit: 100, ...(cursor !== undefined && { cursor }) });
      for (const charge of page.rows) yield columns.map(({ cell }) => cell(charge, lang));
      if (page.next === null) return;
      cursor = page.next;
    }
  }
}
