import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Conditions } from '#persistence/conditions.js';
import { CursorInvalid, decodeCursor, pageOf, pageSize } from '#persistence/cursor.js';
import { rows } from '#persistence/sql.js';
import { withCursor } from '../engagements/engagements.service.js';
import type { SignInPage, SignInQuery } from './people.schema.js';

type Item = SignInPage['items'][number];
interface Row extends Pick<Item, 'at' | 'kind' | 'outcome' | 'address' | 'agent'> {
  id: string;
  person: string | null;
  personName: string | null;
  personRole: NonNullable<Item['person']>['role'];
  by: string | null;
  byName: string | null;
  byRole: NonNullable<Item['by']>['role'];
}

const BIGINT = /^\d{1,18}$/;
/** The row of a customer's contact has no name of its own: theirs is sealed elsewhere. */
const nameOf = (table: string): string => `case when ${table}."role" <> 'customer' then ${table}."name" end`;

/** Reads the audit of sign-in, page by page. */
@Injectable()
export class SignIns {
  constructor(private readonly db: DataSource) {}

  async list({ person, limit, cursor }: SignInQuery): Promise<SignInPage> {
    const most = pageSize(limit);
    const page = await withCursor(async () => {
      const where = new Conditions().add('a.user_id = ?', person);
      if (cursor !== undefined) {
        const { id } = decodeCursor(cursor);
        if (!BIGINT.test(id)) throw new CursorInvalid();
        where.when(true, `a.id < ${where.value(id)}::bigint`);
      }
      const found = await rows<Row>(
        this.db,
        `select a.id::text as id, a.at, a.kind, a.outcome, a.address, a.agent, a.user_id as person, ${nameOf('u')} as "personName", u."role" as "personRole",
           a.by_user as "by", ${nameOf('b')} as "byName", b."role" as "byRole"
         from sign_in_audit a left join "user" u on u."id" = a.user_id left join "user" b on b."id" = a.by_user
         where ${where} order by a.id desc limit ${where.value(most + 1)}`,
        where.values,
      );
      return pageOf(found, most, ({ at, id }) => ({ at, id }));
    });
    return { items: page.rows.map(itemOf), next: page.next };
  }
}

function itemOf({ at, kind, outcome, address, agent, person, personName, personRole, by, byName, byRole }: Row): Item {
  return {
    at, kind, outcome, address, agent,
    person: person === null ? null : { id: person, name: personName, role: personRole },
    by: by === null ? null : { id: by, name: byName, role: byRole },
  };
}
