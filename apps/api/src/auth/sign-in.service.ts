import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '#persistence/database.js';
import { normalise } from '#persistence/normalise.js';
import { one } from '#persistence/sql.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { Problem } from '../problems/problem.js';
import { actorOf, type Person } from './principal.js';
import { Passwords } from './passwords.js';
import { Sessions, type Method, type Opened, type Session } from './sessions.js';
import { SignInAudit, type AuditKind, type From } from './sign-in-audit.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInMail } from './sign-in-mail.js';
import { SignInPeople, type UserForSignIn } from './sign-in-people.js';
import { SignInTokens } from './sign-in-tokens.js';
import type { NewPasswordForm, PasswordSignInForm, SignInOptions } from './sign-in.schema.js';

/** Signing in and out. Whoever fails learns nothing: an unknown address, a wrong password and a disabled person get the same answer in the same time. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    private readonly db: DataSource,
    private readonly people: SignInPeople,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tokens: SignInTokens,
    private readonly limits: SignInLimits,
    private readonly audit: SignInAudit,
    private readonly mail: SignInMail,
  ) {}

  options(): SignInOptions {
    const { companyName, oidcIssuer, oidcName } = this.settings;
    return { company: companyName, password: true, link: this.mail.on, oidc: oidcIssuer ? { name: oidcName, address: '/v1/sign-in/oidc' } : null };
  }

  async byPassword({ email, password }: PasswordSignInForm, from: From): Promise<Opened & { user: string }> {
    const account = normalise('email', email);
    await this.limited('password', from, async () => {
      await this.limits.take('password from', from.address);
      await this.limits.take('password for', account);
    });
    const found = await this.people.byPassword(email);
    const right = await this.passwords.fits(password, found?.password);
    const opened = found && right && !found.disabled ? await this.open(found, 'password', from, async (tx) => (await this.passwords.hashOf(tx, found.id)) === found.password) : undefined;
    if (!found || !opened) {
      await this.audit.write({ kind: 'password', outcome: 'refused', user: found, from });
      throw new Problem(401, 'SIGN_IN_REFUSED');
    }
    await this.limits.giveBack('password from', from.address);
    await this.limits.giveBack('password for', account);
    return { ...opened, user: found.id };
  }

  /** Mails a link to whoever has this address. Looking is done after the answer, which is therefore always the same. */
  async mailLink(email: string, from: From): Promise<void> {
    await this.limited('link-mailed', from, async () => {
      await this.limits.take('link from', from.address);
      await this.limits.take('link for', normalise('email', email));
    });
    this.mail.background(async () => {
      const reachable = await this.people.reachable(email);
      if (reachable.length === 0) await this.audit.write({ kind: 'link-mailed', outcome: 'refused', from });
      for (const to of reachable) {
        const token = await this.tokens.issue(this.db, 'link', to);
        await this.audit.write({ kind: 'link-mailed', outcome: 'ok', user: 'user' in to ? { id: to.user, role: 'staff' } : undefined, from });
        this.mail.sendLink(to, token, 'company' in to && reachable.length > 1 ? to.company : undefined);
      }
    });
  }

  async redeem(token: string, from: From): Promise<Opened & { user: string }> {
    await this.limited('link', from, () => this.limits.take('redeem from', from.address));
    const opened = await inTransaction(this.db, { role: 'public', id: 'public' }, async (tx) => {
      const found = await this.tokens.redeem(tx, token);
      if (!found) return undefined;
      const user = found.contact ? await this.people.userOfContact(tx, found.contact, randomBytes(12).toString('hex')) : { id: found.user ?? '' };
      return user && this.openIn(tx, user.id, found.kind, from);
    });
    if (!opened) {
      await this.audit.write({ kind: 'link', outcome: 'refused', from });
      throw new Problem(401, 'SIGN_IN_LINK_OVER');
    }
    await this.limits.giveBack('redeem from', from.address);
    return opened;
  }

  async signOut(session: Session, who: Person, from: From): Promise<void> {
    await this.sessions.end(session.id);
    await this.audit.write({ kind: 'sign-out', outcome: 'ok', user: who, from });
  }

  /** Ends every session of the person, and takes back the links that would open another. */
  async signOutEverywhere(who: Person, from: From): Promise<void> {
    await inTransaction(this.db, actorOf(who), async (tx) => {
      await tx.query(`select 1 from "user" where "id" = $1 for update`, [who.id]); // whoever is about to come in by a link waits, and does not
      await this.sessions.endAllOf(tx, who.id);
      await this.tokens.forget(tx, who.id);
      await this.audit.write({ kind: 'sign-out', outcome: 'ok', user: who, from }, tx);
    });
  }

  /** Sets a password: every session of the person ends, this one is replaced. */
  async setPassword(who: Person, session: Session, form: NewPasswordForm, from: From): Promise<Opened> {
    if (!mayChoosePassword(session)) await this.assertCurrent(who, form.current, from);
    this.passwords.assertGood(form.new, await this.namesOf(who));
    return inTransaction(this.db, who, async (tx) => {
      const user = await one<UserForSignIn>(tx, `select "id", "role" from "user" where "id" = $1 and "disabledAt" is null for update`, [who.id]);
      if (!user) throw new Problem(401, 'SESSION_OVER');
      await this.passwords.put(tx, user.id, form.new);
      await this.sessions.endAllOf(tx, user.id);
      await this.tokens.forget(tx, user.id);
      await this.audit.write({ kind: 'password-set', outcome: 'ok', user, from }, tx);
      return this.sessions.open(tx, user, 'password');
    });
  }

  /** Opens a session for somebody whose identity was proved elsewhere; undefined when the person may not sign in, or `still` says that the proof no longer holds. */
  open(user: { id: string }, method: Method, from: From, still?: (tx: EntityManager) => Promise<boolean>): Promise<(Opened & { user: string }) | undefined> {
    return inTransaction(this.db, { role: 'public', id: 'public' }, (tx) => this.openIn(tx, user.id, method, from, still));
  }

  private async openIn(tx: EntityManager, id: string, method: Method & AuditKind, from: From, still?: (tx: EntityManager) => Promise<boolean>): Promise<(Opened & { user: string }) | undefined> {
    // The lock orders us with whoever disables the person or changes the password meanwhile.
    const user = await one<UserForSignIn>(tx, `select "id", "role" from "user" where "id" = $1 and "disabledAt" is null for update`, [id]);
    if (!user || (still && !(await still(tx)))) return undefined;
    if (method !== 'password') await tx.query(`update "user" set "emailVerified" = true where "id" = $1 and not "emailVerified"`, [id]);
    await this.audit.write({ kind: method, outcome: 'ok', user, from }, tx);
    return { ...(await this.sessions.open(tx, user, method)), user: user.id };
  }

  private async assertCurrent(who: Person, current: string | undefined, from: From): Promise<void> {
    if (current === undefined) throw new Problem(400, 'CURRENT_PASSWORD_NEEDED');
    await this.limits.take('current password of', who.id);
    if (await this.passwords.fits(current, await this.passwords.hashOf(this.db, who.id))) return this.limits.giveBack('current password of', who.id);
    await this.audit.write({ kind: 'password-set', outcome: 'refused', user: who, from });
    throw new Problem(400, 'CURRENT_PASSWORD_WRONG');
  }

  /** What everybody knows of a person is no password. */
  private async namesOf(who: Person): Promise<string[]> {
    if (who.contact) return Object.values((await this.people.contactPerson(who.contact)) ?? {});
    const user = await one<{ name: string; email: string }>(this.db, `select "name", "email" from "user" where "id" = $1`, [who.id]);
    return user ? [user.name, user.email] : [];
  }

  /** Tells the audit of what the limits stop. */
  private async limited(kind: AuditKind, from: From, take: () => Promise<void>): Promise<void> {
    await take().catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 429) await this.audit.write({ kind, outcome: 'limited', from });
      throw error;
    });
  }
}

const CHOOSING_MS = 30 * 60_000;

/** Who came by a mailed link a moment ago has proved who they are, and may have no password or have forgotten it. */
export const mayChoosePassword = ({ method, createdAt }: Session): boolean => (method === 'link' || method === 'invite') && Date.now() - Date.parse(createdAt) < CHOOSING_MS;
