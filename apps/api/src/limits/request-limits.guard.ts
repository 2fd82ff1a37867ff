import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { ApiRequest } from '../http/request.js';
import { RateLimit } from '../http/rate-limit.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { AddressLimit } from './address-limit.js';

const MINUTE_MS = 60_000;

/**
 * Bounds how often a person, with all sessions and keys, and a customer, with all its people and links, may ask. Counted by this process
 * alone, after authentication and before anything else; the public by its address, and again where it may do something (sign-in, the inquiry).
 */
@Injectable()
export class RequestLimits implements CanActivate {
  private readonly person: RateLimit;
  private readonly customer: RateLimit;

  constructor(
    @Inject(SETTINGS) { requestsPerPerson, requestsPerCustomer }: ApiSettings,
    private readonly address: AddressLimit,
  ) {
    this.person = new RateLimit(requestsPerPerson, MINUTE_MS);
    this.customer = new RateLimit(requestsPerCustomer, MINUTE_MS);
  }

  /** @throws 429 TOO_MANY_REQUESTS with the seconds until the next */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const { principal } = request;
    if (!principal || principal.kind === 'public') {
      this.address.take(request);
      return true;
    }
    // The person first: one of a customer who is stopped takes nothing from the others.
    this.person.take(personOf(principal));
    if (principal.customer !== undefined) this.customer.take(principal.customer);
    return true;
  }
}

/** A link stands for the contact it was sent to. */
const personOf = (principal: Exclude<Principal, { kind: 'public' }>): string => principal.contact ?? principal.id;
