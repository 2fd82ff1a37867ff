import type { ApiRequest } from '../http/request.js';
import { Problem } from '../problems/problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site made a browser send. A browser says where a request comes from by Sec-Fetch-Site, older ones by
 * Origin; a page cannot forge either. @param strict refuse also what says neither: with a cookie only a browser calls.
 * @throws 403 CROSS_SITE
 */
export function assertSameOrigin(request: ApiRequest, publicUrl: string, strict: boolean): void {
  if (SAFE.has(request.method)) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const fine = site !== undefined ? site === 'same-origin' : origin !== undefined ? isOurs(origin, host, publicUrl) : !strict;
  if (!fine) throw new Problem(403, 'CROSS_SITE');
}

/** Our public address, or the very host that was asked: `npm start` may be opened as localhost or 127.0.0.1. */
function isOurs(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).origin === new URL(publicUrl).origin || (host !== undefined && new URL(origin).host === host);
}
