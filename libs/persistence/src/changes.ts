import type { DataSource } from 'typeorm';

/** PostgreSQL's channel on which is told what has changed. */
export const CHANGES = 'dandori';

/** What of an engagement changed: `progress` its events and what follows from them, `charge` its charges and perhaps that, too, `message` its thread. */
export type ChangeKind = 'progress' | 'charge' | 'message';

/** What is told of a change: opaque ids alone, because whoever may connect to the database may listen. */
export interface Change {
  engagement: string;
  customer: string;
  simulation: boolean;
  kind: ChangeKind;
  /** The engagement's last event; null when the change is none of its events. */
  seq: number | null;
}

/** A session that was ended, by its id: neither the token nor its hash. */
export interface SessionEnded {
  session: string;
}

/** SQL that tells of a change. Its parts are SQL expressions; it belongs into the statement that makes the change, so that telling costs no round trip. */
export const tellsOf = ({ engagement, customer, simulation, kind, seq }: { [K in keyof Change]: string }): string =>
  `pg_notify('${CHANGES}', json_build_object('engagement', ${engagement}, 'customer', ${customer}, 'simulation', ${simulation}, 'kind', ${kind}, 'seq', ${seq})::text)`;

/** SQL that tells of the end of a session; `session` is an SQL expression. */
export const tellsOfEnd = (session: string): string => `pg_notify('${CHANGES}', json_build_object('session', ${session})::text)`;

/** What a listener was told; undefined when it is none of ours. */
export function toldIn(payload: string | undefined): Change | SessionEnded | undefined {
  try {
    const told = JSON.parse(payload ?? '') as Change | SessionEnded | null;
    return told !== null && typeof told === 'object' && ('engagement' in told || 'session' in told) ? told : undefined;
  } catch {
    return undefined;
  }
}

/** Changes that were committed and not told yet, by the pool that tells them. */
const untold = new WeakMap<DataSource, Change[]>();

/**
 * Tells of a change after its commit, many in one statement. Not within the transaction: PostgreSQL lets only one transaction that
 * tells commit at a time, and every command would wait for it. What a dying process did not tell is read with the next look.
 */
export function announce(db: DataSource, change: Change): void {
  const waiting = untold.get(db);
  if (waiting) return void waiting.push(change); // somebody is telling: it goes with the next statement
  const changes = [change];
  untold.set(db, changes);
  setImmediate(() => void tell(db, changes));
}

async function tell(db: DataSource, changes: Change[]): Promise<void> {
  while (changes.length > 0 && db.isInitialized) {
    const now = changes.splice(0).map((change) => JSON.stringify(change));
    await db.query(`select pg_notify('${CHANGES}', told) from unnest($1::text[]) as told`, [now]).catch(() => undefined); // away: whoever listens reads all again
  }
  untold.delete(db);
}
