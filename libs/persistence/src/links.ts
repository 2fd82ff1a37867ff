import { createHash, randomBytes } from 'node:crypto';
import { kept, one, type Queryable } from './sql.js';

export interface LinkRow {
  engagement: string;
  contact: string;
  action: string;
  seq: number;
  expiresAt: string;
  /** The command that used it. */
  usedBy: string | null;
}

export interface LinkRequest {
  engagement: string;
  contact: string;
  /** The action its bearer may do. */
  action: string;
  /** Number of the event that asked for it. */
  seq: number;
  /** Calendar days (24 hours each) it works. */
  days: number;
  at: string;
}

const columns = `engagement_id as engagement, contact_id as contact, action, seq, expires_at as "expiresAt", used_by as "usedBy"`;

/**
 * Issues a one-time link. Only its hash is kept, so asking again for the same event gives another token in place of the first,
 * unless that was used. @returns undefined when it was used
 */
export async function issue(tx: Queryable, { engagement, contact, action, seq, days, at }: LinkRequest): Promise<{ token: string; expiresAt: string } | undefined> {
  const token = `dl_${randomBytes(32).toString('base64url')}`;
  const made = await one<{ expiresAt: string }>(
    tx,
    kept('issue-link', `insert into link_token (hash, engagement_id, contact_id, action, seq, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6::timestamptz + make_interval(hours => 24 * $7), $6)
     on conflict (engagement_id, action, seq) do update set hash = excluded.hash, expires_at = excluded.expires_at, created_at = excluded.created_at
       where link_token.used_by is null
     returning expires_at as "expiresAt"`),
    [hashOf(token), engagement, contact, action, seq, at, days],
  );
  return made && { token, expiresAt: made.expiresAt };
}

/** What a token stands for, used or expired as it may be; undefined for anything we did not issue. */
export function find(db: Queryable, token: string): Promise<LinkRow | undefined> {
  return one<LinkRow>(db, `select ${columns} from link_token where hash = $1`, [hashOf(token)]);
}

/** Uses a token for a command; false when it is used by another one, expired at `at`, or unknown. A refusal gives it back. */
export async function consume(tx: Queryable, token: string, command: string, at: string): Promise<boolean> {
  const used = await one(tx, `update link_token set used_by = $2 where hash = $1 and (used_by is null or used_by = $2) and expires_at > $3 returning seq`, [
    hashOf(token),
    command,
    at,
  ]);
  return used !== undefined;
}

/** A token has 256 random bits: a plain hash is enough. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
