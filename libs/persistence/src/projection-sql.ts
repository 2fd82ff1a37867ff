import type { EngagementEvent } from '#domain/engagement/event.js';
import { eventOf } from './engagements.js';
import type { ProjectionRows } from './projection-rows.js';
import { kept, rows as rowsOf, type Queryable } from './sql.js';

/** The function of the migration `0018-projection`, which says what it writes and when it writes nothing. */
const write = kept('project-write', 'select kind, id, seq, to_seq, at, actor, type, data, rule, command from write_projection($1::jsonb)');

interface Row {
  kind: 'delivery' | 'event' | 'command';
  id: string;
  seq: number;
  to_seq: number;
  at: string;
  rule: string | null;
  command: string | null;
}

/** What was new, as it is stored now. */
export interface Written {
  /** Deliveries that are new. */
  deliveries: string[];
  /** In their order. */
  events: EngagementEvent[];
  /** The commands that this decided. */
  accepted: { id: string; fromSeq: number; toSeq: number; decidedAt: string }[];
}

/**
 * Writes the rows and gives what is new of them.
 * @param onlyFrom the number of the event after which the rows follow: nothing is written when it is not the last any more. Not asked within a
 * transaction that holds the engagement's lock
 */
export async function writeRows(db: Queryable, rows: ProjectionRows, onlyFrom?: number): Promise<Written> {
  const found = await rowsOf<Row>(db, write, [JSON.stringify({ ...rows, only_from: onlyFrom })]);
  const of = (kind: Row['kind']): Row[] => found.filter((row) => row.kind === kind);
  return {
    deliveries: of('delivery').map(({ id }) => id),
    events: of('event').sort((a, b) => a.seq - b.seq).map(({ kind: _kind, id: _id, to_seq: _to, ...event }) => eventOf(event)),
    accepted: of('command').map(({ id, seq, to_seq, at }) => ({ id, fromSeq: seq, toSeq: to_seq, decidedAt: at })),
  };
}
