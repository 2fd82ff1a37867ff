import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { listCharges } from '#persistence/charges.js';
import { rows } from '#persistence/sql.js';
import { isInternal, type Principal } from '../auth/principal.js';
import { withCursor } from '../engagements/engagements.service.js';
import type { ChargePage, ChargeQuery } from '../schemas/others.schema.js';

type EntryRow = ChargePage['items'][number]['entries'][number] & { key: string };

/** The ledger, for finance; a customer reads its own. */
@Injectable()
export class Charges {
  constructor(private readonly db: DataSource) {}

  async list(principal: Principal, query: ChargeQuery): Promise<ChargePage> {
    const own = principal.kind === 'person' && !isInternal(principal) ? principal.customer : undefined;
    if (own !== undefined && query.customer !== undefined && query.customer !== own) return { items: [], next: null };
    const { engagement, code, limit, cursor } = query;
    const customer = own ?? query.customer;
    const page = await withCursor(() =>
      listCharges(this.db, { ...(engagement && { engagement }), ...(customer && { customer }), ...(code !== undefined && { code }), ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) }),
    );
    const entries = await rows<EntryRow>(
      this.db,
      'select charge_key as key, kind, at, amount_yen as "amountYen" from charge_entry where charge_key = any($1::text[]) order by charge_key, at, kind',
      [page.rows.map(({ key }) => key)],
    );
    return {
      items: page.rows.map(({ key, engagement: id, number, customer: whose, company, code: its, quantity, unitYen, amountYen, on, rule, facts, state, triggeredAt }) => ({
        key, engagement: { id, number }, customer: { id: whose, company }, code: its, quantity, unitYen, amountYen, on, rule, facts, state, triggeredAt,
        entries: entries.filter((entry) => entry.key === key).map(({ kind, at, amountYen: amount }) => ({ kind, at, amountYen: amount })),
      })),
      next: page.next,
    };
  }
}
