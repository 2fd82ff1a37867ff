/** Where a page ended: the instant and the id of its last row. Both, because instants may be equal. */
export interface Position {
  at: string;
  id: string;
}

export interface Page<T> {
  rows: T[];
  /** Opaque; null after the last page. */
  next: string | null;
}

/** A cursor that we did not make: the API answers 400. */
export class CursorInvalid extends Error {
  readonly code = 'CURSOR_INVALID';
  constructor() {
    super('CURSOR_INVALID');
    this.name = 'CursorInvalid';
  }
}

export const largestPage = 100;

/** What was asked for, between 1 and 100; 50 by default. */
export function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(Math.trunc(limit ?? 50) || 1, 1), largestPage);
}

export function encodeCursor({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** @throws {CursorInvalid} */
export function decodeCursor(cursor: string): Position {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new CursorInvalid();
  }
  const [at, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const isInstant = typeof at === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!isInstant || typeof id !== 'string' || id.length > 200 || id.includes('\0')) throw new CursorInvalid();
  return { at, id };
}

/** Cuts the row that was read beyond the page: it only tells that there is more. */
export function pageOf<T>(found: T[], limit: number, position: (row: T) => Position): Page<T> {
  const rows = found.slice(0, limit);
  const last = rows[rows.length - 1];
  return { rows, next: found.length > limit && last ? encodeCursor(position(last)) : null };
}
