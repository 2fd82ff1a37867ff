import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { until } from '#runtime/wait.js';
import { inquiry } from '#test/support/api.js';
import { Collector, type Span } from '#test/support/collector.js';
import { Processes } from '#test/support/processes.js';
import { bundleWorkflows } from '#worker/bundle.js';

/** API and worker as they run in production, told by the standard variables where traces go. */
let it_: Processes;
let collector: Collector;
let opened: Span[];
let sent: Span[];
let engagement: string;

const person = { ...inquiry, name: '仮名 梨亜', email: 'zqcanary@kanaria.example', phone: '03-1234-9876', question: 'zqcanary 仮名' };
const named = (spans: readonly Span[], name: string): Span => {
  const found = spans.filter((span) => span.name === name);
  expect({ name, count: found.length, all: spans.map((span) => span.name) }).toMatchObject({ name, count: 1 });
  return found[0]!;
};
/** The spans of the trace with that request, when the last of them have come: two processes send them, in any order. */
const traceWith = (request: string, ...last: string[]): Promise<Span[]> =>
  until(`a trace from ${request} to ${last.join(' and ')}`, () => {
    const root = collector.spans.find(({ name }) => name === request);
    const all = collector.spans.filter(({ trace }) => trace === root?.trace);
    return root && last.every((each) => all.some(({ name }) => name === each)) ? all : undefined;
  }, { withinMs: 60_000, everyMs: 200 });
const linesOf = (app: 'api' | 'worker'): Record<string, unknown>[] =>
  readFileSync(it_.log(app), 'utf8').split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);

const asksForMaterial = 'POST /v1/engagements/:id/commands/:name';

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') }); // workers that replay would drown what a failing test says
  collector = await Collector.open();
  it_ = await Processes.open({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=opaque', OTEL_BSP_SCHEDULE_DELAY: '200', OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test' });
  await Promise.all([it_.start('api'), it_.start('worker')]);
  const answer = await it_.post('/v1/pipelines/onboarding/engagements', person, randomUUID());
  engagement = (answer.body as { engagement: { id: string } }).engagement.id;
  opened = await traceWith('POST /v1/pipelines/:pipeline/engagements', 'mails');
  await it_.post(`/v1/engagements/${engagement}/commands/send-material?by=zqcanary`, {}, randomUUID());
  sent = await traceWith(asksForMaterial, 'effects', 'handle settle');
  await fetch(`${it_.url}/v1/links/zqcanary-token?name=zqcanary`);
}, 180_000);

afterAll(async () => {
  await it_?.close();
  await collector?.close();
}, 60_000);

describe('a command', () => {
  it('that opens an engagement is one trace: request, SQL, update with start, workflow, handler', () => {
    const request = named(opened, 'POST /v1/pipelines/:pipeline/engagements');
    const update = named(opened, 'update execute with start');
    expect({ service: request.service, parent: request.parent }).toEqual({ service: 'dandori-api', parent: '' });
    expect(update.parent).toBe(request.id);
    expect({ service: named(opened, 'handle execute').service, parent: named(opened, 'handle execute').parent }).toEqual({ service: 'dandori-worker', parent: update.id });
    expect(named(opened, 'workflow onboarding').parent).toBe(update.id);
    expect(opened.filter(({ parent, attributes }) => parent === request.id && attributes['db.system'] === 'postgresql').length).toBeGreaterThan(2);
  });

  it('takes the mails along that are sent because of it', () => {
    const mails = opened.filter(({ name, service }) => name === 'mails' && service === 'dandori-worker');

    expect(mails.map(({ parent }) => parent)).toEqual([named(opened, 'POST /v1/pipelines/:pipeline/engagements').id]);
    expect(opened.filter(({ parent, attributes }) => parent === mails[0]!.id && attributes['db.system'] === 'postgresql').length).toBeGreaterThan(1);
  });

  it('leads to the effect that a worker does because of it, and to the process that is told of it', () => {
    const request = named(sent, asksForMaterial);
    const update = named(sent, 'update execute');
    const effects = named(sent, 'effects');
    const settle = named(sent, 'update settle');

    expect([update.parent, named(sent, 'handle execute').parent]).toEqual([request.id, update.id]);
    expect([effects.parent, settle.parent, named(sent, 'handle settle').parent]).toEqual([request.id, effects.id, settle.id]);
    expect(sent.filter(({ service, parent, attributes }) => service === 'dandori-worker' && parent === effects.id && attributes['db.system'] === 'postgresql').length).toBeGreaterThan(0);
    expect(request.attributes).toMatchObject({ 'http.route': '/v1/engagements/:id/commands/:name', 'http.response.status_code': 200, 'dandori.id': engagement, 'dandori.command': update.attributes['dandori.command'] });
  });

  it('is found in the log by its trace, in both processes', () => {
    const { trace } = named(sent, asksForMaterial);

    expect(linesOf('api').filter((line) => line['trace'] === trace && line['msg'] === 'request')).toHaveLength(1);
    expect(linesOf('worker').filter((line) => line['trace'] === trace && line['msg'] === 'effect done')).toHaveLength(1);
  });
});

describe('what is sent', () => {
  it('names nobody, and holds no address as it was called, no values and no secrets', () => {
    const all = Buffer.concat(collector.bytes).toString('utf8');

    expect(collector.spans.filter(({ attributes }) => attributes['db.system'] === 'postgresql').length).toBeGreaterThan(20);
    for (const mark of ['zqcanary', '仮名', '1234-9876', inquiry.company, it_.keyOf('staff'), 'Bearer']) expect({ mark, found: all.includes(mark) }).toEqual({ mark, found: false });
    const literals = collector.spans.flatMap(({ attributes }) => [...String(attributes['db.statement'] ?? '').matchAll(/'([^']*)'/g)].map(([, value]) => value));
    expect(new Set(literals)).toEqual(new Set(['?']));
  });

  it('goes with the headers asked for', () => {
    expect(new Set(collector.headers)).toEqual(new Set(['opaque']));
  });
});

describe('replay', () => {
  it('every recorded history, made without traces, fits workflow code that traces', async () => {
    const names = readdirSync('test/histories', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    const histories = names.map((name) => ({ workflowId: name, history: proto.temporal.api.history.v1.History.fromObject(JSON.parse(readFileSync(join('test/histories', name), 'utf8')) as object) }));
    const workflowBundle = await bundleWorkflows(join(tmpdir(), 'dandori-test-bundles'), { traced: true, logger: new DefaultLogger('ERROR') });
    const failed: string[] = [];
    for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) if (error) failed.push(`${workflowId}: ${error.name}`);

    expect(names.length).toBeGreaterThan(5);
    expect(failed).toEqual([]);
  }, 180_000);

  it('in a worker that traces not, and in one that traces again, goes on and doubles no span', async () => {
    const quiet = { OTEL_SDK_DISABLED: 'true' };
    await it_.kill('worker');
    await it_.start('worker', undefined, quiet);
    expect((await it_.post(`/v1/engagements/${engagement}/commands/add-note`, { text: 'memo' }, randomUUID())).status).toBe(200);
    await it_.kill('worker');
    await it_.start('worker');
    const answered = await it_.post(`/v1/engagements/${engagement}/commands/add-note`, { text: 'memo' }, randomUUID());
    expect(answered.status).toBe(200);
    const { id } = (answered.body as { command: { id: string } }).command;
    await until('the last handler is told', () => collector.spans.some(({ name, attributes }) => name === 'handle execute' && attributes['dandori.command'] === id), { withinMs: 60_000, everyMs: 200 });

    const handled = collector.spans.filter(({ name }) => name === 'handle execute').map(({ attributes }) => attributes['dandori.command']);
    expect(handled).toHaveLength(3); // not the one that the quiet worker took
    expect(new Set(handled).size).toBe(3);
    expect(new Set(collector.spans.map(({ id: span }) => span)).size).toBe(collector.spans.length);
    expect(collector.spans.filter(({ name }) => name === 'workflow onboarding')).toHaveLength(1);
  }, 120_000);

  it('shows the activities of a process, too, down to their statements', async () => {
    const opening = await it_.post('/v1/simulations', { pipeline: 'onboarding', form: inquiry }, randomUUID()); // its effects are activities
    const { id } = (opening.body as { engagement: { id: string } }).engagement;
    const answered = await it_.post(`/v1/engagements/${id}/commands/send-material`, {}, randomUUID());
    expect(answered.status).toBe(200);
    const command = (answered.body as { command: { id: string } }).command.id;
    const [activity, handler] = await until('an activity of the process, and the command it is done for', () => {
      const found = [collector.spans.find(({ name }) => name === 'activity performEffect'), collector.spans.find(({ name, attributes }) => name === 'handle execute' && attributes['dandori.command'] === command)];
      return found[0] && found[1] ? [found[0], found[1]] as const : undefined;
    }, { withinMs: 60_000, everyMs: 200 });

    expect({ parent: activity.parent, trace: activity.trace }).toEqual({ parent: handler.id, trace: handler.trace });
    expect(activity.attributes['temporal.workflow']).toBe(`onboarding/${id}`);
    await until('its statements', () => collector.spans.some(({ parent, attributes }) => parent === activity.id && attributes['db.system'] === 'postgresql'), { withinMs: 60_000, everyMs: 200 });
  }, 120_000);
});
