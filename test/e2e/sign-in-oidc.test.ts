import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiBed } from '#test/support/api.js';
import { LyingProvider, OpenIdProvider, type Forgery } from '#test/support/openid.js';
import { COOKIE } from '#test/support/sign-in.js';

const publicUrl = 'https://dandori.example';
const callback = `${publicUrl}/v1/sign-in/oidc/callback`;
const refusal = `${publicUrl}/sign-in?problem=OIDC_REFUSED`;

interface Begun {
  address: string;
  cookie: string;
}

/** The first stop: where we send the browser, and the cookie that binds the answer to it. */
async function begin(bed: ApiBed, query = ''): Promise<Begun> {
  const response = await bed.fetch(`/v1/sign-in/oidc${query}`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  const [set = ''] = response.headers.getSetCookie();
  expect(set).toMatch(/^__Host-dandori-oidc=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=600$/);
  return { address: response.headers.get('location') ?? '', cookie: set.split(';')[0]! };
}

/** The second stop, with the answer of the provider. */
async function end(bed: ApiBed, answer: URL, cookie?: string): Promise<{ to: string | null; session: string | undefined }> {
  const response = await bed.fetch(`/v1/sign-in/oidc/callback${answer.search}`, { redirect: 'manual', ...(cookie !== undefined && { headers: { cookie } }) });
  expect(response.status).toBe(303);
  const session = response.headers.getSetCookie().find((set) => set.startsWith(`${COOKIE}=`))?.split(';')[0];
  return { to: response.headers.get('location'), session };
}

describe('A real OpenID provider', () => {
  let bed: ApiBed;
  let provider: OpenIdProvider;
  beforeAll(async () => {
    provider = await OpenIdProvider.start(callback);
    bed = await ApiBed.open({ PUBLIC_URL: publicUrl, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'dandori', OIDC_CLIENT_SECRET: 'a secret, with: signs / that % need+encoding', OIDC_NAME: 'Works' });
    for (const name of ['hana', 'mika']) await bed.person(name, 'staff');
  });
  afterAll(async () => {
    await bed.close();
    await provider.stop();
  });
  const visit = async (address: string, as: string): Promise<URL> => {
    const answer = await provider.visit(address, as);
    if (!(answer instanceof URL)) throw new Error(`the provider answered ${answer.status}`);
    return answer;
  };

  it('is offered under its name', async () => {
    expect(await (await bed.fetch('/v1/sign-in/options')).json()).toMatchObject({ oidc: { name: 'Works', address: '/v1/sign-in/oidc' } });
  });

  it('signs in somebody who works here, again and again, and brings them to the page they wanted', async () => {
    for (const wanted of ['/engagements?late=true', '/today']) {
      const { address, cookie } = await begin(bed, `?to=${encodeURIComponent(wanted)}`);
      expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({ response_type: 'code', redirect_uri: callback, code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^.{43}$/), nonce: expect.stringMatching(/^.{43}$/) });

      const { to, session } = await end(bed, await visit(address, 'hana'), cookie);

      expect(to).toBe(`${publicUrl}${wanted}`);
      expect(await (await bed.fetch('/v1/me', { headers: { cookie: session! } })).json()).toMatchObject({ role: 'staff', id: 'hana', session: { by: 'oidc', passwordIsSet: false, mayChoosePassword: false } });
    }
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb', ''])('never brings anybody to %j', async (to) => {
    const { address, cookie } = await begin(bed, `?to=${encodeURIComponent(to)}`);

    expect((await end(bed, await visit(address, 'hana'), cookie)).to).toBe(`${publicUrl}/`);
  });

  it.each([['whom nobody invited', 'stranger'], ['whose address is not verified', 'unverified'], ['who has the address of somebody that came before', 'another']])('lets nobody in %s', async (_, as) => {
    const first = await begin(bed);
    await end(bed, await visit(first.address, 'hana'), first.cookie);
    const { address, cookie } = await begin(bed);

    expect(await end(bed, await visit(address, as), cookie)).toEqual({ to: refusal, session: undefined });
  });

  it('lets a disabled person in no more', async () => {
    const { address, cookie } = await begin(bed);
    const answer = await visit(address, 'hana');
    await bed.parts.db.query(`update "user" set "disabledAt" = now() where "id" = 'hana'`);

    const refused = await end(bed, answer, cookie);

    await bed.parts.db.query(`update "user" set "disabledAt" = null where "id" = 'hana'`);
    expect(refused).toEqual({ to: refusal, session: undefined });
  });

  it('gives a code that works once, in the browser that asked, with the state it asked with', async () => {
    const { address, cookie } = await begin(bed);
    const answer = await visit(address, 'hana');
    const otherBrowser = await begin(bed);

    expect((await end(bed, answer)).session).toBeUndefined();
    expect((await end(bed, answer, otherBrowser.cookie)).session).toBeUndefined();
    expect((await end(bed, answer, cookie)).session).toBeDefined();
    expect((await end(bed, answer, cookie)).session).toBeUndefined();

    // The used code under a fresh state is refused by the provider.
    const again = await begin(bed);
    const reused = new URL(answer);
    reused.searchParams.set('state', new URL(again.address).searchParams.get('state')!);
    expect(await end(bed, reused, again.cookie)).toEqual({ to: refusal, session: undefined });
  });

  it('gives a code that nobody can use without our secret half of PKCE', async () => {
    const [victim, thief] = [await begin(bed), await begin(bed)];
    const stolen = await visit(victim.address, 'hana');
    stolen.searchParams.set('state', new URL(thief.address).searchParams.get('state')!);

    expect(await end(bed, stolen, thief.cookie)).toEqual({ to: refusal, session: undefined });
  });

  it('refuses another redirect address and a request without PKCE', async () => {
    const { address } = await begin(bed);
    const [elsewhere, bare] = [new URL(address), new URL(address)];
    elsewhere.searchParams.set('redirect_uri', `${callback}x`);
    for (const name of ['code_challenge', 'code_challenge_method']) bare.searchParams.delete(name);

    expect(await provider.visit(elsewhere.toString(), 'hana')).toMatchObject({ status: 400 });
    expect((await visit(bare.toString(), 'hana')).searchParams.get('error')).toBe('invalid_request');
  });

  it.each(['?code=x', '?state=x', '?code=x&state=x', '?code[]=x&state[a]=b', '?error=access_denied', `?code=${'x'.repeat(4000)}&state=%00`])('answers a made-up address %# with the sign-in page', async (search) => {
    const { cookie } = await begin(bed);

    expect(await end(bed, new URL(`${callback}${search}`), cookie)).toEqual({ to: refusal, session: undefined });
  });

  it('refuses the answer of another issuer', async () => {
    const { address, cookie } = await begin(bed);
    const answer = await visit(address, 'hana');
    expect(answer.searchParams.get('iss')).toBe(provider.issuer);
    answer.searchParams.set('iss', 'https://evil.example');

    expect(await end(bed, answer, cookie)).toEqual({ to: refusal, session: undefined });
  });
});

describe('A provider that lies', () => {
  let bed: ApiBed;
  let provider: LyingProvider;
  beforeAll(async () => {
    provider = await LyingProvider.start();
    bed = await ApiBed.open({ PUBLIC_URL: publicUrl, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'dandori' });
    await bed.person('hana', 'staff');
  });
  afterAll(async () => {
    await bed.close();
    await provider.stop();
  });
  const signIn = async (lie: Forgery): Promise<{ to: string | null; session: string | undefined }> => {
    const { address, cookie } = await begin(bed);
    provider.nonce = new URL(address).searchParams.get('nonce')!;
    provider.lie = lie;
    return end(bed, new URL(`${callback}?code=any&state=${new URL(address).searchParams.get('state')}`), cookie);
  };

  it('is believed while it tells the truth', async () => {
    expect((await signIn({})).session).toBeDefined();
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each<[string, Forgery]>([
    ['a foreign nonce', { claims: { nonce: 'x'.repeat(43) } }], ['no nonce', { claims: { nonce: undefined } }],
    ['a foreign audience', { claims: { aud: 'other' } }], ['us among others without azp', { claims: { aud: ['dandori', 'other'] } }], ['another azp', { claims: { azp: 'other' } }],
    ['a foreign issuer', { claims: { iss: 'https://evil.example' } }], ['no issuer', { claims: { iss: undefined } }],
    ['a token that is over', { claims: { iat: past, exp: past + 60 } }], ['no end', { claims: { exp: undefined } }], ['no subject', { claims: { sub: undefined } }],
    ['a foreign key', { key: 'foreign' }], ['no signature', { key: 'none' }],
    ['a text where true is needed', { claims: { sub: 'new', email_verified: 'true' } }], ['a mail address of nobody', { claims: { sub: 'new', email: 'nobody@example.com' } }],
    ['a customer’s placeholder', { claims: { sub: 'new', email: '%@contact.invalid' } }],
  ])('is not believed with %s', async (_, lie) => {
    expect(await signIn(lie)).toEqual({ to: refusal, session: undefined });
  });
});
