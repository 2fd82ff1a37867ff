import { one, rows, type Queryable } from './sql.js';

export type DifferenceKind = 'charge-missing' | 'charge-unknown' | 'charge-differs' | 'price-differs' | 'amount-differs' | 'settlement-missing' | 'entry-unknown';

/** Something that the ledger says and the events do not, or the other way round. Amounts in yen. */
export interface Difference {
  kind: DifferenceKind;
  charge: string;
  /** What follows from events and price lists, as text; null when nothing does. */
  expected: string | null;
  found: string | null;
}

export interface Reconciliation {
  checkedAt: string;
  charges: number;
  entries: number;
  /** The first 200, by charge. */
  differences: Difference[];
  /** How many there are in all. */
  found: number;
}

const MOST = 200;

/**
 * Computes the ledger again from the events and the price lists, in SQL alone and without the projection's code, and compares. CAL-07: the
 * first cause of a key counts. CAL-06: the price is that of the list in force on the charge's date, and none is no zero.
 */
const differences = `
with told as (
  select distinct on (data->>'key') data->>'key' as key, engagement_id, data->>'code' as code, (data->>'quantity')::int as quantity, data->>'price' as price_key, (data->>'on')::date as on_date, seq
  from engagement_event where type = 'charge-triggered' order by data->>'key', at, seq
),
settled as (
  select data->>'key' as key, 'event:' || seq as source, (data->>'amountYen')::bigint as yen from engagement_event where type = 'charge-settled'
),
listed as (
  select r.version, (r.terms->>'effectiveFrom')::date as effective, r.published_at, p->>'code' as code, p->>'plan' as plan, (p->>'from')::date as from_date, (p->>'unitYen')::bigint as unit
  from rulebook r cross join jsonb_array_elements(r.terms->'prices') p
),
in_force as (
  select t.key, (
    select r.version from rulebook r where (r.terms->>'effectiveFrom')::date <= t.on_date order by (r.terms->>'effectiveFrom')::date desc, r.published_at desc limit 1
  ) as version from told t
),
priced as (
  select t.key, t.quantity, f.version, e.source, e.kind, e.unit_yen, e.amount_yen, e.price_version, (
    -- What finance priced later names its own list; what was priced at once is by the one in force.
    select l.unit from listed l
    where l.version = case when e.source like 'command:%' then e.price_version else f.version end
      and l.code = t.code and l.from_date <= t.on_date and (l.plan = t.price_key or l.plan is null)
    order by l.plan is not null desc, l.from_date desc limit 1
  ) as unit
  from told t join in_force f using (key) left join charge_entry e on e.charge_key = t.key and e.kind in ('priced', 'price-missing')
),
last_price as (
  select distinct on (charge_key) charge_key, amount_yen from charge_entry where kind = 'priced' order by charge_key, at desc
)
select 'charge-missing' as kind, t.key as charge, t.code || ' × ' || t.quantity as expected, null as found
  from told t where not exists (select 1 from charge c where c.key = t.key)
union all
select 'charge-unknown', c.key, null, c.code || ' × ' || c.quantity from charge c where not exists (select 1 from told t where t.key = c.key)
union all
select 'charge-differs', t.key, concat_ws(' ', t.code, '×', t.quantity, t.price_key, t.on_date), concat_ws(' ', c.code, '×', c.quantity, c.price_key, c.on_date)
  from told t join charge c using (key)
  where (t.engagement_id, t.code, t.quantity, t.on_date, t.seq) <> (c.engagement_id, c.code, c.quantity, c.on_date, c.seq) or t.price_key is distinct from c.price_key
union all
select 'price-differs', p.key, coalesce(p.unit::text, 'PRICE_MISSING'), coalesce(p.unit_yen::text, p.kind)
  from priced p join charge c on c.key = p.key
  where p.kind is null or p.unit is distinct from p.unit_yen or p.amount_yen is distinct from p.unit * p.quantity
     or (p.kind = 'priced' and p.source like 'event:%' and p.price_version is distinct from p.version)
union all
select 'settlement-missing', s.key, s.yen::text, e.amount_yen::text
  from settled s left join charge_entry e on e.charge_key = s.key and e.kind = 'settled' and e.source = s.source where e.amount_yen is distinct from s.yen
union all
select 'amount-differs', e.charge_key, (case when e.kind = 'invoiced' then l.amount_yen else -l.amount_yen end)::text, e.amount_yen::text
  from charge_entry e left join last_price l on l.charge_key = e.charge_key
  where e.kind in ('invoiced', 'waived', 'reversed') and e.amount_yen is distinct from case when e.kind = 'invoiced' then l.amount_yen else -l.amount_yen end
union all
select 'entry-unknown', e.charge_key, null, e.kind || ' ' || e.source
  from charge_entry e
  where case when e.source like 'command:%' then not exists (select 1 from command k where 'command:' || k.id = e.source and k.status = 'accepted')
             when e.kind = 'settled' then not exists (select 1 from settled s where s.key = e.charge_key and s.source = e.source)
             else not exists (select 1 from told t where t.key = e.charge_key and 'event:' || t.seq = e.source) end`;

/** Compares the ledger with what events and price lists say. Reads one consistent moment; changes nothing. */
export async function reconcile(db: Queryable): Promise<Reconciliation> {
  const [found, counts] = await Promise.all([
    rows<Difference & { all: number }>(db, `select d.*, count(*) over ()::int as all from (${differences}) d order by charge, kind limit ${MOST}`),
    one<{ charges: number; entries: number; at: string }>(db, 'select (select count(*)::int from charge) as charges, (select count(*)::int from charge_entry) as entries, clock_timestamp()::timestamptz(3) as at'),
  ]);
  return {
    checkedAt: counts!.at,
    charges: counts!.charges,
    entries: counts!.entries,
    differences: found.map(({ kind, charge, expected, found: said }) => ({ kind, charge, expected, found: said })),
    found: found[0]?.all ?? 0,
  };
}
