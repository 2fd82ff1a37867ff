import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { createClient } from '#client/client.js';
import { finalBlock } from '#runtime/final-block.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { [name: string]: string } };

/** The fenced blocks, with lines that a backslash continues joined to one. */
const blocks = [...readme.matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].map(([, body]) => body!.replace(/\\\n\s*/g, '').trimEnd());
const shown = blocks.filter((block) => block.startsWith(' '));
const commands = blocks.filter((block) => !block.startsWith(' ')).flatMap((block) => block.split('\n'));
const curls = commands.filter((line) => line.startsWith('curl '));

interface Answer {
  status: number;
  body: { [field: string]: unknown };
}

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

/** Runs a command line of the README in a shell, as its reader would, on the bed instead of port 3000. */
async function run(line: string, variables: { [name: string]: string } = {}): Promise<Answer> {
  const here = line.replaceAll('http://localhost:3000', bed.url).replace(/^curl -s /, `curl -s -w '\\n%{http_code}' `);
  const script = `set -eu\nuuidgen() { echo ${randomUUID()}; }\n${here}`;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env: { PATH: process.env['PATH'], STAFF_KEY: bed.keyOf('staff'), ...variables } });
  const [body, status] = [stdout.slice(0, stdout.lastIndexOf('\n')), stdout.slice(stdout.lastIndexOf('\n') + 1)];
  return { status: Number(status), body: JSON.parse(body) as Answer['body'] };
}

describe('the README', () => {
  it('names no npm script that is not there, and no file that is not there', () => {
    const named = [...readme.matchAll(/\bnpm (?:run )?([a-z]+)/g)].map(([, name]) => name!);
    const files = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!).filter((target) => !target.startsWith('http'));

    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('holds only command lines that this test runs or knows', () => {
    expect(commands.filter((line) => !/^(npm (start|test|run demo)$|curl )/.test(line))).toEqual([]);
    expect(curls).toHaveLength(3);
  });

  it('shows the block with which a start really ends', () => {
    const real = finalBlock({ url: 'http://localhost:3000', inbox: 'http://localhost:<port>', data: '.dandori' });
    const lines = shown.flatMap((block) => block.split('\n')).map((line) => line.trim()).filter((line) => line !== '' && line !== '…');

    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !real.includes(line))).toEqual([]);
  });

  it('lets its reader list what is to do, look at one engagement, and give a command, as it says', async () => {
    await bed.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: inquiry });

    const list = await run(curls[0]!);
    const [first] = list.body['items'] as { id: string; waiting: { on: string } }[];
    expect(list.status).toBe(200);
    expect(first).toMatchObject({ waiting: { on: 'us' } });

    const one = await run(curls[1]!, { ID: first!.id });
    const { steps, waiting, deadlines, next, commands: offers } = one.body as {
      steps: unknown[]; waiting: unknown; deadlines: unknown[]; next: { deadline: { why: { en: unknown[] } } }[];
      commands: { name: string; possible: boolean; form?: { type?: string }; why?: { code: string; detail: { en: string } } }[];
    };
    expect(one.status).toBe(200);
    expect(steps).toHaveLength(7);
    expect(waiting).toMatchObject({ on: 'us', for: 'send-material', since: expect.any(String) });
    expect(deadlines).toBeInstanceOf(Array);
    expect(next[0]!.deadline.why.en.length).toBeGreaterThan(0);
    expect(offers.filter(({ possible }) => possible).every(({ form }) => form?.type === 'object')).toBe(true);
    expect(offers.filter(({ possible }) => !possible).every(({ why }) => why!.code !== '' && why!.detail.en !== '')).toBe(true);

    const sent = await run(curls[2]!, { ID: first!.id });
    expect(sent).toMatchObject({ status: 200, body: { command: { name: 'send-material', status: 'accepted' } } });
    expect(await until('the mail', () => bed.inbox.mails.find((mail) => /^To: taro@example\.com/m.test(mail)), { withinMs: 15_000 })).toContain('MATERIAL_MAIL');
  }, 60_000);

  it('finds the API described at /docs and /openapi.json', async () => {
    const [docs, document] = await Promise.all([bed.fetch('/docs'), bed.fetch('/openapi.json')]);

    expect([docs.status, document.status]).toEqual([200, 200]);
    expect(((await document.json()) as { openapi: string }).openapi).toMatch(/^3\./);
    expect(typeof createClient).toBe('function');
  });
});
