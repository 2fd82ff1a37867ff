import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ApiBed } from '#test/support/api.js';
import { Browser, mailedTokens, PASSWORD, withPassword } from '#test/support/sign-in.js';

jest.setTimeout(30_000); // passwords are slow to hash, on purpose

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open({ COMPANY_NAME: 'Works & Co' });
});
afterAll(() => bed.close());

let nextAddress = 1;
const browser = (): Browser => new Browser(bed, `203.0.113.${nextAddress++}`);
const as = (who: 'staff' | 'manager' | 'finance') => (method: string, path: string, body?: unknown): Promise<Response> =>
  bed.fetch(path, { method, headers: { authorization: `Bearer ${bed.keyOf(who)}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) });
const codeOf = async (response: Response): Promise<unknown> => ({ status: response.status, code: ((await response.json()) as { code?: string }).code });

describe('Somebody who is invited', () => {
  it('reads it in the language the inviter chose, chooses a password, and is shown with the last sign-in', async () => {
    const manager = bed.client('manager');
    const { data: made } = await manager.POST('/v1/people', { body: { name: 'Ann Lee', email: 'Ann@Works.Example', role: 'staff', department: 'sales', language: 'en' } });
    expect(made).toMatchObject({ state: 'invited', language: 'en', department: 'sales', lastSignInAt: null });
    const [token] = await mailedTokens(bed, 'ann@works.example');
    expect(bed.inbox.mails.find((mail) => mail.includes('ann@works.example'))).toMatch(/Subject: You are invited to Works & Co/);

    const ann = browser();
    expect(await (await ann.send('POST', '/v1/sign-in/link/redeem', { token })).json()).toMatchObject({ me: { language: 'en', session: { passwordIsSet: false, mayChoosePassword: true } } });
    expect((await ann.send('POST', '/v1/password', { new: PASSWORD })).status).toBe(204);

    const listed = (await manager.GET('/v1/people')).data!.items.find(({ id }) => id === made!.id);
    expect(listed).toMatchObject({ state: 'active', email: 'ann@works.example' });
    expect(Date.now() - Date.parse(listed!.lastSignInAt!)).toBeLessThan(60_000);
    expect((await bed.client('staff').GET('/v1/people')).data!.items.find(({ id }) => id === made!.id)).toMatchObject({ email: null, lastSignInAt: null });
  });

  it('can be invited again in another language before coming, and then only by the new link', async () => {
    const invite = (language: 'ja' | 'en') => as('manager')('POST', '/v1/people', { name: '岡', email: 'oka@works.example', role: 'finance', language });
    await invite('en');
    const again = await invite('ja');
    const [first, second] = await mailedTokens(bed, 'oka@works.example', 2);

    expect(await again.json()).toMatchObject({ language: 'ja' });
    expect((await browser().send('POST', '/v1/sign-in/link/redeem', { token: first })).status).toBe(401);
    expect((await browser().send('POST', '/v1/sign-in/link/redeem', { token: second })).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['no role', { name: 'x', email: 'a@b.example' }], ['the role of a customer', { name: 'x', email: 'a@b.example', role: 'customer' }], ['another language', { name: 'x', email: 'a@b.example', role: 'staff', language: 'de' }],
    ['no address', { name: 'x', email: 'nowhere', role: 'staff' }], ['two addresses', { name: 'x', email: 'a@b.example, c@d.example', role: 'staff' }], ['a long name', { name: 'x'.repeat(61), email: 'a@b.example', role: 'staff' }],
    ['a null character', { name: 'a\0b', email: 'a@b.example', role: 'staff' }], ['a field of its own', { name: 'x', email: 'a@b.example', role: 'staff', disabledAt: null }],
  ])('with %s is refused', async (_, body) => {
    expect(await codeOf(await as('manager')('POST', '/v1/people', body))).toEqual({ status: 400, code: 'REQUEST_INVALID' });
  });
});

describe('The sign-ins', () => {
  it('are read by managers page by page, the newest first, of everybody or of one', async () => {
    const { id, email } = await withPassword(bed, 'staff');
    const at = browser();
    await at.signIn(email);
    await at.send('POST', '/v1/sign-in/password', { email, password: 'wrong wrong wrong' });
    await as('manager')('POST', `/v1/people/${id}/disable`);
    const manager = bed.client('manager');

    const { data: own } = await manager.GET('/v1/people/sign-ins', { params: { query: { person: id } } });
    const { data: first } = await manager.GET('/v1/people/sign-ins', { params: { query: { person: id, limit: 2 } } });
    const { data: rest } = await manager.GET('/v1/people/sign-ins', { params: { query: { person: id, limit: 2, cursor: first!.next! } } });

    expect(own!.items.map(({ kind, outcome, by }) => [kind, outcome, by?.id])).toEqual([['disabled', 'ok', 'manager'], ['password', 'refused', undefined], ['password', 'ok', undefined]]);
    expect(own!.items[2]).toMatchObject({ person: { id, name: id, role: 'staff' }, agent: 'Test browser', address: expect.stringMatching(/^203\.0\.113\./) });
    expect([...first!.items, ...rest!.items]).toEqual(own!.items);
    expect(rest!.next).toBeNull();
  });

  it('tell no name of a customer’s contact', async () => {
    const { contact } = await bed.customer('kato');
    await bed.parts.db.query(`insert into sign_in_audit (kind, outcome, user_id) values ('link', 'ok', 'kato')`);

    const { data } = await bed.client('manager').GET('/v1/people/sign-ins', { params: { query: { person: 'kato' } } });

    expect(data!.items[0]!.person).toEqual({ id: 'kato', name: null, role: 'customer' });
    expect(JSON.stringify(data)).not.toContain(contact);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=zzz', `cursor=${Buffer.from('["2026-01-01T00:00:00.000Z","1; drop table"]').toString('base64url')}`, "person='%20or%201=1", 'who=me'])('refuse %s', async (query) => {
    expect((await as('manager')('GET', `/v1/people/sign-ins?${query}`)).status).toBe(400);
  });
});

describe('A saved filter', () => {
  const filters = (who: 'staff' | 'finance' = 'staff') => bed.client(who).GET('/v1/me/filters').then(({ data }) => data!.items.map(({ name, search }) => ({ name, search })));

  it('is kept by its name for one person, replaced under that name, and removed', async () => {
    const staff = bed.client('staff');
    await staff.POST('/v1/me/filters', { body: { name: ' 遅れ ', search: { late: 'true' } } });
    await staff.POST('/v1/me/filters', { body: { name: '自分', search: { assignee: 'me', state: 'open' } } });
    const { data } = await staff.POST('/v1/me/filters', { body: { name: '遅れ', search: { late: 'true', waitingOn: 'us' } } });

    expect(await filters()).toEqual(expect.arrayContaining([{ name: '遅れ', search: { late: 'true', waitingOn: 'us' } }, { name: '自分', search: { assignee: 'me', state: 'open' } }]));
    expect(await filters()).toHaveLength(2);
    expect(await filters('finance')).toEqual([]);
    const remove = (who: 'staff' | 'finance') => bed.client(who).DELETE('/v1/me/filters/{id}', { params: { path: { id: data!.id } } }).then(({ response }) => response.status);
    expect([await remove('finance'), await remove('staff'), await remove('staff')]).toEqual([404, 204, 404]);
    expect(await filters()).toEqual([{ name: '自分', search: { assignee: 'me', state: 'open' } }]);
  });

  it('is one of fifty at most, also when two come at once', async () => {
    const save = (n: number): Promise<Response> => as('finance')('POST', '/v1/me/filters', { name: `F${n}`, search: {} });
    for (let n = 0; n < 49; n++) await save(n);

    const both = await Promise.all([save(49), save(50)]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await codeOf(await save(99))).toEqual({ status: 409, code: 'TOO_MANY_FILTERS' });
    expect((await save(0)).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['no name', { name: '  ', search: {} }], ['a long name', { name: 'x'.repeat(61), search: {} }], ['no filter', { name: 'x' }], ['an unknown field', { name: 'x', search: { sql: '1=1' } }],
    ['a wrong value', { name: 'x', search: { waitingOn: 'everybody' } }], ['a null character', { name: 'x', search: { text: 'a\0' } }], ['half a surrogate pair', { name: 'x', search: { text: '\ud800' } }],
  ])('with %s is refused', async (_, body) => {
    expect(await codeOf(await as('staff')('POST', '/v1/me/filters', body))).toEqual({ status: 400, code: 'REQUEST_INVALID' });
  });
});

describe('My account', () => {
  it('ends every session of mine at once, and the link that was mailed', async () => {
    const { id, email } = await withPassword(bed, 'staff');
    const [here, there, other] = [browser(), browser(), browser()];
    await here.signIn(email);
    await there.signIn(email);
    const colleague = await withPassword(bed, 'staff');
    await other.signIn(colleague.email);
    await here.send('POST', '/v1/sign-in/link', { email });
    const [token] = await mailedTokens(bed, email);
    const cookies = [here.cookie, there.cookie];

    expect((await here.send('POST', '/v1/sign-out/everywhere')).status).toBe(204);

    expect(await Promise.all(cookies.map((cookie) => here.replay(cookie)))).toEqual([401, 401]);
    expect(await other.replay(other.cookie)).toBe(200);
    expect((await browser().send('POST', '/v1/sign-in/link/redeem', { token })).status).toBe(401);
    const { data } = await bed.client('manager').GET('/v1/people/sign-ins', { params: { query: { person: id, limit: 1 } } });
    expect(data!.items[0]).toMatchObject({ kind: 'sign-out', outcome: 'ok' });
  });

  it('is not signed out by another site', async () => {
    const { email } = await withPassword(bed, 'staff');
    const here = browser();
    await here.signIn(email);

    expect(await codeOf(await here.send('POST', '/v1/sign-out/everywhere', undefined, { 'sec-fetch-site': 'cross-site' }))).toEqual({ status: 403, code: 'CROSS_SITE' });
    expect(await here.replay(here.cookie)).toBe(200);
  });

  it('has a language that mails to me are written in', async () => {
    expect((await as('staff')('POST', '/v1/me/language', { language: 'en' })).status).toBe(204);
    expect(await (await as('staff')('GET', '/v1/me')).json()).toMatchObject({ language: 'en' });
    expect(await codeOf(await as('staff')('POST', '/v1/me/language', { language: 'fr' }))).toEqual({ status: 400, code: 'REQUEST_INVALID' });
    expect((await as('staff')('DELETE', `/v1/me/filters/${randomUUID()}`)).status).toBe(404);
  });
});
