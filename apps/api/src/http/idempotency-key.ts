import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from './request.js';

/** The Idempotency-Key of a request that changes something; without one nothing is changed. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return idempotencyKeyOf(context.switchToHttp().getRequest<ApiRequest>().headers['idempotency-key']);
});

export function idempotencyKeyOf(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new Problem(400, 'IDEMPOTENCY_KEY_MISSING');
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw new Problem(400, 'IDEMPOTENCY_KEY_INVALID');
  return header;
}
