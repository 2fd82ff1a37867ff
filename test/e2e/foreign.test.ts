import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Audience } from '#api/auth/principal.js';
import { ApiBed } from '#test/support/api.js';
import { addressOf, routesOf, type Route } from '#test/support/api-routes.js';
import { companyOf, type Company } from '#test/support/companies.js';

/** What is made for staff once, and belongs to no customer. */
interface House {
  webhook: string;
  webhookDelivery: string;
  filter: string;
  apiKey: string;
}

let bed: ApiBed;
let own: Company;
let theirs: Company;
let house: House;

/** Which thing a parameter names, by the address up to it. A route whose parameter has no row here fails the test below. */
const things: { [address: string]: (it: Company, house: House) => string } = {
  '/v1/engagements/{id}': ({ intake }) => intake,
  '/v1/engagements/{id}/documents/{documentId}': ({ document }) => document,
  '/v1/engagements/{id}/custody/slips/{direction}': () => 'inbound',
  '/v1/engagements/{id}/custody/slips/{direction}/{shipment}': () => '1',
  '/v1/commands/{id}': ({ command }) => command,
  '/v1/customers/{id}': ({ customer }) => customer,
  '/v1/charges/{key}': ({ charge }) => charge,
  '/v1/people/{id}': ({ user }) => user,
  '/v1/simulations/{id}': ({ simulation }) => simulation,
  '/v1/system/deliveries/{id}': ({ delivery }) => delivery,
  '/v1/system/engagements/{id}': ({ intake }) => intake,
  '/v1/webhooks/{id}': (_, { webhook }) => webhook,
  '/v1/webhook-deliveries/{id}': (_, { webhookDelivery }) => webhookDelivery,
  '/v1/me/filters/{id}': (_, { filter }) => filter,
  '/v1/api-keys/{id}': (_, { apiKey }) => apiKey,
  '/v1/terms/{version}': () => 'v1',
  '/v1/pipelines/{pipeline}': () => 'onboarding',
};
/** Parameters that name nothing of anybody's: the same for everyone. */
const common = ['/v1/pipelines/{pipeline}', '/v1/terms/{version}', '/v1/engagements/{id}/custody/slips/{direction}', '/v1/engagements/{id}/custody/slips/{direction}/{shipment}'];
/** Parameters of a query that name a thing; the others choose, search or page. */
const namedByQuery: { [name: string]: (it: Company) => string } = { customer: ({ customer }) => customer, engagement: ({ intake }) => intake, person: ({ user }) => user, assignee: ({ user }) => user };
const choosing = ['after', 'code', 'cursor', 'days', 'from', 'kind', 'late', 'limit', 'month', 'open', 'pipeline', 'state', 'step', 'text', 'waitingOn'];
/** What a route needs to get as far as looking for the thing. */
const needs: { [route: string]: { query?: string; body?: object } } = {
  'GET /v1/engagements/{id}/slots': { query: '?kind=call' },
  'POST /v1/engagements/{id}/messages': { body: { text: 'hello' } },
};

let routes: Route[];
beforeAll(async () => {
  bed = await ApiBed.open();
  [own, theirs] = [await companyOf(bed, 'mori'), await companyOf(bed, 'hayashi')];
  house = await houseOf();
  routes = routesOf(bed);
}, 60_000);
afterAll(() => bed.close());

async function houseOf(): Promise<House> {
  const { db } = bed.parts;
  const manager = bed.client('manager');
  const { data: key } = await manager.POST('/v1/api-keys', { body: { name: 'of the house', role: 'staff' } });
  const { data: made } = await manager.POST('/v1/webhooks', { params: { header: { 'Idempotency-Key': randomUUID() } }, body: { url: 'https://example.com/hook', description: '', types: [] } });
  const [{ id: filter }] = (await db.query(`insert into saved_filter (id, user_id, name, search) values ($1, 'staff', 'late', '{}') returning id`, [randomUUID()])) as [{ id: string }];
  await chargeAgain();
  await db.query('select publish_feed()');
  const [delivery] = (await db.query(`select id from delivery where receiver_kind = 'webhook' limit 1`)) as { id: string }[];
  return { webhook: made!.webhook.id, webhookDelivery: delivery!.id, filter, apiKey: key!.id };
}

/** Something for the endpoint to be told. */
async function chargeAgain(): Promise<void> {
  await bed.parts.db.query(`insert into charge_entry (charge_key, kind, source, at, actor) values ($1, 'acknowledged', 'command:x', now(), '{"role":"finance","id":"finance"}')`, [theirs.charge]);
}

/** The address with each parameter of a company; `random` are ids of nothing. */
function addressFor(route: Route, of: (parameter: string) => Company | 'random'): string {
  const address = addressOf(route, (parameter) => {
    const thing = of(parameter);
    return thing === 'random' ? randomLike(things[parameter]!(own, house)) : things[parameter]!(thing, house);
  });
  return address + (needs[`${route.method} ${route.path}`]?.query ?? '');
}

/** Something of the same form that names nothing. */
function randomLike(value: string): string {
  if (/^[0-9a-f]{8}-/.test(value)) return randomUUID();
  if (value.includes(':')) return `ONB-${9000 + Math.floor(Math.random() * 999)}:ONB.FIRST_PAYMENT:1`;
  return `x${randomBytes(8).toString('hex')}`;
}

async function ask({ method, path }: Route, address: string, token: string | undefined): Promise<{ status: number; body: unknown }> {
  const body = method === 'GET' || method === 'DELETE' ? undefined : JSON.stringify(needs[`${method} ${path}`]?.body ?? {});
  const response = await bed.fetch(address, { method, ...(body !== undefined && { body }), headers: { 'idempotency-key': randomUUID(), ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) } });
  const text = await response.text();
  const told = response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as { instance?: unknown }) : { text };
  if ('instance' in told) delete told.instance;
  return { status: response.status, body: told };
}

const named = (route: Route): string[] => route.parameters.filter((parameter) => !common.includes(parameter));

it('knows a sample for every parameter of every route, and what every parameter of a query is for', () => {
  expect([...new Set(routes.flatMap(({ parameters }) => parameters))].filter((parameter) => !things[parameter])).toEqual([]);
  expect([...new Set(routes.filter(({ allowed }) => allowed.includes('customer') && !allowed.includes('public')).flatMap(({ query }) => query))].filter((name) => !namedByQuery[name] && !choosing.includes(name))).toEqual([]);
  expect(routes.length).toBeGreaterThan(150);
});

describe('what is another company’s', () => {
  /** Routes with something foreign in them: all of it, and each part of it below what is one's own. */
  const cases = (role: Audience): { route: Route; foreign: string[] }[] =>
    routes.filter(({ allowed }) => allowed.includes(role)).flatMap((route) => {
      const all = named(route);
      return all.length === 0 ? [] : [{ route, foreign: all }, ...(all.length > 1 ? all.slice(1).map((each) => ({ route, foreign: [each] })) : [])];
    });

  it.each(['customer', 'link'] as const)('is not there for a %s, on any route that takes an id: the very answer of an id of nothing', async (role) => {
    const token = { customer: own.token, link: own.link }[role];
    const found = [];
    for (const { route, foreign } of cases(role)) {
      const answer = await ask(route, addressFor(route, (parameter) => (foreign.includes(parameter) ? theirs : own)), token);
      const nothing = await ask(route, addressFor(route, (parameter) => (foreign.includes(parameter) ? 'random' : own)), token);
      if (answer.status !== 404 || JSON.stringify(answer) !== JSON.stringify(nothing)) found.push({ route: `${route.method} ${route.path}`, foreign, answer, nothing });
    }

    expect(found).toEqual([]);
    expect(cases(role).length).toBeGreaterThan(100);
  }, 60_000);

  it('is there for its owner, so that the refusals above are about whose it is', async () => {
    const missing = [];
    for (const route of routes.filter(({ method, allowed, parameters }) => method === 'GET' && allowed.includes('customer') && parameters.length > 0)) {
      const { status, body } = await ask(route, addressFor(route, () => theirs), theirs.token);
      // The words of a contract are made with its PDF; the samples have none.
      if (status !== 200 && (body as { code?: string }).code !== 'DOCUMENT_TEXT_MISSING' && (body as { code?: string }).code !== 'SLOT_KIND_UNKNOWN') missing.push({ route: route.path, status, body });
    }

    expect(missing).toEqual([]);
  });

  it.each(['customer', 'link'] as const)('is forbidden to a %s where only others may look, whether or not it is there', async (role) => {
    const token = { customer: own.token, link: own.link }[role];
    const found = [];
    for (const route of routes.filter(({ allowed }) => !allowed.includes(role))) {
      for (const whose of [theirs, own, 'random'] as const) {
        const { status } = await ask(route, addressFor(route, () => whose), token);
        if (status !== 403) found.push({ route: `${route.method} ${route.path}`, status });
      }
    }

    expect(found).toEqual([]);
  }, 60_000);

  it('wants a sign-in of whoever has none', async () => {
    const found = [];
    for (const route of routes.filter(({ allowed }) => !allowed.includes('public'))) {
      const { status } = await ask(route, addressFor(route, () => theirs), undefined);
      if (status !== 401) found.push({ route: `${route.method} ${route.path}`, status });
    }

    expect(found).toEqual([]);
  }, 60_000);

  it('is in no list, whatever the list is asked for', async () => {
    const found = [];
    const lists = routes.filter(({ method, allowed, query, parameters }) => method === 'GET' && allowed.includes('customer') && parameters.length === 0 && query.some((name) => namedByQuery[name] ?? name === 'text'));
    for (const route of lists) {
      const questions = route.query.flatMap((name) => (namedByQuery[name] ? [[name, namedByQuery[name](theirs)]] : name === 'text' ? [[name, theirs.number], [name, `${theirs.name}商会`], [name, `${theirs.name}@customer.example`]] : []));
      for (const [name, value] of questions) {
        const { status, body } = await ask(route, `${route.path}?${name}=${encodeURIComponent(value!)}`, own.token);
        if (status !== 200 || (body as { items: unknown[] }).items.length > 0) found.push({ route: route.path, name, status, body });
      }
      const { body } = await ask(route, route.path, own.token);
      if (JSON.stringify(body).includes(theirs.customer) || (body as { items: unknown[] }).items.length === 0) found.push({ route: route.path, body });
    }

    expect(found).toEqual([]);
    expect(lists.map(({ path }) => path)).toEqual(['/v1/charges', '/v1/engagements']);
  });

  it('nor is another engagement of the same customer there for a link’s bearer', async () => {
    const found = [];
    for (const { route, foreign } of cases('link').filter(({ route: { path } }) => path.startsWith('/v1/engagements/'))) {
      const answer = await ask(route, addressFor(route, (parameter) => (foreign.includes(parameter) ? { ...own, intake: own.onboarding } : own)), own.link);
      if (answer.status !== 404 && foreign.includes('/v1/engagements/{id}')) found.push({ route: `${route.method} ${route.path}`, answer });
    }

    expect(found).toEqual([]);
  }, 60_000);

  it('cannot be the customer for whom an engagement is opened', async () => {
    const open = (token?: string) => bed.fetch(`/v1/pipelines/onboarding/engagements?customer=${theirs.customer}`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ company: 'x', name: 'x', email: 'x@example.com', phone: '03-0000-0000', question: 'x', kind: 'service' }),
    });

    expect([(await open(own.token)).status, (await open()).status]).toEqual([403, 403]);
  });
});
