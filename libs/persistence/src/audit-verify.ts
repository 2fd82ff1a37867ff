import { createHash } from 'node:crypto';
import type { AuditHead } from './audit.js';
import { one, rows, type Queryable } from './sql.js';

/** A row as it was sealed, all as text. */
export interface SealedRow {
  seq: string;
  n: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  related: string | null;
  outcome: string;
  code: string | null;
  sealedAt: string;
  previous: string;
  hash: string;
}

/** What is wrong, and with which row: its place in the chain, or the number of one that has none. */
export interface AuditFault {
  row: string;
  what: 'changed' | 'missing' | 'out of order' | 'dated back' | 'rewritten';
}

export interface AuditReport {
  /** Of the last row that is right. */
  head: AuditHead;
  /** Rows that are not sealed yet. */
  waiting: number;
  /** The first that was found. */
  fault?: AuditFault;
}

/** A transaction may be open for as long as this between writing its row and its commit; dated back further, a row is not believed. */
const LONGEST_TRANSACTION_MS = 15 * 60_000;
const PAGE = 2000;
const NOTHING = '00'.repeat(32);

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const sealedPage = `select seq::text, n::text, ${iso('at')} as at, actor, action, subject, related, outcome, code, ${iso('sealed_at')} as "sealedAt",
  encode(previous, 'hex') as previous, encode(hash, 'hex') as hash from audit where seq > $1 order by audit.seq, audit.n limit ${PAGE}`;

/** The hash of a row by the form that `audit_hash` in the database writes down; on purpose a second hand. */
export function hashOf(row: SealedRow): string {
  const fields = [row.seq, row.n, row.at, row.actor, row.action, row.subject, row.related, row.outcome, row.code, row.sealedAt];
  const form = fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join(',');
  return createHash('sha256').update(Buffer.from(row.previous, 'hex')).update(form).digest('hex');
}

/** Follows the chain row by row. */
class Chain {
  head: AuditHead;
  /** When the batch before the last row's was sealed, and the last row's own. */
  private before = '';
  /** Empty before the first row. */
  sealedAt = '';

  /** @param after the row to follow on from; without one, from the beginning */
  constructor(after: AuditHead = { seq: 0, hash: NOTHING }) {
    this.head = after;
  }

  /** @returns what is wrong with the row, or with the one that should have come */
  follow(row: SealedRow): AuditFault | undefined {
    const expected = String(this.head.seq + 1);
    if (row.seq !== expected) return Number(row.seq) > this.head.seq ? { row: expected, what: 'missing' } : { row: row.seq, what: 'out of order' };
    if (hashOf(row) !== row.hash) return { row: row.seq, what: 'changed' };
    if (row.previous !== this.head.hash) return { row: String(Math.max(this.head.seq, 1)), what: 'rewritten' }; // it fits itself, but the next remembers another
    if (row.sealedAt < this.sealedAt || row.at > row.sealedAt) return { row: row.seq, what: 'out of order' };
    if (row.sealedAt > this.sealedAt) this.before = this.sealedAt;
    this.sealedAt = row.sealedAt;
    if (this.isDatedBack(row.at, this.before)) return { row: row.seq, what: 'dated back' };
    this.head = { seq: Number(row.seq), hash: row.hash };
    return undefined;
  }

  /** Of a row that is not sealed yet: the last batch came before it. */
  isTooOld(at: string): boolean {
    return this.isDatedBack(at, this.sealedAt);
  }

  private isDatedBack(at: string, sealedBefore: string): boolean {
    return sealedBefore !== '' && Date.parse(at) < Date.parse(sealedBefore) - LONGEST_TRANSACTION_MS;
  }
}

/**
 * Counts the whole chain again, from its first row to its last, up to the first fault.
 * @param anchors heads that were kept elsewhere: without one, a chain that was written anew or cut at its end cannot be told from a true one
 */
export async function verifyAudit(db: Queryable, anchors: readonly AuditHead[] = []): Promise<AuditReport> {
  const kept = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  const contradiction = anchors.find(({ seq, hash }) => kept.get(seq) !== hash);
  const chain = new Chain();
  const waiting = Number((await one<{ count: string }>(db, 'select count(*)::text as count from audit where seq is null'))?.count ?? 0);
  const report = (fault?: AuditFault): AuditReport => ({ head: chain.head, waiting, ...(fault && { fault }) });
  if (contradiction) return report({ row: String(contradiction.seq), what: 'rewritten' });

  const strange = await one<{ seq: string }>(db, 'select seq::text from audit where seq < 1 order by audit.seq limit 1');
  if (strange) return report({ row: strange.seq, what: 'out of order' });
  for (let page: SealedRow[]; (page = await rows<SealedRow>(db, sealedPage, [chain.head.seq])).length > 0; ) {
    for (const row of page) {
      const fault = chain.follow(row) ?? (kept.has(chain.head.seq) && kept.get(chain.head.seq) !== chain.head.hash ? { row: row.seq, what: 'rewritten' as const } : undefined);
      if (fault) return report(fault);
    }
  }
  const furthest = Math.max(0, ...kept.keys());
  if (furthest > chain.head.seq) return report({ row: String(chain.head.seq + 1), what: 'missing' });
  const oldest = await one<{ n: string; at: string }>(db, `select n::text, ${iso('at')} as at from audit where seq is null order by audit.at limit 1`);
  return report(oldest && chain.isTooOld(oldest.at) ? { row: `not sealed, number ${oldest.n}`, what: 'dated back' } : undefined);
}

/** What the end of the chain is like. */
export interface AuditEnd extends AuditReport {
  /** The first row that was counted again. */
  from: number;
  /** When the last row that is right was sealed; missing as long as none is. */
  sealedAt?: string;
}

/**
 * Counts the last rows again, and nothing before them: a matter of milliseconds, however long the chain. The whole chain, held against
 * heads from elsewhere, is for `verifyAudit`.
 * @param most how many rows, at most 1000
 */
export async function verifyEnd(db: Queryable, most: number): Promise<AuditEnd> {
  const last = Number((await one<{ seq: string }>(db, 'select seq::text from audit where seq is not null order by audit.seq desc limit 1'))?.seq ?? 0);
  const before = Math.max(0, last - most);
  const after = before === 0 ? undefined : await one<AuditHead>(db, `select seq, encode(hash, 'hex') as hash from audit where seq = $1`, [before]);
  const waiting = Number((await one<{ count: string }>(db, 'select count(*)::text as count from audit where seq is null'))?.count ?? 0);
  const chain = new Chain(after ?? { seq: before, hash: NOTHING });
  const report = (fault?: AuditFault): AuditEnd => ({ from: before + 1, head: chain.head, waiting, ...(chain.sealedAt !== '' && { sealedAt: chain.sealedAt }), ...(fault && { fault }) });
  if (before > 0 && !after) return report({ row: String(before), what: 'missing' });

  for (const row of await rows<SealedRow>(db, sealedPage, [before])) {
    const fault = chain.follow(row);
    if (fault) return report(fault);
  }
  return report();
}

/** Heads in a text of one JSON object per line: a file of anchors, or a log of the API (its lines `audit head`). Other lines are passed over. */
export function anchorsIn(text: string): AuditHead[] {
  return text.split('\n').flatMap((line) => {
    try {
      const { seq, hash } = JSON.parse(line) as { seq?: unknown; hash?: unknown };
      return typeof seq === 'number' && Number.isSafeInteger(seq) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? [{ seq, hash }] : [];
    } catch {
      return []; // not a line of ours
    }
  });
}
