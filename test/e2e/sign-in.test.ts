import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { createApp } from '#api/create-app.js';
import { openParts } from '#api/parts/parts.js';
import { ApiBed } from '#test/support/api.js';
import { Browser, COOKIE, PASSWORD, withPassword } from '#test/support/sign-in.js';

jest.setTimeout(30_000); // passwords are slow to hash, on purpose

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open({ PUBLIC_URL: 'https://dandori.example' });
});
afterAll(() => bed.close());

const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code?: string }).code;
let nextAddress = 1;
const browser = (): Browser => new Browser(bed, `203.0.113.${nextAddress++}`);

describe('A password', () => {
  it('signs in with a cookie that no page can read and no neighbouring host can set', async () => {
    const { email, id } = await withPassword(bed, 'staff');
    const staff = browser();

    const response = await staff.send('POST', '/v1/sign-in/password', { email: `  ${email.toUpperCase()} `, password: PASSWORD });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ me: { role: 'staff', id, name: id, language: 'ja', session: { by: 'password', passwordIsSet: true, mayChoosePassword: false } } });
    expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-dandori=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=43200$/)]);
    expect((await staff.send('GET', '/v1/engagements')).status).toBe(200);
    expect(await (await staff.send('GET', '/v1/me')).json()).toMatchObject({ role: 'staff', id });
  });

  it('is kept as a hash, and so is the session', async () => {
    const { email } = await withPassword(bed, 'staff');
    const staff = browser();
    await staff.signIn(email);

    const stored = JSON.stringify(await bed.parts.db.query(`select (select jsonb_agg(s) from "session" s) as sessions, (select jsonb_agg(a) from "account" a) as accounts`));

    expect(stored).not.toContain(staff.cookie);
    expect(stored).not.toContain(PASSWORD);
  });

  it('refuses a wrong one, an unknown address, a disabled person and one without a password in the same words', async () => {
    const { email } = await withPassword(bed, 'staff');
    const gone = await withPassword(bed, 'staff');
    await bed.parts.db.query(`update "user" set "disabledAt" = now() where "id" = $1`, [gone.id]);
    const answers: unknown[] = [];

    for (const [typed, password] of [[email, 'wrong wrong wrong'], ['nobody@example.com', PASSWORD], [gone.email, PASSWORD], ['finance@example.com', PASSWORD], ["' or 1=1 --", PASSWORD]]) {
      const response = await browser().send('POST', '/v1/sign-in/password', { email: typed, password });
      answers.push({ status: response.status, cookies: response.headers.getSetCookie(), body: await response.json() });
    }

    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ status: 401, cookies: [], body: { code: 'SIGN_IN_REFUSED' } });
  });

  it('takes as long to refuse an unknown address as a known one', async () => {
    const { email } = await withPassword(bed, 'staff');
    const time = async (typed: string): Promise<number> => {
      const started = performance.now();
      await browser().send('POST', '/v1/sign-in/password', { email: typed, password: 'wrong wrong wrong' });
      return performance.now() - started;
    };
    const times: { known: number; unknown: number }[] = [];
    for (let n = 0; n < 7; n++) times.push({ known: await time(email), unknown: await time(`nobody-${n}@example.com`) });
    const median = (which: 'known' | 'unknown'): number => times.map((each) => each[which]).sort((x, y) => x - y)[3]!;

    const [known, unknown] = [median('known'), median('unknown')];

    expect(unknown).toBeGreaterThan(known * 0.5); // without the dummy hash it is a tenth
    expect(known).toBeGreaterThan(unknown * 0.5);
  });

  it('may be tried ten times for one address, whoever has it, and a right one is not counted', async () => {
    const { email } = await withPassword(bed, 'staff');
    for (let n = 0; n < 12; n++) await browser().signIn(email);

    for (const typed of [email, 'unknown-but-tried@example.com']) {
      const statuses: number[] = [];
      for (let n = 0; n < 12; n++) statuses.push((await browser().send('POST', '/v1/sign-in/password', { email: typed, password: `wrong ${n} wrong` })).status);
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
    }
    const right = await browser().send('POST', '/v1/sign-in/password', { email, password: PASSWORD });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each<[string, unknown, number]>([
    ['nothing', {}, 400], ['a list', [], 400], ['an object for the address', { email: { $ne: '' }, password: 'x' }, 400], ['a number for the password', { email: 'a@b.example', password: 7 }, 400],
    ['a password to choke on', { email: 'a@b.example', password: 'x'.repeat(129) }, 400], ['a field of its own', { email: 'a@b.example', password: 'x', role: 'manager' }, 400],
    ['a null character', { email: 'a\0@b.example', password: 'x' }, 400], ['too much', { email: 'a@b.example', password: 'x'.repeat(200_000) }, 413], ['odd signs', { email: '🐈@ｅｘａｍｐｌｅ.jp', password: '🐈' }, 401],
  ])('is refused politely in %s', async (_, body, status) => {
    const response = await browser().send('POST', '/v1/sign-in/password', body);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('may be guessed thirty times from one address', async () => {
    const guesser = browser();

    const answers = await Promise.all(Array.from({ length: 31 }, (_, n) => guesser.send('POST', '/v1/sign-in/password', { email: `guess-${n}@example.com`, password: 'x' })));

    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(30).fill(401), 429]);
  });
});

describe('A session ends', () => {
  const signedIn = async (role: 'staff' | 'manager' = 'staff'): Promise<{ id: string; email: string; at: Browser; cookie: string }> => {
    const person = await withPassword(bed, role);
    const at = browser();
    await at.signIn(person.email);
    expect(await at.replay(at.cookie)).toBe(200);
    return { ...person, at, cookie: at.cookie! };
  };
  const manage = (path: string, body?: unknown): Promise<Response> =>
    bed.fetch(`/v1/people/${path}`, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('manager')}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) });

  it('at sign-out, also for who kept the cookie', async () => {
    const { at, cookie } = await signedIn();

    const out = await at.send('POST', '/v1/sign-out');

    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()).toEqual([`${COOKIE}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`]);
    expect(await at.replay(cookie)).toBe(401);
    expect((await at.send('POST', '/v1/sign-out')).status).toBe(204);
  });

  it('when the person is disabled, and the key with it, until enabled again', async () => {
    const { id, at, cookie } = await signedIn();
    const key = { headers: { authorization: `Bearer ${bed.keyOf(id)}` } };
    expect((await bed.fetch('/v1/engagements', key)).status).toBe(200);

    expect(await (await manage(`${id}/disable`)).json()).toMatchObject({ id, state: 'disabled' });

    expect(await at.replay(cookie)).toBe(401);
    expect((await bed.fetch('/v1/engagements', key)).status).toBe(401);
    expect(await (await manage(`${id}/enable`)).json()).toMatchObject({ id, state: 'active' });
    expect(await at.replay(cookie)).toBe(401);
    expect((await bed.fetch('/v1/engagements', key)).status).toBe(200);
  });

  it('when the role changes; a key has the new role at once', async () => {
    const { id, at, cookie } = await signedIn('manager');
    const key = { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf(id)}` } };
    expect((await bed.fetch('/v1/api-keys', key)).status).toBe(400);

    expect((await manage(`${id}/role`, { role: 'staff', department: 'sales' })).status).toBe(200);

    expect(await at.replay(cookie)).toBe(401);
    expect((await bed.fetch('/v1/api-keys', key)).status).toBe(403);
    await at.signIn(`${id}@example.com`);
    expect(await (await at.send('GET', '/v1/me')).json()).toMatchObject({ role: 'staff', department: 'sales' });
  });

  it('when the password changes, except that the browser which changed it gets another', async () => {
    const { email, at, cookie } = await signedIn();
    const elsewhere = browser();
    await elsewhere.signIn(email);

    expect(await codeOf(await at.send('POST', '/v1/password', { new: 'a longer new password' }))).toBe('CURRENT_PASSWORD_NEEDED');
    expect(await codeOf(await at.send('POST', '/v1/password', { current: 'wrong wrong wrong', new: 'a longer new password' }))).toBe('CURRENT_PASSWORD_WRONG');
    expect((await at.send('POST', '/v1/password', { current: PASSWORD, new: 'a longer new password' })).status).toBe(204);

    expect([await at.replay(cookie), await at.replay(elsewhere.cookie), await at.replay(at.cookie)]).toEqual([401, 401, 200]);
    expect((await browser().send('POST', '/v1/sign-in/password', { email, password: PASSWORD })).status).toBe(401);
    await browser().signIn(email, 'a longer new password');
  });

  it('in every API process at once, whichever was told', async () => {
    const other = await createApp(await openParts(bed.parts.settings));
    await other.listen(0, '127.0.0.1');
    try {
      const there = (headers: Record<string, string>): Promise<number> => fetch(`http://127.0.0.1:${(other.getHttpServer().address() as AddressInfo).port}/v1/engagements`, { headers }).then(({ status }) => status);
      const { id, cookie } = await signedIn();
      const [byCookie, byKey] = [{ cookie: `${COOKIE}=${cookie}` }, { authorization: `Bearer ${bed.keyOf(id)}` }];
      expect([await there(byCookie), await there(byKey)]).toEqual([200, 200]);

      await manage(`${id}/disable`);

      expect([await there(byCookie), await there(byKey)]).toEqual([401, 401]);
    } finally {
      await other.close();
    }
  });

  it('never by a key: it has none, and chooses no password', async () => {
    const key = { authorization: `Bearer ${bed.keyOf('staff')}` };

    expect(await codeOf(await browser().send('POST', '/v1/password', { new: 'a longer new password' }, key))).toBe('SESSION_NEEDED');
    expect((await browser().send('POST', '/v1/sign-out', undefined, key)).status).toBe(204);
    expect((await bed.fetch('/v1/people', { headers: key })).status).toBe(200);
  });

  it('for staff after two idle hours and after twelve in all', async () => {
    const [idle, old] = [await signedIn(), await signedIn()];

    await bed.parts.db.query(`update "session" set "updatedAt" = now() - interval '121 minutes' where "userId" = $1`, [idle.id]);
    await bed.parts.db.query(`update "session" set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [old.id]);

    expect([await idle.at.replay(idle.cookie), await old.at.replay(old.cookie)]).toEqual([401, 401]);
    expect(await codeOf(await idle.at.send('GET', '/v1/people'))).toBe('SESSION_OVER');
    expect(await (await idle.at.send('GET', '/v1/me')).json()).toMatchObject({ role: 'public', session: null });
    await idle.at.signIn(idle.email); // a cookie that is over is in nobody's way
  });

  it('in the browser where somebody else signs in', async () => {
    const { at, cookie } = await signedIn();
    const other = await withPassword(bed, 'staff');

    await at.signIn(other.email);

    expect([await at.replay(cookie), await at.replay(at.cookie)]).toEqual([401, 200]);
  });
});

describe('Another site', () => {
  it.each([
    ['says cross-site', { 'sec-fetch-site': 'cross-site' }], ['is a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['has another origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }], ['hides its origin', { 'sec-fetch-site': '', origin: 'null' }],
  ])('that %s changes nothing by somebody’s cookie and signs nobody in', async (_, from) => {
    const headers = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
    const { email } = await withPassword(bed, 'staff');
    const staff = browser();
    await staff.signIn(email);
    const send = (path: string, cookie?: string): Promise<Response> =>
      bed.fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers, ...(cookie !== undefined && { cookie: `${COOKIE}=${cookie}` }) }, body: JSON.stringify({ email, password: PASSWORD }) });

    expect(await codeOf(await send('/v1/sign-out', staff.cookie))).toBe('CROSS_SITE');
    expect(await codeOf(await send('/v1/sign-in/password'))).toBe('CROSS_SITE');
    expect(await staff.replay(staff.cookie)).toBe(200);
  });

  it('is not our own, by either of its names', async () => {
    const { email } = await withPassword(bed, 'staff');
    for (const origin of ['https://dandori.example', bed.url]) {
      const response = await bed.fetch('/v1/sign-in/password', { method: 'POST', headers: { 'content-type': 'application/json', origin }, body: JSON.stringify({ email, password: PASSWORD }) });
      expect(response.status).toBe(200);
    }
  });

  it('is assumed where a cookie comes without any word of where from', async () => {
    const { email } = await withPassword(bed, 'staff');
    const staff = browser();
    await staff.signIn(email);

    expect((await bed.fetch('/v1/sign-out', { method: 'POST', headers: { cookie: `${COOKIE}=${staff.cookie}` } })).status).toBe(403);
  });
});

describe('A cookie', () => {
  it.each([
    ['empty', ''], ['short', 'x'], ['of the right form', 'x'.repeat(43)], ['with an encoded null', `${'x'.repeat(42)}%00`], ['long', 'x'.repeat(5000)], ['SQL', "' or 1=1 --"],
  ])('that nobody issued (%s) signs nobody in', async (_, value) => {
    expect((await bed.fetch('/v1/people', { headers: { cookie: `${COOKIE}=${value}` } })).status).toBe(401);
  });

  it('sent twice with different values is none', async () => {
    const { email } = await withPassword(bed, 'staff');
    const staff = browser();
    await staff.signIn(email);

    expect((await bed.fetch('/v1/people', { headers: { cookie: `${COOKIE}=${staff.cookie}; ${COOKIE}=${'x'.repeat(43)}` } })).status).toBe(401);
  });

  it('does not open what a wrong key closes', async () => {
    const { email } = await withPassword(bed, 'staff');
    const staff = browser();
    await staff.signIn(email);

    expect((await staff.send('GET', '/v1/people', undefined, { authorization: `Bearer ${'x'.repeat(40)}` })).status).toBe(401);
  });
});

it('writes down who signed in from where, and can never change it', async () => {
  const { email, id } = await withPassword(bed, 'staff');
  const staff = browser();
  await staff.signIn(email);
  await staff.send('POST', '/v1/sign-in/password', { email, password: 'wrong wrong wrong' });
  await staff.send('POST', '/v1/sign-out');

  const rows = await bed.parts.db.query<object[]>(`select kind, outcome, address, agent from sign_in_audit where user_id = $1 order by id`, [id]);

  const from = { address: expect.stringMatching(/^203\.0\.113\./), agent: 'Test browser' };
  expect(rows).toEqual([{ kind: 'password', outcome: 'ok', ...from }, { kind: 'password', outcome: 'refused', ...from }, { kind: 'sign-out', outcome: 'ok', ...from }]);
  for (const statement of ['update sign_in_audit set outcome = 1', 'delete from sign_in_audit', 'truncate sign_in_audit']) await expect(bed.parts.db.query(statement)).rejects.toMatchObject({ code: '42501' });
});

it('says how one can sign in', async () => {
  expect(await (await browser().send('GET', '/v1/sign-in/options')).json()).toEqual({ company: 'Dandori', password: true, link: true, oidc: null });
  expect((await browser().send('GET', '/v1/sign-in/oidc')).status).toBe(404);
});
