import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';

/** What Express adds, as far as it is looked at here. */
type Request = IncomingMessage & { id?: string; route?: { path?: unknown }; params?: Record<string, string> };
type Response = ServerResponse & { locals?: Record<string, unknown> };

/** A span for each request, named by the template of its route: addresses hold tokens and what people look for, so they are left out. */
export const traceRequests = (tracer: Tracer) => (request: Request, response: Response, next: () => void): void => {
  const caller = propagation.extract(ROOT_CONTEXT, request.headers);
  const method = request.method ?? 'GET';
  const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } }, caller);
  response.once('close', () => {
    const route = typeof request.route?.path === 'string' ? request.route.path : undefined;
    const command = response.locals?.['command'];
    if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
    if (route !== undefined && request.params?.['id']) span.setAttribute('dandori.id', request.params['id']);
    if (typeof command === 'string') span.setAttribute('dandori.command', command);
    if (request.id !== undefined) span.setAttribute('dandori.request', request.id);
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(caller, span), next);
};
