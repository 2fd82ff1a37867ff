import { containing, type Conditions } from './conditions.js';
import type { Vault } from './sealing.js';
import { one, type Queryable } from './sql.js';

/** What is found more often than this is in so many engagements that a list, read in its order, soon has a page of them. */
const FEW = 500;
/** The index of numbers is one of three letters each: it knows nothing of less. */
const INDEXED = 3;

type Found = { [kind in 'engagements' | 'customers' | 'contacts']: string[] };

/**
 * Numbers, companies, people: one condition on engagement `e`, so that one list finds all of them. PostgreSQL cannot use the indexes of
 * three tables under one `or`. So what is found is looked up first, and the list is asked for by ids; only where it is found too often
 * the list itself is searched. Without a vault people are not searched. @returns undefined when nothing is found
 */
export async function matching(db: Queryable, where: Conditions, text: string, vault?: Vault): Promise<string | undefined> {
  const inNumbers = /^[A-Za-z0-9-]+$/.test(text); // of which numbers are made: next_number() of the first migration
  const found = inNumbers && [...text].length < INDEXED ? undefined : await lookUp(db, text, inNumbers, vault);
  if (!found || Object.values(found).some(({ length }) => length > FEW)) return everywhere(where, text, vault);
  const by = (column: string, ids: string[]): string[] => (ids.length > 0 ? [`${column} = any(${where.value(ids)}::uuid[])`] : []);
  const parts = [...by('e.id', found.engagements), ...by('e.customer_id', found.customers), ...by('e.contact_id', found.contacts)];
  return parts.length > 0 ? `(${parts.join(' or ')})` : undefined;
}

/** Ids of what is found, of each kind at most one more than few. */
function lookUp(db: Queryable, text: string, inNumbers: boolean, vault: Vault | undefined): Promise<Found | undefined> {
  const values: unknown[] = [containing(text)];
  const ids = (of: string): string => `array(select id from ${of} limit ${FEW + 1})`;
  const people = vault ? ids(`contact where ${hashed(text, vault, (hash) => `$${values.push(hash)}`)}`) : `'{}'::uuid[]`;
  return one<Found>(
    db,
    `select ${inNumbers ? ids('engagement where number ilike $1') : `'{}'::uuid[]`} as engagements,
       ${ids('customer where company_found ilike $1 or number ilike $1')} as customers, ${people} as contacts`,
    values,
  );
}

/** The same, asked of each engagement of the list. */
function everywhere(where: Conditions, text: string, vault: Vault | undefined): string {
  const part = where.value(containing(text));
  const parts = [`e.number ilike ${part}`, `e.customer_id in (select id from customer where company_found ilike ${part} or number ilike ${part})`];
  if (vault) parts.push(`e.contact_id in (select id from contact where ${hashed(text, vault, (hash) => where.value(hash))})`);
  return `(${parts.join(' or ')})`;
}

/** The whole of a person's name, kana, mail or telephone. */
const hashed = (text: string, vault: Vault, value: (hash: Buffer) => string): string =>
  Object.entries(vault.findHashes(text)).flatMap(([kind, hash]) => (hash ? [`${kind}_hash = ${value(hash)}`] : [])).join(' or ');
