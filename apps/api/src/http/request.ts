import type { Request } from 'express';
import type { Principal } from '../auth/principal.js';

/** A request as our controllers see it: numbered, and signed in by the guard. */
export interface ApiRequest extends Request {
  id: string;
  principal?: Principal;
}
