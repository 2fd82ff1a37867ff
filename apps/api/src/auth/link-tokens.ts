import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { one } from '#persistence/sql.js';
import type { LinkBearer } from './principal.js';

/** One-time links of mails. Only the hash of a token is kept, so the table does not open anything. */
@Injectable()
export class LinkTokens {
  constructor(private readonly db: DataSource) {}

  /**
   * Who bears this token; undefined when it is unknown or over. A used one still signs in: its page shows what was done,
   * and a retry of the very request that used it has to be answered again.
   */
  async bearer(token: string): Promise<LinkBearer | undefined> {
    const hash = createHash('sha256').update(token).digest();
    const row = await one<{ engagement: string; action: string; contact: string; customer: string }>(
      this.db,
      `select l.engagement_id as engagement, l.action, l.contact_id as contact, c.customer_id as customer
       from link_token l join contact c on c.id = l.contact_id where l.hash = $1 and l.expires_at > now()`,
      [hash],
    );
    return row && { kind: 'link', role: 'link', id: hash.toString('hex').slice(0, 32), token, ...row };
  }
}
