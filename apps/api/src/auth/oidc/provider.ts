import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** Why a sign-in by the provider was not taken; for the log and the audit, never for the browser. */
export class OidcRefused extends Error {
  override name = 'OidcRefused';
  constructor(readonly code: 'DISCOVERY' | 'TOKEN' | 'ID_TOKEN' | 'USERINFO') {
    super(code);
  }
}

export interface OidcClient {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** Exactly as registered. */
  redirectUri: string;
}

/** Who signed in there. */
export interface Claims {
  sub: string;
  email: string | undefined;
  /** True only when the provider says so. */
  emailVerified: boolean;
}

const TIMEOUT_MS = 5000;
const FRESH_MS = 3_600_000;
/** Signatures by a key of the provider. None of these is `none` or a shared secret, so a client secret that leaks forges nobody. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});
type Metadata = z.infer<typeof metadataSchema>;

const tokenSchema = z.object({ id_token: z.string(), access_token: z.string() });
const userinfoSchema = z.object({ sub: z.string(), email: z.string().optional(), email_verified: z.boolean().optional() });

/** Our side of OpenID Connect: authorization code with PKCE (OpenID Connect Core 3.1, RFC 9700). Strict, and no more than that. */
export class OidcProvider {
  private found: { metadata: Metadata; keys: JWTVerifyGetKey; until: number } | undefined;

  constructor(private readonly client: OidcClient) {}

  /** Where the browser goes. */
  async authorizationUrl({ state, nonce, challenge }: { state: string; nonce: string; challenge: string }): Promise<string> {
    const url = new URL((await this.discover()).metadata.authorization_endpoint);
    const { clientId, redirectUri } = this.client;
    const parameters = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope: 'openid email profile', state, nonce, code_challenge: challenge, code_challenge_method: 'S256' };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.toString();
  }

  /** RFC 9207: an answer of another provider is not brought to this one. */
  async isOwnAnswer(iss: string | undefined): Promise<boolean> {
    const { metadata } = await this.discover();
    return iss === undefined ? !metadata.authorization_response_iss_parameter_supported : iss === metadata.issuer;
  }

  /** Exchanges a code. @throws {OidcRefused} when anything about the answer is not as it has to be */
  async claims(code: string, { verifier, nonce }: { verifier: string; nonce: string }): Promise<Claims> {
    const { metadata, keys } = await this.discover();
    const tokens = await this.tokens(metadata, code, verifier);
    const claims = await this.verified(tokens.id_token, keys, nonce);
    if (claims.email !== undefined || !metadata.userinfo_endpoint) return claims;
    return this.userinfo(metadata.userinfo_endpoint, tokens.access_token, claims.sub);
  }

  private async tokens(metadata: Metadata, code: string, verifier: string): Promise<z.infer<typeof tokenSchema>> {
    const { clientId, clientSecret, redirectUri } = this.client;
    const basic = clientSecret !== undefined && metadata.token_endpoint_auth_methods_supported.includes('client_secret_basic');
    const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier });
    const headers: Record<string, string> = { accept: 'application/json' };
    if (basic) headers['authorization'] = `Basic ${Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString('base64')}`;
    else {
      body.set('client_id', clientId);
      if (clientSecret !== undefined) body.set('client_secret', clientSecret);
    }
    return tokenSchema.parse(await this.fetchJson('TOKEN', metadata.token_endpoint, { method: 'POST', headers, body }));
  }

  private async verified(idToken: string, keys: JWTVerifyGetKey, nonce: string): Promise<Claims> {
    const { issuer, clientId } = this.client;
    const { payload } = await jwtVerify(idToken, keys, { issuer, audience: clientId, algorithms: ALGORITHMS, clockTolerance: 30, requiredClaims: ['sub', 'exp', 'iat', 'nonce'] }).catch(() => {
      throw new OidcRefused('ID_TOKEN');
    });
    const others = Array.isArray(payload.aud) && payload.aud.length > 1;
    if (payload['nonce'] !== nonce || (others && payload['azp'] !== clientId) || (payload['azp'] !== undefined && payload['azp'] !== clientId)) throw new OidcRefused('ID_TOKEN');
    return { sub: payload.sub ?? '', email: typeof payload['email'] === 'string' ? payload['email'] : undefined, emailVerified: payload['email_verified'] === true };
  }

  private async userinfo(endpoint: string, accessToken: string, sub: string): Promise<Claims> {
    const info = userinfoSchema.parse(await this.fetchJson('USERINFO', endpoint, { headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` } }));
    if (info.sub !== sub) throw new OidcRefused('USERINFO');
    return { sub, email: info.email, emailVerified: info.email_verified === true };
  }

  private async discover(): Promise<{ metadata: Metadata; keys: JWTVerifyGetKey }> {
    if (this.found && this.found.until > performance.now()) return this.found;
    const { issuer } = this.client;
    const metadata = metadataSchema.parse(await this.fetchJson('DISCOVERY', `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {}));
    const endpoints = [metadata.authorization_endpoint, metadata.token_endpoint, metadata.jwks_uri, metadata.userinfo_endpoint ?? metadata.jwks_uri];
    if (metadata.issuer !== issuer || !endpoints.every(isProtected)) throw new OidcRefused('DISCOVERY');
    this.found = { metadata, keys: createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: TIMEOUT_MS }), until: performance.now() + FRESH_MS };
    return this.found;
  }

  private async fetchJson(what: OidcRefused['code'], url: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new OidcRefused(what);
    return response.json();
  }
}

/** RFC 6749 2.3.1: both parts are form-encoded before they are put together. */
const formEncode = (text: string): string => new URLSearchParams({ x: text }).toString().slice(2);

/** Codes and secrets go over TLS; without it only inside this machine. */
function isProtected(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
