import type { z } from 'zod';
import { Problem, type FieldError } from './problem.js';

/** What every Standard Schema says of a mistake; zod adds a code. */
interface PlainIssue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

/** More mistakes than this are not listed: an answer should not grow with what was sent. */
const MOST_ERRORS = 50;

const codes: { readonly [zodCode: string]: string } = {
  invalid_type: 'TYPE', unrecognized_keys: 'UNKNOWN_FIELD', too_big: 'TOO_LONG', too_small: 'TOO_SHORT', invalid_format: 'FORMAT',
  invalid_value: 'NOT_ONE_OF', invalid_union: 'TYPE', custom: 'INVALID', not_multiple_of: 'INVALID', invalid_key: 'UNKNOWN_FIELD', invalid_element: 'INVALID',
};

/** The mistakes that a schema found, as fields of a problem document. Values are never repeated. */
export function fieldErrors(issues: readonly (PlainIssue | z.core.$ZodIssue)[]): FieldError[] {
  return issues.slice(0, MOST_ERRORS).flatMap((issue) => {
    const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
    if ('code' in issue && issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, 10).map((key) => ({ path: [...path, key.slice(0, 60)].join('.'), code: 'UNKNOWN_FIELD', message: 'is not a field of this form' }));
    }
    const missing = 'code' in issue && issue.code === 'invalid_type' && /received undefined/.test(issue.message);
    const code = missing ? 'MISSING' : (codes['code' in issue ? issue.code : ''] ?? 'INVALID');
    return [{ path: path.join('.').slice(0, 200), code, message: issue.message.slice(0, 200) }];
  });
}

/** The problem that these issues make. */
export function invalid(issues: readonly (PlainIssue | z.core.$ZodIssue)[], code = 'REQUEST_INVALID', rule?: string): Problem {
  return new Problem(400, code, { errors: fieldErrors(issues), ...(rule && { rule }) });
}
