import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { freePort } from '#runtime/ports.js';
import { until } from '#runtime/wait.js';
import { inquiry } from '#test/support/api.js';
import { Processes } from '#test/support/processes.js';
import { familiesIn, familyOf, metricsIn, samplesIn, type Sample } from '#test/support/prometheus.js';

/** API and worker as they run in production, each with its ports for metrics. */
let it_: Processes;
let ports: { METRICS_PORT: number; WORKER_METRICS_PORT: number; TEMPORAL_METRICS_PORT: number };
let engagement: string;

const page = async (port: keyof typeof ports): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${ports[port]}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  return response.text();
};
const scrape = async (port: keyof typeof ports): Promise<Sample[]> => samplesIn(await page(port));
const valueOf = (samples: Sample[], name: string, labels: Sample['labels'] = {}): number | undefined =>
  samples.find((each) => each.name === name && Object.entries(labels).every(([label, value]) => each.labels[label] === value))?.value;

beforeAll(async () => {
  ports = { METRICS_PORT: await freePort(), WORKER_METRICS_PORT: await freePort(), TEMPORAL_METRICS_PORT: await freePort() };
  it_ = await Processes.open(Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])));
  await Promise.all([it_.start('api'), it_.start('worker')]);
  const opened = await it_.post('/v1/pipelines/onboarding/engagements', inquiry, randomUUID());
  engagement = (opened.body as { engagement: { id: string } }).engagement.id;
  await it_.post(`/v1/engagements/${engagement}/commands/send-material`, {}, randomUUID());
  await it_.post(`/v1/engagements/${engagement}/commands/sign-contract`, {}, randomUUID());
  await it_.post(`/v1/engagements/${randomUUID()}/commands/no-such-command`, {}, randomUUID());
  await fetch(`${it_.url}/v1/../../etc/passwd?name=${encodeURIComponent(inquiry.name)}`);
  await until('the effect is projected', async () => (await it_.query<{ state: string }>('select state from engagement where id = $1', [engagement]))[0]!.state === 'MATERIAL_SENT', { withinMs: 20_000 });
}, 120_000);

afterAll(() => it_?.close(), 60_000);

describe('what is measured', () => {
  it('requests by the template of their route, commands by how they were answered, and what this process holds', async () => {
    const samples = await scrape('METRICS_PORT');

    expect(valueOf(samples, 'dandori_http_request_duration_seconds_count', { method: 'POST', route: '/v1/pipelines/:pipeline/engagements', status: '201' })).toBe(1);
    expect(valueOf(samples, 'dandori_http_request_duration_seconds_count', { method: 'POST', route: '/v1/engagements/:id/commands/:name', status: '200' })).toBe(1);
    expect(valueOf(samples, 'dandori_commands_total', { pipeline: 'onboarding', command: 'submitInquiry', outcome: 'accepted', code: '' })).toBe(1);
    expect(valueOf(samples, 'dandori_commands_total', { command: 'sendMaterial', outcome: 'accepted' })).toBe(1);
    expect(samples.filter(({ name, labels }) => name === 'dandori_commands_total' && labels['outcome'] === 'refused').map(({ labels }) => labels['code'])).toEqual([expect.stringMatching(/^[A-Z_]+$/)]);
    expect(valueOf(samples, 'dandori_projection_duration_seconds_count')).toBe(2);
    expect([valueOf(samples, 'dandori_updates_in_flight'), valueOf(samples, 'dandori_updates_in_flight_limit'), valueOf(samples, 'dandori_live_streams')]).toEqual([0, 32, 0]);
    expect(valueOf(samples, 'dandori_sql_pool_connections', { state: 'idle' })).toBeGreaterThan(0);
    expect(valueOf(samples, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  it('activities by name and outcome, and how the business stands', async () => {
    const samples = await until('the count is young enough', async () => {
      const found = await scrape('WORKER_METRICS_PORT');
      return valueOf(found, 'dandori_engagements_open', { pipeline: 'onboarding' }) === 1 ? found : undefined;
    }, { withinMs: 30_000, everyMs: 500 });

    expect(valueOf(samples, 'dandori_activity_duration_seconds_count', { activity: 'performEffect', outcome: 'done' })).toBe(1);
    expect(valueOf(samples, 'dandori_engagements_late', { pipeline: 'onboarding' })).toBe(0);
    expect(valueOf(samples, 'dandori_deliveries', { status: 'parked' })).toBe(0);
    expect([valueOf(samples, 'dandori_commands_undecided'), valueOf(samples, 'dandori_commands_undecided_oldest_seconds'), valueOf(samples, 'dandori_figures_read')]).toEqual([0, 0, 1]);
  }, 60_000);

  it('no label holds an id, an address or what somebody wrote', async () => {
    const all = (await Promise.all([scrape('METRICS_PORT'), scrape('WORKER_METRICS_PORT'), scrape('TEMPORAL_METRICS_PORT')])).flat();
    const labels = all.flatMap((sample) => Object.values(sample.labels)).join('\n');

    expect(all.length).toBeGreaterThan(200);
    expect(labels).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(labels).not.toMatch(/@|テスト|山田|passwd|no-such-command|ONB-/);
  });

  it('every metric of the dashboard and of the alerts is there', async () => {
    const known = new Set((await Promise.all([page('METRICS_PORT'), page('WORKER_METRICS_PORT'), page('TEMPORAL_METRICS_PORT')])).flatMap(familiesIn));
    const dashboard = JSON.parse(readFileSync('deploy/grafana/dandori.json', 'utf8')) as { panels: { title: string; targets?: { expr: string }[] }[] };
    const alerts = readFileSync('deploy/prometheus/alerts.yml', 'utf8');
    const asked = [...dashboard.panels.flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => metricsIn(expr))), ...metricsIn(alerts)];

    expect(asked.length).toBeGreaterThan(25);
    expect([...new Set(asked)].filter((name) => !known.has(name) && !known.has(familyOf(name)))).toEqual([]);
  });
});

describe('who can read it', () => {
  it('nobody at the public address', async () => {
    expect((await fetch(`${it_.url}/metrics`)).headers.get('content-type')).not.toMatch(/text\/plain/);
    expect(await (await fetch(`${it_.url}/metrics`)).text()).not.toContain('dandori_');
  });

  it('the port has two addresses and takes nothing', async () => {
    const at = `http://127.0.0.1:${ports.WORKER_METRICS_PORT}`;
    const statusOf = async (path: string, method = 'GET'): Promise<number> => (await fetch(`${at}${path}`, { method })).status;

    expect([await statusOf('/health/live'), await statusOf('/'), await statusOf('/metrics', 'POST'), await statusOf('/%00')]).toEqual([200, 404, 405, 404]);
  });

  it('where no port is set, nothing listens', async () => {
    await it_.kill('api', 'SIGTERM');
    await it_.start('api', undefined, { METRICS_PORT: '' });

    await expect(fetch(`http://127.0.0.1:${ports.METRICS_PORT}/metrics`)).rejects.toThrow();
  }, 60_000);
});
