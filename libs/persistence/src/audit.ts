import type { Actor } from '#domain/engagement/actor.js';
import { Conditions } from './conditions.js';
import { CursorInvalid, decodeCursor, pageOf, pageSize, type Page } from './cursor.js';
import { kept, one, rows, type Queryable } from './sql.js';

/** What nobody can see in rows that were written: a request that was refused, a file that was taken along. The rest comes from triggers. */
export interface AuditEntry {
  actor: Actor;
  action: 'request.refused' | 'export.charges';
  /** `<kind>:<id>`, never what somebody typed. */
  subject: string;
  related?: string;
  outcome: 'ok' | 'refused';
  code?: string;
}

export interface AuditRow {
  /** In the order in which rows were written. */
  n: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  related: string | null;
  outcome: string;
  code: string | null;
  /** Its place in the chain; null until it is sealed, about a second later. */
  seq: number | null;
}

/** The end of the chain: whoever keeps it elsewhere notices when the whole chain was written anew. */
export interface AuditHead {
  seq: number;
  /** Of the row, SHA-256 in hex. */
  hash: string;
}

/** Adds a row, in the transaction of the caller where there is one. */
export async function recordAudit(db: Queryable, { actor, action, subject, related, outcome, code }: AuditEntry): Promise<void> {
  await db.query('select record_audit($1, $2, $3, $4, $5, $6)', [`${actor.role}:${actor.id}`, action, subject, related ?? null, outcome, code ?? null]);
}

const BATCH = 1000;

/** Chains all rows that were committed before. @returns the head it made; undefined when there was nothing to do, or another process is at it */
export async function sealAudit(db: Queryable): Promise<AuditHead | undefined> {
  for (let head: AuditHead | undefined; ; ) {
    const sealed = await one<AuditHead & { count: number }>(db, kept('seal-audit', `select head as seq, encode(head_hash, 'hex') as hash, count from seal_audit($1)`), [BATCH]);
    if (sealed) head = { seq: sealed.seq, hash: sealed.hash };
    if (!sealed || sealed.count < BATCH) return head;
  }
}

export interface AuditFilter {
  /** What an action begins with: one action, or all of a kind (`command.`). */
  action?: string | undefined;
  actor?: string | undefined;
  subject?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** The newest first. @throws {CursorInvalid} */
export async function listAudit(db: Queryable, { action, actor, subject, limit, cursor }: AuditFilter): Promise<Page<AuditRow>> {
  const most = pageSize(limit);
  const where = new Conditions().add('actor = ?', actor).add('subject = ?', subject).add('starts_with(action, ?)', action).add('n < ?::bigint', cursor === undefined ? undefined : rowOf(cursor));
  const found = await rows<AuditRow>(db, `select n, at, actor, action, subject, related, outcome, code, seq from audit where ${where} order by n desc limit ${where.value(most + 1)}`, where.values);
  return pageOf(found, most, ({ at, n }) => ({ at, id: String(n) }));
}

function rowOf(cursor: string): string {
  const { id } = decodeCursor(cursor);
  if (!/^\d{1,18}$/.test(id)) throw new CursorInvalid();
  return id;
}
