import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { listRoutes } from '#api/auth/routes.js';
import { ApiBed } from '#test/support/api.js';

const ids = { ':id': randomUUID(), ':documentId': randomUUID(), ':name': 'send-material', ':pipeline': 'onboarding', ':key': 'ONB-0001:ONB.FIRST_PAYMENT:1' };

/** Who may call what: + gets past the guards, - does not. public · link · customer · staff · manager · finance */
const golden: { [route: string]: string } = {
  'GET /health/live': '++++++',
  'GET /health/ready': '++++++',
  'GET /v1/me': '++++++',
  'GET /v1/pipelines': '++++++',
  'GET /v1/people': '---+++',
  'POST /v1/people': '----+-',
  'GET /v1/people/sign-ins': '----+-',
  'GET /v1/audit': '----+-',
  'GET /v1/audit/chain': '----+-',
  'POST /v1/people/:id/disable': '----+-',
  'POST /v1/people/:id/enable': '----+-',
  'POST /v1/people/:id/role': '----+-',
  'GET /v1/sign-in/options': '++++++',
  'POST /v1/sign-in/password': '++++++',
  'POST /v1/sign-in/link': '++++++',
  'POST /v1/sign-in/link/redeem': '++++++',
  'GET /v1/sign-in/oidc': '++++++',
  'GET /v1/sign-in/oidc/callback': '++++++',
  'POST /v1/sign-out': '++++++',
  'POST /v1/sign-out/everywhere': '--++++',
  'POST /v1/password': '--++++',
  'GET /v1/me/filters': '---+++',
  'POST /v1/me/filters': '---+++',
  'DELETE /v1/me/filters/:id': '---+++',
  'POST /v1/me/language': '---+++',
  'POST /v1/api-keys': '----+-',
  'DELETE /v1/api-keys/:id': '----+-',
  'GET /v1/live': '------', // for pages alone: a key or a link, as everybody has here, has no session
  'GET /v1/charges': '--++++',
  'GET /v1/charges/:key': '---+++',
  'GET /v1/charges/export': '----++',
  'GET /v1/charges/reconciliation': '----++',
  'GET /v1/charges/summary': '---+++',
  'POST /v1/charges/:key/acknowledge': '-----+',
  'POST /v1/charges/:key/invoice': '-----+',
  'POST /v1/charges/:key/reprice': '-----+',
  'POST /v1/charges/:key/reverse': '-----+',
  'POST /v1/charges/:key/waive': '----++',
  'POST /v1/charges/invoices': '-----+',
  'POST /v1/charges/invoices/preview': '-----+',
  'GET /v1/payments': '----++',
  'POST /v1/payments/bookings': '-----+',
  'POST /v1/payments/bookings/preview': '-----+',
  'GET /v1/commands/:id': '-+++++',
  'GET /v1/engagements': '--++++',
  'GET /v1/engagements/:id': '-+++++',
  'GET /v1/engagements/:id/events': '--++++',
  'GET /v1/engagements/:id/slots': '-+++++',
  'GET /v1/engagements/:id/documents/:documentId': '-+++++',
  'GET /v1/engagements/:id/documents/:documentId/text': '-+++++',
  'GET /v1/engagements/:id/custody': '-+++++',
  'GET /v1/engagements/:id/custody/chain.pdf': '--++++',
  'GET /v1/engagements/:id/custody/slips/:direction/:shipment': '-+++++',
  'GET /v1/engagements/:id/messages': '--++++',
  'POST /v1/engagements/:id/messages': '--++++',
  'POST /v1/engagements/:id/commands/:name': '-+++++',
  'POST /v1/engagements/:id/previews/:name': '-+++++',
  'POST /v1/pipelines/:pipeline/engagements': '+-++++',
  'GET /v1/customers': '---+++',
  'GET /v1/customers/:id': '---+++',
  'POST /v1/customers/:id/erasure': '----+-',
  'GET /v1/figures': '---+++',
  'GET /v1/today': '---+++',
  'GET /v1/engagements/:id/timeline': '---+++',
  'GET /v1/pipelines/:pipeline/forms': '---+++',
  'GET /v1/pipelines/:pipeline/weeks': '---+++',
  'GET /v1/terms': '---+++',
  'GET /v1/terms/:version': '---+++',
  'POST /v1/terms/preview': '----+-',
  'POST /v1/terms': '----+-',
  'GET /v1/webhooks': '----++',
  'POST /v1/webhooks': '----+-',
  'POST /v1/webhooks/:id/rotate-secret': '----+-',
  'POST /v1/webhooks/:id/disable': '----+-',
  'POST /v1/webhooks/:id/enable': '----+-',
  'GET /v1/webhook-deliveries': '----++',
  'POST /v1/webhook-deliveries/:id/resend': '----++',
  'GET /v1/charge-events': '----++',
  'GET /v1/system': '----+-',
  'POST /v1/system/deliveries/:id/resend': '----+-',
  'GET /v1/system/engagements/:id/workflow': '----+-',
  'GET /v1/simulations': '---+++',
  'POST /v1/simulations': '---+++',
  'POST /v1/simulations/:id/run': '---+++',
  'GET /v1/simulations/:id/clock': '---+++',
  'GET /v1/simulations/:id/outbox': '---+++',
};
const audience = ['public', 'link', 'customer', 'staff', 'manager', 'finance'] as const;

let bed: ApiBed;
const tokens: { [role: string]: string | undefined } = {};

beforeAll(async () => {
  bed = await ApiBed.open();
  const { token, contact } = await bed.customer('mori');
  const link = `dl_${'l'.repeat(43)}`;
  await bed.parts.db.query(
    `insert into link_token (hash, engagement_id, contact_id, action, expires_at, created_at, seq) values (sha256($1::bytea), $2, $3, 'signContract', now() + interval '1 day', now(), 1)`,
    [link, randomUUID(), contact],
  );
  Object.assign(tokens, { customer: token, link, staff: bed.keyOf('staff'), manager: bed.keyOf('manager'), finance: bed.keyOf('finance') });
});
afterAll(() => bed.close());

it('has a row for every route, and no row without a route', () => {
  const routes = listRoutes(bed.app).map(({ method, path }) => `${method} ${path}`);

  expect(routes.sort()).toEqual(Object.keys(golden).sort());
});

it.each(Object.entries(golden))('lets only the right people to %s', async (route, row) => {
  const [method, pattern] = route.split(' ') as [string, string];
  const path = Object.entries(ids).reduce((each, [name, value]) => each.replace(name, value), pattern);
  const passed: string[] = [];
  for (const role of audience) {
    const headers: Record<string, string> = tokens[role] === undefined ? {} : { authorization: `Bearer ${tokens[role]}` };
    const response = await bed.fetch(path, { method, headers });
    if (response.status !== 401 && response.status !== 403) passed.push(role);
  }

  expect(passed).toEqual(audience.filter((_, index) => row[index] === '+'));
});

it('refuses a key at once when it was revoked', async () => {
  const made = await bed.client('manager').POST('/v1/api-keys', { body: { name: 'Hana', role: 'staff' } });
  const hana = bed.client({ token: made.data!.key });
  expect((await hana.GET('/v1/people')).response.status).toBe(200);

  await bed.client('manager').DELETE('/v1/api-keys/{id}', { params: { path: { id: made.data!.id } } });

  expect((await hana.GET('/v1/people')).response.status).toBe(401);
});

it('gives the same key again for the same request, and none for another one under its Idempotency-Key', async () => {
  const post = (name: string) => bed.client('manager').POST('/v1/api-keys', { params: { header: { 'Idempotency-Key': 'key-for-ken' } }, body: { name, role: 'finance' } });
  const [first, again, other] = [await post('Ken'), await post('Ken'), await post('Someone else')];

  expect(again.data).toEqual(first.data);
  expect(other.error).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('does not bring a key back that was revoked, and gives one key to two who ask at once', async () => {
  const { contact } = await bed.customer('keyed');
  for (const whose of [{ role: 'staff' as const }, { role: 'customer' as const, contactId: contact }]) {
    const post = () => bed.client('manager').POST('/v1/api-keys', { params: { header: { 'Idempotency-Key': `revoked-${whose.role}` } }, body: { name: 'Rin', ...whose } });
    const [first, second] = await Promise.all([post(), post()]);
    expect(second.data).toEqual(first.data);

    await bed.client('manager').DELETE('/v1/api-keys/{id}', { params: { path: { id: first.data!.id } } });

    expect((await post()).error).toMatchObject({ status: 409, code: 'API_KEY_REVOKED' });
    expect((await bed.client({ token: first.data!.key }).GET('/v1/engagements')).response.status).toBe(401);
  }
});
