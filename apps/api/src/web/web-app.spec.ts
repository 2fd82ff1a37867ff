import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { serveWebApp } from './web-app.js';

const built = mkdtempSync(join(tmpdir(), 'dandori-web-'));
let server: Server;
let base: string;

beforeAll(async () => {
  mkdirSync(join(built, 'assets'));
  writeFileSync(join(built, 'index.html'), '<meta nonce="%CSP_NONCE%"><div id="root"></div>');
  writeFileSync(join(built, 'assets/main-abc123.js'), 'export {};');
  writeFileSync(join(built, 'favicon.svg'), '<svg/>');
  const app = express();
  serveWebApp(app as never, { https: false, built });
  app.use((_, response) => void response.status(404).json({ code: 'NOT_FOUND' }));
  server = await new Promise((resolve) => {
    const it = app.listen(0, '127.0.0.1', () => resolve(it));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(built, { recursive: true, force: true });
});

const asBrowser = (path: string) => fetch(base + path, { headers: { accept: 'text/html,application/xhtml+xml' } });

it.each(['/', '/today', '/engagements/1234', '/link'])('shows browsers the page at %s, never kept', async (path) => {
  const response = await asBrowser(path);

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('gives every page a nonce of its own, which its policy names, and allows no other inline style or script', async () => {
  const [first, second] = [await asBrowser('/'), await asBrowser('/')];
  const nonceOf = async (response: Response) => /nonce="([^"]+)"/.exec(await response.text())?.[1];
  const [one, other] = [await nonceOf(first), await nonceOf(second)];

  expect(one).not.toBe(other);
  expect(first.headers.get('content-security-policy')).toContain(`'nonce-${one}'`);
  expect(first.headers.get('content-security-policy')).not.toContain('unsafe');
});

it('lets browsers keep hashed files for a year', async () => {
  const response = await fetch(`${base}/assets/main-abc123.js`);

  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it.each(['/v1/engagements/none', '/health/none', '/assets/gone.js', '/docs-json'])('leaves %s to those whose it is', async (path) => {
  expect((await asBrowser(path)).status).toBe(404);
});

it('answers programs with what the API says', async () => {
  expect((await fetch(`${base}/today`, { headers: { accept: 'application/json' } })).status).toBe(404);
});
