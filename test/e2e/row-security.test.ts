import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { listRoutes } from '#api/auth/routes.js';
import { Visible } from '#api/engagements/visible.js';
import { notFound } from '#api/problems/problem.js';
import { engagementById } from '#persistence/engagements.js';
import { ApiBed } from '#test/support/api.js';
import { companyOf, type Company } from '#test/support/companies.js';

let bed: ApiBed;
let own: Company;
let theirs: Company;
beforeAll(async () => {
  bed = await ApiBed.open();
  own = await companyOf(bed, 'own');
  theirs = await companyOf(bed, 'theirs');
}, 60_000);
afterAll(() => bed.close(), 30_000);

const get = (path: string, token: string): Promise<Response> => bed.fetch(path, { headers: { authorization: `Bearer ${token}` } });
const listed = async (token: string): Promise<string[]> => ((await (await get('/v1/engagements?limit=100', token)).json()) as { items: { id: string }[] }).items.map(({ id }) => id).sort();

describe('When the API forgets to ask whose something is', () => {
  beforeAll(() => {
    jest.spyOn(bed.app.get(Visible), 'engagement').mockImplementation(async function (this: { db: Parameters<typeof engagementById>[0] }, _who, id) {
      const row = await engagementById(this.db, id);
      if (!row) throw notFound();
      return row;
    });
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  const paths = ({ intake, document, simulation }: Company): string[] => [
    `/v1/engagements/${intake}`, `/v1/engagements/${intake}/events`, `/v1/engagements/${intake}/messages`, `/v1/engagements/${intake}/custody`, `/v1/engagements/${intake}/documents/${document}`, `/v1/engagements/${simulation}`,
  ];

  it('PostgreSQL still shows a customer and a link nothing of another company, nor what staff simulates with its own', async () => {
    for (const path of paths(theirs)) {
      expect([path, (await get(path, own.token)).status]).toEqual([path, 404]);
      expect([path, (await get(path, own.link)).status]).not.toEqual([path, 200]);
      expect([path, (await get(path, bed.keyOf('staff'))).status]).toEqual([path, 200]); // it is there
    }
    expect((await get(`/v1/engagements/${own.simulation}`, own.token)).status).toBe(404);
    for (const path of paths(own).slice(0, -1)) expect([path, (await get(path, own.token)).status]).toEqual([path, 200]);
  });
});

it('Requests at the same time share connections and see each what is theirs', async () => {
  const readers: [string, string[]][] = [
    [own.token, [own.onboarding, own.intake].sort()], [theirs.token, [theirs.onboarding, theirs.intake].sort()],
    [bed.keyOf('staff'), [own.onboarding, own.intake, theirs.onboarding, theirs.intake].sort()],
  ];
  const turns = Array.from({ length: 90 }, (_, n) => readers[n % readers.length]!);

  expect(await Promise.all(turns.map(([token]) => listed(token)))).toEqual(turns.map(([, expected]) => expected));
});

it('sees everybody’s rows for a customer or the public in these places alone', () => {
  const everyone = ['customer', 'finance', 'link', 'manager', 'public', 'staff'];
  const found = listRoutes(bed.app).filter(({ seesAll }) => seesAll.length > 0).map(({ method, path, seesAll }) => [`${method} ${path}`, [...seesAll].sort()]);

  expect(Object.fromEntries(found)).toEqual({
    'GET /v1/me': everyone, 'GET /v1/sign-in/options': everyone, 'GET /v1/sign-in/oidc': everyone, 'GET /v1/sign-in/oidc/callback': everyone,
    'POST /v1/sign-in/password': everyone, 'POST /v1/sign-in/link': everyone, 'POST /v1/sign-in/link/redeem': everyone,
    'POST /v1/sign-out': everyone, 'POST /v1/sign-out/everywhere': everyone, 'POST /v1/password': everyone,
    'POST /v1/pipelines/:pipeline/engagements': ['public'],
  });
});
