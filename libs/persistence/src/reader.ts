import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose rows PostgreSQL shows (docs/adr/0008-row-level-security.md): everybody's, one customer's, or none, as long as nobody has said. */
export type Reader = 'all' | 'nobody' | { customer: string };

/** The role that sees all rows. The API's own role, into which it changes, sees those of `dandori.customer` alone. */
export const SEES_ALL = 'dandori_internal';

const readers = new AsyncLocalStorage<{ reader: Reader }>();

/** Who reads, in the work that runs now. */
export const readerNow = (): Reader => readers.getStore()?.reader ?? 'nobody';

/**
 * Runs work as somebody: all connections that it takes from here on are theirs. A transaction that was begun before stays as it is
 * (`seeingAll` is for that). Parts that no request asks for say by this whose rows they need.
 */
export const readAs = <T>(reader: Reader, work: () => T): T => readers.run({ reader }, work);

/** Runs a request: nobody reads until `readOnAs` says who sent it. */
export const readAsNobodyYet = <T>(work: () => T): T => readers.run({ reader: 'nobody' }, work);

/** Who reads in the rest of a request. @throws outside of `readAsNobodyYet` */
export function readOnAs(reader: Reader): void {
  const store = readers.getStore();
  if (!store) throw new Error('no request runs here');
  store.reader = reader;
}

/** SQL that makes a connection a reader's. `none` is the role that signed in. */
export function readingSql(reader: Reader): string {
  const customer = typeof reader === 'object' ? reader.customer : '';
  if (!/^[0-9a-f-]{0,36}$/i.test(customer)) throw new Error('not the id of a customer'); // it stands in a statement
  return `select set_config('role', '${reader === 'all' ? SEES_ALL : 'none'}', false), set_config('dandori.customer', '${customer}', false)`;
}
