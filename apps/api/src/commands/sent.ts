import type { Principal } from '../auth/principal.js';
import type { Origin } from '../signing/signing.service.js';

/** A POST that changes something, as it came in. */
export interface Sent {
  principal: Principal;
  key: string;
  path: string;
  body: unknown;
  language: 'ja' | 'en';
  /** The customer that staff opens an engagement for. */
  customer?: string;
  /** Where it came from: evidence, should the command sign something. */
  origin?: Origin;
}
