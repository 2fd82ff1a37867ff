import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { ApiBed } from '#test/support/api.js';
import { addressOf, routesOf } from '#test/support/api-routes.js';
import { companyOf, hidden, type Company } from '#test/support/companies.js';
import { testDays } from '#test/support/finance.js';

const CAPACITY = 73_219;
/** What a customer is never told. A buffer's JSON is what a sealed or hashed column would look like. */
const secrets = [...Object.values(hidden), String(CAPACITY), '"type":"Buffer"', 'hayashi'];

let bed: ApiBed;
let own: Company;
let theirs: Company;
beforeAll(async () => {
  bed = await ApiBed.open();
  await new Rulebooks().publish(bed.parts.db, { version: 'masks', terms: { ...defaultTerms, version: 'masks', cardIntake: { ...defaultTerms.cardIntake, weeklyCapacityCards: CAPACITY } }, days: testDays });
  await bed.parts.db.query(`insert into "user" ("id", "name", "email", "emailVerified", "role") values ('0a1b2c3d', $1, $2, true, 'staff')`, [hidden.operator, hidden.operatorMail]);
  const as = { assignee: '0a1b2c3d', terms: 'masks' };
  [own, theirs] = [await companyOf(bed, 'mori', as), await companyOf(bed, 'hayashi', as)];
}, 60_000);
afterAll(() => bed.close());

/** Every answer that somebody may read, by address; PDFs are read for what stands in them in clear. */
async function answersTo(token: string, role: 'customer' | 'link' | 'staff'): Promise<Map<string, string>> {
  const { db } = bed.parts;
  const commands = (await db.query('select id from command where engagement_id = $1', [own.intake])) as { id: string }[];
  const answers = new Map<string, string>();
  const ids: { [parameter: string]: string[] } = {
    '/v1/engagements/{id}': [own.intake, own.onboarding], '/v1/commands/{id}': commands.map(({ id }) => id), '/v1/customers/{id}': [own.customer], '/v1/charges/{key}': [own.charge], '/v1/simulations/{id}': [own.simulation],
    '/v1/engagements/{id}/documents/{documentId}': [own.document], '/v1/engagements/{id}/custody/slips/{direction}': ['inbound'], '/v1/engagements/{id}/custody/slips/{direction}/{shipment}': ['1'], '/v1/pipelines/{pipeline}': ['cardIntake'],
    '/v1/terms/{version}': ['masks'], '/v1/system/engagements/{id}': [own.intake],
  };
  for (const route of routesOf(bed).filter(({ method, path, allowed }) => method === 'GET' && allowed.includes(role) && path !== '/v1/live')) {
    for (let n = 0; n < Math.max(1, ...route.parameters.map((each) => ids[each]?.length ?? 0)); n++) {
      const address = addressOf(route, (each) => ids[each]?.[n] ?? ids[each]?.[0] ?? 'none') + (route.path.endsWith('/slots') ? '?kind=call' : '');
      const response = await bed.fetch(address, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
      answers.set(address, `${[...response.headers].join()} ${await response.text()}`);
    }
  }
  return answers;
}

const leaks = (answers: Map<string, string>): string[] => [...answers].flatMap(([address, text]) => secrets.filter((secret) => text.includes(secret)).map((secret) => `${address}: ${secret}`));

it('tells a customer nothing of what staff alone knows, in no answer to any question', async () => {
  const answers = await answersTo(own.token, 'customer');

  expect(leaks(answers)).toEqual([]);
  expect([...answers.values()].filter((text) => text.includes(own.intake)).length).toBeGreaterThan(4);
}, 60_000);

it('tells the bearer of a link no more', async () => {
  expect(leaks(await answersTo(own.link, 'link'))).toEqual([]);
}, 60_000);

it('shows staff all of it, so that it is there to be found', async () => {
  const answers = [...(await answersTo(bed.keyOf('manager'), 'staff')).values()].join('\n');

  expect([...Object.values(hidden), String(CAPACITY), theirs.name].filter((secret) => !answers.includes(secret))).toEqual([]);
}, 60_000);
