import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response as ExpressResponse } from 'express';
import { DataSource } from 'typeorm';
import { People } from '#api/people/people.service.js';
import { Sessions } from '#api/auth/sessions.js';
import { createApp } from '#api/create-app.js';
import type { LiveChange } from '#api/live/live.schema.js';
import { Stream } from '#api/live/stream.js';
import { LiveStreams } from '#api/live/streams.js';
import { openParts } from '#api/parts/parts.js';
import { SYSTEM } from '#domain/engagement/actor.js';
import { addEntry } from '#persistence/charges.js';
import { readAs } from '#persistence/reader.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { Browser, COOKIE, withPassword } from '#test/support/sign-in.js';

jest.setTimeout(30_000);

let bed: ApiBed;
let other: NestExpressApplication;

const urlOf = (app: NestExpressApplication): string => `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
const another = async (): Promise<NestExpressApplication> => {
  const app = await createApp(await openParts(bed.parts.settings));
  await app.listen(0, '127.0.0.1');
  return app;
};

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  other = await another();
}, 60_000);
afterAll(async () => {
  await other.close();
  await bed.close();
}, 30_000);

/** A tab that reads its stream: what came, and that it has ended. */
class Tab {
  readonly events: { event: string; data: unknown }[] = [];
  text = '';
  ended = false;

  private constructor(readonly response: Response) {
    void this.read();
  }

  static async open(url: string, cookie: string): Promise<Tab> {
    const tab = new Tab(await fetch(`${url}/v1/live`, { headers: { cookie: `${COOKIE}=${cookie}`, accept: 'text/event-stream' } }));
    await until('the stream', () => tab.text.startsWith('retry: '), { withinMs: 5000, everyMs: 5 });
    return tab;
  }

  get changes(): LiveChange[] {
    return this.events.filter(({ event }) => event === 'changed').map(({ data }) => data as LiveChange);
  }

  came(event: string): Promise<unknown> {
    return this.seen(event, () => this.events.find((each) => each.event === event));
  }

  /** A change like this; what an engagement does by itself meanwhile may come before it. */
  changed(like: LiveChange): Promise<LiveChange> {
    return this.seen('the change', () => this.changes.find((each) => Object.entries(like).every(([name, value]) => each[name as keyof LiveChange] === value)));
  }

  over(): Promise<unknown> {
    return until('the end', () => this.ended, { withinMs: 10_000, everyMs: 5 });
  }

  private seen<T>(what: string, found: () => T): Promise<NonNullable<T>> {
    return until(what, found, { withinMs: 10_000, everyMs: 5, unless: () => (this.ended ? new Error('the stream has ended') : undefined) });
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body!) {
        this.text += decoder.decode(chunk as Uint8Array, { stream: true });
        this.events.splice(0, this.events.length, ...[...this.text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event, data]) => ({ event: event!, data: JSON.parse(data!) as unknown })));
      }
    } finally {
      this.ended = true;
    }
  }
}

const FROM = { address: '203.0.113.1', agent: undefined };
type Role = 'customer' | 'staff' | 'manager' | 'finance';
const cookieOf = async (id: string, role: Role): Promise<string> => (await bed.app.get(Sessions).open(bed.parts.db, { id, role }, 'link')).token;

/** Somebody new of a role, signed in. */
async function someone(role: Exclude<Role, 'customer'>): Promise<{ id: string; cookie: string }> {
  const id = `${role}-${randomUUID().slice(0, 8)}`;
  await bed.person(id, role);
  return { id, cookie: await cookieOf(id, role) };
}

/** A customer with an engagement, signed in. */
async function customer(): Promise<{ id: string; cookie: string; engagement: string; token: string; customer: string }> {
  const id = `customer-${randomUUID().slice(0, 8)}`;
  const { token, customer: its } = await bed.customer(id);
  const { data, error } = await bed.client({ token }).POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  return { id, token, customer: its, cookie: await cookieOf(id, 'customer'), engagement: data.engagement!.id };
}

const note = async (id: string): Promise<number> => {
  const { data } = await bed.client('staff').POST('/v1/engagements/{id}/commands/add-note', { params: { path: { id } }, body: { text: 'A note' } });
  if (!data || !('engagement' in data)) throw new Error('not noted');
  return data.engagement!.seq;
};
const write = (id: string) => bed.client('staff').POST('/v1/engagements/{id}/messages', { params: { path: { id } }, body: { text: 'Hello' } });

describe('A stream tells', () => {
  it.each(['staff', 'manager', 'finance'] as const)('%s at another API process what a command has changed', async (role) => {
    const { engagement } = await customer();
    const tab = await Tab.open(urlOf(other), (await someone(role)).cookie);

    const seq = await note(engagement);

    expect(await tab.changed({ engagement, seq })).toEqual({ engagement, kind: 'progress', seq });
    expect(tab.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(tab.response.headers.get('x-accel-buffering')).toBe('no');
    expect(tab.response.headers.get('cache-control')).toBe('no-store, no-transform');
  });

  it('staff of a message and of an entry in the ledger', async () => {
    const { engagement, customer: its } = await customer();
    const key = `${engagement}:TEST:1`;
    await bed.parts.db.query(`insert into charge (key, engagement_id, customer_id, simulation, code, quantity, on_date, facts, seq, triggered_at) values ($1, $2, $3, false, 'TEST', 1, '2026-04-01', '{}', 1, now())`, [key, engagement, its]);
    const tab = await Tab.open(bed.url, (await someone('finance')).cookie);

    await write(engagement);
    await tab.changed({ engagement, kind: 'message' });
    const entry = { kind: 'invoiced', source: 'command:1', at: '2026-04-02T00:00:00.000Z', actor: SYSTEM } as const;
    const added = [await addEntry(bed.parts.db, key, entry), await addEntry(bed.parts.db, key, entry)];

    expect(added).toEqual([true, false]);
    expect(await tab.changed({ engagement, kind: 'charge' })).toEqual({ engagement, kind: 'charge', seq: null });
  });

  it('a customer of its own engagements alone, and nothing but which; never of a simulation', async () => {
    const [mine, theirs] = [await customer(), await customer()];
    const [tab, clerk] = [await Tab.open(urlOf(other), mine.cookie), await Tab.open(urlOf(other), (await someone('staff')).cookie)];

    await note(theirs.engagement);
    await write(theirs.engagement);
    const carried = await bed.client('staff').POST('/v1/simulations', { body: { pipeline: 'onboarding', from: mine.engagement } });
    const simulation = (carried.data as { id: string }).id;
    await clerk.changed({ engagement: simulation, kind: 'simulation' });
    await write(mine.engagement);
    await clerk.changed({ engagement: mine.engagement, kind: 'message' });
    await bed.app.get(Sessions).endAllOf(bed.parts.db, mine.id);
    await tab.over(); // and so it has got all that it would get

    expect(tab.changes.length).toBeGreaterThan(0);
    expect(tab.changes).toEqual(tab.changes.map(() => ({ engagement: mine.engagement })));
  });

  it('all to read again after its connection to PostgreSQL broke, and then goes on', async () => {
    const { engagement } = await customer();
    const tab = await Tab.open(urlOf(other), (await someone('staff')).cookie);
    const both = (): Promise<{ pid: number }[]> =>
      until('both listeners', async () => {
        const found = await bed.parts.db.query<{ pid: number }[]>(`select pid from pg_stat_activity where application_name = 'dandori-api-live' and datname = current_database()`);
        return found.length === 2 ? found : undefined;
      }, { withinMs: 5000 });
    const before = await both();

    for (const { pid } of before) await bed.app.get(DataSource).query('select pg_terminate_backend($1)', [pid]); // as the role that it signed in by
    await tab.came('resync');
    await write(engagement);

    expect(await tab.changed({ engagement, kind: 'message' })).toEqual({ engagement, kind: 'message', seq: null });
    expect((await both()).filter(({ pid }) => before.some((each) => each.pid === pid))).toEqual([]);
  });

  it('one that would get too much at once to read all again', async () => {
    const tab = await Tab.open(bed.url, (await someone('staff')).cookie);
    const engagement = randomUUID();

    await bed.parts.db.query(`select pg_notify('dandori', json_build_object('engagement', '${engagement}' || n, 'customer', gen_random_uuid(), 'simulation', false, 'kind', 'progress', 'seq', n)::text) from generate_series(1, 500) n`);
    await tab.came('resync');

    expect(tab.changes.filter((change) => change.engagement.startsWith(engagement))).toEqual([]);
  });

  it('nothing of what it does not understand', async () => {
    const { engagement } = await customer();
    const tab = await Tab.open(bed.url, (await someone('staff')).cookie);

    for (const payload of ['', 'null', '{', '[]', '"x"', '{"else":1}']) await bed.parts.db.query(`select pg_notify('dandori', $1)`, [payload]);
    await write(engagement);
    await tab.changed({ engagement, kind: 'message' });

    expect(tab.changes.filter((change) => typeof change.engagement !== 'string')).toEqual([]);
  });

  it('that it lives, while nothing happens', async () => {
    const tab = await Tab.open(bed.url, (await someone('staff')).cookie);

    await bed.app.get(LiveStreams).beat();
    await until('a heartbeat', () => tab.text.includes('\n: \n\n'), { withinMs: 5000, everyMs: 5 });

    expect(tab.events.filter(({ event }) => event !== 'changed')).toEqual([]);
  });
});

describe('A stream ends', () => {
  it('when its person signs out, at another API process', async () => {
    const { email } = await withPassword(bed, 'staff');
    const [leaving, staying] = [new Browser(bed), new Browser(bed)];
    await leaving.signIn(email);
    await staying.signIn(email);
    const [tab, stays] = [await Tab.open(urlOf(other), leaving.cookie!), await Tab.open(urlOf(other), staying.cookie!)];

    await leaving.send('POST', '/v1/sign-out');
    await tab.over();

    expect(stays.ended).toBe(false);
  });

  it.each<[string, (people: People, by: string, id: string) => Promise<unknown>]>([
    ['is disabled', (people, by, id) => people.disable({ kind: 'person', role: 'manager', id: by }, id, FROM)],
    ['gets another role', (people, by, id) => people.changeRole({ kind: 'person', role: 'manager', id: by }, id, { role: 'finance' }, FROM)],
  ])('when its person %s', async (_, change) => {
    const { id, cookie } = await someone('staff');
    const tab = await Tab.open(urlOf(other), cookie);

    await readAs('all', () => change(bed.app.get(People), 'manager', id));

    await tab.over();
    expect((await fetch(`${bed.url}/v1/live`, { headers: { cookie: `${COOKIE}=${cookie}` } })).status).toBe(401);
  });

  it.each([['has been idle for too long', `"updatedAt" = now() - interval '121 minutes'`], ['is over', `"expiresAt" = now() - interval '1 second'`]])('when its session %s, at the next heartbeat', async (_, set) => {
    const [{ id, cookie }, stays] = [await someone('staff'), await Tab.open(bed.url, (await someone('staff')).cookie)];
    const tab = await Tab.open(bed.url, cookie);
    await bed.parts.db.query(`update "session" set ${set} where "userId" = $1`, [id]);

    await bed.app.get(LiveStreams).beat();
    await tab.over();

    expect(stays.ended).toBe(false);
  });

  it('when its session ended while PostgreSQL could tell nobody', async () => {
    const { id, cookie } = await someone('staff');
    const tab = await Tab.open(bed.url, cookie);
    await bed.parts.db.query(`delete from "session" where "userId" = $1`, [id]);

    await bed.app.get(DataSource).query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dandori-api-live' and datname = current_database()`);

    await tab.over();
  });

  it('for the oldest of a session, when a fifth is opened', async () => {
    const { cookie } = await someone('staff');
    const tabs: Tab[] = [];

    for (let n = 0; n < 5; n++) tabs.push(await Tab.open(bed.url, cookie));
    await tabs[0]!.over();

    expect(tabs[0]!.events).toEqual([{ event: 'replaced', data: {} }]);
    expect(tabs.map(({ ended }) => ended)).toEqual([true, false, false, false, false]);
  });

  it('when its process does, which does not wait for it', async () => {
    const leaving = await another();
    const { cookie } = await someone('staff');
    const tab = await Tab.open(urlOf(leaving), cookie);
    const started = performance.now();

    await leaving.close();

    await tab.over();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('A stream is for pages alone', () => {
  it.each<[string, () => Promise<Record<string, string>>, number, string]>([
    ['no cookie', async () => ({}), 401, 'NOT_SIGNED_IN'],
    ['a cookie that nobody issued', async () => ({ cookie: `${COOKIE}=${'x'.repeat(43)}` }), 401, 'SESSION_OVER'],
    ['an API key', async () => ({ authorization: `Bearer ${bed.keyOf('staff')}` }), 403, 'SESSION_NEEDED'],
    ['an API key beside a cookie', async () => ({ authorization: `Bearer ${bed.keyOf('staff')}`, cookie: `${COOKIE}=${(await someone('staff')).cookie}` }), 403, 'SESSION_NEEDED'],
    ['a link that nobody sent', async () => ({ authorization: `Bearer dl_${'x'.repeat(43)}` }), 401, 'CREDENTIALS_INVALID'],
  ])('and refused with %s', async (_, headers, status, code) => {
    const response = await fetch(`${bed.url}/v1/live`, { headers: await headers() });

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ code });
  });

  it('and opens none for a request that reads nothing', async () => {
    const { cookie } = await someone('staff');

    const response = await fetch(`${bed.url}/v1/live`, { method: 'HEAD', headers: { cookie: `${COOKIE}=${cookie}` } });

    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('A slow reader', () => {
  /** A stream over a real connection whose reader does not read yet. */
  async function stuck(): Promise<{ stream: Stream; response: ServerResponse; reader: IncomingMessage; close: () => void }> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false });
    const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
    const stream = new Stream('session', undefined, response as ExpressResponse);
    const [reader] = (await once(request, 'response')) as [IncomingMessage];
    reader.on('error', () => undefined);
    stream.send(`: ${'x'.repeat(32 * 1024 * 1024)}\n\n`); // more than the kernel takes on its way
    return { stream, response, reader, close: () => { reader.destroy(); server.close(); } };
  }

  it('gets nothing more until it has read, and then is told to read all again', async () => {
    const { stream, response, reader, close } = await stuck();
    const waiting = response.writableLength;

    for (let n = 0; n < 10_000; n++) stream.send(`event: changed\ndata: {"n":${n}}\n\n`);
    expect(response.writableLength).toBeLessThanOrEqual(waiting);
    let tail = '';
    for await (const chunk of reader) {
      tail = (tail + String(chunk)).slice(-200);
      if (tail.includes('event: resync')) break;
    }

    expect(tail).toMatch(/x\n\nevent: resync\ndata: \{\}\n\n$/);
    close();
  });

  it('is given up when it has read nothing for three heartbeats', async () => {
    const { stream, response, close } = await stuck();
    const gone = once(response, 'close');

    for (let n = 0; n < 3; n++) stream.beat();

    await gone;
    expect(response.writableFinished).toBe(false);
    close();
  });
});
