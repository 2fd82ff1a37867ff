import { randomUUID } from 'node:crypto';
import type { Json } from '#domain/engagement/json.js';
import { nextNumber } from './numbers.js';
import type { Vault } from './sealing.js';
import { kept, one, rows, type Queryable } from './sql.js';

export type Language = 'ja' | 'en';

export interface Customer {
  id: string;
  number: string;
  company: string;
  language: Language;
  createdAt: string;
}

/** A person at a customer. Sealed at rest. */
export interface Person {
  name: string;
  kana?: string;
  email: string;
  phone?: string;
}

export interface Contact {
  id: string;
  customer: string;
  user: string | null;
  person: Person;
}

const customerColumns = `id, number, company, language, created_at as "createdAt"`;
const sealedAs = (contact: string): string => `contact:${contact}`;

/** Makes a customer with the next number of `C-0001`, and the key its people are sealed with. */
export async function createCustomer(tx: Queryable, customer: { id?: string; company: string; language?: Language; at: string }): Promise<Customer> {
  const number = await nextNumber(tx, 'C');
  const made = await one<Customer>(
    tx,
    `insert into customer (id, number, company, language, created_at) values ($1, $2, $3, $4, $5) returning ${customerColumns}`,
    [customer.id ?? randomUUID(), number, customer.company, customer.language ?? 'ja', customer.at],
  );
  return made!;
}

export function customerById(tx: Queryable, id: string): Promise<Customer | undefined> {
  return one<Customer>(tx, kept('customer', `select ${customerColumns} from customer where id = $1`), [id]);
}

export async function createContact(
  tx: Queryable,
  vault: Vault,
  contact: { id?: string; customer: string; person: Person; user?: string; at: string },
): Promise<{ id: string }> {
  const id = contact.id ?? randomUUID();
  const sealed = await vault.seal(tx, contact.customer, sealedAs(id), toJson(contact.person));
  await tx.query(
    `insert into contact (id, customer_id, sealed, email_hash, name_hash, kana_hash, phone_hash, user_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, contact.customer, sealed, ...hashes(vault, contact.person), contact.user ?? null, contact.at],
  );
  return { id };
}

/** Replaces what is known of a person. */
export async function updateContact(tx: Queryable, vault: Vault, contact: { id: string; customer: string; person: Person }): Promise<void> {
  const sealed = await vault.seal(tx, contact.customer, sealedAs(contact.id), toJson(contact.person));
  await tx.query('update contact set sealed = $3, email_hash = $4, name_hash = $5, kana_hash = $6, phone_hash = $7 where id = $1 and customer_id = $2', [
    contact.id, contact.customer, sealed, ...hashes(vault, contact.person),
  ]);
}

/** The contact that a customer began with; undefined for a customer that is not there. */
export async function firstContact(tx: Queryable, customer: string): Promise<string | undefined> {
  const found = await one<{ id: string }>(tx, 'select id from contact where customer_id = $1 order by created_at, id limit 1', [customer]);
  return found?.id;
}

/** Ties a contact to the sign-in of its person. */
export async function linkContactToUser(tx: Queryable, contact: string, user: string): Promise<void> {
  await tx.query('update contact set user_id = $2 where id = $1', [contact, user]);
}

/** Whose contact a signed-in person is. */
export function contactOf(tx: Queryable, user: string): Promise<{ contact: string; customer: string } | undefined> {
  return one(tx, 'select id as contact, customer_id as customer from contact where user_id = $1', [user]);
}

/** @throws {SealedUnreadable} when the person was erased */
export async function openContact(tx: Queryable, vault: Vault, id: string): Promise<Contact | undefined> {
  const row = await one<ContactRow>(tx, kept('contact', `select ${contactColumns} from contact where id = $1`), [id]);
  if (!row) return undefined;
  const person = await vault.open(tx, row.customer, sealedAs(id), row.sealed);
  return { id, customer: row.customer, user: row.user, person: person as unknown as Person };
}

/** Opens many; those that were erased are left out. */
export async function openContacts(tx: Queryable, vault: Vault, ids: readonly string[]): Promise<Map<string, Contact>> {
  return opened(tx, vault, await rows<ContactRow>(tx, kept('contacts', `select ${contactColumns} from contact where id = any($1::uuid[])`), [ids]));
}

/** Finds people by the whole of their mail address, telephone number, name or kana, in any spelling of it. */
export async function findContacts(tx: Queryable, vault: Vault, text: string, limit: number = 50): Promise<Contact[]> {
  const { email, phone, name, kana } = vault.findHashes(text);
  const found = await rows<ContactRow>(
    tx,
    `select ${contactColumns} from contact where email_hash = $1 or phone_hash = $2 or name_hash = $3 or kana_hash = $4 order by created_at, id limit $5`,
    [email, phone, name, kana, limit],
  );
  return [...(await opened(tx, vault, found)).values()];
}

/** Erases the people of a customer: their key is destroyed and nothing finds them any more. Numbers, dates and charges stay. */
export async function eraseCustomer(tx: Queryable, vault: Vault, customer: string): Promise<void> {
  await vault.destroyKey(tx, customer);
  await tx.query('update contact set email_hash = null, name_hash = null, kana_hash = null, phone_hash = null where customer_id = $1', [customer]);
}

interface ContactRow {
  id: string;
  customer: string;
  user: string | null;
  sealed: Buffer;
}

const contactColumns = 'id, customer_id as customer, user_id as "user", sealed';

async function opened(tx: Queryable, vault: Vault, found: ContactRow[]): Promise<Map<string, Contact>> {
  const people = await vault.openMany(tx, found.map(({ id, customer, sealed }) => ({ customerId: customer, context: sealedAs(id), sealed })));
  const contacts = new Map<string, Contact>();
  found.forEach(({ id, customer, user }, index) => {
    const person = people[index];
    if (person !== undefined) contacts.set(id, { id, customer, user, person: person as unknown as Person });
  });
  return contacts;
}

/** In the order of the columns: mail, name, kana, telephone. */
function hashes(vault: Vault, { email, name, kana, phone }: Person): (Buffer | null)[] {
  return [vault.findHashes(email).email, vault.findHashes(name).name, vault.findHashes(kana ?? '').kana, vault.findHashes(phone ?? '').phone];
}

function toJson({ name, kana, email, phone }: Person): Json {
  return { name, email, ...(kana !== undefined && { kana }), ...(phone !== undefined && { phone }) };
}
