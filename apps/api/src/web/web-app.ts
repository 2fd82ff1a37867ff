import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { contentSecurityPolicy } from 'helmet';

/** `dist/web`, beside this file's own `dist/apps/api/src/web`; from sources (tests) at the same place of the repository. */
const folder = ['../../../../web', '../../../../dist/web'].map((path) => join(dirname(fileURLToPath(import.meta.url)), path)).find((path) => existsSync(join(path, 'index.html')));

/** Programs ask for JSON and get it: only who accepts HTML, a browser, is shown a page. What is never a page of the web app: these answer for themselves, a 404 included. */
const OURS = /^\/(v1|health|docs|openapi\.json|assets)(\/|-|$)/;
const NONCE = '%CSP_NONCE%';
const HASHED_FOR_SECONDS = 31_536_000;

/**
 * Serves the built web app beside the API, on one origin. Files with a hash in their name are kept by browsers for a year;
 * the page itself never is, because it names them, and because it carries a nonce that is used once.
 */
export function serveWebApp(app: Pick<NestExpressApplication, 'use'>, { https, built = folder }: { https: boolean; built?: string }): void {
  if (built === undefined) return;
  const page = pageIn(built);
  app.use('/assets', express.static(join(built, 'assets'), { immutable: true, maxAge: HASHED_FOR_SECONDS * 1000, index: false }));
  app.use('/favicon.svg', express.static(join(built, 'favicon.svg'), { maxAge: 86_400_000 }));
  // The script with which another company's page shows our inquiry form: it is loaded from elsewhere, by intention.
  app.use('/embed.js', express.static(join(built, 'embed.js'), { maxAge: 3_600_000, setHeaders: (response) => response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin') }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && !OURS.test(request.path) && (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage) return next();
    const nonce = randomBytes(16).toString('base64');
    const embeddable = request.path === '/inquiry';
    if (embeddable) response.removeHeader('X-Frame-Options');
    policy(nonce, { https, embeddable })(request, response, () => {
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(page().replaceAll(NONCE, nonce));
    });
  });
}

/** The page as it is now: a new build names new files, and the old ones are gone. */
function pageIn(built: string): () => string {
  const path = join(built, 'index.html');
  let known = { at: 0, text: '' };
  return () => {
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (at !== undefined && at !== known.at) known = { at, text: readFileSync(path, 'utf8') };
    return known.text;
  };
}

/** Scripts are ours alone; styles are files of ours, and the elements that Mantine adds with the page's nonce. A page of others may show the inquiry form, which knows nobody. */
function policy(nonce: string, { https, embeddable }: { https: boolean; embeddable: boolean }): ReturnType<typeof contentSecurityPolicy> {
  return contentSecurityPolicy({
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", `'nonce-${nonce}'`],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-src': ['blob:'], // a contract, read where it is signed
      'frame-ancestors': embeddable ? ['*'] : ["'none'"],
      ...(https && { 'upgrade-insecure-requests': [] }),
    },
  });
}
