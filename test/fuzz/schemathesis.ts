import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = join(process.cwd(), 'test/fuzz');
const requirements = join(folder, 'requirements.txt');
const WAYS_OUT = 'install Python 3.11 or newer with venv (Debian: apt-get install python3 python3-venv), or name a Schemathesis by SCHEMATHESIS_PATH';

/** Which Python is new enough, and can make environments of its own. */
function python(): string | undefined {
  return ['python3', 'python3.13', 'python3.12', 'python3.11'].find((name) => {
    try {
      execFileSync(name, ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** On a Debian machine where we are root it is installed when missing, as Chromium is. */
function installedPython(): string {
  if (python() === undefined && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const apt = (...args: string[]): void => void execFileSync('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'python3', 'python3-venv');
  }
  const found = python();
  if (found === undefined) throw new Error(`The API is tried out by Schemathesis, which needs Python: ${WAYS_OUT}.`);
  return found;
}

/** The pinned Schemathesis, in an environment of its own in the cache folder: made at the first time, half a minute. */
export async function schemathesis(cache: string): Promise<string> {
  const given = process.env['SCHEMATHESIS_PATH'];
  if (given) return given;
  const environment = join(cache, `schemathesis-${createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12)}`);
  const [whole, command] = [join(environment, 'whole'), join(environment, 'bin/schemathesis')];
  if (existsSync(whole)) return command;
  rmSync(environment, { recursive: true, force: true });
  await run(installedPython(), ['-m', 'venv', environment]);
  await run(join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', '-r', requirements]).catch((error: Error) => {
    throw new Error(`Schemathesis could not be installed; is PyPI reachable? Otherwise ${WAYS_OUT}.\n${error.message}`, { cause: error });
  });
  writeFileSync(whole, '');
  return command;
}

export interface Attempt {
  command: string;
  /** The OpenAPI document, and the configuration: files. */
  document: string;
  config: string;
  url: string;
  /** What signs in; none for nobody. */
  token?: string;
  seed: number;
  examples: number;
}

/** Lets it try every operation. @returns its exit code (0: nothing found) and what it said */
export async function tryOut({ command, document, config, url, token, seed, examples }: Attempt): Promise<{ code: number | null; said: string }> {
  const args = ['--config-file', config, 'run', document, '--url', url, '--seed', String(seed), '--max-examples', String(examples), '--no-color', ...(token === undefined ? [] : ['--header', `Authorization: Bearer ${token}`])];
  const child = spawn(command, args, { cwd: dirname(config), env: { ...process.env, SCHEMATHESIS_HOOKS: 'checks', PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
