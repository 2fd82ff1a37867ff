import { context, isSpanContextValid, propagation, ROOT_CONTEXT, SpanKind, trace, type Tracer } from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { detectResourcesSync, envDetectorSync, Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { traceRequests } from './http.js';
import { TraceparentOnly } from './propagator.js';
import { traceSql } from './sql.js';
import { within } from './spans.js';
import { activityTracing, clientTracing, workflowSink } from './temporal.js';

/** Until the collector has taken the last spans of a process that stops. */
const patienceMs = 3000;

/**
 * Traces by OpenTelemetry. The SDK reads the standard variables itself: address, headers, sampler, resource, batches. Everything is
 * wrapped by hand, because that works with ES modules without a loader, and because what stands in a span is then said here: ids,
 * names from our own tables, statements without values. Never addresses, query strings, bodies or an error's message.
 */
export class Tracing {
  private readonly provider: NodeTracerProvider;
  private readonly tracer: Tracer;
  readonly requests: ReturnType<typeof traceRequests>;
  readonly client: ReturnType<typeof clientTracing>;
  readonly activities: ReturnType<typeof activityTracing>;
  readonly sinks: ReturnType<typeof workflowSink>;

  constructor(service: string, onError: (error: unknown) => void) {
    setGlobalErrorHandler(onError);
    const resource = Resource.default().merge(new Resource({ 'service.name': service })).merge(detectResourcesSync({ detectors: [envDetectorSync] }));
    const processor = new BatchSpanProcessor(new OTLPTraceExporter());
    this.provider = new NodeTracerProvider({ resource, spanProcessors: [processor] });
    this.provider.register({ propagator: new TraceparentOnly() }); // with a context that follows what is awaited
    const tracer = (this.tracer = this.provider.getTracer('dandori'));
    traceSql(tracer);
    this.requests = traceRequests(tracer);
    this.client = clientTracing(tracer);
    this.activities = activityTracing(tracer);
    this.sinks = workflowSink(resource, processor);
  }

  fields(): { trace?: string; span?: string } {
    const context = trace.getActiveSpan()?.spanContext();
    return context && isSpanContextValid(context) ? { trace: context.traceId, span: context.spanId } : {};
  }

  /** What runs now, as another process is told of it. */
  carrier(): { traceparent?: string } {
    const carrier = {};
    propagation.inject(context.active(), carrier);
    return carrier;
  }

  /** Work that another process asked for, in a span below that which its carrier names. */
  below<T>(carrier: { traceparent?: string }, name: string, work: () => Promise<T>): Promise<T> {
    return context.with(propagation.extract(ROOT_CONTEXT, carrier), () => within(this.tracer, name, SpanKind.CONSUMER, {}, work));
  }

  async stop(): Promise<void> {
    await Promise.race([this.provider.shutdown().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
  }
}
