import type { Facts } from '#domain/engagement/json.js';
import { rows, type Queryable } from './sql.js';

export interface HadBy {
  customer: string;
  pipeline: string;
  /** The action that opens an engagement of this pipeline, and the command that asks now. */
  opens: string;
  command: string;
  /** Outcomes of engagements that do not count any more. */
  unless: readonly string[];
}

/**
 * The facts of a customer's other engagements of a pipeline, and of the commands that would open more and are not decided yet. Of two
 * that ask at once the second waits for the first one's transaction, and sees it. Simulations count for nothing.
 */
export async function hadBy(tx: Queryable, { customer, pipeline, opens, command, unless }: HadBy): Promise<Facts[]> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`once ${pipeline} ${customer}`]);
  const found = await rows<{ facts: Facts }>(
    tx,
    `select snapshot -> 'facts' as facts from engagement where customer_id = $1::uuid and pipeline = $2 and not simulation and not coalesce(outcome = any($5), false)
     union all select facts from command where status = 'received' and pipeline = $2 and name = $3 and start ->> 'customer' = $1::text and not coalesce((start ->> 'simulation')::boolean, false) and id <> $4`,
    [customer, pipeline, opens, command, unless],
  );
  return found.map(({ facts }) => facts);
}
