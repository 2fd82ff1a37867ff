import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import pg from 'pg';
import { Commands } from '#api/commands/command.service.js';
import { createContact } from '#persistence/customers.js';
import { readAs } from '#persistence/reader.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';

const PERSON = 30;
const CUSTOMER = 50;

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open({ DANDORI_REQUESTS_PER_PERSON: String(PERSON), DANDORI_REQUESTS_PER_CUSTOMER: String(CUSTOMER), DANDORI_UPDATES_IN_FLIGHT: '8' });
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
    const start = (token: string): Promise<Answer> => ask(token, '/v1/pipelines/onboarding/engagements', inquiry);

    // Whatever is let in stands before this lock; no worker runs, so behind it everything is left to the recovery.
    const owner = new pg.Client({ connectionString: bed.database.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table command in exclusive mode');
    const turned: Answer[] = [];
    const loud = Array.from({ length: 12 }, () => start(noisy.token).then((answer) => (answer.status === 429 && turned.push(answer), answer)));
    await until('the rest is turned away', () => turned.length === 10, { withinMs: 20_000 });
    const other = start(quiet.token);
    await until('the quiet one is let in', () => bed.app.get(Commands).updatesInFlight === 3, { withinMs: 20_000 });
    await owner.end();

    expect((await Promise.all(loud)).filter(({ status }) => status === 202)).toHaveLength(2);
    expect((await other).status).toBe(202);
    expect(turned.filter(({ code, retryAfter }) => code === 'TOO_MANY_REQUESTS' && retryAfter === '1')).toHaveLength(10);
    expect(await readAs('all', () => bed.parts.db.query(`select count(*) from command where principal like 'customer:%'`))).toEqual([{ count: 3 }]); // nothing is written for those turned away
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
