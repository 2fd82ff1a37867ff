import { context, SpanKind, trace, type Tracer } from '@opentelemetry/api';
import pg from 'pg';
import { failed } from './spans.js';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;
const longest = 2000;

/** A span for each statement that is part of something traced; what runs by itself, such as the wait for changes, has none. */
export function traceSql(tracer: Tracer): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const query = prototype.query;
  prototype.query = function (...args) {
    const text = textOf(args[0]);
    if (text === undefined || !trace.getActiveSpan()) return query.apply(this, args);
    const span = tracer.startSpan(nameOf(text), { kind: SpanKind.CLIENT, attributes: { 'db.system': 'postgresql', 'db.statement': withoutValues(text) } });
    const ended = (error: unknown): void => (error ? failed(span, error) : span.end());
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      const bound = context.bind(context.active(), callback as (...results: unknown[]) => void);
      return query.apply(this, [...args.slice(0, -1), (...results: unknown[]) => {
        ended(results[0]);
        bound(...results);
      }]);
    }
    const result = query.apply(this, args);
    if (result instanceof Promise) result.then(() => ended(undefined), ended);
    else span.end();
    return result;
  };
}

/** Of the ways to call it those with a text; what is submitted whole, such as a cursor, is left alone. */
function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query;
  const { text, submit } = (query ?? {}) as { text?: unknown; submit?: unknown };
  return typeof text === 'string' && submit === undefined ? text : undefined;
}

/** `insert command`: the verb and the first table. */
function nameOf(text: string): string {
  const verb = /^\W*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'sql';
  const table = /\b(?:from|into|update|join)\s+"?(\w+)/i.exec(text)?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}

/** Parameters are not in the text; literals are, where the simple protocol allows nothing else. */
export const withoutValues = (text: string): string => text.replace(/'(?:[^']|'')*'/g, "'?'").slice(0, longest);
