// A real OpenID provider in a process of its own: node openid-provider.mjs <redirect URI>. Prints its issuer; ends when its input closes.
// Everything is in memory. Nobody types a password: /interaction/<uid>?as=<name> signs in whoever is named, so it must never be more than a test's.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [redirectUri] = process.argv.slice(2);
const people = {
  hana: { email: 'hana@example.com', email_verified: true },
  unverified: { email: 'mika@example.com', email_verified: false },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  another: { email: 'hana@example.com', email_verified: true },
};

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{ client_id: 'dandori', client_secret: 'a secret, with: signs / that % need+encoding', redirect_uris: [redirectUri] }],
  cookies: { keys: ['only for a test'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});
const answer = provider.callback();
server.on('request', (request, response) => {
  const url = new URL(request.url, issuer);
  if (!url.pathname.startsWith('/interaction/')) return answer(request, response);
  provider.interactionFinished(request, response, { login: { accountId: url.searchParams.get('as') } }, { mergeWithLastSubmission: false }).catch(() => response.writeHead(500).end());
});
process.stdout.write(`${issuer}\n`);
process.stdin.resume().once('end', () => process.exit(0));
