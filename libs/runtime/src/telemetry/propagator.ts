import type { Context, TextMapGetter, TextMapPropagator, TextMapSetter } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

const HEADER = 'traceparent';

/** Never a baggage or a state: whatever a caller wrote there would go into Temporal's history. */
export class TraceparentOnly implements TextMapPropagator {
  private readonly w3c = new W3CTraceContextPropagator();

  inject(from: Context, carrier: unknown, setter: TextMapSetter): void {
    this.w3c.inject(from, carrier, { set: (to, key, value) => void (key === HEADER && setter.set(to, key, value)) });
  }

  extract(to: Context, carrier: unknown, getter: TextMapGetter): Context {
    return this.w3c.extract(to, carrier, { keys: () => [HEADER], get: (from, key) => (key === HEADER ? getter.get(from, key) : undefined) });
  }

  fields(): string[] {
    return [HEADER];
  }
}
