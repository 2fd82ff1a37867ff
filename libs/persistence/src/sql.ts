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

const NAME = /^\/\* kept: ([a-z-]+) \*\/ /;

/**
 * Marks a statement of the hot path: PostgreSQL parses and plans it once per connection, not each time (row-level security it looks at by
 * itself). Not for lists: one plan for all their filters would be nobody's best. The same name has the same text always.
 */
export const kept = (name: string, text: string): string => `/* kept: ${name} */ ${text}`;

/** The name of a statement that is marked so; undefined for any other. */
export const nameOf = (text: string): string | undefined => NAME.exec(text)?.[1];

/** Does this error come from PostgreSQL with this SQLSTATE? */
export function isSqlState(error: unknown, ...states: string[]): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && states.includes(code);
}
