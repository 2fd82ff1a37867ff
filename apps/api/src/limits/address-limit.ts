import { Inject, Injectable } from '@nestjs/common';
import { networkOf } from '../http/network.js';
import { RateLimit } from '../http/rate-limit.js';
import type { ApiRequest } from '../http/request.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';

const MINUTE_MS = 60_000;

/**
 * Bounds what an address may ask without being anybody: requests to the API without credentials, and credentials that nobody has.
 * Counted by this process alone. Whoever is signed in is never counted by address: an office shares one.
 */
@Injectable()
export class AddressLimit {
  private readonly limit: RateLimit;

  constructor(@Inject(SETTINGS) { requestsPerAddress }: ApiSettings) {
    this.limit = new RateLimit(requestsPerAddress, MINUTE_MS);
  }

  /** Of a request of nobody; probes and pages are not counted. @throws 429 TOO_MANY_REQUESTS */
  take(request: ApiRequest): void {
    if (request.path.startsWith('/v1/')) this.limit.take(networkOf(request.ip ?? ''));
  }

  /** Before a key or a link's token is looked up: an address that has spent all is not asked about any more. @throws 429 TOO_MANY_REQUESTS */
  check(request: ApiRequest): void {
    this.limit.check(networkOf(request.ip ?? ''));
  }
}
