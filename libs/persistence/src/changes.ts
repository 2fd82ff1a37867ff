import type { DataSource } from 'typeorm';
import type { EffectDue } from './effects.js';
import { kept } from './sql.js';

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

/** PostgreSQL's channel on which the workers are told what there is to do. */
export const WORK = 'dandori_work';

/** What a projection has left for a worker, by opaque ids; and what it is due to, when that is traced. */
export interface WorkDue {
  /** New deliveries to people. */
  mails: readonly string[];
  effects: readonly EffectDue[];
  traceparent?: string;
}

/** Of one message: PostgreSQL takes 8000 bytes. Those that are not told the recovery finds. */
const mostTold = { mails: 100, effects: 30 };

/** What a worker was told; undefined when it is none of ours. */
export function workIn(payload: string | undefined): WorkDue | undefined {
  try {
    const { mails, effects, traceparent } = JSON.parse(payload ?? '') as { mails: string[]; effects: [string, number][]; traceparent?: string };
    const ours = mails.every((id) => isId.test(id)) && effects.every(([id, key]) => isId.test(id) && Number.isInteger(key));
    return ours ? { mails, effects: effects.map(([engagement, key]) => ({ engagement, key })), ...(traceparent !== undefined && { traceparent }) } : undefined;
  } catch {
    return undefined;
  }
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Tells of a change after its commit. What a dying process did not tell is read with the next look. */
export const announce = (db: DataSource, change: Change): void => tellLater(db, [CHANGES, JSON.stringify(change)]);

/** Tells the workers what there is to do, after the commit. What was not told is found by the recovery. */
export function announceWork(db: DataSource, { mails, effects, ...trace }: WorkDue): void {
  if (mails.length + effects.length === 0) return;
  const keys = effects.slice(0, mostTold.effects).map(({ engagement, key }) => [engagement, key]);
  tellLater(db, [WORK, JSON.stringify({ ...trace, mails: mails.slice(0, mostTold.mails), effects: keys })]);
}

type Told = [channel: string, payload: string];

/** What was committed and not told yet, by the pool that tells it. */
const untold = new WeakMap<DataSource, Told[]>();

/**
 * Many in one statement. Not within the transaction: PostgreSQL lets only one transaction that tells commit at a time, and every
 * command would wait for it.
 */
function tellLater(db: DataSource, told: Told): void {
  const waiting = untold.get(db);
  if (waiting) return void waiting.push(told); // somebody is telling: it goes with the next statement
  const all = [told];
  untold.set(db, all);
  setImmediate(() => void tell(db, all));
}

async function tell(db: DataSource, all: Told[]): Promise<void> {
  while (all.length > 0 && db.isInitialized) {
    const now = all.splice(0);
    const told = [now.map(([channel]) => channel), now.map(([, payload]) => payload)];
    await db.query(kept('tell', 'select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) as told(channel, payload)'), told).catch(() => undefined); // away: whoever listens reads all again
  }
  untold.delete(db);
}
