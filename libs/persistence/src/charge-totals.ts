import type { EntryKind } from '#domain/charges/ledger.js';
import { chargesLike, type ChargeFilter } from './charges.js';
import { one, rows, type Queryable } from './sql.js';

export interface ChargeTotals {
  /** Per state; states without a charge are left out. */
  states: { state: EntryKind; count: number; amountYen: number }[];
  /** Per month of the charges' dates, what is neither waived nor reversed; months without a charge are left out. */
  months: { month: string; count: number; amountYen: number }[];
}

/** How many charges there are and what they amount to, in yen before tax. The filter's state and page do not count here. */
export async function chargeTotals(db: Queryable, filter: Omit<ChargeFilter, 'state' | 'cursor' | 'limit'>, since: string): Promise<ChargeTotals> {
  const all = chargesLike(filter);
  const recent = chargesLike({ ...filter, from: filter.from !== undefined && filter.from > since ? filter.from : since }).when(true, `c.state not in ('waived', 'reversed')`);
  const source = 'from charge_state c join engagement e on e.id = c.engagement_id';
  const [states, months] = await Promise.all([
    rows<ChargeTotals['states'][number]>(db, `select c.state, count(*)::int as count, coalesce(sum(c.amount_yen), 0)::bigint as "amountYen" ${source} where ${all} group by c.state order by c.state`, all.values),
    rows<ChargeTotals['months'][number]>(
      db,
      `select to_char(c.on_date, 'YYYY-MM') as month, count(*)::int as count, coalesce(sum(c.amount_yen), 0)::bigint as "amountYen" ${source} where ${recent} group by 1 order by 1`,
      recent.values,
    ),
  ]);
  return { states, months };
}

/** How many charges a filter finds. */
export async function countCharges(db: Queryable, filter: Omit<ChargeFilter, 'cursor' | 'limit'>): Promise<number> {
  const where = chargesLike(filter);
  return (await one<{ count: number }>(db, `select count(*)::int as count from charge_state c join engagement e on e.id = c.engagement_id where ${where}`, where.values))!.count;
}
