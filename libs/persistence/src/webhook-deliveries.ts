import { Conditions } from './conditions.js';
import { decodeCursor, pageOf, pageSize, type Page } from './cursor.js';
import type { FeedType } from './feed.js';
import { one, rows, type Queryable } from './sql.js';

/** One event on its way to one endpoint, with its attempts, the last one first. */
export interface ListedDelivery {
  id: string;
  endpoint: string;
  event: string;
  type: FeedType;
  subject: string;
  at: string;
  status: 'due' | 'started' | 'sent' | 'parked';
  attempts: number;
  lastCode: string | null;
  changedAt: string;
}

export interface Attempt {
  delivery: string;
  n: number;
  at: string;
  /** `sent`, or why not. */
  code: string;
  /** Of HTTP; null when there was no answer. */
  status: number | null;
  ms: number | null;
}

export interface DeliveryFilter {
  endpoint?: string;
  status?: 'waiting' | 'sent' | 'parked';
  cursor?: string;
  limit?: number;
}

/** Of one delivery at most this many attempts are shown: three days make some eighty. */
const shownAttempts = 10;

const select = `select d.id, d.receiver_id as endpoint, f.id as event, f.type, f.subject, f.at, d.status, d.attempts, d.last_code as "lastCode", d.changed_at as "changedAt"
  from delivery d join feed_event f on f.n = d.feed_event_n`;

/** A page of deliveries to endpoints, the newest events first. @throws {CursorInvalid} */
export async function listWebhookDeliveries(db: Queryable, filter: DeliveryFilter): Promise<Page<ListedDelivery>> {
  const limit = pageSize(filter.limit);
  const { status } = filter;
  const where = new Conditions()
    .when(true, `d.receiver_kind = 'webhook'`)
    .add('d.receiver_id = ?', filter.endpoint)
    .when(status === 'waiting', `d.status in ('due', 'started')`)
    .add('d.status = ?', status === 'waiting' ? undefined : status);
  if (filter.cursor !== undefined) {
    const { at, id } = decodeCursor(filter.cursor);
    where.when(true, `(f.at, d.id::text) < (${where.value(at)}::timestamptz, ${where.value(id)}::text)`);
  }
  const found = await rows<ListedDelivery>(db, `${select} where ${where} order by f.at desc, d.id::text desc limit ${where.value(limit + 1)}`, where.values);
  return pageOf(found, limit, ({ at, id }) => ({ at, id }));
}

export function webhookDelivery(db: Queryable, id: string): Promise<ListedDelivery | undefined> {
  return one<ListedDelivery>(db, `${select} where d.id = $1`, [id]);
}

/** The last attempts of some deliveries, the last one first. */
export function attemptsOf(db: Queryable, deliveries: readonly string[]): Promise<Attempt[]> {
  return rows<Attempt>(
    db,
    `select a.delivery_id as delivery, a.n, a.at, a.code, a.status, a.ms from unnest($1::uuid[]) as d(id)
     cross join lateral (select * from delivery_attempt where delivery_id = d.id order by n desc limit $2) a order by a.delivery_id, a.n desc`,
    [deliveries, shownAttempts],
  );
}

/** A parked or sent one is due again; one on its way stays as it is. @returns whether it is due by this */
export async function resendWebhook(db: Queryable, id: string): Promise<boolean> {
  const again = `update delivery set status = 'due', changed_at = clock_timestamp() where id = $1 and receiver_kind = 'webhook' and status in ('parked', 'sent') returning id`;
  return (await rows(db, again, [id])).length > 0;
}
