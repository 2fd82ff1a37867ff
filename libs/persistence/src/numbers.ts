import { one, type Queryable } from './sql.js';

/** The next number of a series, `ONB-0001` for the prefix `ONB`. A number that is not used in the end is lost. */
export async function nextNumber(tx: Queryable, prefix: string): Promise<string> {
  const row = await one<{ number: string }>(tx, 'select next_number($1) as number', [prefix]);
  return row!.number;
}
