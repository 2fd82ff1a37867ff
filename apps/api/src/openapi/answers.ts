import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export const ANSWERS = 'dandori:answers';

interface Options {
  status?: number;
  summary: string;
  /** Takes an Idempotency-Key. */
  idempotent?: boolean;
  /** Further answers that are no problems. */
  also?: { [status: number]: z.ZodType };
}

/** What a route answers with: its schema goes into the OpenAPI document, and types the controller's method. */
export function Answers(schema: z.ZodType | undefined, { status = 200, summary, idempotent, also = {} }: Options): MethodDecorator {
  return applyDecorators(
    SetMetadata(ANSWERS, schema),
    ApiOperation({ summary }),
    ...(status === 204 ? [] : [HttpCode(status)]),
    ...(schema ? [ApiResponse({ status, description: summary, standardSchema: schema })] : [ApiResponse({ status, description: summary })]),
    ...Object.entries(also).map(([other, its]) => ApiResponse({ status: Number(other), description: other === '202' ? 'Received, not decided yet: ask at the address' : summary, standardSchema: its })),
    ...(idempotent ? [ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key and body get the first answer again; kept for at least 7 days.', schema: { type: 'string', minLength: 1, maxLength: 200 } })] : []),
  );
}
