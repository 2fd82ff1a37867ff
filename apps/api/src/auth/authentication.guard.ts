import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { readAs, readOnAs } from '#persistence/reader.js';
import type { ApiRequest } from '../http/request.js';
import { AddressLimit } from '../limits/address-limit.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { Problem } from '../problems/problem.js';
import { SEES_ALL } from './allow.js';
import { Keys } from './keys.js';
import { LinkTokens } from './link-tokens.js';
import { PUBLIC, readerOf, type Audience, type Principal } from './principal.js';
import { assertSameOrigin } from './same-origin.js';
import { cookieOf, SESSION_COOKIE } from './session-cookie.js';
import { Sessions, type SessionRequest } from './sessions.js';

const LINK = /^dl_[A-Za-z0-9_-]{20,100}$/;
const KEY = /^[A-Za-z0-9_-]{20,200}$/;

/**
 * Finds out who sends a request: by an API key or a link's token in a header, else by the session of its cookie. A wrong key is
 * refused; a cookie that is over counts as none, so that one can always sign in again. No credentials mean the public.
 * From here on the request sees the rows of whoever sent it.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly keys: Keys,
    private readonly links: LinkTokens,
    private readonly sessions: Sessions,
    private readonly address: AddressLimit,
    private readonly reflector: Reflector,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const credential = credentialOf(request);
    // Nobody is known yet: whose credential it is, is looked for among all.
    const principal = await readAs('all', () => (credential === undefined ? this.bySession(request) : this.byCredential(request, credential)));
    request.principal = principal;
    const all = this.reflector.getAllAndOverride<Audience[] | undefined>(SEES_ALL, [context.getHandler(), context.getClass()]) ?? [];
    readOnAs(all.includes(principal.role) ? 'all' : readerOf(principal));
    return true;
  }

  private async byCredential(request: SessionRequest, credential: string): Promise<Principal> {
    this.address.check(request);
    const principal = LINK.test(credential) ? await this.links.bearer(credential) : KEY.test(credential) ? await this.keys.person(credential) : undefined;
    if (!principal) {
      this.address.take(request); // whoever tries keys is nobody
      throw new Problem(401, 'CREDENTIALS_INVALID');
    }
    return principal;
  }

  private async bySession(request: SessionRequest): Promise<Principal> {
    const token = cookieOf(request.headers.cookie, SESSION_COOKIE);
    const found = token && (await this.sessions.bearer(token));
    if (!found) {
      request.sessionOver = Boolean(token);
      return PUBLIC;
    }
    assertSameOrigin(request, this.settings.publicUrl, true);
    request.session = found.session;
    return found.person;
  }
}

function credentialOf({ headers }: ApiRequest): string | undefined {
  const key = headers['x-api-key'];
  if (headers.authorization === undefined) return Array.isArray(key) ? key.join() : key;
  const bearer = /^Bearer +([^\s]+)$/i.exec(headers.authorization)?.[1];
  if (bearer === undefined || (key !== undefined && key !== bearer)) throw new Problem(401, 'CREDENTIALS_INVALID');
  return bearer;
}
