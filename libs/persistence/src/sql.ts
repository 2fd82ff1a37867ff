import type pg from 'pg';
import type { EntityManager } from 'typeorm';

/** A DataSource (a statement of its own) or the manager of a transaction. */
export interface Queryable {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

/** Runs a statement and gives its rows. TypeORM answers `[rows, count]` for UPDATE and DELETE and bare rows for the rest. */
export async function rows<T>(db: Queryable, sql: string, values: unknown[] = []): Promise<T[]> {
  const answer: unknown = await db.query(sql, values);
  if (!Array.isArray(answer)) return [];
  const counted = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (counted ? answer[0] : answer) as T[];
}

/** The first row, or undefined. */
export async function one<T>(db: Queryable, sql: string, values: unknown[] = []): Promise<T | undefined> {
  return (await rows<T>(db, sql, values))[0];
}

/**
 * Runs a named statement: PostgreSQL parses and plans it once per connection. For the few large statements of the hot path.
 * `tx` has to be the manager of a transaction, so that it has a connection.
 */
export async function prepared<T>(tx: EntityManager, name: string, text: string, values: unknown[]): Promise<T[]> {
  if (!tx.queryRunner) throw new Error(`${name} has to run in a transaction`);
  const client = (await tx.queryRunner.connect()) as pg.PoolClient;
  const answer = await client.query({ name, text, values });
  return answer.rows as T[];
}

/** Does this error come from PostgreSQL with this SQLSTATE? */
export function isSqlState(error: unknown, ...states: string[]): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && states.includes(code);
}
