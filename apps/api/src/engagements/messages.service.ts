import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, seeingAll } from '#persistence/database.js';
import { derivedId } from '#persistence/ids.js';
import { Vault } from '#persistence/sealing.js';
import { one, rows } from '#persistence/sql.js';
import { messagesOf, postMessage, type ChatMessage } from '#persistence/threads.js';
import { actorOf, isInternal, scopeOf, type Principal } from '../auth/principal.js';
import { Deliveries } from '../commands/deliveries.js';
import { Problem } from '../problems/problem.js';
import type { MessagePage, MessageView } from '../schemas/others.schema.js';
import { Visible } from './visible.js';

/** The thread of an engagement. A message is kept sealed, and the other side gets a mail that there is one. */
@Injectable()
export class Messages {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly visible: Visible,
    private readonly deliveries: Deliveries,
  ) {}

  /** The newest hundred, oldest first. */
  async list(principal: Principal, engagement: string): Promise<MessagePage> {
    await this.visible.engagement(principal, engagement);
    const { rows: found } = await messagesOf(this.db, this.vault, engagement, { limit: 100 });
    return { items: found.reverse().map((message) => this.view(message, principal)) };
  }

  /** The id follows from the sender and the key, so a retry finds the message of then. */
  async post(principal: Principal, key: string, engagement: string, text: string): Promise<MessageView> {
    const row = await this.visible.engagement(principal, engagement);
    const id = derivedId('message', scopeOf(principal), key);
    const author = actorOf(principal);
    const { deliveries, message } = await inTransaction(this.db, author, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`message/${engagement}`]); // numbers its outbox row, so one at a time
      const known = await this.messageById(tx, id);
      const asCommand = await one(tx, 'select 1 from command where principal = $1 and key = $2', [scopeOf(principal), key]);
      if (asCommand || (known && (known.engagement !== engagement || known.text !== text))) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
      if (known) return { deliveries: [], message: known };
      const at = new Date().toISOString();
      await postMessage(tx, this.vault, { id, engagement, customer: row.customer, author, at, text });
      const receiver = isInternal(principal) ? 'customer' : 'staff';
      // Colleagues and mails are not the sender's to see.
      const due = await seeingAll(tx, () => rows<{ id: string }>(tx, notify, [id, engagement, receiver, row.contact, row.assignee, row.simulation, at, JSON.stringify({ from: author.role })]));
      return { deliveries: due.map((each) => each.id), message: { id, author, at, text } };
    });
    this.deliveries.start({ mails: deliveries });
    return this.view(message, principal);
  }

  private async messageById(tx: Parameters<typeof one>[0], id: string): Promise<(ChatMessage & { engagement: string }) | undefined> {
    const row = await one<{ engagement: string; customer: string; author: ChatMessage['author']; at: string; sealed: Buffer }>(
      tx, 'select engagement_id as engagement, customer_id as customer, author, at, sealed from chat_message where id = $1', [id],
    );
    if (!row) return undefined;
    const [opened] = await this.vault.openMany(tx, [{ customerId: row.customer, context: `chat:${id}`, sealed: row.sealed }]);
    return { id, engagement: row.engagement, author: row.author, at: row.at, text: (opened as { text: string } | undefined)?.text };
  }

  private view({ id, at, author, text }: ChatMessage, principal: Principal): MessageView {
    const shown = isInternal(principal) || author.role === 'customer' ? author.id : author.role;
    return { id, at, author: { role: author.role, id: shown }, text: text ?? '' };
  }
}

/** The outbox row of a message and a delivery per receiver. Its number is no event's: negative, so that it never meets one. */
const notify = `
  with said as (
    insert into outbox (id, engagement_id, seq, kind, name, receiver, data, captured, at)
    select $1::uuid, $2::uuid, -1 - (select count(*)::int from outbox where engagement_id = $2::uuid and kind = 'message'), 'message', 'message', $3, $8::jsonb, $6::boolean, $7::timestamptz
    returning id
  ), receivers as (
    select 'contact' as kind, $4::text as receiver where $3 = 'customer'
    union select 'user', $5::text where $3 = 'staff' and $5::text is not null
    union select 'user', u."id" from "user" u where $3 = 'staff' and $5::text is null and u."role" in ('staff', 'manager') and u."disabledAt" is null
  )
  insert into delivery (id, outbox_id, receiver_kind, receiver_id, changed_at)
  select encode(substr(sha256(convert_to(said.id || '/' || kind || '/' || receiver, 'UTF8')), 1, 16), 'hex')::uuid, said.id, kind, receiver, clock_timestamp()
  from said, receivers where not $6::boolean
  returning id`;
