import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The release by package.json, and the source's revision: told by who built it, else by git where there is one. */
export interface Release {
  version: string;
  revision: string | null;
}

let known: Release | undefined;

/** Found out once per process. @param told the setting DANDORI_REVISION */
export function release(told: string | undefined): Release {
  known ??= { version: (JSON.parse(readFileSync(join(root(), 'package.json'), 'utf8')) as { version: string }).version, revision: told ?? described() };
  return known;
}

/** The project's folder: above apps/ when this module runs from TypeScript, above dist/ when it was built. */
function root(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function described(): string | null {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 2000 }).trim() || null;
  } catch {
    return null; // no git, or no repository
  }
}
