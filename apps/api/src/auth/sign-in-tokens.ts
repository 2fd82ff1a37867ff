import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { one, type Queryable } from '#persistence/sql.js';

export type TokenKind = 'link' | 'invite';

const kinds = {
  link: { prefix: 'sl_', life: '15 minutes' },
  invite: { prefix: 'iv_', life: '7 days' },
} as const satisfies { [K in TokenKind]: { prefix: string; life: string } };

const TOKEN = /^(sl|iv)_[A-Za-z0-9_-]{43}$/;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Single-use tokens of sign-in mails and invitations. The token travels in the mail alone; here is its hash. */
@Injectable()
export class SignInTokens {
  /** Issues one, and clears away those that are over. */
  async issue(tx: Queryable, kind: TokenKind, to: { user: string } | { contact: string }): Promise<string> {
    const token = kinds[kind].prefix + randomBytes(32).toString('base64url');
    await tx.query('delete from sign_in_token where expires_at < now()');
    await tx.query(`insert into sign_in_token (hash, kind, user_id, contact_id, expires_at) values ($1, $2, $3, $4, now() + $5::interval)`, [
      hashOf(token), kind, 'user' in to ? to.user : null, 'contact' in to ? to.contact : null, kinds[kind].life,
    ]);
    return token;
  }

  /** Uses one up: of two at once, one gets it. */
  async redeem(tx: Queryable, token: string): Promise<{ kind: TokenKind; user: string | null; contact: string | null } | undefined> {
    if (!TOKEN.test(token)) return undefined;
    return one(tx, `delete from sign_in_token where hash = $1 and expires_at > now() returning kind, user_id as "user", contact_id as contact`, [hashOf(token)]);
  }

  /** Takes back all that would let this person in. */
  async forget(tx: Queryable, user: string): Promise<void> {
    await tx.query(`delete from sign_in_token where user_id = $1 or contact_id = (select "contactId" from "user" where "id" = $1)`, [user]);
  }
}
