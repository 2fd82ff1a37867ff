import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { ApiRequest } from '../http/request.js';
import { Problem } from '../problems/problem.js';
import { Keys } from './keys.js';
import { LinkTokens } from './link-tokens.js';
import { PUBLIC } from './principal.js';

const LINK = /^dl_[A-Za-z0-9_-]{20,100}$/;
const KEY = /^[A-Za-z0-9_-]{20,200}$/;

/** Finds out who sends a request. Wrong credentials are refused; none at all means the public. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly keys: Keys,
    private readonly links: LinkTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const credential = credentialOf(request);
    if (credential === undefined) request.principal = PUBLIC;
    else {
      const principal = LINK.test(credential) ? await this.links.bearer(credential) : KEY.test(credential) ? await this.keys.person(credential) : undefined;
      if (!principal) throw new Problem(401, 'CREDENTIALS_INVALID');
      request.principal = principal;
    }
    return true;
  }
}

function credentialOf({ headers }: ApiRequest): string | undefined {
  const key = headers['x-api-key'];
  if (headers.authorization === undefined) return Array.isArray(key) ? key.join() : key;
  const bearer = /^Bearer +([^\s]+)$/i.exec(headers.authorization)?.[1];
  if (bearer === undefined || (key !== undefined && key !== bearer)) throw new Problem(401, 'CREDENTIALS_INVALID');
  return bearer;
}
