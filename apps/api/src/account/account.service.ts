import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '#persistence/database.js';
import { one, rows } from '#persistence/sql.js';
import { actorOf, type Person } from '../auth/principal.js';
import { notFound, Problem } from '../problems/problem.js';
import type { FilterForm, SavedFilter, SavedFilters } from './account.schema.js';

/** More nobody finds again. */
const MOST_FILTERS = 50;
const columns = 'id, name, search, saved_at as "savedAt"';

/** What people who work here keep for themselves. Every statement names the person: what is another's is not there. */
@Injectable()
export class Account {
  constructor(private readonly db: DataSource) {}

  async filters({ id }: Person): Promise<SavedFilters> {
    return { items: await rows<SavedFilter>(this.db, `select ${columns} from saved_filter where user_id = $1 order by name limit ${MOST_FILTERS}`, [id]) };
  }

  /** Keeps a filter under its name; one of that name is replaced. @throws 409 TOO_MANY_FILTERS */
  saveFilter(who: Person, { name, search }: FilterForm): Promise<SavedFilter> {
    return inTransaction(this.db, actorOf(who), async (tx) => {
      await tx.query(`select 1 from "user" where "id" = $1 for update`, [who.id]); // so that of two at once both are counted
      const saved = await one<SavedFilter>(
        tx,
        `insert into saved_filter (id, user_id, name, search) select $1, $2, $3, $4
         where exists (select 1 from saved_filter where user_id = $2 and name = $3) or (select count(*) from saved_filter where user_id = $2) < $5
         on conflict (user_id, name) do update set search = excluded.search, saved_at = now() returning ${columns}`,
        [randomUUID(), who.id, name, JSON.stringify(search), MOST_FILTERS],
      );
      if (!saved) throw new Problem(409, 'TOO_MANY_FILTERS', { facts: { most: MOST_FILTERS } });
      return saved;
    });
  }

  async removeFilter({ id: user }: Person, id: string): Promise<void> {
    if (!(await one(this.db, 'delete from saved_filter where id = $1 and user_id = $2 returning id', [id, user]))) throw notFound();
  }

  /** In which language mails to this person are written. */
  async setLanguage({ id }: Person, language: 'ja' | 'en'): Promise<void> {
    await this.db.query(`update "user" set "language" = $2, "updatedAt" = now() where "id" = $1`, [id, language]);
  }
}
