import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createContact, createCustomer, eraseCustomer } from '#persistence/customers.js';
import { ApiBed } from '#test/support/api.js';
import { Browser, mailedTokens, PASSWORD, withPassword } from '#test/support/sign-in.js';

jest.setTimeout(30_000); // passwords are slow to hash, on purpose

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open({ PUBLIC_URL: 'https://dandori.example/' });
});
afterAll(() => bed.close());

let nextAddress = 1;
const browser = (): Browser => new Browser(bed, `198.51.100.${nextAddress++}`);
const ask = async (email: string): Promise<void> => expect((await browser().send('POST', '/v1/sign-in/link', { email })).status).toBe(202);
const redeem = (token: string, at = browser()): Promise<Response> => at.send('POST', '/v1/sign-in/link/redeem', { token });
const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code?: string }).code;

/** A contact who has never signed in. */
async function contact(name: string, company = `${name} Inc.`): Promise<{ customer: string; contact: string; email: string }> {
  const [at, email] = [new Date().toISOString(), `${name}@customer.example`];
  const customer = await createCustomer(bed.parts.db, { company, at, language: 'en' });
  const { id } = await createContact(bed.parts.db, bed.parts.vault, { customer: customer.id, person: { name: `Ms ${name}`, email }, at });
  return { customer: customer.id, contact: id, email };
}

describe('A mailed link', () => {
  it('signs a customer’s contact in once, for thirty days, and leaves nothing personal in the sign-in tables', async () => {
    const { customer, email } = await contact('sato');
    await ask(` ${email.toUpperCase()}`);
    const [token = ''] = await mailedTokens(bed, email);
    const at = browser();

    const response = await redeem(token, at);

    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([expect.stringContaining('Max-Age=2592000')]);
    expect(await response.json()).toMatchObject({ me: { role: 'customer', customer, name: 'Ms sato', language: 'en', session: { by: 'link', passwordIsSet: false, mayChoosePassword: true } } });
    expect((await at.send('GET', '/v1/engagements')).status).toBe(200);
    expect((await at.send('GET', '/v1/people')).status).toBe(403);
    expect(await codeOf(await redeem(token))).toBe('SIGN_IN_LINK_OVER');
    const tables = JSON.stringify(await bed.parts.db.query(`select (select jsonb_agg(u) from "user" u) as a, (select jsonb_agg(t) from sign_in_token t) as b, (select jsonb_agg(t) from sign_in_audit t) as c, (select jsonb_agg(t) from sign_in_limit t) as d`));
    expect(tables).not.toMatch(/sato|Test browser/i);
    expect(tables).not.toContain(token);
  });

  it('is given to one of two who use it at the same moment', async () => {
    const { email } = await contact('twice');
    await ask(email);
    const [token = ''] = await mailedTokens(bed, email);

    const both = await Promise.all([redeem(token), redeem(token)]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('is over after fifteen minutes', async () => {
    const { email } = await contact('late');
    await ask(email);
    const [token = ''] = await mailedTokens(bed, email);
    const left = await bed.parts.db.query<{ minutes: number }[]>(`select ceil(extract(epoch from max(expires_at) - now()) / 60)::int as minutes from sign_in_token where kind = 'link'`);
    expect(left[0]!.minutes).toBe(15);
    await bed.asOwner(`update sign_in_token set expires_at = now() - interval '1 second'`);

    expect((await redeem(token)).status).toBe(401);
  });

  it('is promised to everybody alike, and mailed only to who is known', async () => {
    const { email } = await contact('known');
    const answer = async (typed: string): Promise<unknown> => {
      const response = await browser().send('POST', '/v1/sign-in/link', { email: typed });
      return { status: response.status, body: await response.text(), headers: [...response.headers.keys()].sort() };
    };
    const before = bed.inbox.mails.length;

    const [unknown, known] = [await answer('nobody@customer.example'), await answer(email)];

    expect(unknown).toEqual(known);
    await mailedTokens(bed, email);
    expect(bed.inbox.mails.length).toBe(before + 1);
  });

  it('goes to each customer of one person, and opens that customer alone', async () => {
    const [one, other] = [await contact('both', 'One Inc.'), await contact('both', 'Other Inc.')];
    await ask(one.email);
    const tokens = await mailedTokens(bed, one.email, 2);

    const customers = await Promise.all(tokens.map(async (token) => ((await (await redeem(token)).json()) as { me: { customer: string } }).me.customer));

    expect(customers.sort()).toEqual([one.customer, other.customer].sort());
  });

  it('is not mailed to somebody erased, and one mailed before opens nothing', async () => {
    const { email, customer } = await contact('erased');
    await ask(email);
    const [token = ''] = await mailedTokens(bed, email);

    await eraseCustomer(bed.parts.db, bed.parts.vault, customer);

    expect((await redeem(token)).status).toBe(401);
  });

  it('lets staff choose a new password without the forgotten one, for half an hour', async () => {
    const { email, id } = await withPassword(bed, 'staff');
    await ask(email);
    const at = browser();
    await redeem((await mailedTokens(bed, email))[0]!, at);

    for (const weak of ['short', 'aaaaaaaaaaaaaaaa', 'abcabcabcabcabc', 'Password-2026!!', '1234567890123', email, 'x'.repeat(129)]) expect({ weak, status: (await at.send('POST', '/v1/password', { new: weak })).status }).toEqual({ weak, status: 400 });
    await bed.parts.db.query(`update "session" set "createdAt" = now() - interval '31 minutes' where "userId" = $1`, [id]);
    expect(await codeOf(await at.send('POST', '/v1/password', { new: 'a longer new password' }))).toBe('CURRENT_PASSWORD_NEEDED');
    await bed.parts.db.query(`update "session" set "createdAt" = now() where "userId" = $1`, [id]);
    expect((await at.send('POST', '/v1/password', { new: 'a longer new password' })).status).toBe(204);

    await browser().signIn(email, 'a longer new password');
  });

  it('gives a customer a password, which opens their newest choice', async () => {
    const { email, customer } = await contact('chooses');
    await ask(email);
    const at = browser();
    await redeem((await mailedTokens(bed, email))[0]!, at);
    expect((await at.send('POST', '/v1/password', { new: PASSWORD })).status).toBe(204);

    const again = browser();
    await again.signIn(email);

    expect(await (await again.send('GET', '/v1/me')).json()).toMatchObject({ role: 'customer', customer, session: { by: 'password' } });
  });

  it('is mailed five times to one address, known or not, and then no more for a while', async () => {
    const { email } = await contact('flooded');
    for (const typed of [email, 'nobody-flooded@customer.example']) {
      const statuses: number[] = [];
      for (let n = 0; n < 6; n++) statuses.push((await browser().send('POST', '/v1/sign-in/link', { email: typed })).status);
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    }
  });

  it('is promised also while the mail server is away, which nobody waits for', async () => {
    const away = await ApiBed.open({ SMTP_URL: 'smtp://127.0.0.1:9' });
    const started = performance.now();

    const response = await new Browser(away).send('POST', '/v1/sign-in/link', { email: 'staff@example.com' });
    await away.close();

    expect(response.status).toBe(202);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([['nothing', ''], ['another kind', `dl_${'x'.repeat(43)}`], ['nobody’s', `sl_${'x'.repeat(43)}`], ['SQL', "sl_' or 1=1 --"], ['a null', 'sl_\0']])('that is %s opens nothing', async (_, token) => {
    expect([400, 401]).toContain((await redeem(token)).status);
  });
});

describe('A manager', () => {
  const manage = (path: string, body?: unknown, role: 'manager' | 'staff' = 'manager'): Promise<Response> =>
    bed.fetch(`/v1/people${path}`, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf(role)}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const people = async (role: 'manager' | 'staff'): Promise<{ id: string; email: string | null; state: string }[]> => (await bed.client(role).GET('/v1/people')).data!.items;
  const hana = () => ({ name: '花', email: `Hana.${randomUUID().slice(0, 8)}@Works.Example`, role: 'staff', department: 'sales' });

  it('invites somebody by mail, who chooses a password and works here', async () => {
    const form = hana();

    const invited = await manage('', form);

    expect(invited.status).toBe(201);
    const person = (await invited.json()) as { id: string; email: string };
    expect(person).toEqual({ id: person.id, name: '花', role: 'staff', department: 'sales', email: form.email.toLowerCase(), state: 'invited', language: 'ja', lastSignInAt: null });
    const [token = ''] = await mailedTokens(bed, person.email);
    expect(token).toMatch(/^iv_/);
    const at = browser();
    expect(await (await redeem(token, at)).json()).toMatchObject({ me: { role: 'staff', department: 'sales', name: '花', session: { by: 'invite', mayChoosePassword: true } } });
    expect((await at.send('POST', '/v1/password', { new: PASSWORD })).status).toBe(204);
    await browser().signIn(form.email);
    expect(await people('manager')).toContainEqual(expect.objectContaining({ id: person.id, state: 'active', email: person.email }));
    expect(await people('staff')).toContainEqual(expect.objectContaining({ id: person.id, email: null }));
  });

  it('invites again who has not come, with a link that replaces the first; but nobody twice under another name', async () => {
    const form = hana();
    const first = (await (await manage('', form)).json()) as { id: string; email: string };
    const second = (await (await manage('', form)).json()) as { id: string };
    const [one = '', two = ''] = await mailedTokens(bed, first.email, 2);

    expect(second.id).toBe(first.id);
    expect(await codeOf(await manage('', { ...form, role: 'manager' }))).toBe('PERSON_EXISTS');
    expect([(await redeem(one)).status, (await redeem(two)).status]).toEqual([401, 200]);
    expect(await codeOf(await manage('', form))).toBe('PERSON_EXISTS');
  });

  it('of two who invite the same person at once makes one', async () => {
    const form = hana();

    const both = await Promise.all([manage('', form), manage('', { ...form, name: '別の花' })]);

    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('takes an invitation back by disabling the person', async () => {
    const person = (await (await manage('', hana())).json()) as { id: string; email: string };
    const [token = ''] = await mailedTokens(bed, person.email);

    await manage(`/${person.id}/disable`);

    expect((await redeem(token)).status).toBe(401);
    expect((await people('staff')).map(({ id }) => id)).not.toContain(person.id);
    expect(await people('manager')).toContainEqual(expect.objectContaining({ id: person.id, state: 'disabled' }));
  });

  it('cannot let out the last manager, even two at once', async () => {
    const managers = (await people('manager')).filter((person) => (person as { role?: string }).role === 'manager');
    expect(managers.map(({ id }) => id)).toEqual(['manager']);
    expect(await codeOf(await manage('/manager/disable'))).toBe('LAST_MANAGER');
    expect(await codeOf(await manage('/manager/role', { role: 'staff' }))).toBe('LAST_MANAGER');
    const second = await withPassword(bed, 'manager');

    const both = await Promise.all([manage(`/${second.id}/disable`), manage('/manager/disable')]);

    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    await bed.parts.db.query(`update "user" set "disabledAt" = null`);
  });

  it.each<[string, string, unknown, number]>([
    ['somebody who is not there', '/nobody/disable', undefined, 404], ['a customer', '/mori/disable', undefined, 404], ['a made-up role', '/staff/role', { role: 'owner' }, 400],
    ['a customer’s role', '/staff/role', { role: 'customer' }, 400], ['an odd id', '/%00/disable', undefined, 400], ['an address that is two', '', { name: 'x', email: 'a@b.example,c@d.example', role: 'staff' }, 400],
    ['an address with a header', '', { name: 'x', email: 'a@b.example\r\nBcc: c@d.example', role: 'staff' }, 400], ['a role of their own', '', { name: 'x', email: 'e@f.example', role: 'staff', disabledAt: null }, 400],
  ])('is refused %s', async (_, path, body, status) => {
    if (path.includes('mori') && !(await bed.parts.db.query<unknown[]>(`select 1 from "user" where "id" = 'mori'`)).length) await bed.customer('mori');

    expect((await manage(path, body)).status).toBe(status);
  });

  it('is written down for what was done to whom', async () => {
    const { id } = await withPassword(bed, 'staff');
    for (const path of ['disable', 'enable']) await manage(`/${id}/${path}`);
    await manage(`/${id}/role`, { role: 'finance' });

    expect(await bed.parts.db.query(`select kind, outcome, by_user from sign_in_audit where user_id = $1 order by id`, [id])).toEqual(['disabled', 'enabled', 'role'].map((kind) => ({ kind, outcome: 'ok', by_user: 'manager' })));
  });
});
