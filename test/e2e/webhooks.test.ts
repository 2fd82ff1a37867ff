import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { feedTypes, publishFeed } from '#persistence/feed.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { one, rows } from '#persistence/sql.js';
import { until } from '#runtime/wait.js';
import { deliveryWorkflowId } from '#workflows/delivery/contract.js';
import { ApiBed } from '#test/support/api.js';
import { numbered, opening } from '#test/support/events.js';
import { Receiver } from '#test/support/receiver.js';
import { fastForward } from '#test/support/time.js';

let bed: ApiBed;
let customer: { customer: string; contact: string };
const receivers: Receiver[] = [];

beforeAll(async () => {
  bed = await ApiBed.open({ WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' });
  customer = await bed.customer('mori');
  await bed.startWorker();
}, 60_000);
afterAll(async () => {
  await Promise.all(receivers.map((receiver) => receiver.stop()));
  await bed.close();
}, 30_000);

const manager = () => bed.client('manager');
const finance = () => bed.client('finance');
const chargeTypes = ['dandori.charge.triggered', 'dandori.charge.priced'] as const;

async function receiver(): Promise<Receiver> {
  const made = await Receiver.at();
  receivers.push(made);
  return made;
}

/** An endpoint for what the tests charge, and its secret. */
async function endpoint(url: string): Promise<{ id: string; secret: string }> {
  const { data, error } = await manager().POST('/v1/webhooks', { body: { url, types: [...chargeTypes] } });
  if (!data) throw new Error(JSON.stringify(error));
  return { id: data.webhook.id, secret: data.secret };
}

/** An engagement with one charge; the key of it. Nothing is published yet. */
async function charged(simulation = false): Promise<string> {
  const number = await nextNumber(bed.parts.db, simulation ? 'SIM' : 'ONB');
  const key = `${number}:ONB.FIRST_PAYMENT:1`;
  const drafts = [
    ...opening({ number, ...customer, ...(simulation && { simulation }) }),
    { type: 'charge-triggered' as const, rule: 'ONB-07', data: { key, code: 'ONB.FIRST_PAYMENT', quantity: 1, price: 'standard', on: '2026-04-01', facts: {} } },
  ];
  await project(bed.parts.db, { engagement: randomUUID(), events: numbered(drafts) });
  return key;
}

/** The whole feed, which publishes what is new. */
async function feed(after = '0'): Promise<{ id: string; type: string; subject: string }[]> {
  const items = [];
  for (let more = true; more; ) {
    const { data } = await finance().GET('/v1/charge-events', { params: { query: { after, limit: 100 } } });
    items.push(...data!.items);
    ({ next: after, more } = data!);
  }
  return items;
}

const deliveriesOf = async (webhook: string) => (await finance().GET('/v1/webhook-deliveries', { params: { query: { webhook, limit: 100 } } })).data!.items;
const allHave = (webhook: string, what: string, has: (it: Awaited<ReturnType<typeof deliveriesOf>>[number]) => boolean) =>
  until(what, async () => {
    const items = await deliveriesOf(webhook);
    return items.length > 0 && items.every(has) ? items : undefined;
  }, { withinMs: 25_000 });
const forward = async (webhook: string, seconds: number): Promise<void> => {
  const client = await bed.parts.temporal.client();
  for (const { id, status } of await deliveriesOf(webhook)) if (status === 'waiting') await fastForward(client, deliveryWorkflowId(id), { seconds });
};

describe('a receiver as the documentation writes it', () => {
  it('that is away, then refuses, then recovers gets each event once by its id, with a valid signature', async () => {
    const it = await receiver();
    const { id, secret } = await endpoint(it.url);
    const keys = [await charged(), await charged()];
    const events = (await feed()).filter(({ subject }) => keys.includes(subject)).map((event) => event.id);
    await allHave(id, 'each was tried', ({ lastCode }) => lastCode === 'WEBHOOK_UNREACHABLE');

    await it.start(`whsec_${Buffer.alloc(32, 7).toString('base64')}`);
    await forward(id, 10);
    const refused = await allHave(id, 'each was refused', ({ lastCode }) => lastCode === 'WEBHOOK_REFUSED');
    await it.stop();
    await it.start(secret);
    await forward(id, 60);
    const sent = await allHave(id, 'each was sent', ({ status }) => status === 'sent');

    expect(refused.map(({ history }) => history[0]!.status)).toEqual(refused.map(() => 401));
    expect(sent.map(({ event }) => event.id).sort()).toEqual(events.sort());
    expect(events).toEqual(keys.flatMap((key) => [`${key}/priced/1`, `${key}/triggered/1`]).sort());
    expect(sent[0]!.history.at(-1)).toMatchObject({ n: 1, code: 'WEBHOOK_UNREACHABLE', status: null });
    await until('the receiver has printed them', () => it.ids.length === events.length, { withinMs: 5000 });
    expect([...it.ids].sort()).toEqual(events.sort());

    await manager().POST('/v1/webhook-deliveries/{id}/resend', { params: { path: { id: sent[0]!.id } } });
    const again = await until('it was sent again', async () => (await deliveriesOf(id)).find(({ status, attempts }) => status === 'sent' && attempts > sent[0]!.attempts), { withinMs: 15_000 });
    expect(again.id).toBe(sent[0]!.id);
    expect([...it.ids].sort()).toEqual(events.sort());
    await it.stop();
  }, 120_000);

  it('goes on with the old secret while a new one is put in place, and not for ever', async () => {
    const it = await receiver();
    const { id, secret } = await endpoint(it.url);
    await it.start(secret);
    const rotated = (await manager().POST('/v1/webhooks/{id}/rotate-secret', { params: { path: { id } } })).data!;
    await charged();
    await feed();
    await allHave(id, 'the old secret is good', ({ status }) => status === 'sent');
    await it.stop();
    await it.start(rotated.secret);
    await charged();
    await feed();
    await allHave(id, 'the new one, too', ({ status }) => status === 'sent');

    await bed.asOwner(`update webhook_endpoint set old_secret_until = now() - interval '1 second' where id = '${id}'`);
    await it.stop();
    await it.start(secret);
    const last = await charged();
    await feed();
    const refused = await until('the old one is over', async () => (await deliveriesOf(id)).find(({ event, lastCode }) => event.subject === last && lastCode === 'WEBHOOK_REFUSED'), { withinMs: 15_000 });

    expect(rotated.secret).not.toBe(secret);
    expect(rotated.webhook.oldSecretUntil).not.toBeNull();
    expect(new Set(it.ids).size).toBe(4);
    expect(refused.history[0]).toMatchObject({ status: 401 });
    await manager().POST('/v1/webhooks/{id}/disable', { params: { path: { id } } });
    await it.stop();
  }, 90_000);

  it('that is away for three days finds its events parked, each attempt seen, and gets them when they are sent again', async () => {
    const it = await receiver();
    const { id, secret } = await endpoint(it.url);
    await bed.parts.db.query(`update webhook_endpoint set types = '{dandori.charge.priced}' where id = $1`, [id]);
    await charged();
    await feed();
    await allHave(id, 'it was tried', ({ attempts }) => attempts > 0);

    await forward(id, 3 * 24 * 3600);
    const parked = await until('it is parked', async () => (await deliveriesOf(id)).find(({ status }) => status === 'parked'), { withinMs: 20_000 });
    await it.start(secret);
    await finance().POST('/v1/webhook-deliveries/{id}/resend', { params: { path: { id: parked.id } } });

    expect(parked.attempts).toBeGreaterThan(72);
    expect(parked.history).toHaveLength(10);
    await allHave(id, 'it was sent', ({ status, lastCode }) => status === 'sent' && lastCode === 'sent');
    await until('the receiver has printed it', () => it.ids.length === 1, { withinMs: 5000 });
    await it.stop();
  }, 150_000);
});

describe('an endpoint', () => {
  it('that came to lead where nothing may be sent to has its delivery parked at once', async () => {
    const { id } = await endpoint('http://127.0.0.1:9/');
    await bed.parts.db.query(`update webhook_endpoint set url = 'http://169.254.169.254/latest' where id = $1`, [id]);
    await charged();
    await feed();

    const parked = await allHave(id, 'parked', ({ status }) => status === 'parked');

    expect(parked.map(({ lastCode, attempts }) => ({ lastCode, attempts }))).toEqual(parked.map(() => ({ lastCode: 'WEBHOOK_ADDRESS_NOT_ALLOWED', attempts: 1 })));
    await manager().POST('/v1/webhooks/{id}/disable', { params: { path: { id } } });
  }, 40_000);

  it('that is disabled gets nothing that comes later, and gets it again when enabled', async () => {
    const { id } = await endpoint('http://127.0.0.1:9/');
    const path = { id };
    const disabled = (await manager().POST('/v1/webhooks/{id}/disable', { params: { path } })).data!;
    const again = (await manager().POST('/v1/webhooks/{id}/disable', { params: { path } })).data!;
    await charged();
    await feed();
    const without = await deliveriesOf(id);
    await manager().POST('/v1/webhooks/{id}/enable', { params: { path } });
    await charged();
    await feed();

    expect(again.disabledAt).toBe(disabled.disabledAt);
    expect(without).toEqual([]);
    expect(await deliveriesOf(id)).toHaveLength(2);
    await manager().POST('/v1/webhooks/{id}/disable', { params: { path } });
  }, 40_000);

  it('is made once by one Idempotency-Key, with the same secret, which nobody can read afterwards', async () => {
    const post = (description: string) => manager().POST('/v1/webhooks', { params: { header: { 'Idempotency-Key': 'ledger-hook' } }, body: { url: 'http://127.0.0.1:9/', description } });
    const [first, again, other] = [await post('Ledger'), await post('Ledger'), await post('Another')];
    const list = await finance().GET('/v1/webhooks');
    const row = await one<{ text: string }>(bed.parts.db, `select encode(secret, 'base64') || row_to_json(w)::text as text from webhook_endpoint w where id = $1`, [first.data!.webhook.id]);

    expect(again.data).toEqual(first.data);
    expect(other.error).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(first.data!.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(list.data!.items.filter(({ description }) => description === 'Ledger')).toHaveLength(1);
    expect(JSON.stringify(list.data)).not.toContain('whsec_');
    expect(row!.text.includes(first.data!.secret.slice(6)) || row!.text.includes(Buffer.from(first.data!.secret).toString('hex'))).toBe(false);
    await manager().POST('/v1/webhooks/{id}/disable', { params: { path: { id: first.data!.webhook.id } } });
  });

  it('rotates once by one Idempotency-Key', async () => {
    const { id } = await endpoint('http://127.0.0.1:9/');
    const rotate = () => manager().POST('/v1/webhooks/{id}/rotate-secret', { params: { path: { id }, header: { 'Idempotency-Key': 'once' } } });

    expect((await rotate()).data).toEqual((await rotate()).data);
    await manager().POST('/v1/webhooks/{id}/disable', { params: { path: { id } } });
  });
});

describe('the feed', () => {
  it('says what happened in codes, numbers and amounts, and of whom in none', async () => {
    const key = await charged();
    const [, priced] = (await feed()).filter(({ subject }) => subject === key);
    const { number } = (await one<{ number: string }>(bed.parts.db, 'select number from customer where id = $1', [customer.customer]))!;

    expect(priced).toEqual({
      specversion: '1.0', id: `${key}/priced/1`, source: bed.parts.settings.publicUrl, type: 'dandori.charge.priced', subject: key, time: '2026-04-01T01:05:00.000Z', datacontenttype: 'application/json',
      data: { charge: key, engagement: key.split(':')[0], customer: number, code: 'ONB.FIRST_PAYMENT', quantity: 1, priceKey: 'standard', on: '2026-04-01', rule: 'ONB-07', unitYen: 66_000, amountYen: 66_000, priceVersion: '1', reference: null },
    });
  });

  it('counts what happens to a charge more than once, and names types that there are', async () => {
    const key = await charged();
    const add = (source: string) => bed.parts.db.query(`insert into charge_entry (charge_key, kind, source, at, actor, reference) values ($1, 'invoiced', $2, now(), '{}', 'INV-7')`, [key, source]);
    await Promise.all(['command:1', 'command:2', 'command:3'].map(add));
    const events = (await feed()).filter(({ subject }) => subject === key);

    expect(events.map(({ id }) => id.slice(key.length)).sort()).toEqual(['/invoiced/1', '/invoiced/2', '/invoiced/3', '/priced/1', '/triggered/1']);
    expect(events.filter(({ type }) => !(feedTypes as readonly string[]).includes(type))).toEqual([]);
  });

  it('tells of engagements that begin and end, to endpoints', async () => {
    const key = await charged();
    const [number] = key.split(':');
    await bed.parts.db.query(`update engagement set closed_at = now(), outcome = 'started' where number = $1`, [number]);
    await bed.parts.db.query(`update engagement set changed_at = now() where number = $1`, [number]);

    expect(await rows(bed.parts.db, `select id, type, data->>'outcome' as outcome from feed_event where subject = $1 order by n`, [number])).toEqual([
      { id: `${number}/opened/1`, type: 'dandori.engagement.opened', outcome: null }, { id: `${number}/closed/1`, type: 'dandori.engagement.closed', outcome: 'started' },
    ]);
  });

  it('holds nothing of a simulation', async () => {
    const key = await charged(true);

    expect((await feed()).filter(({ subject }) => subject === key)).toEqual([]);
    expect(await rows(bed.parts.db, 'select 1 from feed_event where subject = any($1)', [[key, key.split(':')[0]]])).toEqual([]);
  });

  it('shows what was committed later after what was committed first, whichever began first', async () => {
    const [slow, quick] = [bed.parts.db.createQueryRunner(), bed.parts.db.createQueryRunner()];
    const keys = [await charged(), await charged()];
    await feed();
    const seenUpTo = (await one<{ position: string }>(bed.parts.db, 'select max(position)::text as position from feed_event'))!.position;
    const insert = `insert into charge_entry (charge_key, kind, source, at, actor) values ($1, 'acknowledged', 'command:x', now(), '{}')`;
    try {
      await slow.startTransaction();
      await slow.query(insert, [keys[0]]);
      await quick.startTransaction();
      await quick.query(insert, [keys[1]]);
      await quick.commitTransaction();
      const first = await finance().GET('/v1/charge-events', { params: { query: { after: seenUpTo } } });
      await slow.commitTransaction();
      const second = await finance().GET('/v1/charge-events', { params: { query: { after: first.data!.next } } });

      expect(first.data!.items.map(({ id }) => id)).toEqual([`${keys[1]}/acknowledged/1`]);
      expect(second.data!.items.map(({ id }) => id)).toEqual([`${keys[0]}/acknowledged/1`]);
    } finally {
      await slow.release();
      await quick.release();
    }
  });

  it('gives each event one position, without gaps, however many publish at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => charged()));
    await Promise.all(Array.from({ length: 6 }, () => publishFeed(bed.parts.db)));
    const positions = await rows<{ position: number }>(bed.parts.db, 'select position from feed_event order by position');

    expect(positions.map(({ position }) => position)).toEqual(positions.map((_, index) => index + 1));
  });
});

describe('what is refused', () => {
  const post = async (body: unknown, role: 'manager' | 'finance' = 'manager') => {
    const headers = { authorization: `Bearer ${bed.keyOf(role)}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const response = await bed.fetch('/v1/webhooks', { method: 'POST', headers, body: JSON.stringify(body) });
    const problem = (await response.json()) as { code: string; errors?: { path: string; code: string }[] };
    return { status: response.status, code: problem.code, error: problem.errors?.[0] && { path: problem.errors[0].path, code: problem.errors[0].code } };
  };

  it.each<[string, unknown, { path: string; code: string }]>([
    ['the address where clouds keep credentials', { url: 'http://169.254.169.254/' }, { path: 'url', code: 'PRIVATE' }],
    ['another scheme', { url: 'ftp://127.0.0.1/' }, { path: 'url', code: 'SCHEME' }],
    ['a password in the address', { url: 'https://a:b@example.com/' }, { path: 'url', code: 'CREDENTIALS' }],
    ['no address', { url: 'somewhere' }, { path: 'url', code: 'FORMAT' }],
    ['nothing', {}, { path: 'url', code: 'MISSING' }],
    ['a number', { url: 7 }, { path: 'url', code: 'TYPE' }],
    ['a very long address', { url: `https://example.com/${'x'.repeat(2000)}` }, { path: 'url', code: 'TOO_LONG' }],
    ['a type nobody knows', { url: 'https://example.com/', types: ['dandori.people.named'] }, { path: 'types.0', code: 'NOT_ONE_OF' }],
    ['a type twice', { url: 'https://example.com/', types: ['dandori.charge.priced', 'dandori.charge.priced'] }, { path: 'types', code: 'INVALID' }],
    ['a secret of their own', { url: 'https://example.com/', secret: 'whsec_AAAA' }, { path: 'secret', code: 'UNKNOWN_FIELD' }],
    ['a null character', { url: 'https://example.com/', description: 'a\0b' }, { path: 'description', code: 'CHARACTER' }],
  ])('%s', async (_, body, error) => {
    expect(await post(body)).toEqual({ status: 400, code: 'REQUEST_INVALID', error });
  });

  it('an endpoint of whoever may only look', async () => {
    expect(await post({ url: 'https://example.com/' }, 'finance')).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
  });

  it.each([
    ['/v1/charge-events?after=-1', 'after'], ['/v1/charge-events?after=1e3', 'after'], ['/v1/charge-events?after=9999999999999999', 'after'], ['/v1/charge-events?limit=101', 'limit'],
    ['/v1/webhook-deliveries?webhook=1', 'webhook'], ['/v1/webhook-deliveries?status=due', 'status'], ['/v1/webhook-deliveries?cursor=AAAA', 'cursor'], ['/v1/webhook-deliveries?nothing=1', 'nothing'],
  ])('%s', async (path, field) => {
    const response = await bed.fetch(path, { headers: { authorization: `Bearer ${bed.keyOf('finance')}` } });

    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([field]);
  });

  it.each(['/v1/webhooks/:id/rotate-secret', '/v1/webhooks/:id/disable', '/v1/webhooks/:id/enable', '/v1/webhook-deliveries/:id/resend'])('%s of one that is not there', async (path) => {
    const headers = { authorization: `Bearer ${bed.keyOf('manager')}`, 'idempotency-key': randomUUID() };
    const ask = async (id: string) => (await bed.fetch(path.replace(':id', id), { method: 'POST', headers })).status;

    expect([await ask(randomUUID()), await ask('1'), await ask('%00')]).toEqual([404, 400, 400]);
  });

  it('the delivery of a mail sent again as a webhook’s', async () => {
    const made = await one<{ id: string }>(
      bed.parts.db,
      `with o as (insert into outbox (id, engagement_id, seq, kind, name, receiver, data, captured, at) values (gen_random_uuid(), gen_random_uuid(), 1, 'notice', 'x', 'staff', '{}', true, now()) returning id)
       insert into delivery (id, outbox_id, receiver_kind, receiver_id, status, changed_at) select gen_random_uuid(), id, 'user', 'staff', 'parked', now() from o returning id`,
    );

    expect((await manager().POST('/v1/webhook-deliveries/{id}/resend', { params: { path: { id: made!.id } } })).error).toMatchObject({ status: 404 });
  });

  it('a twenty-first endpoint', async () => {
    const known = (await manager().GET('/v1/webhooks')).data!.items.length;
    const answers = await Promise.all(Array.from({ length: 22 - known }, () => post({ url: 'https://example.com/' })));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20 - known);
    expect(answers.filter(({ code }) => code === 'TOO_MANY_WEBHOOKS')).toHaveLength(2);
  });
});
