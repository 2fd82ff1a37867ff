import { one, type Queryable } from './sql.js';

/** How the business stands, counted: no engagement, customer or person is named. Simulations do not count. */
export interface BusinessFigures {
  engagements: { pipeline: string; step: string; open: number; late: number }[];
  /** Charges triggered in the last 90 days, by their state. */
  charges: { state: string; count: number }[];
  /** Deliveries that are not over (due, started) or wait for a person (parked). */
  deliveries: { status: 'due' | 'started' | 'parked'; count: number }[];
  /** Commands taken in and not decided, and the age of the oldest in seconds (0 when there is none). */
  undecided: { count: number; oldestSeconds: number };
}

/** One statement, each part over an index of open or recent rows. */
export async function businessFigures(db: Queryable): Promise<BusinessFigures> {
  const figures = await one<BusinessFigures>(
    db,
    `select
       (select coalesce(jsonb_agg(each), '[]') from (
          select pipeline, step, count(*)::int as open, count(late_since)::int as late from engagement where closed_at is null and not simulation group by 1, 2 order by 1, 2
        ) each) as engagements,
       (select coalesce(jsonb_agg(each), '[]') from (
          select coalesce(state, 'triggered') as state, count(*)::int as count from charge_state where not simulation and triggered_at > now() - interval '90 days' group by 1 order by 1
        ) each) as charges,
       (select coalesce(jsonb_agg(each), '[]') from (
          select status, count(*)::int as count from delivery where status in ('due', 'started', 'parked') group by 1 order by 1
        ) each) as deliveries,
       (select jsonb_build_object('count', count(*)::int, 'oldestSeconds', coalesce(extract(epoch from now() - min(received_at)), 0)::float8) from command where status = 'received') as undecided`,
  );
  return figures!;
}
