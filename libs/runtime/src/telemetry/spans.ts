import { SpanStatusCode, type Span } from '@opentelemetry/api';

/** Ends a span as failed, by the error's kind and code: its message may quote a row or an address. */
export function failed(span: Span, error: unknown): void {
  const { name, code, type } = (typeof error === 'object' && error !== null ? error : {}) as { name?: unknown; code?: unknown; type?: unknown };
  const known = [type, code, name].find((it) => typeof it === 'string' || typeof it === 'number');
  span.setAttribute('error.type', String(known ?? typeof error));
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
