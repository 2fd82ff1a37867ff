import type { Engagement } from '#domain/engagement/engagement.js';
import type { Language } from './customers.js';
import { kept, rows, type Queryable } from './sql.js';

/** An effect whose first attempt is a worker's; `key` is the number of the event that asked for it. */
export interface EffectDue {
  engagement: string;
  key: number;
}

/** One that somebody has in hand, and where to say how it went. */
export interface EffectInHand extends EffectDue {
  pipeline: string;
  effect: string;
  /** The last event number that PostgreSQL has. */
  since: number;
}

/** One that was taken, with what has to be known to do it. */
export interface EffectTaken extends EffectInHand {
  at: string;
  /** The engagement as it stands: what has to be known, and what the rows that follow are computed from. */
  before: Engagement;
  about: { id: string; number: string; pipeline: string; customer: string; contact: string; terms: string; company: string; language: Language };
}

const inHand = `d.engagement_id as engagement, d.key, d.effect, e.pipeline, e.seq as since`;

/** Takes effects into hand, each for one taker; none of a simulation, whose mails must not go out. What becomes of a taker that dies: see `takeLeftEffects`. */
export function takeEffects(db: Queryable, due: readonly EffectDue[]): Promise<EffectTaken[]> {
  return rows(
    db,
    kept('take-effects', `update effect_due d set taken = true, changed_at = clock_timestamp()
     from engagement e join customer c on c.id = e.customer_id
     where (d.engagement_id, d.key) in (select * from unnest($1::uuid[], $2::int[])) and not d.taken and e.id = d.engagement_id and not e.simulation
     returning ${inHand}, d.at, e.snapshot as before,
       jsonb_build_object('id', e.id, 'number', e.number, 'pipeline', e.pipeline, 'customer', e.customer_id, 'contact', e.contact_id, 'terms', e.terms, 'company', c.company, 'language', c.language) as about`),
    [due.map(({ engagement }) => engagement), due.map(({ key }) => key)],
  );
}

/** A worker that was told begins at once. */
const dueSeconds = 10;
/** A mail server may take twenty seconds for an answer, and the process ten for its own. Asking an activity to try it, too, harms nothing. */
const inHandSeconds = 30;

/**
 * Takes those that nobody was told of, and those that somebody took and did not come back with, the longest waiting first: the recovery asks
 * for an activity. One with which it cannot either comes again after the others.
 */
export function takeLeftEffects(db: Queryable, { limit }: { limit: number }): Promise<EffectInHand[]> {
  return rows(
    db,
    `with waiting as (
       select engagement_id, key from effect_due
       where not taken and changed_at < clock_timestamp() - make_interval(secs => ${dueSeconds}) or taken and changed_at < clock_timestamp() - make_interval(secs => ${inHandSeconds})
       order by changed_at limit $1 for update skip locked
     )
     update effect_due d set taken = true, changed_at = clock_timestamp()
     from waiting w, engagement e where d.engagement_id = w.engagement_id and d.key = w.key and e.id = d.engagement_id
     returning ${inHand}`,
    [limit],
  );
}

/** Its process has ended, and asks for nothing any more. */
export async function forgetEffect(db: Queryable, { engagement, key }: EffectDue): Promise<void> {
  await rows(db, 'delete from effect_due where engagement_id = $1 and key = $2', [engagement, key]);
}

/** Makes the effects that wait those which the state says; those that somebody has in hand stay there. */
export async function restoreEffects(tx: Queryable, engagement: string, it: Engagement): Promise<void> {
  const keys = it.closed ? [] : Object.values(it.effects).flatMap(({ status, told, key }) => (status === 'requested' && told && key !== undefined ? [key] : []));
  await rows(tx, 'delete from effect_due where engagement_id = $1 and key <> all($2::int[])', [engagement, keys]);
  await rows(
    tx,
    `insert into effect_due (engagement_id, key, effect, at)
     select engagement_id, seq, data->>'effect', at from engagement_event where engagement_id = $1 and seq = any($2::int[])
     on conflict do nothing`,
    [engagement, keys],
  );
}
