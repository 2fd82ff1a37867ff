import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { SealedUnreadable } from '#persistence/sealing.js';
import { languageOf } from '../http/language.js';
import type { ApiRequest } from '../http/request.js';
import { Problem } from './problem.js';
import { problemDocument } from './problem.document.js';

/** Every error becomes a problem document here; what nobody foresaw is logged and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly refusals: { record(request: ApiRequest, problem: Problem): void },
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = asProblem(error);
    response.locals['code'] = problem.code; // for the line of the request
    // A crowd is turned away by the hundred a second; it is counted.
    if (problem.status >= 500 && problem.code !== 'BUSY') this.log.error({ request: request.id, route: request.route?.path as unknown, code: problem.code, ...whatHappened(error) }, 'request failed');
    this.refusals.record(request, problem);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfter } = problem.details;
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="dandori"');
    response
      .status(problem.status)
      .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
      .setHeader('Content-Language', languageOf(request.headers['accept-language']))
      .setHeader('Cache-Control', 'no-store')
      .send(JSON.stringify(problemDocument(problem, languageOf(request.headers['accept-language']))));
  }
}

/** What the error means to the caller. Anything unknown is a 500 without a word about its inside. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof SealedUnreadable) return new Problem(409, 'CUSTOMER_ERASED'); // whoever only reads does without; this was about to be written
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (error instanceof URIError) return ofStatus(400);
  if (typeof status === 'number' && status >= 400 && status < 500 && 'expose' in (error as object)) return ofStatus(status);
  if (isAway(error)) return new Problem(503, 'UNAVAILABLE', { retryAfter: 2 });
  return new Problem(500, 'UNEXPECTED');
}

function ofStatus(status: number): Problem {
  if (status === 404) return new Problem(404, 'ROUTE_UNKNOWN');
  if (status === 401) return new Problem(401, 'NOT_SIGNED_IN');
  if (status === 403) return new Problem(403, 'NOT_ALLOWED');
  if (status === 413) return new Problem(413, 'BODY_TOO_LARGE');
  if (status === 415) return new Problem(415, 'CONTENT_TYPE_NOT_SUPPORTED');
  if (status === 503) return new Problem(503, 'UNAVAILABLE', { retryAfter: 2 });
  return status >= 500 ? new Problem(500, 'UNEXPECTED') : new Problem(status, 'REQUEST_MALFORMED');
}

/** PostgreSQL or the network is away: worth asking again. 57P..: shutting down or starting; 53300: no connection is free; 08..: connection. */
function isAway(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; typeof each === 'object' && each !== null && depth < 4; depth++) {
    const { code, driverError, cause } = each as { code?: unknown; driverError?: unknown; cause?: unknown };
    if (typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT|57P|53300|08)/.test(code)) return true;
    if (each instanceof Error && /^(Connection terminated|timeout exceeded when trying to connect)/.test(each.message)) return true;
    each = driverError ?? cause;
  }
  return false;
}

/** For the log: the kind of error and where it was thrown. Messages of databases quote values, so they are left out. */
function whatHappened(error: unknown): { error: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return { error: `${error.name}${code}`, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim()) };
}
