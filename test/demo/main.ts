import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createClient } from '#client/client.js';
import { readRunning } from '#runtime/running.js';
import { readSettings } from '#runtime/settings.js';
import { until } from '#runtime/wait.js';
import { playOnboarding } from './onboarding.demo.js';

const signIns = z.array(z.object({ role: z.string(), key: z.string() }));

/**
 * `npm run demo [-- --lang ja]`: one onboarding through the public API, on the Dandori that runs, or on one of its own.
 * @returns the exit code: 0 when every date was as the rules say
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { lang: { type: 'string', default: process.env['LANG']?.startsWith('ja') ? 'ja' : 'en' } } });
  const lang = values.lang === 'ja' ? 'ja' : 'en';
  const { data } = readSettings(process.env);
  const running = readRunning(data);
  if (running) return play(running.url, data, lang);

  console.log('No Dandori is running here; starting one for the demo.');
  const own = mkdtempSync(join(tmpdir(), 'dandori-demo-'));
  const child = spawn(process.execPath, ['bin/dandori.mjs', 'start'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DANDORI_DATA: own } });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const { url } = await until('Dandori', () => (signInsIn(own) ? readRunning(own) : undefined), {
      withinMs: 20 * 60_000,
      unless: () => (child.exitCode === null ? undefined : new Error(`npm start ended with exit code ${child.exitCode}`)),
    });
    return await play(url, own, lang);
  } finally {
    child.kill('SIGINT');
    await gone;
    rmSync(own, { recursive: true, force: true });
  }
}

function play(url: string, data: string, lang: 'ja' | 'en'): Promise<number> {
  const staff = signInsIn(data)?.find(({ role }) => role === 'staff');
  if (!staff) throw new Error(`There are no sign-ins in ${data}; the demo plays the demo company's staff.`);
  return playOnboarding(createClient({ baseUrl: url, token: staff.key, language: lang }), lang, (line) => console.log(line));
}

function signInsIn(data: string): z.infer<typeof signIns> | undefined {
  try {
    return signIns.parse(JSON.parse(readFileSync(join(data, 'sign-ins.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
