import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, type HrTime, type Tracer } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { ClientInterceptors } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { ActivityInterceptorsFactory, InjectedSinks } from '@temporalio/worker';
import { TRACE_HEADER, type TracedSpan, type TraceSinks } from '#workflows/tracing/contract.js';
import { within } from './spans.js';

/** The active span, told to whoever reads the message. */
function headersWithSpan(headers: Headers): Headers {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return { ...headers, [TRACE_HEADER]: defaultPayloadConverter.toPayload(carrier) };
}

/** Spans for what a client asks of Temporal that does something: starts and updates. */
export const clientTracing = (tracer: Tracer): ClientInterceptors => ({
  workflow: [
    {
      start: (input, next) => within(tracer, `start ${input.workflowType}`, SpanKind.CLIENT, { 'temporal.workflow': input.options.workflowId }, () => next({ ...input, headers: headersWithSpan(input.headers) })),
      startUpdate: (input, next) =>
        within(tracer, `update ${input.updateName}`, SpanKind.CLIENT, { 'temporal.workflow': input.workflowExecution.workflowId, 'dandori.command': input.options.updateId ?? '' }, () =>
          next({ ...input, headers: headersWithSpan(input.headers) })),
      startUpdateWithStart: (input, next) =>
        within(tracer, `update ${input.updateName} with start`, SpanKind.CLIENT, { 'temporal.workflow': input.workflowStartOptions.workflowId, 'dandori.command': input.updateOptions.updateId ?? '' }, () =>
          next({ ...input, workflowStartHeaders: headersWithSpan(input.workflowStartHeaders), updateHeaders: headersWithSpan(input.updateHeaders) })),
    },
  ],
});

/** A span for each try of an activity, below what asked for it. One that nothing traced asked for, such as the recovery, begins a trace. */
export const activityTracing = (tracer: Tracer): ActivityInterceptorsFactory => ({ info }) => ({
  inbound: {
    execute: (input, next) => {
      const header = input.headers[TRACE_HEADER];
      const asked = header ? propagation.extract(ROOT_CONTEXT, defaultPayloadConverter.fromPayload<Record<string, string>>(header)) : ROOT_CONTEXT;
      const attributes = { 'temporal.workflow': info.workflowExecution?.workflowId ?? '', 'temporal.activity': info.activityId, 'temporal.attempt': info.attempt };
      return context.with(asked, () => within(tracer, `activity ${info.activityType}`, SpanKind.CONSUMER, attributes, () => next(input)));
    },
  },
});

/** Takes the spans of workflow code out of its sandbox, once each: what is replayed has been told already. */
export const workflowSink = (resource: Resource, processor: SpanProcessor): InjectedSinks<TraceSinks> => ({
  traces: {
    ended: {
      callDuringReplay: false,
      fn: ({ workflowId, runId }, span: TracedSpan) => {
        const endMs = Date.now();
        const { traceId, spanId, parentSpanId, traceFlags, failed: isFailed } = span;
        const spanContext = { traceId, spanId, traceFlags };
        processor.onEnd({
          name: span.name,
          kind: SpanKind.SERVER,
          spanContext: () => spanContext,
          parentSpanId,
          startTime: hr(endMs - span.ms),
          endTime: hr(endMs),
          duration: hr(span.ms),
          status: { code: isFailed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
          attributes: { 'temporal.workflow': workflowId, 'temporal.run': runId, ...(span.command !== undefined && { 'dandori.command': span.command }) },
          links: [], events: [], ended: true, resource,
          instrumentationLibrary: { name: 'dandori-workflow' },
          droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0,
        });
      },
    },
  },
});

const hr = (ms: number): HrTime => [Math.trunc(ms / 1000), (ms % 1000) * 1e6];
