import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import { proxySinks, workflowInfo, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { TRACE_HEADER, type TracedSpan, type TraceSinks } from './contract.js';

type Context = Pick<TracedSpan, 'traceId' | 'spanId' | 'traceFlags'>;
const sampled = 1;

/**
 * Spans of workflow code, bundled only where a worker traces. Nothing here is awaited, numbered or random, and every promise is passed
 * on as it came: the commands that go to history, and their order, are those of a worker that does not trace, so either replays
 * what the other began. What is added is a header.
 */
export const interceptors: WorkflowInterceptorsFactory = () => {
  const { traces } = proxySinks<TraceSinks>();
  /** What the workflow does now, it does because of this; after a timer because of nobody. */
  let cause: Context | undefined;

  const begin = (name: string, of: string, headers: Headers, command?: string): { context: Context; end: (failed: boolean) => void } | undefined => {
    const parent = contextIn(headers);
    if (!parent) return undefined;
    const context = { ...parent, spanId: spanIdOf(`${workflowInfo().runId}/${of}`) };
    const begun = Date.now();
    const end = (failed: boolean): void => {
      if (parent.traceFlags & sampled) traces.ended({ ...context, name, parentSpanId: parent.spanId, ms: Date.now() - begun, failed, ...(command !== undefined && { command }) });
    };
    return { context, end };
  };

  return {
    inbound: [
      {
        execute(input, next) {
          const span = begin(`workflow ${workflowInfo().workflowType}`, 'start', input.headers);
          cause ??= span?.context; // an Update that came with the start may have been handled before
          span?.end(false); // that it began: it may run for months
          return next(input);
        },
        handleUpdate(input, next) {
          const span = begin(`handle ${input.name}`, input.updateId, input.headers, input.updateId);
          cause = span?.context;
          const result = next(input);
          if (span) result.then(() => span.end(false), () => span.end(true));
          return result;
        },
      },
    ],
    outbound: [{ scheduleActivity: (input, next) => next(cause ? { ...input, headers: { ...input.headers, [TRACE_HEADER]: headerOf(cause) } } : input) }],
    internals: [
      {
        activate(input, next) {
          if (input.activation.jobs?.some((job) => job.fireTimer)) cause = undefined;
          return next(input);
        },
      },
    ],
  };
};

function contextIn(headers: Headers): Context | undefined {
  const header = headers[TRACE_HEADER];
  const { traceparent } = header ? defaultPayloadConverter.fromPayload<{ traceparent?: string }>(header) : {};
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
  return traceId !== undefined && spanId !== undefined ? { traceId, spanId, traceFlags: parseInt(flags!, 16) } : undefined;
}

const headerOf = ({ traceId, spanId, traceFlags }: Context): Headers[string] =>
  defaultPayloadConverter.toPayload({ traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}` });

/** Out of what it is the span of (FNV-1a, twice): the same in a replay, and taken from no random numbers that the workflow would miss. */
function spanIdOf(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x1b873593);
}
