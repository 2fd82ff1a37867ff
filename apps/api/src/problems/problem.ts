import type { Refusal, RefusalKind } from '#domain/engagement/command.js';
import type { Facts } from '#domain/engagement/json.js';

/** One mistake in what was sent: where it is (`billing.name`), which kind it is, and a sentence for developers. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}

interface Details {
  rule?: string;
  facts?: Facts;
  errors?: FieldError[];
  /** Seconds until it is worth asking again. */
  retryAfter?: number;
  instance?: string;
  overridable?: boolean;
}

/**
 * A request that is answered with a problem document (RFC 9457). It carries a stable code and the values that were compared;
 * the sentence is added when it is answered, in the reader's language.
 */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

const statusOf: { readonly [K in RefusalKind]: number } = { 'not-possible-now': 409, 'not-allowed': 403, invalid: 400, rule: 422 };

/** The answer to a refusal by the rules. */
export function refused(refusal: Refusal, instance?: string): Problem {
  const { code, kind, rule, facts, overridable } = refusal;
  return new Problem(statusOf[kind], code, { ...(rule && { rule }), ...(facts && { facts }), ...(overridable && { overridable }), ...(instance && { instance }) });
}

/** Not there, or not this person's: the two cannot be told apart. */
export const notFound = (): Problem => new Problem(404, 'NOT_FOUND');
