import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';
import { startTracing, traceFields, tracing, wantsTraces } from './telemetry.js';
import { withoutValues } from './telemetry/sql.js';

const wants = (env: NodeJS.ProcessEnv): boolean => wantsTraces(readSettings(env));

describe('traces', () => {
  it('are sent when the standard variables ask for them, and only then', () => {
    expect(wants({})).toBe(false);
    expect(wants({ OTEL_SERVICE_NAME: 'x', OTEL_TRACES_SAMPLER: 'always_on' })).toBe(false);
    expect(wants({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBe(false);
    expect(wants({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(true);
    expect(wants({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' })).toBe(true);
    expect(wants({ OTEL_TRACES_EXPORTER: 'otlp' })).toBe(true);
    expect(wants({ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(false);
    expect(wants({ OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(false);
  });

  it('that cannot be sent as asked stop the start with the variable’s name', () => {
    expect(() => readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' })).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT/);
    expect(() => readSettings({ OTEL_TRACES_EXPORTER: 'zipkin' })).toThrow(/OTEL_TRACES_EXPORTER/);
  });

  it('that nobody asked for leave no mark on a line', async () => {
    await startTracing(readSettings({}), 'dandori-api', () => undefined);

    expect([tracing(), traceFields()]).toEqual([undefined, {}]);
  });
});

describe('a statement in a span', () => {
  it('has its parameters’ places, and no literal', () => {
    expect(withoutValues(`select * from command where id = $1 and status = 'received'`)).toBe(`select * from command where id = $1 and status = '?'`);
    expect(withoutValues(`select set_config('dandori.actor', 'O''Neil', true)`)).toBe(`select set_config('?', '?', true)`);
  });
});
