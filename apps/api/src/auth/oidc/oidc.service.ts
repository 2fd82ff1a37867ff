import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { one } from '#persistence/sql.js';
import { LOG, SETTINGS, type ApiSettings } from '../../parts/tokens.js';
import { Problem } from '../../problems/problem.js';
import type { Opened } from '../sessions.js';
import { SignInAudit, type From } from '../sign-in-audit.js';
import { SignInLimits } from '../sign-in-limits.js';
import { SignInPeople, type UserForSignIn } from '../sign-in-people.js';
import { SignIn } from '../sign-in.service.js';
import { OidcProvider, OidcRefused, type Claims } from './provider.js';

/** What the provider's redirect brings. Anything may stand in an address. */
export interface Callback {
  code?: unknown;
  state?: unknown;
  iss?: unknown;
  error?: unknown;
}

interface Pending {
  nonce: string;
  verifier: string;
  to: string;
}

const random = (): string => randomBytes(32).toString('base64url');
const identifierOf = (state: string): string => `oidc:${createHash('sha256').update(state).digest('base64url')}`;

/** Staff sign in through an OpenID provider. Only who was invited gets in, by the mail address that the provider has verified. */
@Injectable()
export class Oidc {
  private readonly provider: OidcProvider | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Logger,
    private readonly db: DataSource,
    private readonly signIn: SignIn,
    private readonly people: SignInPeople,
    private readonly limits: SignInLimits,
    private readonly audit: SignInAudit,
  ) {
    const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, publicUrl } = settings;
    if (issuer && clientId) this.provider = new OidcProvider({ issuer, clientId, clientSecret, redirectUri: `${publicUrl.replace(/\/$/, '')}/v1/sign-in/oidc/callback` });
  }

  /** Begins. The state goes to the provider and into a cookie: the answer has to come back to the browser that asked. */
  async begin(to: string | undefined, from: From): Promise<{ address: string; state: string }> {
    const provider = this.on();
    await this.limits.take('oidc from', from.address);
    const [state, nonce, verifier] = [random(), random(), random()];
    const pending: Pending = { nonce, verifier, to: isOwnPath(to) ? to : '/' };
    const address = await provider.authorizationUrl({ state, nonce, challenge: createHash('sha256').update(verifier).digest('base64url') }).catch((error: unknown) => {
      this.tell(error);
      throw new Problem(503, 'UNAVAILABLE', { retryAfter: 10 });
    });
    await this.db.query(`delete from "verification" where "identifier" like 'oidc:%' and "expiresAt" < now()`);
    await this.db.query(`insert into "verification" ("id", "identifier", "value", "expiresAt") values ($1, $2, $3, now() + interval '10 minutes')`, [random(), identifierOf(state), JSON.stringify(pending)]);
    return { address, state };
  }

  /** Ends. @returns the session and the page to go to; undefined when nobody is let in, for whatever reason */
  async end({ code, state, iss, error }: Callback, cookie: string | undefined, from: From): Promise<(Opened & { user: string; to: string }) | undefined> {
    const provider = this.on();
    const pending = typeof state === 'string' && state === cookie ? await this.pending(state) : undefined;
    if (!pending || typeof code !== 'string' || error !== undefined) return this.refuse(from);
    const ownIss = iss === undefined || typeof iss === 'string';
    try {
      if (!ownIss || !(await provider.isOwnAnswer(iss))) return await this.refuse(from);
      const user = await this.userOf(await provider.claims(code, pending));
      const opened = user && (await this.signIn.open(user, 'oidc', from));
      return opened ? { ...opened, to: pending.to } : await this.refuse(from, user);
    } catch (failure) {
      this.tell(failure);
      return this.refuse(from);
    }
  }

  /** Each state once. */
  private async pending(state: string): Promise<Pending | undefined> {
    const row = await one<{ value: string }>(this.db, `delete from "verification" where "identifier" = $1 and "expiresAt" > now() returning "value"`, [identifierOf(state)]);
    return row && (JSON.parse(row.value) as Pending);
  }

  /** Known by the provider's own id from the second time on; the first time by the verified address, if nobody else of that provider has it. */
  private async userOf({ sub, email, emailVerified }: Claims): Promise<UserForSignIn | undefined> {
    const providerId = `oidc:${this.settings.oidcIssuer}`;
    const known = await one<UserForSignIn>(this.db, `select u."id", u."role" from "account" a join "user" u on u."id" = a."userId" where a."providerId" = $1 and a."accountId" = $2 and u."role" <> 'customer'`, [providerId, sub]);
    if (known) return known;
    const invited = email !== undefined && emailVerified ? await this.people.staffByEmail(email) : undefined;
    if (!invited) return undefined;
    const linked = await one(
      this.db,
      `insert into "account" ("id", "accountId", "providerId", "userId", "updatedAt")
       select $1, $2, $3, $4, now() where not exists (select 1 from "account" where "providerId" = $3 and "userId" = $4) on conflict do nothing returning 1`,
      [random(), sub, providerId, invited.id],
    );
    return linked ? invited : undefined;
  }

  private on(): OidcProvider {
    if (!this.provider) throw new Problem(404, 'OIDC_OFF');
    return this.provider;
  }

  private async refuse(from: From, user?: UserForSignIn): Promise<undefined> {
    await this.audit.write({ kind: 'oidc', outcome: 'refused', user, from });
    return undefined;
  }

  private tell(error: unknown): void {
    this.log.warn({ code: error instanceof OidcRefused ? error.code : error instanceof Error ? error.name : typeof error }, 'OpenID provider');
  }
}

/** A page of ours: `//host` and `/\host` are addresses of others. */
const isOwnPath = (to: string | undefined): to is string => to !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(to);
