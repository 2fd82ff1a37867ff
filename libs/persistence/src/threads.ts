import type { Actor } from '#domain/engagement/actor.js';
import { tellsOf } from './changes.js';
import type { Vault } from './sealing.js';
import { decodeCursor, pageOf, pageSize, type Page } from './cursor.js';
import { Conditions } from './conditions.js';
import { kept, rows, type Queryable } from './sql.js';

export interface ChatMessage {
  id: string;
  author: Actor;
  at: string;
  /** Undefined when the customer was erased. */
  text: string | undefined;
}

const sealedAs = (id: string): string => `chat:${id}`;

/** Adds a message to an engagement's thread. The same id again changes nothing. */
export async function postMessage(
  tx: Queryable,
  vault: Vault,
  message: { id: string; engagement: string; customer: string; author: Actor; at: string; text: string },
): Promise<void> {
  const { id, engagement, customer, author, at, text } = message;
  const sealed = await vault.seal(tx, customer, sealedAs(id), { text });
  await tx.query(
    kept('post-message', `insert into chat_message (id, engagement_id, customer_id, author, at, sealed) values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing
     returning ${tellsOf({ engagement: 'engagement_id', customer: 'customer_id', simulation: '(select e.simulation from engagement e where e.id = chat_message.engagement_id)', kind: "'message'", seq: 'null' })}`),
    [id, engagement, customer, JSON.stringify(author), at, sealed],
  );
}

/** A page of a thread, the newest first. */
export async function messagesOf(db: Queryable, vault: Vault, engagement: string, page: { cursor?: string; limit?: number } = {}): Promise<Page<ChatMessage>> {
  const limit = pageSize(page.limit);
  const where = new Conditions().add('engagement_id = ?', engagement);
  if (page.cursor !== undefined) {
    const { at, id } = decodeCursor(page.cursor);
    where.when(true, `(at, id::text) < (${where.value(at)}::timestamptz, ${where.value(id)}::text)`);
  }
  const found = await rows<{ id: string; customer: string; author: Actor; at: string; sealed: Buffer }>(
    db,
    `select id, customer_id as customer, author, at, sealed from chat_message where ${where} order by at desc, id::text desc limit ${where.value(limit + 1)}`,
    where.values,
  );
  const texts = await vault.openMany(db, found.map(({ id, customer, sealed }) => ({ customerId: customer, context: sealedAs(id), sealed })));
  const messages = found.map(({ id, author, at }, index): ChatMessage => ({ id, author, at, text: (texts[index] as { text: string } | undefined)?.text }));
  return pageOf(messages, limit, ({ at, id }) => ({ at, id }));
}
