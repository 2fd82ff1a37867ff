import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tellsOfEnd } from '#persistence/changes.js';
import { readAs } from '#persistence/reader.js';
import { kept, one, rows, type Queryable } from '#persistence/sql.js';
import type { ApiRequest } from '../http/request.js';
import { personOf, type Person, type UserRow } from './principal.js';

/** How somebody signed in. */
export type Method = 'password' | 'link' | 'invite' | 'oidc';

/** The session a request came with. */
export interface Session {
  id: string;
  method: Method;
  createdAt: string;
  until: string;
}

/** A request signed in by cookie, or with a cookie that is over. */
export interface SessionRequest extends ApiRequest {
  session?: Session;
  sessionOver?: boolean;
}

/** A session just opened: the token goes into the cookie and is kept nowhere. */
export interface Opened {
  token: string;
  seconds: number;
}

const HOUR = 3600;
/** Longest life in seconds. Staff additionally within two hours of their last request; a customer comes once a week. */
const LIFE = { customer: 30 * 24 * HOUR, internal: 12 * HOUR };
/** Of a session `s` and its user `u`: it is neither over nor idle for too long. */
const LIVING = `s."expiresAt" > now() and u."disabledAt" is null and (u."role" = 'customer' or s."updatedAt" > now() - interval '2 hours')`;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

interface SessionRow extends UserRow {
  session: string;
  method: Method;
  createdAt: string;
  until: string;
  stale: boolean;
}

/** Sessions of people. Every request reads its session and its person anew, so an end, a role and a lock count at once in every process. */
@Injectable()
export class Sessions {
  constructor(private readonly db: DataSource) {}

  /** Whose cookie it is; undefined when its session is over, whyever. */
  async bearer(token: string): Promise<{ person: Person; session: Session } | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const row = await one<SessionRow>(
      this.db,
      kept('person-of-session', `select s."id" as session, s."method", s."createdAt", s."expiresAt" as until, s."updatedAt" < now() - interval '1 minute' as stale,
              u."id", u."role", u."department", u."contactId" as contact, c.customer_id as customer
       from "session" s join "user" u on u."id" = s."userId" left join contact c on c.id = u."contactId"
       where s."token" = $1 and ${LIVING}`),
      [hashOf(token)],
    );
    const person = row && personOf(row);
    if (!row || !person) return undefined;
    if (row.stale) await this.db.query(`update "session" set "updatedAt" = now() where "id" = $1`, [row.session]);
    return { person, session: { id: row.session, method: row.method, createdAt: row.createdAt, until: row.until } };
  }

  /** Which of these are not over: for what outlives the request that it came with. */
  async living(ids: readonly string[]): Promise<Set<string>> {
    const found = await readAs('all', () => rows<{ id: string }>(this.db, `select s."id" from "session" s join "user" u on u."id" = s."userId" where s."id" = any($1::text[]) and ${LIVING}`, [ids]));
    return new Set(found.map(({ id }) => id));
  }

  /** Opens one. The caller holds a lock on the user's row and has seen that the person may sign in. */
  async open(tx: Queryable, user: { id: string; role: Person['role'] }, method: Method): Promise<Opened> {
    const token = randomBytes(32).toString('base64url');
    const seconds = user.role === 'customer' ? LIFE.customer : LIFE.internal;
    await rows(tx, `delete from "session" where "userId" = $1 and "expiresAt" < now()`, [user.id]);
    await tx.query(
      `insert into "session" ("id", "token", "userId", "method", "expiresAt", "updatedAt") values ($1, $2, $3, $4, now() + make_interval(secs => $5), now())`,
      [randomBytes(12).toString('base64url'), hashOf(token), user.id, method, seconds],
    );
    return { token, seconds };
  }

  async end(id: string): Promise<void> {
    await this.db.query(`delete from "session" where "id" = $1 returning ${tellsOfEnd('"id"')}`, [id]);
  }

  async endAllOf(tx: Queryable, user: string): Promise<void> {
    await tx.query(`delete from "session" where "userId" = $1 returning ${tellsOfEnd('"id"')}`, [user]);
  }
}
