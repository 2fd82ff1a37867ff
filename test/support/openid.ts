import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';

/** npm `oidc-provider` in a process of its own, and a person's browser there. */
export class OpenIdProvider {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(redirectUri: string): Promise<OpenIdProvider> {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./openid-provider.mjs', import.meta.url)), redirectUri], { stdio: ['pipe', 'pipe', 'ignore'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return new OpenIdProvider(line.toString().trim(), child);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.stdin?.end();
    await ended;
  }

  /** Goes to the provider's page and signs in as somebody. @returns where the provider sends the browser in the end, or the refusing answer */
  async visit(address: string, as: string): Promise<URL | { status: number; text: string }> {
    const cookies = new Map<string, string>();
    for (let url = new URL(address), hops = 0; hops < 10; hops++) {
      if (url.origin !== this.issuer) return url;
      if (url.pathname.startsWith('/interaction/')) url.searchParams.set('as', as);
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
      for (const set of response.headers.getSetCookie()) cookies.set(...(/^([^=]+)=([^;]*)/.exec(set)!.slice(1) as [string, string]));
      const location = response.headers.get('location');
      if (location === null) return { status: response.status, text: await response.text() };
      url = new URL(location, url);
    }
    throw new Error('the provider redirects without end');
  }
}

/** What a forger changes of an honest answer. */
export interface Forgery {
  claims?: JWTPayload;
  /** Signed by a key that is not the provider's, or not at all. */
  key?: 'foreign' | 'none';
}

/** A provider that tells lies: the code it gives is any, the ID token what a test wants. */
export class LyingProvider {
  nonce = '';
  lie: Forgery = {};

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<LyingProvider> {
    const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const it = new LyingProvider(issuer, server);
    const idToken = async (): Promise<string> => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: 'dandori', sub: 'hana-there', email: 'hana@example.com', email_verified: true, nonce: it.nonce, iat: now, exp: now + 60, ...it.lie.claims };
      if (it.lie.key === 'none') return new UnsecuredJWT(claims).encode();
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(it.lie.key === 'foreign' ? foreign.privateKey : own.privateKey);
    };
    server.on('request', async (request, response) => {
      const answers: { [path: string]: () => unknown } = {
        '/.well-known/openid-configuration': () => ({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` }),
        '/jwks': async () => ({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] }),
        '/token': async () => ({ access_token: 'x', token_type: 'Bearer', id_token: await idToken() }),
      };
      const body = await answers[request.url ?? '']?.();
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    });
    return it;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
