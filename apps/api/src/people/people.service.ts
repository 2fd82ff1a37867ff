import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '#persistence/database.js';
import { normalise } from '#persistence/normalise.js';
import { isSqlState, one, rows, type Queryable } from '#persistence/sql.js';
import type { Actor } from '#domain/engagement/actor.js';
import { Sessions } from '../auth/sessions.js';
import { actorOf, type Person } from '../auth/principal.js';
import { SignInAudit, type AuditKind, type From } from '../auth/sign-in-audit.js';
import { SignInMail } from '../auth/sign-in-mail.js';
import { SignInTokens } from '../auth/sign-in-tokens.js';
import { notFound, Problem } from '../problems/problem.js';
import type { InviteForm, PeopleList, PersonView, RoleForm } from './people.schema.js';

/** Who works here: inviting, letting out and in again, roles. Each ends what the person had open, in the same transaction. */
@Injectable()
export class People {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
    private readonly tokens: SignInTokens,
    private readonly audit: SignInAudit,
    private readonly mail: SignInMail,
  ) {}

  /** Everyone who works here, for choosing an operator or an assignee; managers see addresses, and who is disabled. */
  async list(who: Person): Promise<PeopleList> {
    const items = await rows<PersonView>(this.db, `${views} where u."role" <> 'customer' and ($1 or u."disabledAt" is null) order by u."role", u."name", u."id" limit 500`, [who.role === 'manager']);
    return { items: items.map((item) => (who.role === 'manager' ? item : { ...item, email: null, lastSignInAt: null })) };
  }

  /** Invites somebody by mail. Asked again for one who has not come yet, it sends a new link and takes back the one before. */
  async invite(by: Person, form: InviteForm, from: From): Promise<PersonView> {
    const email = normalise('email', form.email);
    const { view, token, language } = await inTransaction(this.db, actorOf(by), (tx) => this.invited(tx, { ...form, email }, by.id, from)).catch((error: unknown) => {
      throw isSqlState((error as { driverError?: unknown }).driverError ?? error, '23505') ? new Problem(409, 'PERSON_EXISTS') : error;
    });
    this.mail.invite({ address: email, name: form.name, language }, token);
    return view;
  }

  /** The rows of an invitation. @throws 409 PERSON_EXISTS */
  async invited(tx: EntityManager, form: InviteForm, by: string, from?: From): Promise<{ view: PersonView; token: string; language: 'ja' | 'en' }> {
    const known = await one<PersonView>(tx, `${views} where lower(u."email") = $1`, [form.email]);
    const { language = 'ja', department = null } = form;
    const same = known && known.state === 'invited' && known.role === form.role && known.name === form.name && known.department === department;
    if (known && !same) throw new Problem(409, 'PERSON_EXISTS');
    const id = known?.id ?? randomBytes(12).toString('hex');
    if (known) await tx.query(`update "user" set "language" = $2 where "id" = $1`, [id, language]);
    else await tx.query(`insert into "user" ("id", "name", "email", "emailVerified", "role", "department", "language") values ($1, $2, $3, false, $4, $5, $6)`, [id, form.name, form.email, form.role, department, language]);
    await this.tokens.forget(tx, id);
    const token = await this.tokens.issue(tx, 'invite', { user: id });
    await this.audit.write({ kind: 'invited', outcome: 'ok', user: { id, role: form.role }, by, ...(from && { from }) }, tx);
    return { token, language, view: { id, name: form.name, role: form.role, department, email: form.email, language, state: 'invited', lastSignInAt: null } };
  }

  disable(by: Person, id: string, from: From): Promise<PersonView> {
    return this.change(by, id, from, 'disabled', async (tx, person) => {
      if (person.role === 'manager') await assertNotLast(tx, id);
      await tx.query(`update "user" set "disabledAt" = coalesce("disabledAt", now()), "updatedAt" = now() where "id" = $1`, [id]);
      await this.tokens.forget(tx, id);
    });
  }

  enable(by: Person, id: string, from: From): Promise<PersonView> {
    return this.change(by, id, from, 'enabled', (tx) => tx.query(`update "user" set "disabledAt" = null, "updatedAt" = now() where "id" = $1`, [id]));
  }

  changeRole(by: Person, id: string, form: RoleForm, from: From): Promise<PersonView> {
    return this.change(by, id, from, 'role', async (tx, person) => {
      if (person.role === 'manager' && form.role !== 'manager') await assertNotLast(tx, id);
      await tx.query(`update "user" set "role" = $2, "department" = case when $3 then $4 else "department" end, "updatedAt" = now() where "id" = $1`, [id, form.role, form.department !== undefined, form.department ?? null]);
    });
  }

  private change(by: Person, id: string, from: From, kind: AuditKind, work: (tx: EntityManager, person: PersonView) => Promise<unknown>): Promise<PersonView> {
    const actor: Actor = actorOf(by);
    return inTransaction(this.db, actor, async (tx) => {
      // All managers in one order: of two who let each other out at once, one stays.
      await tx.query(`select 1 from "user" where "id" = $1 or "role" = 'manager' order by "id" for update`, [id]);
      const person = await internal(tx, id);
      if (!person) throw notFound();
      await work(tx, person);
      await this.sessions.endAllOf(tx, id);
      await this.audit.write({ kind, outcome: 'ok', user: person, by: by.id, from }, tx);
      return (await internal(tx, id)) ?? person;
    });
  }
}

const views = `select u."id", u."name", u."role", u."department", nullif(regexp_replace(u."email", '^.*@(key|contact)\\.invalid$', ''), '') as email,
  case when u."disabledAt" is not null then 'disabled'
       when u."emailVerified" or exists (select 1 from "apikey" k where k."referenceId" = u."id") then 'active'
       else 'invited' end as state, u."language",
  (select a.at from sign_in_audit a where a.user_id = u."id" and a.outcome = 'ok' and a.kind in ('password', 'link', 'invite', 'oidc') order by a.id desc limit 1) as "lastSignInAt"
  from "user" u`;

const internal = (tx: Queryable, id: string): Promise<PersonView | undefined> => one<PersonView>(tx, `${views} where u."role" <> 'customer' and u."id" = $1`, [id]);

/** Somebody has to be left who can let others in. */
async function assertNotLast(tx: Queryable, id: string): Promise<void> {
  if (!(await one(tx, `select 1 from "user" where "role" = 'manager' and "disabledAt" is null and "id" <> $1 limit 1`, [id]))) throw new Problem(409, 'LAST_MANAGER');
}
