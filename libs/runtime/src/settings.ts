import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Everything that can be set from outside, in one place; nothing else reads the environment. */

const bool = z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'], error: 'say true or false' });
const port = z.coerce.number({ error: 'a number is needed' }).int('a whole number is needed').min(1, 'a port is 1 to 65535').max(65_535, 'a port is 1 to 65535');
const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)), `a URL with ${protocols.map((p) => `${p}://`).join(' or ')} is needed`);
const postgresUrl = url('postgres', 'postgresql');
const key32 = z.string().refine((text) => /^[A-Za-z0-9+/]{43}=$/.test(text), 'base64 of exactly 32 bytes is needed, e.g. from: openssl rand -base64 32');

/** Addresses and networks of IPv4 or IPv6, with commas between. */
const networks = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()).filter(Boolean))
  .refine((all) => all.every((each) => {
    const [address = '', bits, ...more] = each.split('/');
    return more.length === 0 && isIP(address) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128)));
  }), 'addresses or networks are needed, e.g. 10.0.0.0/8');

/** What Temporal takes as the name of a deployment, and of a build in it. */
const deploymentName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_/-]{0,99}$/, 'letters, digits and _ / - are needed, at most 100');
const buildId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.+-]{0,99}$/, 'letters, digits and _ . + - are needed, at most 100');

/** Several of them with commas between. */
const keys32 = z.string().transform((text) => text.split(',').map((each) => each.trim()).filter(Boolean)).pipe(z.array(key32));

/** Names with commas between. */
const names = z.string().transform((text) => text.split(',').map((each) => each.trim()).filter(Boolean));

const perMinute = z.coerce.number({ error: 'a number is needed' }).int('a whole number is needed').min(1, 'at least 1').max(1_000_000, 'at most 1000000');

/** A few lines of text in one variable; the two signs `\\n` begin a new line. */
const accountText = z.string().max(500, 'at most 500 characters').transform((text) => text.replaceAll('\\n', '\n').trim());

interface Definition<S extends z.ZodType> {
  /** The environment variable. */
  env: string;
  schema: S;
  /** What it is when not set, as text; or how it is found, for the table of the documentation. */
  default?: string;
  shownDefault?: string;
  description: string;
  secret?: true;
}
const setting = <S extends z.ZodType>(env: string, schema: S, rest: Omit<Definition<S>, 'env' | 'schema'>): Definition<S> => ({ env, schema, ...rest });

const definitions = {
  mode: setting('DANDORI_MODE', z.enum(['development', 'production'], 'say development or production'), {
    default: 'development',
    description: 'In production nothing is made up: secrets, addresses and mail must be given, and no demo data is loaded.',
  }),
  data: setting('DANDORI_DATA', z.string().min(1), { default: join(process.cwd(), '.dandori'), shownDefault: '<project>/.dandori', description: 'The folder that holds everything: databases, files, logs, generated secrets.' }),
  cache: setting('DANDORI_CACHE', z.string().min(1), { shownDefault: '$XDG_CACHE_HOME/dandori or ~/.cache/dandori', default: join(homedir(), '.cache', 'dandori'), description: 'Where the Temporal server is kept once it was obtained; may be shared by several data folders.' }),
  host: setting('HOST', z.string().min(1), { default: '127.0.0.1', description: 'The address the API and the web app listen on.' }),
  port: setting('PORT', port, { default: '3000', description: 'Their port. When not set and taken, `npm start` takes the next free one.' }),
  publicUrl: setting('PUBLIC_URL', url('http', 'https').optional(), { shownDefault: 'http://localhost:<PORT>', description: 'The address people use, as it stands in mails and links.' }),
  trustProxy: setting('TRUST_PROXY', networks, { default: '', shownDefault: 'this machine', description: 'Addresses or networks (10.0.0.0/8), with commas, of the proxies before the API. From them alone it takes the caller’s address and scheme; this machine is always one.' }),
  databaseUrl: setting('DATABASE_URL', postgresUrl.optional(), { shownDefault: 'the embedded PostgreSQL', description: 'PostgreSQL as the owner of the tables; used for migrations only.', secret: true }),
  databaseApiUrl: setting('DATABASE_API_URL', postgresUrl.optional(), { shownDefault: 'made by the migrations', description: 'PostgreSQL as the API sees it: a role that owns nothing.', secret: true }),
  databaseWorkerUrl: setting('DATABASE_WORKER_URL', postgresUrl.optional(), { shownDefault: 'made by the migrations', description: 'PostgreSQL as the worker sees it.', secret: true }),
  temporalAddress: setting('TEMPORAL_ADDRESS', z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'host:port is needed').optional(), { shownDefault: 'the embedded Temporal server', description: 'A Temporal service of your own, host:port.' }),
  temporalNamespace: setting('TEMPORAL_NAMESPACE', z.string().min(2, 'at least 2 characters are needed'), { default: 'dandori', description: 'The namespace on it.' }),
  temporalTaskQueue: setting('TEMPORAL_TASK_QUEUE', z.string().min(1), { default: 'dandori', description: 'The task queue that the worker serves.' }),
  workerDeployment: setting('TEMPORAL_DEPLOYMENT_NAME', deploymentName, { default: 'dandori', description: 'What the workers of all builds together are called in Temporal, where `TEMPORAL_WORKER_BUILD_ID` is set.' }),
  workerBuild: setting('TEMPORAL_WORKER_BUILD_ID', buildId.optional(), { shownDefault: 'unversioned', description: 'Which build a worker is, for operators who run several at once: it takes nothing until its build is made current (operations/upgrade.md). The one worker of `npm start` has no use for it.' }),
  heldPatches: setting('WORKER_HELD_PATCHES', names, { default: '', shownDefault: 'none', description: 'Changes of processes that a worker does not begin yet: `all`, or their names with commas. Until they are begun the release before can be gone back to.' }),
  temporalTls: setting('TEMPORAL_TLS', bool, { default: 'false', description: 'Connect to Temporal with TLS; implied by any of the three files and by the API key.' }),
  temporalTlsCert: setting('TEMPORAL_TLS_CERT', z.string().min(1).optional(), { description: 'File with the client certificate (PEM).' }),
  temporalTlsKey: setting('TEMPORAL_TLS_KEY', z.string().min(1).optional(), { description: 'File with its key (PEM).' }),
  temporalTlsCa: setting('TEMPORAL_TLS_CA', z.string().min(1).optional(), { description: 'File with the authority that signed the server’s certificate (PEM).' }),
  temporalApiKey: setting('TEMPORAL_API_KEY', z.string().min(1).optional(), { description: 'API key of Temporal Cloud.', secret: true }),
  masterKey: setting('DANDORI_MASTER_KEY', key32.optional(), { shownDefault: 'generated in development', description: 'Base64 of 32 bytes. Seals personal data and everything Temporal keeps: without it they cannot be read again.', secret: true }),
  masterKeysAlso: setting('DANDORI_MASTER_KEYS_ALSO', keys32, { default: '', shownDefault: 'none', description: 'Master keys, with commas, that open besides it and seal nothing: while another takes its place (operations/keys.md).', secret: true }),
  authSecret: setting('DANDORI_AUTH_SECRET', z.string().min(32, 'at least 32 characters are needed').optional(), { shownDefault: 'generated in development', description: 'Signs sessions.', secret: true }),
  firstManager: setting('DANDORI_FIRST_MANAGER', z.email('a mail address is needed').optional(), { description: 'Mail address of the first manager, who is invited when the API starts and nobody manages yet.' }),
  oidcIssuer: setting('OIDC_ISSUER', url('http', 'https').optional(), { description: 'Staff sign in through this OpenID provider: its issuer, exactly as it names itself.' }),
  oidcClientId: setting('OIDC_CLIENT_ID', z.string().min(1).optional(), { description: 'The client registered there, with the redirect address `<PUBLIC_URL>/v1/sign-in/oidc/callback`.' }),
  oidcClientSecret: setting('OIDC_CLIENT_SECRET', z.string().min(1).optional(), { description: 'Its secret; none for a public client.', secret: true }),
  oidcName: setting('OIDC_NAME', z.string().min(1).max(60), { default: 'OpenID Connect', description: 'What the sign-in page calls the provider.' }),
  smtpUrl: setting('SMTP_URL', url('smtp', 'smtps').optional(), { shownDefault: 'a local inbox', description: 'Where mail goes out: smtp://user:password@host:port.', secret: true }),
  mailFrom: setting('MAIL_FROM', z.string().includes('@', { message: 'a mail address is needed' }), { default: 'Dandori <dandori@localhost>', description: 'The sender of mails.' }),
  companyName: setting('COMPANY_NAME', z.string().trim().min(1).max(100).optional(), { shownDefault: 'the name in MAIL_FROM', description: 'Our company’s name, as mails, documents and My Page write it.' }),
  paymentAccount: setting('PAYMENT_ACCOUNT', accountText.optional(), { description: 'The bank account customers pay to, as payment instructions write it in Japanese; `\\n` begins a new line.' }),
  paymentAccountEn: setting('PAYMENT_ACCOUNT_EN', accountText.optional(), { shownDefault: 'as PAYMENT_ACCOUNT', description: 'The same in English.' }),
  simulationDays: setting('SIMULATION_DAYS', z.coerce.number({ error: 'a number is needed' }).int('a whole number is needed').min(1, 'at least 1').max(3650, 'at most 3650'), {
    default: '30',
    description: 'Days after which a simulation that nobody has touched is removed, with everything that is its own.',
  }),
  retentionDays: setting('RETENTION_DAYS', z.coerce.number({ error: 'a number is needed' }).int('a whole number is needed').min(0, 'at least 0').max(3650, 'at most 3650'), {
    default: '0',
    description: 'Days after a customer’s last engagement was closed for which its people cannot be erased.',
  }),
  webhookAllowHttp: setting('WEBHOOK_ALLOW_HTTP', bool, { default: 'false', description: 'Webhooks may go to http:// addresses; otherwise only to https://.' }),
  webhookAllowPrivate: setting('WEBHOOK_ALLOW_PRIVATE', bool, { default: 'false', description: 'Webhooks may go to this machine and to private networks. For trying them out; never where others manage endpoints.' }),
  metricsHost: setting('METRICS_HOST', z.string().min(1), { default: '127.0.0.1', description: 'The address metrics are served on. Whoever reaches it may read them: keep it inside.' }),
  metricsPort: setting('METRICS_PORT', port.optional(), { shownDefault: 'not served', description: 'The port of the API’s metrics (`/metrics`, Prometheus text).' }),
  workerMetricsPort: setting('WORKER_METRICS_PORT', port.optional(), { shownDefault: 'not served', description: 'The port of the worker’s metrics, and of its `/health/live`.' }),
  temporalMetricsPort: setting('TEMPORAL_METRICS_PORT', port.optional(), { shownDefault: 'not served', description: 'The port on which the worker serves what the Temporal SDK measures.' }),
  revision: setting('DANDORI_REVISION', z.string().min(1).max(100).optional(), { shownDefault: 'git describe', description: 'Which source was built; shown on the System page. A container image sets it.' }),
  logLevel: setting('LOG_LEVEL', z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'say trace, debug, info, warn, error or silent'), { default: 'info', description: 'What the API and the worker write to their logs.' }),
  workflowStackTraces: setting('DANDORI_WORKFLOW_STACK_TRACES', bool, { default: 'false', description: 'Whether the worker keeps where each promise of a workflow was made, for Temporal’s query `__stack_trace`; costs a tenth of its CPU.' }),
  otelEndpoint: setting('OTEL_EXPORTER_OTLP_ENDPOINT', url('http', 'https').optional(), { shownDefault: 'no traces', description: 'Where traces go by OTLP over HTTP, e.g. http://localhost:4318. This and the following are OpenTelemetry’s own variables, and its others hold, too.' }),
  otelTracesEndpoint: setting('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', url('http', 'https').optional(), { shownDefault: 'the one above with /v1/traces', description: 'The same, with its path.' }),
  otelTracesExporter: setting('OTEL_TRACES_EXPORTER', z.enum(['otlp', 'none'], 'say otlp or none').optional(), { shownDefault: 'otlp when an address is set', description: 'otlp without an address means http://localhost:4318; none means no traces.' }),
  otelHeaders: setting('OTEL_EXPORTER_OTLP_HEADERS', z.string().min(1).optional(), { description: 'What the collector wants to see, name=value with commas.', secret: true }),
  otelServiceName: setting('OTEL_SERVICE_NAME', z.string().min(1).optional(), { shownDefault: 'dandori-api, dandori-worker', description: 'What the process is called in traces.' }),
  otelResource: setting('OTEL_RESOURCE_ATTRIBUTES', z.string().min(1).optional(), { description: 'What else every span says of its process, name=value with commas.' }),
  otelSampler: setting('OTEL_TRACES_SAMPLER', z.string().min(1).optional(), { shownDefault: 'parentbased_always_on', description: 'Which traces are kept, e.g. parentbased_traceidratio.' }),
  otelSamplerArg: setting('OTEL_TRACES_SAMPLER_ARG', z.string().min(1).optional(), { description: 'Its share, e.g. 0.1.' }),
  otelSdkDisabled: setting('OTEL_SDK_DISABLED', bool, { default: 'false', description: 'No traces, whatever the others say.' }),
  updatesInFlight: setting('DANDORI_UPDATES_IN_FLIGHT', z.coerce.number({ error: 'a number is needed' }).int('a whole number is needed').min(1, 'at least 1').max(1000, 'at most 1000'), {
    default: '32',
    description: 'Commands one API process has in hand at a time; more are answered 503 with Retry-After.',
  }),
  requestsPerPerson: setting('DANDORI_REQUESTS_PER_PERSON', perMinute, { default: '1200', description: 'Requests a minute that one API process takes from one person, with all sessions and API keys; more are answered 429 with Retry-After.' }),
  requestsPerCustomer: setting('DANDORI_REQUESTS_PER_CUSTOMER', perMinute, { default: '2400', description: 'The same for one customer, with all its people and links.' }),
  requestsPerAddress: setting('DANDORI_REQUESTS_PER_ADDRESS', perMinute, { default: '600', description: 'The same for one network address (IPv6: a /64) from which somebody asks without being signed in, or with a key or link that nobody has.' }),
  auditAnchors: setting('AUDIT_ANCHORS', z.string().min(1).optional(), { shownDefault: 'the log alone', description: 'A file to which the API adds the head of the audit’s chain, every ten seconds while it grows. Keep it where the database’s owner cannot write.' }),
  demo: setting('DANDORI_DEMO', bool.optional(), { shownDefault: 'true in development', description: 'Load the demo company when the data folder is new.' }),
} as const;

type Definitions = typeof definitions;
export type SettingKey = keyof Definitions;
type Values = { -readonly [K in SettingKey]: z.output<Definitions[K]['schema']> };
export type Settings = Omit<Values, 'publicUrl' | 'demo' | 'companyName'> & { publicUrl: string; demo: boolean; companyName: string };

/** One row per setting, for the documentation and for messages. */
export const settingsTable = Object.entries(definitions).map(([key, it]: [string, Definition<z.ZodType>]) => ({
  key: key as SettingKey,
  name: it.env,
  default: it.shownDefault ?? it.default ?? '',
  description: it.description,
  secret: it.secret === true,
}));

/** The table as Markdown. */
export const settingsMarkdown = (): string =>
  ['| Name | Default | What it is |', '| --- | --- | --- |', ...settingsTable.map((row) => `| \`${row.name}\` | ${row.default && `\`${row.default}\``} | ${row.description}${row.secret ? ' (secret)' : ''} |`)].join('\n');

/** Every setting that is wrong, each with its name and the reason. Values are not repeated: they may be secrets. */
export class WrongSettings extends Error {
  override name = 'WrongSettings';
  constructor(readonly issues: { name: string; reason: string }[]) {
    super(`Wrong settings:\n${issues.map((issue) => `  ${issue.name}: ${issue.reason}`).join('\n')}`);
  }
}

/** Values printed in our own documentation and compose file, or typed by everyone: no secrets. */
const knownSecrets = [/^(.)\1*=?$/, /change[-_ ]?me/i, /^(secret|password|dandori|example|test)/i];

const neededInProduction: SettingKey[] = ['masterKey', 'authSecret', 'publicUrl', 'smtpUrl'];

/**
 * Reads the settings from `env`; pure.
 * @param options.needs settings that this process cannot do without (they are then not optional in the result)
 * @param options.generated secrets that a development start made up: production refuses them
 * @throws {WrongSettings} naming every wrong one
 */
export function readSettings<K extends SettingKey = never>(
  env: NodeJS.ProcessEnv,
  options: { needs?: readonly K[]; generated?: readonly string[] } = {},
): Settings & { [P in K]-?: NonNullable<Settings[P]> } {
  const issues: { name: string; reason: string }[] = [];
  const values: Partial<Record<SettingKey, unknown>> = {};
  const production = env['DANDORI_MODE'] === 'production';
  const defaults: Partial<Record<SettingKey, string>> = env['XDG_CACHE_HOME'] ? { cache: join(env['XDG_CACHE_HOME'], 'dandori') } : {};
  for (const [name, it] of Object.entries(definitions) as [SettingKey, Definition<z.ZodType>][]) {
    const given = env[it.env] === '' ? undefined : env[it.env]; // an empty line in a compose file means "not set"
    const text = given ?? defaults[name] ?? it.default;
    const parsed = it.schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else issues.push({ name: it.env, reason: parsed.error.issues.map((issue) => issue.message).join('; ') });
    if (text === undefined && (options.needs?.includes(name as K) || (production && neededInProduction.includes(name))))
      issues.push({ name: it.env, reason: production ? 'must be set in production' : 'must be set' });
    if (production && given !== undefined && (name === 'masterKey' || name === 'authSecret') && parsed.success) {
      if (options.generated?.includes(given)) issues.push({ name: it.env, reason: 'was generated for development; make a new one for production: openssl rand -base64 32' });
      else if (knownSecrets.some((known) => known.test(given)) || Buffer.from(given, 'base64').every((byte) => byte === 0)) issues.push({ name: it.env, reason: 'is a known value; make one: openssl rand -base64 32' });
    }
  }
  if (Boolean(env['TEMPORAL_TLS_CERT']) !== Boolean(env['TEMPORAL_TLS_KEY'])) issues.push({ name: env['TEMPORAL_TLS_CERT'] ? 'TEMPORAL_TLS_KEY' : 'TEMPORAL_TLS_CERT', reason: 'certificate and key go together' });
  if (Boolean(env['OIDC_ISSUER']) !== Boolean(env['OIDC_CLIENT_ID'])) issues.push({ name: env['OIDC_ISSUER'] ? 'OIDC_CLIENT_ID' : 'OIDC_ISSUER', reason: 'issuer and client go together' });
  if (issues.length > 0) throw new WrongSettings(issues);
  const read = values as Values;
  const settings: Settings = { ...read, data: resolve(read.data), cache: resolve(read.cache), publicUrl: read.publicUrl ?? `http://localhost:${read.port}`, demo: read.demo ?? !production, companyName: read.companyName ?? senderName(read.mailFrom) };
  return settings as Settings & { [P in K]-?: NonNullable<Settings[P]> };
}

/** The name in `Company <address>`; the address where there is none. */
const senderName = (mailFrom: string): string => /^\s*"?([^"<]*?)"?\s*</.exec(mailFrom)?.[1] || mailFrom;

/** The names of the environment variables of `keys`, with their values in `settings`, for a child process. */
export function toEnvironment(settings: Partial<Settings>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [key, it] of Object.entries(definitions) as [SettingKey, Definition<z.ZodType>][]) {
    const value = settings[key];
    if (value !== undefined) env[it.env] = String(value);
  }
  return env;
}
