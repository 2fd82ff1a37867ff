import type { Response } from 'express';

/** `__Host-`: browsers take it only with Secure, Path=/ and no Domain, so no neighbouring host can set or read it. */
export const SESSION_COOKIE = '__Host-dandori';

const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The value of a cookie; undefined without one, and when it was sent twice with different values, because then somebody else set one of them. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  const values = new Set((header ?? '').split(';').map((part) => part.trim()).filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1)));
  return values.size === 1 ? [...values][0] : undefined;
}

export function setCookie(response: Response, name: string, value: string, maxAgeSeconds: number): void {
  response.append('Set-Cookie', `${name}=${value}; ${attributes}; Max-Age=${Math.max(0, Math.floor(maxAgeSeconds))}`);
}

export const clearCookie = (response: Response, name: string): void => setCookie(response, name, '', 0);
