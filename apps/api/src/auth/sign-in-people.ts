import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openContact } from '#persistence/customers.js';
import { normalise } from '#persistence/normalise.js';
import { SealedUnreadable, Vault } from '#persistence/sealing.js';
import { one, rows, type Queryable } from '#persistence/sql.js';
import type { Person } from './principal.js';

export interface UserForSignIn {
  id: string;
  role: Person['role'];
}

/** Somebody to whom a sign-in link may go. A contact may have no user yet. */
export type Reachable = { address: string; name: string; language: 'ja' | 'en' } & ({ user: string } | { contact: string; company: string });

/**
 * Finds who may sign in under a mail address. Staff have theirs in "user"; of a customer's contact the sign-in tables hold nothing
 * personal: the address is sealed with the contact and found by its keyed hash.
 */
@Injectable()
export class SignInPeople {
  constructor(
    private readonly db: DataSource,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** Whose password is to be compared: exactly one, so that every answer takes as long. Of several contacts with one address it is who set theirs last. */
  byPassword(email: string): Promise<(UserForSignIn & { password: string; disabled: boolean }) | undefined> {
    return one(
      this.db,
      `select u."id", u."role", a."password", u."disabledAt" is not null as disabled
       from "user" u join "account" a on a."userId" = u."id" and a."providerId" = 'credential' left join contact c on c.id = u."contactId"
       where (u."role" <> 'customer' and lower(u."email") = $1) or (u."role" = 'customer' and c.email_hash = $2)
       order by u."role" = 'customer', a."updatedAt" desc limit 1`,
      [normalise('email', email), this.vault.findHash('email', email)],
    );
  }

  staffByEmail(email: string): Promise<(UserForSignIn & { name: string; language: 'ja' | 'en' }) | undefined> {
    return one(this.db, `select "id", "role", "name", "language" from "user" where "role" <> 'customer' and lower("email") = $1 and "disabledAt" is null`, [normalise('email', email)]);
  }

  /** To whom a link asked for under this address goes: one of the staff, or every contact with it, at most five (one person may be a contact of several customers). */
  async reachable(email: string): Promise<Reachable[]> {
    const staff = await this.staffByEmail(email);
    if (staff) return [{ user: staff.id, name: staff.name, language: staff.language, address: normalise('email', email) }];
    const found = await rows<{ id: string; company: string; language: 'ja' | 'en' }>(
      this.db,
      `select c.id, k.company, k.language from contact c join customer k on k.id = c.customer_id left join "user" u on u."contactId" = c.id
       where c.email_hash = $1 and u."disabledAt" is null order by c.created_at desc, c.id limit 5`,
      [this.vault.findHash('email', email)],
    );
    const people = await Promise.all(found.map(async ({ id, company, language }): Promise<Reachable[]> => {
      const person = await this.contactPerson(id);
      return person ? [{ contact: id, company, language, name: person.name, address: person.email }] : [];
    }));
    return people.flat();
  }

  /** A contact opened; undefined once erased. */
  async contactPerson(contact: string): Promise<{ name: string; email: string } | undefined> {
    try {
      return (await openContact(this.db, this.vault, contact))?.person;
    } catch (error) {
      if (error instanceof SealedUnreadable) return undefined;
      throw error;
    }
  }

  /** The user of a contact, made at the first sign-in. Its address is a placeholder that no mail server accepts. */
  async userOfContact(tx: Queryable, contact: string, newId: string): Promise<UserForSignIn | undefined> {
    const known = await one<{ user: string | null; erased: boolean }>(tx, `select user_id as "user", email_hash is null as erased from contact where id = $1 for update`, [contact]);
    if (!known || known.erased) return undefined;
    const user = known.user ?? (await one<{ id: string }>(tx, `select "id" from "user" where "contactId" = $1`, [contact]))?.id;
    if (user) return { id: user, role: 'customer' };
    await tx.query(`insert into "user" ("id", "name", "email", "emailVerified", "role", "contactId", "language")
      select $1, 'contact', $2, true, 'customer', c.id, k.language from contact c join customer k on k.id = c.customer_id where c.id = $3`, [newId, `${newId.toLowerCase()}@contact.invalid`, contact]);
    await tx.query('update contact set user_id = $2 where id = $1', [contact, newId]);
    return { id: newId, role: 'customer' };
  }
}
