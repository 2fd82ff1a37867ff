import type { Sinks } from '@temporalio/workflow';

/** In which messages and activities carry the trace they belong to: W3C's `traceparent`, under the name that Temporal's SDKs use. */
export const TRACE_HEADER = '_tracer-data';

/** One span of workflow code. Ids as W3C writes them; `ms` by the workflow's own clock. */
export interface TracedSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId: string;
  traceFlags: number;
  ms: number;
  failed: boolean;
  command?: string;
}

/** What the worker gives workflow code to tell its spans. */
export interface TraceSinks extends Sinks {
  traces: { ended(span: TracedSpan): void };
}
