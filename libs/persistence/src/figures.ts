import { rows, type Queryable } from './sql.js';

/** How long a step took, from entering to completing it, of those completed since an instant. */
export interface StepFigures {
  step: string;
  count: number;
  medianHours: number;
  p90Hours: number;
}

/** Hours that engagements waited for each, of those in which anything happened since an instant. */
export interface WaitedFigures {
  engagements: number;
  usHours: number;
  customerHours: number;
  thirdHours: number;
}

/** Median and 90th percentile per step, in hours of the calendar; simulations are left out. */
export function stepFigures(db: Queryable, pipeline: string, since: string): Promise<StepFigures[]> {
  return rows(
    db,
    `select s.step, count(*)::int as count,
       percentile_cont(0.5) within group (order by extract(epoch from s.completed_at - s.entered_at)) / 3600 as "medianHours",
       percentile_cont(0.9) within group (order by extract(epoch from s.completed_at - s.entered_at)) / 3600 as "p90Hours"
     from engagement_step s join engagement e on e.id = s.engagement_id
     where s.completed_at >= $2 and e.pipeline = $1 and not e.simulation group by s.step`,
    [pipeline, since],
  );
}

/** Who was waited for: the closed spans of the folded state, and the open one until `now`. */
export async function waitedFigures(db: Queryable, pipeline: string, since: string, now: string): Promise<WaitedFigures> {
  const spent = (on: string): string =>
    `coalesce(sum((snapshot->'waited'->>'${on}')::float8 / 3600000 + case when closed_at is null and waiting_on = '${on}' then greatest(extract(epoch from $3::timestamptz - waiting_since), 0) / 3600 else 0 end), 0)::float8`;
  const [found] = await rows<WaitedFigures>(
    db,
    `select count(*)::int as engagements, ${spent('us')} as "usHours", ${spent('customer')} as "customerHours", ${spent('third')} as "thirdHours"
     from engagement where pipeline = $1 and not simulation and changed_at >= $2`,
    [pipeline, since, now],
  );
  return found!;
}
