// Finds a Chromium for the browser tests; on a Debian machine where we are root it is installed when missing.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** Japanese text has to be drawn, not shown as boxes. */
const packages = ['chromium', 'fonts-noto-cjk'];

const found = () => candidates.find((path) => path && existsSync(path));

/** The path of a Chromium. Throws, with the ways out, when there is none and none can be installed. */
export function chromium() {
  const path = found();
  if (path) return path;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const since = Date.now();
    console.log('  … Installing Chromium  (only the first time; the browser tests need it)');
    const apt = (...args) => execFileSync('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
    console.log(`  ✓ Chromium installed (${((Date.now() - since) / 1000).toFixed(1)} s)`);
    const installed = found();
    if (installed) return installed;
  }
  throw new Error('The browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk) or name it by CHROMIUM_PATH.');
}
