import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isAllowedIp, whyNotUrl, type Allowed } from './address.js';

/** What a POST came to, and whether it is worth another attempt. */
export interface Posted {
  code: 'sent' | 'WEBHOOK_REFUSED' | 'WEBHOOK_REDIRECTED' | 'WEBHOOK_TIMEOUT' | 'WEBHOOK_UNREACHABLE' | 'WEBHOOK_TLS_INVALID' | 'WEBHOOK_ANSWER_INVALID' | 'WEBHOOK_ADDRESS_NOT_ALLOWED';
  /** Of HTTP, when there was an answer. */
  status?: number;
  /** Milliseconds that it took. */
  ms: number;
}

export interface Post {
  url: string;
  headers: { [name: string]: string };
  body: string;
}

/** Of an answer nothing but its status is of use: this much is read, so that the other side can finish, then the connection is closed. */
const mostOfAnswer = 16 * 1024;
/** From the name's resolution to the answer's head. */
export const answerWithinMs = 15_000;

class AddressNotAllowed extends Error {
  readonly code = 'WEBHOOK_ADDRESS_NOT_ALLOWED';
}

/**
 * Posts to an address that somebody typed: where it leads is checked with the IP address that is connected to, redirects are
 * not followed, and the answer's head decides. Never throws.
 * @param withinMs milliseconds until it is given up
 */
export async function post(it: Post, allowed: Allowed, withinMs = answerWithinMs): Promise<Posted> {
  const begun = performance.now();
  const came = (code: Posted['code'], status?: number): Posted => ({ code, ...(status !== undefined && { status }), ms: Math.round(performance.now() - begun) });
  if (whyNotUrl(it.url, allowed)) return came('WEBHOOK_ADDRESS_NOT_ALLOWED');
  try {
    const status = await statusOf(it, allowed, AbortSignal.timeout(withinMs));
    if (status >= 200 && status < 300) return came('sent', status);
    return came(status >= 300 && status < 400 ? 'WEBHOOK_REDIRECTED' : 'WEBHOOK_REFUSED', status);
  } catch (error) {
    return came(codeOf(error));
  }
}

function statusOf({ url: text, headers, body }: Post, allowed: Allowed, signal: AbortSignal): Promise<number> {
  const url = new URL(text);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
    agent: false,
    lookup: checkedLookup(allowed),
    maxHeaderSize: mostOfAnswer,
    signal,
  };
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (answer) => {
      done(answer.statusCode ?? 0);
      readSome(answer);
    });
    request.on('error', fail);
    request.end(body);
  });
}

/**
 * Resolves a name as everybody does, and refuses it when any of its addresses is not allowed. What it gives is what is connected
 * to; a host that is an IP address is never looked up, `whyNotUrl` has seen it.
 */
function checkedLookup(allowed: Allowed): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, []);
      if (found.length === 0 || found.some(({ address }) => !isAllowedIp(address, allowed))) return callback(new AddressNotAllowed(), []);
      return options.all ? callback(null, found) : callback(null, found[0]!.address, found[0]!.family);
    });
  };
}

function readSome(answer: IncomingMessage): void {
  let bytes = 0;
  answer.on('error', () => undefined); // the status is known; what breaks after it does not matter
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostOfAnswer) answer.destroy();
  });
}

/** Errors by their code alone: messages quote addresses. */
function codeOf(error: unknown): Posted['code'] {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { name?: unknown } };
  if (code === 'WEBHOOK_ADDRESS_NOT_ALLOWED') return code;
  if (name === 'TimeoutError' || cause?.name === 'TimeoutError' || name === 'AbortError') return 'WEBHOOK_TIMEOUT';
  if (typeof code === 'string' && /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) return 'WEBHOOK_TLS_INVALID';
  if (typeof code === 'string' && code.startsWith('HPE_')) return 'WEBHOOK_ANSWER_INVALID';
  return 'WEBHOOK_UNREACHABLE';
}
