import type { EngagementEvent } from '#domain/engagement/event.js';
import type { Facts } from '#domain/engagement/json.js';
import { rows, type Queryable } from './sql.js';

/** What other systems can be told of. */
export const feedTypes = [
  'dandori.charge.triggered', 'dandori.charge.priced', 'dandori.charge.price-missing', 'dandori.charge.acknowledged', 'dandori.charge.invoiced', 'dandori.charge.settled',
  'dandori.charge.waived', 'dandori.charge.reversed', 'dandori.engagement.opened', 'dandori.engagement.closed',
] as const;
export type FeedType = (typeof feedTypes)[number];

/** One event as it is kept: `position` is its place in the order of commits. */
export interface FeedEvent {
  /** `<charge key>/<kind>/<n>`: the same thing told twice has the same id. */
  id: string;
  type: FeedType;
  subject: string;
  at: string;
  data: Facts;
  position: number;
}

/** A CloudEvents 1.0 event, as the feed and the webhooks write it. */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: FeedType;
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  data: Facts;
}

/** @param source who tells: our public address */
export function cloudEvent({ id, type, subject, at, data }: Omit<FeedEvent, 'position'>, source: string): CloudEvent {
  return { specversion: '1.0', id, source, type, subject, time: at, datacontenttype: 'application/json', data };
}

const toldOf: readonly EngagementEvent['type'][] = ['opened', 'closed', 'charge-triggered', 'charge-settled'];

/** Do events of an engagement lead to some of the feed? Then it is worth publishing at once; otherwise the recovery does. */
export const leadsToFeed = (events: readonly Pick<EngagementEvent, 'type'>[]): boolean => events.some(({ type }) => toldOf.includes(type));

/** Gives what was committed its place in the feed, and makes the deliveries to endpoints. @returns those, for whoever starts them */
export async function publishFeed(db: Queryable): Promise<string[]> {
  const made = await rows<{ id: string }>(db, 'select publish_feed as id from publish_feed()');
  return made.map(({ id }) => id);
}

/** Events of charges after a position, in their order; at most `limit`. */
export function chargeEventsAfter(db: Queryable, { after, limit }: { after: number; limit: number }): Promise<FeedEvent[]> {
  return rows<FeedEvent>(
    db,
    `select id, type, subject, at, data, position from feed_event where position > $1 and type like 'dandori.charge.%' order by position limit $2`,
    [after, limit],
  );
}
