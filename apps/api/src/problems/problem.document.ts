import type { Lang } from '#domain/calendar/because.js';
import type { ProblemDocument } from '../schemas/problem.schema.js';
import type { Problem } from './problem.js';
import { titleOf, wordsOf } from './words.js';

const TYPES = 'https://dandori.dev/problems/';

/** The address that names a kind of problem; stable, it need not be dereferenced. */
export const problemType = (code: string): string => TYPES + code.toLowerCase().replaceAll('_', '-');

/** The document of a problem in the reader's language. The title is English and never varies for a type. */
export function problemDocument(problem: Problem, lang: Lang): ProblemDocument {
  const { rule, facts, errors, instance, overridable } = problem.details;
  const words = wordsOf(problem.code, facts);
  return {
    type: problemType(problem.code),
    title: titleOf(problem.code),
    status: problem.status,
    code: problem.code,
    detail: words[lang],
    ...(rule && { rule }),
    ...(facts && { facts }),
    ...(overridable && { overridable }),
    ...(errors && { errors }),
    ...(instance && { instance }),
  };
}
