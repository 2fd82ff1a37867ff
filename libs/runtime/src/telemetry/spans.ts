import { SpanStatusCode, type Attributes, type Span, type SpanKind, type Tracer } from '@opentelemetry/api';

/** Ends a span as failed, by the error's kind and code: its message may quote a row or an address. */
export function failed(span: Span, error: unknown): void {
  const { name, code, type } = (typeof error === 'object' && error !== null ? error : {}) as { name?: unknown; code?: unknown; type?: unknown };
  const known = [type, code, name].find((it) => typeof it === 'string' || typeof it === 'number');
  span.setAttribute('error.type', String(known ?? typeof error));
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** Work in a span of its own, which ends with it. */
export async function within<T>(tracer: Tracer, name: string, kind: SpanKind, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      const result = await work(span);
      span.end();
      return result;
    } catch (error) {
      failed(span, error);
      throw error;
    }
  });
}
