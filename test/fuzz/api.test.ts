import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiBed, inquiry } from '#test/support/api.js';
import { schemathesis, tryOut } from './schemathesis.js';

type Who = 'nobody' | 'customer' | 'staff' | 'finance' | 'manager';

/** What somebody tries: how many requests of each operation are made up, whether every limit of its form is tried as well, and where. */
interface Plan {
  examples: number;
  limits: boolean;
  /** `commands`: the 150 addresses of commands and previews, which share a handler; `rest`: all others. */
  where: 'commands' | 'rest' | 'all';
}

/** A minute or two. With `FUZZ=<n>` everybody tries everything, n requests of each operation besides those at every limit; 200 takes hours. */
const plans: { [who in Who]: Plan } = {
  nobody: { examples: 1, limits: false, where: 'rest' },
  customer: { examples: 1, limits: false, where: 'all' },
  staff: { examples: 1, limits: false, where: 'commands' },
  finance: { examples: 2, limits: false, where: 'rest' },
  manager: { examples: 1, limits: true, where: 'rest' },
};
const FULL = Number(process.env['FUZZ'] ?? 0);
const SEED = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));
const COMMANDS = '/(commands|previews)/[a-z]';

const folder = mkdtempSync(join(tmpdir(), 'dandori-fuzz-'));
const document = join(folder, 'openapi.json');
const operations = { commands: 0, rest: 0 };
const tokens: { [who in Who]?: string } = {};
let bed: ApiBed;
let command: string;
let engagement: string;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  command = await schemathesis(bed.parts.settings.cache);
  writeFileSync(document, await documented());
  tokens.customer = (await bed.customer('fuzz')).token;
  for (const role of ['staff', 'manager', 'finance'] as const) tokens[role] = bed.keyOf(role);
  const opened = await bed.fetch('/v1/pipelines/onboarding/engagements', {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), authorization: `Bearer ${tokens.customer}` }, body: JSON.stringify(inquiry),
  });
  expect(opened.status).toBe(201);
  engagement = ((await opened.json()) as { engagement: { id: string } }).engagement.id;
}, 300_000);
afterAll(async () => {
  await bed.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The document without its catch-all: every status has to be named. */
async function documented(): Promise<string> {
  const it = (await (await bed.fetch('/openapi.json')).json()) as { paths: { [path: string]: { [method: string]: { responses: { [status: string]: unknown } } } } };
  for (const [path, item] of Object.entries(it.paths)) {
    for (const { responses } of Object.values(item)) delete responses['default'];
    operations[new RegExp(COMMANDS).test(path) ? 'commands' : 'rest'] += Object.keys(item).length;
  }
  return JSON.stringify(it);
}

/**
 * Rules refuse more than a document can say and less than its formats would, so whether a request is taken is not looked at, only how it is
 * answered; what has no such method is a route that is not there.
 */
const configOf = ({ limits, where }: Plan): string => `
continue-on-failure = true
workers = 1
request-timeout = 20
warnings = false
[generation]
database = "none"
[phases]
examples.enabled = false
coverage.enabled = ${limits}
stateful.enabled = false
[checks]
positive_data_acceptance.enabled = false
negative_data_rejection.enabled = false
unsupported_method.enabled = false
ignored_auth.enabled = false
[[operations]]
include-path-regex = "^/v1/engagements/"
parameters = { "path.id" = "${engagement}" }
${where === 'all' ? '' : `[[operations]]\n${where === 'commands' ? 'exclude' : 'include'}-path-regex = "${COMMANDS}"\nenabled = false`}
`;

it.each(Object.keys(plans) as Who[])('answers whatever %s sends with what the document says, and never with a fault of its own', async (who) => {
  const plan: Plan = FULL > 0 ? { examples: FULL, limits: true, where: 'all' } : plans[who];
  const config = join(folder, `${who}.toml`);
  writeFileSync(config, configOf(plan));

  const token = tokens[who];
  const { code, said } = await tryOut({ command, document, config, url: bed.url, ...(token !== undefined && { token }), seed: SEED, examples: plan.examples });

  expect(code === 0 ? '' : `seed ${SEED}, exit code ${code}\n${said}`).toBe('');
  // Not vacuous: each operation of the plan was tried.
  expect(Number(/Tested: (\d+)/.exec(said)?.[1])).toBe(plan.where === 'all' ? operations.commands + operations.rest : operations[plan.where]);
}, FULL > 0 ? 7_200_000 : 300_000);
