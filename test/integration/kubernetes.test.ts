import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { settingsTable } from '#runtime/settings.js';
import { yamlDocuments, type Yaml } from '#test/support/yaml.js';

interface Probe {
  httpGet: { path: string; port: string };
}
interface Container {
  name: string;
  image: string;
  command: string[];
  ports?: { name: string; containerPort: number }[];
  envFrom: { configMapRef: { name: string } }[];
  env: { name: string; value?: string; valueFrom?: { secretKeyRef: { name: string; key: string } } }[];
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  startupProbe?: Probe;
  resources: { requests: { cpu: string; memory: string }; limits: { memory: string } };
  securityContext: { allowPrivilegeEscalation: boolean; readOnlyRootFilesystem: boolean; capabilities: { drop: string[] } };
  volumeMounts: { name: string; mountPath: string }[];
}
interface Pod {
  automountServiceAccountToken: boolean;
  terminationGracePeriodSeconds?: number;
  topologySpreadConstraints?: { labelSelector: { matchLabels: Yaml } }[];
  securityContext: { runAsNonRoot: boolean; runAsUser: number; seccompProfile: { type: string } };
  containers: Container[];
  volumes: { name: string }[];
}
interface Resource {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Yaml };
  data?: { [key: string]: Yaml };
  spec: { template?: { metadata: { labels: Yaml }; spec: Pod }; jobTemplate?: { spec: Resource['spec'] }; suspend?: boolean; selector?: { matchLabels?: Yaml } & { [label: string]: Yaml }; ports?: { name: string; targetPort: string }[]; replicas?: number; maxUnavailable?: number };
}

const base = 'deploy/kubernetes/base';
const example = 'deploy/kubernetes/overlays/example';
const read = <T>(path: string): T[] => yamlDocuments(readFileSync(path, 'utf8')) as unknown as T[];
const kustomization = read<{ resources: string[] }>(`${base}/kustomization.yaml`)[0]!;
const resources = kustomization.resources.flatMap((file) => read<Resource>(`${base}/${file}`));
const named = (kind: string, name: string): Resource => resources.find((it) => it.kind === kind && it.metadata.name === name)!;
const workloads = resources.map((it) => (it.spec?.jobTemplate ? { ...it, spec: it.spec.jobTemplate.spec } : it)).filter(({ spec }) => spec?.template !== undefined);
const containers = workloads.map(({ spec }) => spec.template!.spec.containers[0]!);
const source = (path: string): string => readFileSync(path, 'utf8');

describe('every workload', () => {
  it.each(workloads.map((it) => [it.metadata.name, it] as const))('%s runs as nobody special, writes nowhere but to /tmp, and asks for what it takes', (_, { spec }) => {
    const pod = spec.template!.spec;
    const [it] = pod.containers;

    expect(pod).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } } });
    expect(it!.securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
    expect(it!.resources).toEqual({ requests: { cpu: expect.stringMatching(/^\d+m$/), memory: expect.stringMatching(/^\d+Mi$/) }, limits: { memory: expect.stringMatching(/^\d+Mi$/) } });
    expect(it!.volumeMounts.map(({ name }) => name)).toEqual(pod.volumes.map(({ name }) => name));
    expect(source('Dockerfile')).toContain(`USER ${pod.securityContext.runAsUser}:`);
  });

  it.each(containers.map((it) => [it.name, it] as const))('%s starts a file that the build makes, with settings that the code reads', (_, { command, env, envFrom, image }) => {
    const known = new Set<string>(settingsTable.map(({ name }) => name));

    expect(existsSync(command.find((each) => /\.m?js$/.test(each))!)).toBe(true);
    expect(env.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    for (const { configMapRef } of envFrom) expect(Object.keys(named('ConfigMap', configMapRef.name).data!).filter((name) => !known.has(name))).toEqual([]);
    expect(image).toBe('dandori');
  });

  it('gets each secret by reference, and of the databases only its own role', () => {
    const secret = new Set<string>(settingsTable.filter((row) => row.secret).map(({ name }) => name));
    for (const { env } of containers) for (const { name, value } of env) if (secret.has(name)) expect([name, value]).toEqual([name, undefined]);
    expect(Object.keys(named('ConfigMap', 'dandori').data!).filter((name) => secret.has(name))).toEqual([]);
    const databases = (name: string): string[] => containers.find((it) => it.name === name)!.env.map((each) => each.name).filter((each) => each.startsWith('DATABASE_'));
    expect([databases('api'), databases('worker')]).toEqual([['DATABASE_API_URL'], ['DATABASE_WORKER_URL']]);
  });
});

describe('API and worker', () => {
  const deployments = ['api', 'worker'].map((name) => [name, named('Deployment', `dandori-${name}`)] as const);

  it.each(deployments)('%s: probes ask addresses that exist, at ports of this container', (name, { spec }) => {
    const [it] = spec.template!.spec.containers;
    for (const probe of [it!.startupProbe, it!.livenessProbe, it!.readinessProbe]) expect([probe?.httpGet.path, it!.ports!.some((port) => port.name === probe?.httpGet.port)]).toEqual(['/health/live', true]);
    expect(source('apps/api/src/health/health.controller.ts')).toMatch(/@Controller\('health'\)[^]*@Get\('live'\)/);
    expect(source('libs/runtime/src/metrics/server.ts')).toContain(`'/health/live'`);
    expect(it!.livenessProbe!.httpGet.port).toBe(name === 'api' ? 'http' : 'metrics');
  });

  it.each(deployments)('%s: its ports are those it is told to listen on', (_, { spec }) => {
    const [it] = spec.template!.spec.containers;
    const settings: { [port: string]: string } = { metrics: it!.name === 'api' ? 'METRICS_PORT' : 'WORKER_METRICS_PORT', 'sdk-metrics': 'TEMPORAL_METRICS_PORT' };
    for (const { name, containerPort } of it!.ports!) {
      const told = name === 'http' ? / PORT=(\d+)/.exec(source('Dockerfile'))![1] : it!.env.find((each) => each.name === settings[name])?.value;
      expect([name, told]).toEqual([name, String(containerPort)]);
    }
    expect(source('deploy/prometheus/scrape.yml')).toContain('metrics|sdk-metrics');
  });

  it.each(deployments)('%s: selectors find its pods, and one at a time may go', (name, { spec }) => {
    const { labels } = spec.template!.metadata;
    expect(spec.selector!.matchLabels).toEqual(labels);
    expect(spec.template!.spec.topologySpreadConstraints![0]!.labelSelector.matchLabels).toEqual(labels);
    expect(named('PodDisruptionBudget', `dandori-${name}`).spec).toEqual({ maxUnavailable: 1, selector: { matchLabels: labels } });
    expect(spec.replicas).toBeGreaterThan(1);
  });

  it('have longer to end than they take', () => {
    const drain = Number(/const drainMs = ([\d_]+)/.exec(source('apps/worker/src/worker.service.ts'))![1]!.replace('_', '')) / 1000;
    const patience = Number(/const PATIENCE_MS = (\d+)/.exec(source('apps/api/src/commands/decider.ts'))![1]) / 1000;

    expect(named('Deployment', 'dandori-worker').spec.template!.spec.terminationGracePeriodSeconds).toBeGreaterThan(drain + 2);
    expect(named('Deployment', 'dandori-api').spec.template!.spec.terminationGracePeriodSeconds).toBeGreaterThan(5 + patience);
  });

  it('the Service finds the API’s pods by a port they have', () => {
    const { spec } = named('Service', 'dandori-api');
    const { template } = named('Deployment', 'dandori-api').spec;
    expect(spec.selector).toEqual(template!.metadata.labels);
    expect(template!.spec.containers[0]!.ports!.map(({ name }) => name)).toContain(spec.ports![0]!.targetPort);
  });
});

describe('the example overlay', () => {
  const overlay = read<{ resources: string[]; images: { name: string; newTag: Yaml }[]; patches: { path: string }[] }>(`${example}/kustomization.yaml`)[0]!;

  it('refers to files that are there, replaces the image by a pinned one, and changes only what the base has', () => {
    for (const path of [...overlay.resources, ...overlay.patches.map((patch) => patch.path)]) expect([path, existsSync(`${example}/${path}`)]).toEqual([path, true]);
    expect(overlay.images).toEqual([expect.objectContaining({ name: 'dandori', newTag: expect.stringMatching(/^\d+\.\d+\.\d+$/) })]);
    const patch = read<Resource>(`${example}/config.yaml`)[0]!;
    expect(Object.keys(patch.data!).filter((name) => !(name in named('ConfigMap', 'dandori').data!))).toEqual([]);
  });

  it('its Ingress leads to the Service', () => {
    const ingress = read<{ spec: { rules: { http: { paths: { backend: { service: { name: string; port: { name: string } } } }[] } }[] } }>(`${example}/ingress.yaml`)[0]!;
    const { service } = ingress.spec.rules[0]!.http.paths[0]!.backend;
    expect(named('Service', service.name).spec.ports!.map(({ name }) => name)).toContain(service.port.name);
  });
});
