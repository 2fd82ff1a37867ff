import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ApiRequest } from './request.js';

/** Numbers every request and logs its end: ids, times and the code of a problem, no bodies, no query strings. */
export function requestLog(log: Logger): RequestHandler {
  return ((request: ApiRequest, response: Response, next: NextFunction) => {
    const started = performance.now();
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    response.setHeader('Cache-Control', 'no-store');
    // Bound to this request: the socket that tells the end serves many, and each line names its trace.
    response.once('close', AsyncResource.bind(() => {
      const { id, principal, params } = request;
      const { code, command } = response.locals as { code?: string; command?: string };
      const done = response.writableFinished ? {} : { aborted: true };
      log.info(
        {
          request: id, method: request.method, route: (request.route as { path?: unknown } | undefined)?.path, status: response.statusCode, ms: Math.round(performance.now() - started), ...(code !== undefined && { code }),
          ...(principal && { role: principal.role, who: principal.id }), ...(params?.['id'] && { engagement: params['id'] }), ...(command !== undefined && { commandId: command }), ...done,
        },
        'request',
      );
    }));
    next();
  }) as RequestHandler;
}
