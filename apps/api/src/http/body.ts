import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Problem } from '../problems/problem.js';

const LIMIT_BYTES = 100_000;
/** Files come in base64 within JSON (`csv/upload.schema.ts`), and only here may a body be as large. */
const UPLOADS = /^\/v1\/(?:charges\/invoices|payments\/bookings)(?:\/preview)?\/?$/;
const UPLOAD_BYTES = 1_400_000;
const MOST_LEVELS = 12;

/**
 * Reads JSON bodies. Its own errors never reach Express, whose default answers would show internals; texts that PostgreSQL
 * cannot store (a null character, half a surrogate pair) are refused here, for every form at once.
 */
export function jsonBody(): RequestHandler {
  const reader = (limit: number): RequestHandler => json({ limit, inflate: false, strict: true, type: 'application/json' });
  const [small, large] = [reader(LIMIT_BYTES), reader(UPLOAD_BYTES)];
  return (request: Request, response: Response, next: NextFunction) => {
    if (hasBody(request) && !request.is('application/json')) return next(new Problem(415, 'CONTENT_TYPE_NOT_SUPPORTED'));
    const parse = UPLOADS.test(request.path) ? large : small;
    parse(request, response, (error?: unknown) => {
      if (error !== undefined) return next(parserProblem(error));
      const path = whereUnstorable(request.body as unknown);
      if (path !== undefined) return next(new Problem(400, 'REQUEST_INVALID', { errors: [{ path, code: 'CHARACTER', message: 'holds a character that cannot be stored, or lies too deep' }] }));
      next();
    });
  };
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

function parserProblem(error: unknown): Problem {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (status === 413) return new Problem(413, 'BODY_TOO_LARGE');
  if (status === 415) return new Problem(415, 'CONTENT_TYPE_NOT_SUPPORTED');
  return new Problem(400, 'BODY_MALFORMED');
}

/** Where the first text is that cannot be stored, `undefined` when all can. */
export function whereUnstorable(value: unknown, path = '', level = 0): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (level >= MOST_LEVELS) return path.slice(0, 200);
  for (const [key, each] of Object.entries(value)) {
    const inside = path === '' ? key : `${path}.${key}`;
    if (key === '__proto__' || key.includes('\0') || !key.isWellFormed()) return path;
    const found = whereUnstorable(each, inside, level + 1);
    if (found !== undefined) return found.slice(0, 200);
  }
  return undefined;
}
