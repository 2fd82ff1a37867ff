import { kept, one, type Queryable } from './sql.js';

/** The next number of a series for what a command makes; undefined, and none is taken, when its sender has used its key before. */
export async function numberForCommand(db: Queryable, prefix: string, { principal, key }: { principal: string; key: string }): Promise<string | undefined> {
  const row = await one<{ number: string }>(db, kept('number-for-command', 'select next_number($1) as number where not exists (select 1 from command where principal = $2 and key = $3)'), [prefix, principal, key]);
  return row?.number;
}

/** The next number of a series, `ONB-0001` for the prefix `ONB`. A number that is not used in the end is lost. */
export async function nextNumber(tx: Queryable, prefix: string): Promise<string> {
  const row = await one<{ number: string }>(tx, 'select next_number($1) as number', [prefix]);
  return row!.number;
}
