import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import pg from 'pg';
import { InFlight } from '#api/commands/in-flight.js';
import { createContact } from '#persistence/customers.js';
import { readAs } from '#persistence/reader.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { Browser, COOKIE, withPassword } from '#test/support/sign-in.js';

const PERSON = 30;
const CUSTOMER = 50;
const ADDRESS = 40;

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open({ DANDORI_REQUESTS_PER_PERSON: String(PERSON), DANDORI_REQUESTS_PER_CUSTOMER: String(CUSTOMER), DANDORI_REQUESTS_PER_ADDRESS: String(ADDRESS), DANDORI_UPDATES_IN_FLIGHT: '8' });
});
afterAll(() => bed.close());

interface Answer {
  status: number;
  retryAfter: string | null;
  code: string | undefined;
}

async function ask(token: string, path = '/v1/engagements', body?: object): Promise<Answer> {
  const response = await bed.fetch(path, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }) }, ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const { code } = (await response.json()) as { code?: string };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), code };
}

/** So many requests, a few at a time. */
async function many(count: number, one: (n: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: 10 }, async () => {
    while (next < count) answers.push(await one(next++));
  }));
  return answers;
}

const start = (token: string): Promise<Answer> => ask(token, '/v1/pipelines/onboarding/engagements', inquiry);

/** Whatever is let in stands before this lock; no worker runs, so behind it everything is left to the recovery. @returns what lets go */
async function holdCommands(): Promise<() => Promise<void>> {
  const owner = new pg.Client({ connectionString: bed.database.ownerUrl });
  await owner.connect();
  await owner.query('begin; lock table command in exclusive mode');
  return () => owner.end();
}

/** What may have got through since: the allowance, and what came back of it meanwhile. */
const allowed = (most: number, since: number): number => most + Math.ceil(((performance.now() - since) * most) / 60_000);

describe('A noisy one', () => {
  it('of one customer is stopped with 429 and Retry-After, and a quiet customer beside it never', async () => {
    const [noisy, quiet] = [await bed.customer('noisy'), await bed.customer('quiet')];
    const [since, calm] = [performance.now(), [] as Answer[]];

    const loud = await many(10 * PERSON, async (n) => {
      if (n % 15 === 0) calm.push(await ask(quiet.token));
      return ask(noisy.token);
    });

    const through = loud.filter(({ status }) => status === 200).length;
    expect(through).toBeGreaterThanOrEqual(PERSON);
    expect(through).toBeLessThanOrEqual(allowed(PERSON, since));
    expect(loud.filter(({ status, code, retryAfter }) => status === 429 && code === 'TOO_MANY_REQUESTS' && /^[1-9]\d*$/.test(retryAfter ?? ''))).toHaveLength(loud.length - through);
    expect(calm.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });

  it('with several people is bounded as one customer', async () => {
    const first = await bed.customer('company');
    const at = new Date().toISOString();
    const contact = await readAs('all', () => createContact(bed.parts.db, bed.parts.vault, { customer: first.customer, person: { name: 'second', email: 'second@customer.example' }, at }));
    const tokens = [first.token, await readAs('all', () => bed.person('second', 'customer', contact.id))];
    const since = performance.now();

    // Each of them stays below what one person may.
    const answers = await many(2 * (PERSON - 1), (n) => ask(tokens[n % 2]!));

    const through = answers.filter(({ status }) => status === 200).length;
    expect(through).toBeGreaterThanOrEqual(CUSTOMER);
    expect(through).toBeLessThanOrEqual(allowed(CUSTOMER, since));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(answers.length - through);
    expect(answers.length).toBeGreaterThan(through);
  });

  it('of the staff does not stop the others', async () => {
    const answers = await many(3 * PERSON, () => ask(bed.keyOf('staff')));

    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(PERSON);
    expect((await ask(bed.keyOf('finance'))).status).toBe(200);
  });

  it('reading page after page is stopped like any other', async () => {
    const token = await readAs('all', () => bed.person('reader', 'finance'));
    const answers = await many(3 * PERSON, (n) => ask(token, `/v1/charges?limit=${(n % 100) + 1}`));

    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(PERSON);
    expect((await ask(bed.keyOf('manager'), '/v1/charges?limit=101')).status).toBe(400);
  });

  it('customer gets a share of the places for commands, and leaves the others to the rest', async () => {
    const [noisy, quiet] = [await bed.customer('busy'), await bed.customer('calm')];
    const letGo = await holdCommands();
    const turned: Answer[] = [];
    const loud = Array.from({ length: 12 }, () => start(noisy.token).then((answer) => (answer.status === 429 && turned.push(answer), answer)));
    await until('the rest is turned away', () => turned.length === 10, { withinMs: 20_000 });
    const other = start(quiet.token);
    await until('the quiet one is let in', () => bed.app.get(InFlight).count === 3, { withinMs: 20_000 });
    await letGo();

    expect((await Promise.all(loud)).filter(({ status }) => status === 202)).toHaveLength(2);
    expect((await other).status).toBe(202);
    expect(turned.filter(({ code, retryAfter }) => code === 'TOO_MANY_REQUESTS' && retryAfter === '1')).toHaveLength(10);
    expect(await readAs('all', () => bed.parts.db.query(`select count(*) from command where principal like 'customer:%'`))).toEqual([{ count: 3 }]); // nothing is written for those turned away
  });

  it('crowd is turned away before anybody is looked up', async () => {
    const customers = await Promise.all(['one', 'two', 'three', 'four'].map((name) => bed.customer(name)));
    const letGo = await holdCommands();
    const inside = customers.flatMap(({ token }) => [start(token), start(token)]);
    await until('all places are taken', () => bed.app.get(InFlight).count === 8, { withinMs: 20_000 });

    const stranger = 'nobody-has-this-key-0123456789';
    expect(await start(stranger)).toEqual({ status: 503, code: 'BUSY', retryAfter: '1' });
    expect((await ask(stranger)).status).toBe(401); // what takes no place is answered as ever
    await letGo();

    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 202));
    expect((await start(stranger)).status).toBe(401);
  });
});

describe('Nobody in particular', () => {
  const from = async (address: string, path: string, headers: Record<string, string> = {}, body?: object): Promise<Answer> => {
    const response = await bed.fetch(path, { headers: { 'x-forwarded-for': address, ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
    const { code } = JSON.parse((await response.text()) || '{}') as { code?: string }; // what is accepted is answered without a word
    return { status: response.status, retryAfter: response.headers.get('retry-after'), code };
  };
  const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
  const stopped = ({ status, code, retryAfter }: Answer): boolean => status === 429 && code === 'TOO_MANY_REQUESTS' && /^[1-9]\d*$/.test(retryAfter ?? '');

  it.each([
    ['asks for what is for people who are signed in', (n: number) => from('203.0.113.1', `/v1/engagements?limit=${(n % 100) + 1}`), 401],
    ['asks for what everybody may read', () => from('203.0.113.2', '/v1/sign-in/options'), 200],
    ['tries keys', (n: number) => from('203.0.113.3', '/v1/engagements', bearer(`${n}`.padStart(40, 'k'))), 401],
    ['tries links for an action', (n: number) => from('203.0.113.4', '/v1/me', bearer(`dl_${`${n}`.padStart(43, 'l')}`)), 401],
    ['comes with cookies of no session', (n: number) => from('203.0.113.5', '/v1/engagements', { cookie: `${COOKIE}=${`${n}`.padStart(43, 'c')}` }), 401],
    ['comes from ever another address of one network', (n: number) => from(`2001:db8:1:2:${n.toString(16)}::1`, '/v1/engagements'), 401],
  ])('who %s is stopped with 429 and Retry-After', async (_what, one, status) => {
    const since = performance.now();

    const answers = await many(3 * ADDRESS, one);

    const through = answers.filter((answer) => answer.status === status).length;
    expect(through).toBeGreaterThanOrEqual(ADDRESS);
    expect(through).toBeLessThanOrEqual(allowed(ADDRESS, since));
    expect(answers.filter(stopped)).toHaveLength(answers.length - through);
  });

  it('takes nothing from other addresses, nor from a session at the same one, nor from the probes', async () => {
    const { email } = await readAs('all', () => withPassword(bed, 'staff'));
    const person = new Browser(bed, '203.0.113.21');
    await person.signIn(email);
    const calm: number[] = [];

    const loud = await many(4 * ADDRESS, async (n) => {
      if (n >= 2 * ADDRESS && n % 10 === 0) {
        calm.push((await from('203.0.113.20', '/v1/engagements', { cookie: `${COOKIE}=${person.cookie}`, 'sec-fetch-site': 'same-origin' })).status);
        calm.push((await from('203.0.113.20', '/health/live')).status);
        calm.push((await from('203.0.113.21', '/v1/sign-in/options')).status);
      }
      return from('203.0.113.20', '/v1/engagements');
    });

    expect(loud.filter(stopped).length).toBeGreaterThan(2 * ADDRESS);
    expect(calm).toEqual(Array.from({ length: 3 * 8 }, () => 200));
  });

  it('cannot choose another address by a header of its own', async () => {
    const answers = await many(3 * ADDRESS, (n) => from(`198.51.100.${n}, 203.0.113.30`, '/v1/engagements'));

    expect(answers.filter(stopped).length).toBeGreaterThan(ADDRESS);
  });

  it('guesses a password and mails links no more often by another address of its network', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 22; n++) statuses.push((await from(`2001:db8:9:9:${n.toString(16)}::1`, '/v1/sign-in/link', { origin: bed.url, 'sec-fetch-site': 'same-origin' }, { email: `nobody${n}@customer.example` })).status);

    expect(statuses).toEqual([...Array<number>(20).fill(202), 429, 429]);
  });
});

describe('A body of 20 MiB', () => {
  it.each([['with its length', true], ['in pieces without end', false]])('%s is refused with 413 before it is read to its end', async (_how, told) => {
    const sent = await pour(20 * 1024 * 1024, told);

    expect(sent.status).toBe(413);
    expect(JSON.parse(sent.body)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  /** Sends as much as the other side takes. */
  function pour(size: number, told: boolean): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const to = request(`${bed.url}/v1/pipelines/onboarding/engagements`, {
        method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(told && { 'content-length': String(size) }) },
      });
      let answered = false;
      to.on('response', (response) => {
        answered = true;
        let body = '';
        response.on('data', (chunk) => (body += String(chunk)));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body });
          to.destroy();
        });
      });
      to.on('error', (error) => !answered && reject(error)); // the other side may hang up once it has answered
      const piece = Buffer.alloc(64 * 1024, 'x');
      let left = size;
      const more = (): void => {
        while (!answered && left > 0) {
          left -= piece.length;
          if (!to.write(left < 0 ? piece.subarray(0, piece.length + left) : piece)) return void to.once('drain', more);
        }
        if (left <= 0) to.end();
      };
      more();
    });
  }
});
