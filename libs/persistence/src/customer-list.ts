import { Conditions, containing } from './conditions.js';
import type { Contact, Language } from './customers.js';
import { openContacts } from './customers.js';
import { CursorInvalid, decodeCursor, pageOf, pageSize, type Page } from './cursor.js';
import type { Vault } from './sealing.js';
import { one, rows, type Queryable } from './sql.js';

/** A customer as a list shows it: how much is going on with them. Nothing personal is in it. */
export interface CustomerRow {
  id: string;
  number: string;
  company: string;
  language: Language;
  createdAt: string;
  /** Engagements that are open, and that are closed; simulations are not counted. */
  open: number;
  closed: number;
  /** When anything last happened in one of them. */
  changedAt: string | null;
}

export interface CustomerFilter {
  /** Part of the company's name or of the number, or the whole of a person's name, kana, mail or telephone. */
  text?: string;
  cursor?: string;
  /** At most 100; 50 by default. */
  limit?: number;
}

const columns = `c.id, c.number, c.company, c.language, c.created_at as "createdAt", coalesce(e.open, 0) as open, coalesce(e.closed, 0) as closed, e.changed_at as "changedAt"`;
const from = `from customer c left join lateral (
    select count(*) filter (where closed_at is null)::int as open, count(*) filter (where closed_at is not null)::int as closed, max(changed_at) as changed_at
    from engagement where customer_id = c.id and not simulation
  ) e on true`;
/** Somebody made up for a simulation is no customer. */
const real = '(exists (select 1 from engagement where customer_id = c.id and not simulation) or not exists (select 1 from engagement where customer_id = c.id))';

/** A page of customers, the newest first: one statement. @throws {CursorInvalid} */
export async function listCustomers(db: Queryable, vault: Vault, filter: CustomerFilter = {}): Promise<Page<CustomerRow>> {
  const limit = pageSize(filter.limit);
  const where = new Conditions().when(true, real);
  const text = filter.text?.normalize('NFKC').trim();
  if (text) {
    const part = where.value(containing(text));
    const hashes = Object.entries(vault.findHashes(text)).flatMap(([kind, hash]) => (hash ? [`${kind}_hash = ${where.value(hash)}`] : []));
    where.when(true, `(c.company_found ilike ${part} or c.number ilike ${part} or c.id in (select customer_id from contact where ${hashes.join(' or ')}))`);
  }
  if (filter.cursor !== undefined) {
    const { at, id } = decodeCursor(filter.cursor);
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new CursorInvalid();
    where.when(true, `(c.created_at, c.id) < (${where.value(at)}::timestamptz, ${where.value(id)}::uuid)`);
  }
  const found = await rows<CustomerRow>(db, `select ${columns} ${from} where ${where} order by c.created_at desc, c.id desc limit ${where.value(limit + 1)}`, where.values);
  return pageOf(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

/** One customer. */
export function customerRow(db: Queryable, id: string): Promise<CustomerRow | undefined> {
  return one(db, `select ${columns} ${from} where c.id = $1 and ${real}`, [id]);
}

/** A customer's people, in the order in which they became known, at most 100; an erased one has no person. */
export async function contactsOf(db: Queryable, vault: Vault, customer: string): Promise<{ id: string; createdAt: string; person: Contact['person'] | null }[]> {
  const found = await rows<{ id: string; createdAt: string }>(db, 'select id, created_at as "createdAt" from contact where customer_id = $1 order by created_at, id limit 100', [customer]);
  const opened = await openContacts(db, vault, found.map(({ id }) => id));
  return found.map(({ id, createdAt }) => ({ id, createdAt, person: opened.get(id)?.person ?? null }));
}
