import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { createContact, createCustomer, eraseCustomer, findContacts, openContact } from '#persistence/customers.js';
import { resealAll } from '#persistence/reseal.js';
import { wordsOf } from '#persistence/reseal-command.js';
import { SealedUnreadable, Vault } from '#persistence/sealing.js';
import { one, rows, type Queryable } from '#persistence/sql.js';
import { insertEndpoint, rotateSecret, secretsOf } from '#persistence/webhooks.js';
import { World } from '#test/support/world.js';

const newKey = (): string => randomBytes(32).toString('base64');
const worlds: World[] = [];
let world: World;
/** The master keys before and after. */
let before: string;
let after: string;
beforeEach(async () => {
  worlds.push((world = await World.open()));
  [before, after] = [newKey(), newKey()];
}, 30_000);
afterAll(() => Promise.all(worlds.map((each) => each.close())), 30_000);

const open = (masterKey: string, ...masterKeysAlso: string[]): Promise<Vault> => Vault.open(world.api, { masterKey, masterKeysAlso });
const reseal = (batch?: number, db: Queryable = world.owner) => resealAll(db, { masterKey: after, masterKeysAlso: [before] }, batch);

/** A customer with a contact, sealed by a vault. */
async function person(vault: Vault, email: string): Promise<{ customer: string; contact: string }> {
  const at = '2026-04-01T00:00:00.000Z';
  const { id: customer } = await createCustomer(world.api, { company: '株式会社かぎ', at });
  const { id: contact } = await createContact(world.api, vault, { customer, person: { name: '鍵 太郎', email }, at });
  return { customer, contact };
}

describe('an installation', () => {
  test('keeps one key to find people by, however many processes start at once, and opens with the master key alone', async () => {
    const vaults = await Promise.all([1, 2, 3, 4].map(() => open(before)));

    expect(new Set(vaults.map((vault) => vault.findHash('email', 'a@b.example').toString('hex'))).size).toBe(1);
    expect(await rows(world.owner, 'select use from installation_key')).toEqual([{ use: 'find' }]);
    await expect(open(after)).rejects.toThrow('is not the key of this installation');
  });

  test('that was there before does not take another key for its own', async () => {
    const { contact } = await person(new Vault({ masterKey: before }), 'a@kagi.example');

    await expect(open(after)).rejects.toThrow('is not the key of this installation');
    expect(await rows(world.owner, 'select use from installation_key')).toEqual([]);
    expect((await findContacts(world.api, await open(before), 'a@kagi.example')).map(({ id }) => id)).toEqual([contact]);
  });

  test('does not start with two keys before it has kept that one', async () => {
    await expect(open(after, before)).rejects.toThrow('start once with the present master key alone');
    await expect(reseal()).rejects.toThrow('nothing was changed');
    expect(await rows(world.owner, 'select use from installation_key')).toEqual([]);
  });
});

describe('a change of the master key', () => {
  test('leaves everything readable and everybody found by the new one alone, and nothing by the one before', async () => {
    const old = await open(before);
    const people = await Promise.all([1, 2, 3, 4, 5].map((n) => person(old, `p${n}@kagi.example`)));
    const [endpoint, gone] = [randomUUID(), people[4]!];
    await insertEndpoint(world.api, old, { id: endpoint, url: 'https://a.example', description: '', types: [], secret: 'whsec_1', requestHash: Buffer.from('1') });
    await world.tx((tx) => rotateSecret(tx, old, endpoint, 'whsec_2', 24));
    await world.owner.query('insert into erasure (customer_id, requested_by, reason, erased_at) values ($1, $2, $3, now())', [gone.customer, 'manager', old.sealOwn(`erasure:${gone.customer}`, '本人の申し出')]);
    await world.tx((tx) => eraseCustomer(tx, old, gone.customer));

    const both = await open(after, before);
    expect(await secretsOf(world.api, both, endpoint)).toEqual(['whsec_2', 'whsec_1']);
    const fresh = await person(both, 'fresh@kagi.example');
    expect(await reseal(2)).toMatchObject({ anew: 1 + 4 + 2 + 1, already: 1, unreadable: [] });

    const now = await open(after);
    for (const [index, { contact }] of people.slice(0, 4).entries()) expect((await openContact(world.api, now, contact))?.person.email).toBe(`p${index + 1}@kagi.example`);
    expect((await findContacts(world.api, now, ' P3@Kagi.example')).map(({ id }) => id)).toEqual([people[2]!.contact]);
    expect((await findContacts(world.api, now, 'fresh@kagi.example')).map(({ id }) => id)).toEqual([fresh.contact]);
    expect(await secretsOf(world.api, now, endpoint)).toEqual(['whsec_2', 'whsec_1']);
    const { reason } = (await one<{ reason: Buffer }>(world.owner, 'select reason from erasure'))!;
    expect(now.openOwn(`erasure:${gone.customer}`, reason)).toBe('本人の申し出');
    await expect(openContact(world.api, now, gone.contact)).rejects.toBeInstanceOf(SealedUnreadable);
    await expect(open(before)).rejects.toThrow('is not the key of this installation');
    await expect(openContact(world.api, new Vault({ masterKey: before }), people[0]!.contact)).rejects.toBeInstanceOf(SealedUnreadable);
  });

  test('is on record once, as what it is, and a second run changes nothing', async () => {
    const old = await open(before);
    await insertEndpoint(world.api, old, { id: randomUUID(), url: 'https://a.example', description: '', types: [], secret: 'whsec_1', requestHash: Buffer.from('1') });
    const sealed = (): Promise<unknown> => rows(world.owner, 'select wrapped, sealed_at from installation_key union all select secret, null from webhook_endpoint');

    await reseal();
    const first = await sealed();

    expect(await reseal()).toMatchObject({ anew: 0, already: 2 });
    expect(await sealed()).toEqual(first);
    const audit = await rows<{ action: string }>(world.owner, `select action from audit where action ~ 'webhook|key' order by n`);
    expect(audit.map(({ action }) => action)).toEqual(['webhook.created', 'webhook.secret-sealed-anew', 'key.master-changed']);
  });

  test('gives no key back to somebody who is erased meanwhile', async () => {
    const old = await open(before);
    const [first, second] = [await person(old, 'a@kagi.example'), await person(old, 'b@kagi.example')];
    const between: Queryable = {
      async query<T>(sql: string, values?: unknown[]): Promise<T> {
        if (sql.startsWith('update customer_key')) await world.owner.query('delete from customer_key where customer_id = $1', [first.customer]);
        return world.owner.query(sql, values) as Promise<T>;
      },
    };

    expect(await reseal(500, between)).toMatchObject({ anew: 2, unreadable: [] });
    expect(await rows(world.owner, 'select customer_id as id from customer_key')).toEqual([{ id: second.customer }]);
  });

  test('names what no key opens and leaves it; whose histories need the older key is counted', async () => {
    const old = await open(before);
    const { customer } = await person(old, 'a@kagi.example');
    await world.opened();
    await world.owner.query(`update customer_key set wrapped = $2 where customer_id = $1`, [customer, randomBytes(60)]);
    const left = await rows(world.owner, 'select wrapped from customer_key where customer_id = $1', [customer]);

    const result = await reseal();

    // That of the engagement, which the world's own vault has sealed, too.
    expect(result.unreadable).toEqual(expect.arrayContaining([`customer_key ${customer}`]));
    expect(result).toMatchObject({ anew: 1, openSince: 1 });
    expect(await rows(world.owner, 'select wrapped from customer_key where customer_id = $1', [customer])).toEqual(left);
    expect(wordsOf(result, 1)).toContain(`OPENED BY NO KEY: 2, left as they are`);
    expect(wordsOf({ ...result, unreadable: [] }, 1)).toContain('1 engagement that began before');
  });
});
