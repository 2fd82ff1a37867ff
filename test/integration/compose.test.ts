import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '#runtime/ports.js';
import { settingsTable } from '#runtime/settings.js';
import { cachedTemporal } from '#runtime/temporal-binary.js';
import { until } from '#runtime/wait.js';
import { inquiry } from '#test/support/api.js';
import { Inbox } from '#test/support/api.inbox.js';
import { emptyCluster, type EmptyCluster } from '#test/support/cluster.js';
import { yamlDocuments } from '#test/support/yaml.js';

const run = promisify(execFile);

interface Service {
  image?: string;
  build?: unknown;
  command?: string[];
  environment?: { [name: string]: string | number };
  depends_on?: { [service: string]: { condition: string } };
  healthcheck?: { test: string[] };
  profiles?: string[];
  restart?: string;
  volumes?: string[];
  read_only?: boolean;
}
const compose = yamlDocuments(readFileSync('docker-compose.yml', 'utf8'))[0] as unknown as { services: { [name: string]: Service }; volumes: { [name: string]: unknown } };
const services = Object.entries(compose.services);
const dockerfile = readFileSync('Dockerfile', 'utf8').replaceAll(/\\\n/g, ' ').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const lastStage = dockerfile.slice(dockerfile.findLastIndex((line) => line.startsWith('FROM ')));
const ours = ['api', 'worker', 'migrate', 'reseal', 'mail'];

describe('the compose file', () => {
  it('names every image with its version', () => {
    for (const [name, { image }] of services.filter(([each]) => !ours.includes(each))) expect([name, image]).toEqual([name, expect.stringMatching(/^[\w/.-]+:\d+\.\d+[\w.-]*$/)]);
    expect(dockerfile[0]).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-/);
  });

  it('has no secret of its own: each is asked for', () => {
    const values = services.flatMap(([, { environment = {} }]) => Object.values(environment).map(String));
    const variables = values.flatMap((value) => [...value.matchAll(/\$\{(\w+)([^}]*)\}/g)]);
    const secret = variables.filter(([, name]) => /PASSWORD|KEY|SECRET|SMTP|PUBLIC_URL/.test(name!) && name !== 'DANDORI_MASTER_KEYS_ALSO'); // there is none but while keys change

    expect(secret.length).toBeGreaterThan(10);
    expect(secret.filter(([, , rest]) => !rest!.startsWith(':?')).map(([, name]) => name)).toEqual([]);
    for (const [, { environment = {} }] of services) for (const [name, value] of Object.entries(environment)) if (/PASSWORD|_PWD|_KEY|SECRET/.test(name)) expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{/)]);
  });

  it('waits for what it needs until that is healthy or done', () => {
    for (const [name, { depends_on: needs = {} }] of services) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        const it = compose.services[needed]!;
        expect([name, needed, condition]).toEqual([name, needed, it.restart === 'no' ? 'service_completed_successfully' : 'service_healthy']);
        if (condition === 'service_healthy') expect([needed, it.healthcheck !== undefined || ours.includes(needed)]).toEqual([needed, true]);
      }
    }
    expect(Object.keys(compose.services.api!.depends_on!)).toEqual(['migrate', 'worker']);
  });

  it('sets only what the code reads, and catches mail only in the demo', () => {
    const known = new Set([...settingsTable.map(({ name }) => name), 'HEALTH_URL']);
    for (const name of ['api', 'worker', 'migrate', 'reseal']) expect(Object.keys(compose.services[name]!.environment!).filter((each) => !known.has(each))).toEqual([]);
    expect(services.filter(([, { profiles }]) => profiles !== undefined).map(([name, { profiles }]) => [name, profiles])).toEqual([['reseal', ['keys']], ['mail', ['demo']]]);
  });

  it('keeps data in named volumes, and mounts only files that are there', () => {
    for (const source of services.flatMap(([, { volumes = [] }]) => volumes.map((each) => each.split(':')[0]!))) expect([source, source.startsWith('./') ? existsSync(source) : source in compose.volumes]).toEqual([source, true]);
    for (const name of ours) expect([name, compose.services[name]!.read_only]).toEqual([name, true]);
  });
});

describe('the image', () => {
  it('is built in two stages, holds what production needs, and runs as nobody special', () => {
    const text = dockerfile.join('\n');
    expect(text).toMatch(/RUN npm ci\n[^]*bin\/bundle\.mjs[^]*npm prune --omit=dev/);
    expect(lastStage.find((line) => line.startsWith('USER '))).toBe('USER 1000:1000');
    expect(lastStage.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(lastStage.filter((line) => line.startsWith('COPY ')).every((line) => line.includes('--from=build'))).toBe(true);
  });

  it('gets what it copies, and neither data nor secrets', () => {
    const let_ = readFileSync('.dockerignore', 'utf8').split('\n');
    const copied = dockerfile.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1)).filter((each) => each !== '.');
    expect(let_[1]).toBe('*');
    for (const each of copied) expect([each, let_.includes(`!${each}`)]).toEqual([each, true]);
    expect(let_.filter((line) => line.startsWith('!')).every((line) => existsSync(line.slice(1)))).toBe(true);
    expect(let_.some((line) => /^!.*(\.dandori|\.git|test)/.test(line))).toBe(false);
  });

  it('starts files that the build makes', () => {
    const commands = [...ours.map((name) => compose.services[name]!.command!), JSON.parse(/CMD (\[.*\])/.exec(lastStage.find((line) => line.startsWith('HEALTHCHECK'))!)![1]!) as string[]];
    for (const command of commands) expect([command[0], existsSync(command.find((each) => /\.m?js$/.test(each))!)]).toEqual(['node', true]);
  });
});

describe('every command of it, in its order, without Docker', () => {
  const secret = (): string => randomBytes(32).toString('base64');
  const password = (): string => randomBytes(18).toString('base64url');
  const given: { [name: string]: string } = {
    POSTGRES_PASSWORD: password(), DANDORI_OWNER_PASSWORD: password(), TEMPORAL_DB_PASSWORD: password(), DANDORI_API_PASSWORD: password(), DANDORI_WORKER_PASSWORD: password(),
    DANDORI_MASTER_KEY: secret(), DANDORI_AUTH_SECRET: secret(), PUBLIC_URL: 'https://dandori.example.jp', MAIL_FROM: 'Dandori <dandori@example.jp>', DANDORI_FIRST_MANAGER: 'first@example.jp', TEMPORAL_HISTORY_SHARDS: '4',
  };
  const folder = mkdtempSync(join(tmpdir(), 'dandori-compose-'));
  const running: ChildProcess[] = [];
  let cluster: EmptyCluster;
  let inbox: Inbox;
  const ports: { [name: string]: number } = {};
  const tools = dirname(cachedTemporal(process.env['DANDORI_CACHE'] ?? '')?.server ?? '/');

  /** The environment of a service: the image's, then its own, with the addresses of this machine. */
  function environmentOf(name: string): NodeJS.ProcessEnv {
    const image = lastStage.find((line) => line.startsWith('ENV '))!.slice(4).split(' ').map((each) => each.split('=') as [string, string]);
    const own = Object.entries(compose.services[name]!.environment ?? {}).map(([key, value]): [string, string] => [
      key,
      String(value)
        .replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, variable: string, kind: string | undefined, rest = '') => given[variable] ?? (kind === '-' ? rest : `missing ${variable}`))
        .replace('@postgres:5432', `@127.0.0.1:${cluster.port}`).replace('temporal:7233', `127.0.0.1:${ports['temporal']}`).replace(':9465', `:${ports['worker']}`),
    ]);
    return { PATH: `${tools}:${process.env['PATH']}`, ...(ours.includes(name) ? Object.fromEntries(image) : {}), ...Object.fromEntries(own), ...(ours.includes(name) && { DANDORI_CACHE: join(folder, 'cache'), DANDORI_DATA: join(folder, 'data'), HOST: '127.0.0.1', METRICS_HOST: '127.0.0.1', PORT: String(ports['api']) }) };
  }

  function start(command: string, args: string[], env: NodeJS.ProcessEnv, name: string): ChildProcess {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const child = spawn(command, args, { env, stdio: ['ignore', log, log] });
    closeSync(log);
    running.push(child);
    return child;
  }
  const once = (name: string): Promise<{ stdout: string }> => run(compose.services[name]!.command![0]!, compose.services[name]!.command!.slice(1), { env: environmentOf(name) });
  const isHealthy = (name: string): Promise<boolean> => run(process.execPath, ['bin/healthy.mjs'], { env: environmentOf(name) }).then(() => true, () => false);
  const gone = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve(child.exitCode) : child.once('exit', resolve)));
  const lastOf = (name: string): string => readFileSync(join(folder, `${name}.log`), 'utf8').slice(-1500);

  beforeAll(async () => {
    [cluster, inbox] = [await emptyCluster(), await Inbox.open()];
    for (const name of ['temporal', 'worker', 'api', 'metrics', 'sdk']) ports[name] = await freePort();
    given['SMTP_URL'] = inbox.url;
  }, 60_000);

  afterAll(async () => {
    for (const child of running.reverse()) child.kill('SIGKILL');
    await Promise.all(running.map(gone));
    await inbox?.close();
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('the databases and their roles are made', async () => {
    const script = readFileSync('deploy/postgres/init.sh', 'utf8');
    const sql = /<<'SQL'\n([^]*)\nSQL/.exec(script)![1]!.replace(`:'owner_password'`, `'${given['DANDORI_OWNER_PASSWORD']}'`).replace(`:'temporal_password'`, `'${given['TEMPORAL_DB_PASSWORD']}'`);
    expect(sql).not.toContain(':');

    await cluster.run('postgres', ...sql.split(';\n'));
  }, 60_000);

  it('Temporal’s tables are made, and made again without harm', async () => {
    const env = { ...environmentOf('temporal-schema'), SQL_HOST: '127.0.0.1', SQL_PORT: String(cluster.port) };
    await run('sh', ['deploy/temporal/schema.sh'], { env });

    await expect(run('sh', ['deploy/temporal/schema.sh'], { env })).resolves.toBeDefined();
  }, 60_000);

  it('the Temporal server starts with its settings', async () => {
    const moved: NodeJS.ProcessEnv = { POSTGRES_SEEDS: '127.0.0.1', DB_PORT: String(cluster.port), FRONTEND_GRPC_PORT: String(ports['temporal']), BIND_ON_IP: '127.0.0.1', DYNAMIC_CONFIG_FILE_PATH: 'deploy/temporal/dynamic.yaml' };
    for (const name of ['FRONTEND_MEMBERSHIP', 'FRONTEND_HTTP', 'MATCHING_GRPC', 'MATCHING_MEMBERSHIP', 'HISTORY_GRPC', 'HISTORY_MEMBERSHIP', 'WORKER_GRPC', 'WORKER_MEMBERSHIP']) moved[`${name}_PORT`] = String(await freePort());
    start('temporal-server', ['start'], { ...environmentOf('temporal'), ...moved }, 'temporal');

    // The next step waits for it by itself.
    const { stdout } = await once('migrate').catch((error: unknown) => { throw new Error(`${String(error)}\n${lastOf('temporal')}`); });
    expect(stdout).toBe('The tables are of this release.\nThe namespace dandori is there.\n');
    expect((await once('migrate')).stdout).toContain('of this release');
  }, 120_000);

  it('the migration tells what is missing, and gives no other role these rights', async () => {
    const wrong = (env: NodeJS.ProcessEnv): Promise<string> => run(process.execPath, ['bin/migrate.mjs'], { env: { ...environmentOf('migrate'), ...env } }).then(() => 'done', (error: { stderr: string }) => error.stderr);

    expect(await wrong({ DATABASE_URL: '' })).toContain('DATABASE_URL: must be set');
    expect(await wrong({ DATABASE_API_URL: environmentOf('migrate')['DATABASE_URL'] })).toContain('the role has to be dandori_api');
  }, 60_000);

  it('the worker starts with the bundle that was built before, and says when it works', async () => {
    await run(process.execPath, ['bin/bundle.mjs'], { env: environmentOf('worker') });
    const [bundle] = readdirSync(join(folder, 'cache/workflow-bundles'));
    const made = statSync(join(folder, 'cache/workflow-bundles', bundle!)).mtimeMs;
    expect(await isHealthy('worker')).toBe(false);

    const [command, ...args] = compose.services.worker!.command!;
    start(command!, args, { ...environmentOf('worker'), WORKER_METRICS_PORT: String(ports['worker']), TEMPORAL_METRICS_PORT: String(ports['sdk']) }, 'worker');

    await until('the worker is healthy', () => isHealthy('worker'), { withinMs: 60_000, everyMs: 500 }).catch(() => { throw new Error(lastOf('worker')); });
    expect(readdirSync(join(folder, 'cache/workflow-bundles')).map((each) => [each, statSync(join(folder, 'cache/workflow-bundles', each)).mtimeMs])).toEqual([[bundle, made]]);
  }, 120_000);

  it('the API starts, invites the first manager, and takes an inquiry', async () => {
    const [command, ...args] = compose.services.api!.command!;
    const api = start(command!, args, { ...environmentOf('api'), METRICS_PORT: String(ports['metrics']) }, 'api');
    await until('the API is healthy', () => isHealthy('api'), { withinMs: 60_000, everyMs: 500 }).catch(() => { throw new Error(lastOf('api')); });

    const url = `http://127.0.0.1:${ports['api']}`;
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const taken = await fetch(`${url}/v1/pipelines/onboarding/engagements`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'first' }, body: JSON.stringify(inquiry) });
    expect(taken.status).toBe(201);
    await until('the invitation came', () => inbox.mails.some((mail) => mail.includes('first@example.jp')), { withinMs: 30_000 });

    api.kill('SIGTERM');
    await gone(api);
    expect([api.exitCode, api.signalCode]).toEqual([null, 'SIGTERM']);
  }, 120_000);

  it('another master key takes the place of the present one', async () => {
    expect((await once('reseal')).stdout).toMatch(/^Sealed anew: 0\. By the present master key before: 2\./);
    [given['DANDORI_MASTER_KEY'], given['DANDORI_MASTER_KEYS_ALSO']] = [secret(), given['DANDORI_MASTER_KEY']!];

    expect((await once('reseal')).stdout).toMatch(/^Sealed anew: 2\. .*\n1 engagement that began before /);
  }, 60_000);

  it('and neither starts with a secret missing', async () => {
    const { stderr } = await run(process.execPath, ['dist/apps/api/src/main.js'], { env: { ...environmentOf('api'), DANDORI_MASTER_KEY: '' } }).catch((error: { stderr: string }) => error) as { stderr: string };

    expect(stderr).toContain('DANDORI_MASTER_KEY: must be set in production');
  }, 60_000);
});
