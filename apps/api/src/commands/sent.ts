import type { Principal } from '../auth/principal.js';

/** A POST that changes something, as it came in. */
export interface Sent {
  principal: Principal;
  key: string;
  path: string;
  body: unknown;
  language: 'ja' | 'en';
}
