import { derivedId } from '#persistence/ids.js';
import { rows, type Queryable } from '#persistence/sql.js';
import type { EffectCall } from '../effects/effect.js';

/** Keeps what a simulation would have sent, to be looked at: the notice and its facts, no person and no words. The same one again changes nothing. */
export async function capture(db: Queryable, { engagement, seq, facts, at }: EffectCall, notice: string): Promise<void> {
  await rows(
    db,
    `insert into outbox (id, engagement_id, seq, kind, name, receiver, data, captured, at)
     values ($1, $2, $3, 'message', $4, 'customer', $5, true, $6) on conflict do nothing`,
    [derivedId(engagement.id, seq, 'message', 'customer'), engagement.id, seq, notice, JSON.stringify(facts), at],
  );
}
