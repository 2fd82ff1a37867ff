import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { SYSTEM } from '#domain/engagement/actor.js';
import type { Draft } from '#domain/engagement/event.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { byId, receive, refuse, takeLease, type NewCommand } from '#persistence/commands.js';
import { CursorInvalid } from '#persistence/cursor.js';
import { contactOf, eraseCustomer, findContacts, openContact } from '#persistence/customers.js';
import { dueDeliveries, loadDelivery, markStarted, park, recordAttempts, sendAgain, takeDeliveries } from '#persistence/deliveries.js';
import { documentsOf, getDocument, putDocument } from '#persistence/documents.js';
import { takeEffects, takeLeftEffects, type EffectDue } from '#persistence/effects.js';
import { listEngagements } from '#persistence/engagements.js';
import { openForms, openFormsOf, putForm } from '#persistence/forms.js';
import { consume, find, issue } from '#persistence/links.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { rebuild } from '#persistence/rebuild.js';
import { freeSlots, hold, reserved } from '#persistence/reservations.js';
import { RulebookPublished, Rulebooks } from '#persistence/rulebooks.js';
import { SealedUnreadable, Vault } from '#persistence/sealing.js';
import { messagesOf, postMessage } from '#persistence/threads.js';
import { numbered } from '#test/support/events.js';
import { World, type Opened } from '#test/support/world.js';

describe('Stores', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const command = (more: Partial<NewCommand> = {}): NewCommand => {
    const id = randomUUID();
    return { id, principal: 'staff:1', key: id, requestHash: Buffer.from('hash'), engagement: randomUUID(), pipeline: 'onboarding', name: 'addNote', actor: SYSTEM, facts: {}, receivedAt: '2026-04-01T01:00:00.000Z', ...more };
  };
  const received = async (more: Partial<NewCommand> = {}): Promise<string> => {
    const it = command(more);
    await world.tx((tx) => receive(tx, it));
    return it.id;
  };

  describe('sealed data', () => {
    test('opens to what was sealed, and in no other place', async () => {
      const { customer, contact } = await world.customer({ kana: 'ヤマダ タロウ', phone: '090-1234-5678' });

      expect((await openContact(world.api, world.vault, contact))?.person).toEqual({ name: '山田 太郎', kana: 'ヤマダ タロウ', email: 'taro@example.com', phone: '090-1234-5678' });
      const sealed = await world.vault.seal(world.api, customer, 'a:1', { text: '秘密' });
      expect(await world.vault.open(world.api, customer, 'a:1', sealed)).toEqual({ text: '秘密' });
      await expect(world.vault.open(world.api, customer, 'a:2', sealed)).rejects.toBeInstanceOf(SealedUnreadable);
    });

    test('is found in PostgreSQL by nobody who reads its tables', async () => {
      await world.customer({ name: '秘密 花子', email: 'hanako.secret@example.com' });
      const rows = await world.owner.query<{ row: string }[]>('select to_jsonb(c)::text || encode(sealed, \'escape\') as row from contact c');

      for (const { row } of rows) expect(row).not.toMatch(/hanako|秘密|花子/);
    });

    test.each([
      ['mail', ' SAITO@Example.COM '],
      ['name', '斎藤　一郎'],
      ['name without its space', '斎藤一郎'],
      ['kana in hiragana', 'さいとう いちろう'],
      ['half-width kana', 'ｻｲﾄｳ ｲﾁﾛｳ'],
      ['telephone', '０３（１２３４）５６７８'],
      ['telephone as dialled from abroad', '+81 3 1234 5678'],
    ])('finds a person by %s', async (_what, text) => {
      const { contact } = await world.customer({ name: '斎藤 一郎', kana: 'サイトウ イチロウ', email: 'saito@example.com', phone: '03-1234-5678' });

      expect((await findContacts(world.api, world.vault, text)).map(({ id }) => id)).toContain(contact);
      expect(await findContacts(world.api, world.vault, `${text}x1`)).toEqual([]);
    });

    test('a telephone number without digits is not what every name is found by', async () => {
      const { contact } = await world.customer({ phone: 'なし' });

      expect((await findContacts(world.api, world.vault, '誰か')).map(({ id }) => id)).not.toContain(contact);
    });

    test('is unreadable once the key is destroyed, and nothing finds the person', async () => {
      const it = await world.opened();
      const { customer, contact, engagement } = it;
      const id = await received({ engagement });
      const at = '2026-04-01T01:00:00.000Z';
      const kept = await world.tx(async (tx) => {
        await putForm(tx, world.vault, { command: id, customer, engagement, value: { note: 'x' } });
        await postMessage(tx, world.vault, { id: randomUUID(), engagement, customer, author: SYSTEM, at, text: 'hello' });
        return putDocument(tx, world.vault, { engagement, customer, kind: 'contract', version: '2', content: Buffer.from('%PDF'), at });
      });
      const { deliveries } = await project(world.api, { engagement, events: numbered([{ type: 'notice-due', data: { notice: 'n', to: 'customer', facts: {} } }], { from: it.seq + 1 }) });
      expect([...(await openFormsOf(world.api, world.vault, engagement)).values()]).toEqual([{ note: 'x' }]);

      await world.tx((tx) => eraseCustomer(tx, world.vault, customer));

      await expect(openContact(world.api, world.vault, contact)).rejects.toMatchObject({ code: 'SEALED_UNREADABLE' });
      await expect(getDocument(world.api, world.vault, kept.id)).rejects.toBeInstanceOf(SealedUnreadable);
      expect((await openForms(world.api, world.vault, [id])).size).toBe(0);
      expect((await messagesOf(world.api, world.vault, engagement)).rows).toMatchObject([{ text: undefined }]);
      expect((await loadDelivery(world.api, world.vault, deliveries[0]!))?.receiver).toBeUndefined();
      expect((await findContacts(world.api, world.vault, 'taro@example.com')).map((found) => found.id)).not.toContain(contact);
    });

    test('survives a key whose transaction was rolled back', async () => {
      const { customer } = await world.customer();
      await world.owner.query('delete from customer_key where customer_id = $1', [customer]);
      world.vault.forget(customer);
      const rolledBack = world.tx(async (tx) => {
        await world.vault.seal(tx, customer, 'a', 1);
        await world.vault.seal(tx, customer, 'b', 2);
        throw new Error('back');
      });
      await expect(rolledBack).rejects.toThrow('back');

      const sealed = await world.tx((tx) => world.vault.seal(tx, customer, 'a', 'kept'));

      world.vault.forget(customer);
      expect(await world.vault.open(world.api, customer, 'a', sealed)).toBe('kept');
    });

    test('does not open with another master key, and a short one is refused', async () => {
      const { contact } = await world.customer();

      await expect(openContact(world.api, new Vault({ masterKey: randomBytes(32).toString('base64') }), contact)).rejects.toBeInstanceOf(SealedUnreadable);
      expect(() => new Vault({ masterKey: 'c2hvcnQ=' })).toThrow('32 bytes');
    });

    test('opens with a kept key whose time is over before another key has come', async () => {
      const [known, other] = [await world.customer({ name: '既知' }), await world.customer({ name: '未知' })];
      const items = await Promise.all([known, other].map(async ({ customer }) => ({ customerId: customer, context: 'a:1', sealed: await world.vault.seal(world.api, customer, 'a:1', customer) })));
      const vault = new Vault({ masterKey: world.masterKey });
      const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
      const hourLong = { query: <T>(sql: string, values?: unknown[]): Promise<T> => (clock.mockReturnValue(3_600_000), world.api.query<T>(sql, values)) };
      try {
        await vault.open(world.api, known.customer, 'a:1', items[0]!.sealed);
        expect(await vault.openMany(hourLong, items)).toEqual([known.customer, other.customer]);
      } finally {
        clock.mockRestore();
      }
    });

    test('knows whose contact a sign-in is', async () => {
      const { customer, contact } = await world.customer();
      await world.api.query('update contact set user_id = $2 where id = $1', [contact, 'user-9']);

      expect(await contactOf(world.api, 'user-9')).toEqual({ contact, customer });
    });
  });

  describe('the inbox', () => {
    test('makes a key single-use, however many ask at once', async () => {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 5 }, () => world.tx((tx) => receive(tx, command({ key })))));

      expect(answers.filter(({ kind }) => kind === 'new')).toHaveLength(1);
      const known = answers.flatMap((answer) => (answer.kind === 'known' ? [answer.command] : []));
      expect(known).toHaveLength(4);
      expect(known[0]).toMatchObject({ key, status: 'received', requestHash: Buffer.from('hash'), receivedAt: '2026-04-01T01:00:00.000Z' });
    });

    test('gives slot and link back with a refusal, once', async () => {
      const { engagement, contact } = await world.opened();
      const id = await received({ engagement });
      const at = '2026-04-01T01:00:00.000Z';
      const token = await world.tx(async (tx) => {
        await hold(tx, { command: id, engagement, kind: 'call', person: 'ben', from: '2026-05-01T01:00:00.000Z', to: '2026-05-01T02:00:00.000Z' });
        const link = await issue(tx, { engagement, contact, action: 'signContract', seq: 9, days: 14, at });
        expect(await consume(tx, link!.token, id, at)).toBe(true);
        return link!.token;
      });

      const refusal = { code: 'ONB_STEP_ORDER', kind: 'not-possible-now' as const };
      expect([await refuse(world.api, id, refusal), await refuse(world.api, id, refusal)]).toEqual([true, false]);

      expect(await byId(world.api, id)).toMatchObject({ status: 'refused', refusal });
      expect(await find(world.api, token)).toMatchObject({ usedBy: null });
      expect(await reserved(world.api, { persons: ['ben'], from: '2026-05-01T00:00:00.000Z', to: '2026-05-02T00:00:00.000Z' })).toEqual([]);
    });

    test('leases what is overdue to one taker only', async () => {
      const ids = [await received(), await received(), await received()];
      await world.owner.query(`update command set lease_until = now() - interval '1 minute' where id = any($1::uuid[])`, [ids]);

      const ours = async (): Promise<string[]> => (await takeLease(world.worker, { limit: 100, olderThanSeconds: 30 })).map(({ id }) => id);
      const taken = await Promise.all([ours(), ours()]);

      expect(taken.flat().sort()).toEqual([...ids].sort());
      expect(await ours()).toEqual([]);
    });
  });

  describe('slots', () => {
    const at = (hour: number): string => `2026-06-01T${String(hour).padStart(2, '0')}:00:00.000Z`;

    test('go to one of many who ask at once', async () => {
      const asks = Array.from({ length: 6 }, async () => {
        const engagement = randomUUID();
        return world.tx(async (tx) => {
          const it = command({ engagement });
          await receive(tx, it);
          return hold(tx, { command: it.id, engagement, kind: 'call', person: 'carl', from: at(1), to: at(2) });
        });
      });

      const refusals = (await Promise.all(asks)).filter((refusal) => refusal !== undefined);

      expect(refusals).toHaveLength(5);
      expect(refusals[0]).toEqual({ code: 'SLOT_TAKEN', kind: 'not-possible-now', facts: { person: 'carl', from: at(1), to: at(2) } });
    });

    test('that touch do not collide, and the free ones are listed with who is free', async () => {
      const engagement = randomUUID();
      const id = await received({ engagement });
      await world.tx((tx) => hold(tx, { command: id, engagement, kind: 'call', person: 'dora', from: at(3), to: at(4) }));
      const slots = [{ from: at(2), to: at(3) }, { from: at(3), to: at(4) }, { from: at(4), to: at(5) }];

      expect(await freeSlots(world.api, { persons: ['dora', 'emil'], slots })).toEqual([
        { ...slots[0], persons: ['dora', 'emil'] },
        { ...slots[1], persons: ['emil'] },
        { ...slots[2], persons: ['dora', 'emil'] },
      ]);
      expect(await freeSlots(world.api, { persons: ['dora'], slots: [slots[1]!], except: { engagement, kind: 'call' } })).toHaveLength(1);
    });
  });

  describe('links', () => {
    test('work once, until they expire, and only the newest of an event', async () => {
      const { engagement, contact } = await world.opened();
      const request = { engagement, contact, action: 'signContract', seq: 5, days: 14, at: '2026-04-01T00:00:00.000Z' };
      const [a, b] = [await received({ engagement }), await received({ engagement })];
      const first = await world.tx((tx) => issue(tx, request));
      const second = await world.tx((tx) => issue(tx, request));
      expect(second).toMatchObject({ token: expect.stringMatching(/^dl_[\w-]{43}$/), expiresAt: '2026-04-15T00:00:00.000Z' });

      expect(await find(world.api, first!.token)).toBeUndefined();
      expect(await world.tx((tx) => consume(tx, second!.token, a, '2026-04-15T00:00:00.000Z'))).toBe(false);
      const used = await Promise.all([a, b].map((id) => world.tx((tx) => consume(tx, second!.token, id, '2026-04-02T00:00:00.000Z'))));
      expect(used.filter(Boolean)).toHaveLength(1);
      expect(await world.tx((tx) => issue(tx, request))).toBeUndefined();
    });
  });

  describe('lists', () => {
    test('page through engagements with equal instants, each once', async () => {
      const company = `同時刻商事 ${randomUUID()}`;
      const ids = new Set<string>();
      for (let n = 0; n < 7; n++) ids.add((await world.opened({ company, start: '2026-03-01T00:00:00.000Z' })).engagement);

      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listEngagements(world.api, { text: company, limit: 3, cursor });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor);

      expect(seen).toHaveLength(7);
      expect(new Set(seen)).toEqual(ids);
    });

    test('filter by what people ask for, and show no simulation unless asked', async () => {
      const it = await world.opened({ company: '１００%_株式会社', more: [{ type: 'reassigned', data: { assignee: 'kim' } }, { type: 'became-late', data: { key: 'x', since: '2026-04-02T00:00:00.000Z' } }] });
      const simulated = await world.opened({ simulation: true, company: '100%_株式会社' });
      const list = async (filter: Parameters<typeof listEngagements>[1]): Promise<string[]> => (await listEngagements(world.api, filter, world.vault)).rows.map(({ id }) => id);

      expect(await list({ assignee: 'kim', late: true, state: 'open', pipeline: 'onboarding', step: 'inquiry', waitingOn: 'us', customer: it.customer })).toEqual([it.engagement]);
      expect(await list({ text: '100%_' })).toEqual([it.engagement]);
      expect(await list({ text: it.number.toLowerCase() })).toEqual([it.engagement]);
      expect(await list({ text: '１００％' })).toEqual([it.engagement]);
      expect(await list({ text: 'TARO@example.com', customer: it.customer })).toEqual([it.engagement]);
      expect(await list({ state: 'closed' })).toEqual([]);
      expect(await list({ simulation: true })).toEqual([simulated.engagement]);
    });

    test('refuse a cursor that we did not make', async () => {
      for (const cursor of ['', 'x', 'eyJhIjoxfQ', Buffer.from(`["2026-04-01T00:00:00.000Z","' or 1=1"]`).toString('base64url')]) {
        await expect(listEngagements(world.api, { cursor })).rejects.toBeInstanceOf(CursorInvalid);
      }
    });
  });

  test('numbers count up in a series of their own for each prefix', async () => {
    const of = (prefix: string): Promise<string> => world.tx((tx) => nextNumber(tx, prefix));

    const first = await Promise.all([of('NEW'), of('NEW'), of('NEW')]);

    expect(first.sort()).toEqual(['NEW-0001', 'NEW-0002', 'NEW-0003']);
    expect(await of('ALT')).toBe('ALT-0001');
    await expect(of('x"; drop')).rejects.toMatchObject({ code: '22023' });
  });

  test('the rulebook in force is the latest that has taken effect; a version never changes', async () => {
    const books = new Rulebooks();
    const days = {} as never;
    const next = { ...defaultTerms, version: '2', publishedAt: '2026-05-01T00:00:00.000Z', effectiveFrom: '2026-07-01' };
    await world.tx((tx) => books.publish(tx, { version: '1', terms: defaultTerms, days }));
    await world.tx((tx) => books.publish(tx, { version: '2', terms: next, days }));

    expect((await books.inForce(world.api, '2026-06-30T14:59:59.999Z'))?.version).toBe('1');
    expect((await books.inForce(world.api, '2026-06-30T15:00:00.000Z'))?.terms).toEqual(next);
    expect(await books.inForce(world.api, '2020-01-01T00:00:00.000Z')).toBeUndefined();
    await expect(world.tx((tx) => books.publish(tx, { version: '2', terms: { ...next, closures: [] }, days }))).rejects.toBeInstanceOf(RulebookPublished);
    expect(await world.tx((tx) => books.publish(tx, { version: '3', terms: { ...next, version: '3', effectiveFrom: '2026-04-01' }, days }))).toMatchObject({ code: 'CFG_EFFECTIVE_BEFORE_PUBLISHED' });
  });

  test('a delivery goes from due over started to sent or parked, and a parked one again', async () => {
    const it = await world.opened();
    const { deliveries } = await project(world.worker, { engagement: it.engagement, events: numbered([{ type: 'notice-due', data: { notice: 'material', to: 'customer', facts: { version: '4' } } }], { from: it.seq + 1 }) });
    const id = deliveries[0]!;
    const status = async (): Promise<string | undefined> => (await loadDelivery(world.worker, world.vault, id))?.status;

    expect(await dueDeliveries(world.worker, { limit: 100, seconds: 0 })).toContain(id);
    await markStarted(world.worker, [id]);
    expect(await dueDeliveries(world.worker, { limit: 100, seconds: 0 })).not.toContain(id);
    await recordAttempts(world.worker, [{ delivery: id, n: 1, code: 'MAIL_REFUSED', at: '2026-04-01T01:00:00.000Z' }]);
    await park(world.worker, id, 'MAIL_REFUSED');
    expect(await status()).toBe('parked');
    expect(await sendAgain(world.api, id)).toBe(true);
    await recordAttempts(world.worker, [{ delivery: id, n: 2, code: 'sent', at: '2026-04-01T02:00:00.000Z' }]);
    await park(world.worker, id, 'LATE');

    expect(await loadDelivery(world.worker, world.vault, id)).toMatchObject({
      status: 'sent', attempts: 2, outbox: { name: 'material', data: { version: '4' }, captured: false },
      receiver: { kind: 'contact', name: '山田 太郎', address: 'taro@example.com', language: 'ja' }, engagement: { number: it.number, company: '株式会社サンプル' },
    });
  });

  test('a delivery is taken into hand by one taker; one that does not come back with it leaves it to the recovery', async () => {
    const it = await world.opened();
    const { deliveries } = await project(world.worker, { engagement: it.engagement, events: numbered([{ type: 'notice-due', data: { notice: 'material', to: 'customer', facts: {} } }], { from: it.seq + 1 }) });
    const id = deliveries[0]!;

    const takers = await Promise.all([takeDeliveries(world.worker, world.vault, deliveries), takeDeliveries(world.worker, world.vault, deliveries)]);
    expect(takers.flat()).toEqual([await loadDelivery(world.worker, world.vault, id)]);
    expect(takers.flat()).toMatchObject([{ id, status: 'started', receiver: { address: 'taro@example.com' } }]);
    expect(await dueDeliveries(world.worker, { limit: 100, seconds: 0 })).not.toContain(id);

    await world.owner.query(`update delivery set changed_at = now() - interval '1 minute' where id = $1`, [id]);
    expect(await dueDeliveries(world.worker, { limit: 100, seconds: 0 })).toContain(id);
    await recordAttempts(world.worker, [{ delivery: id, n: 1, code: 'MAIL_UNAVAILABLE', at: '2026-04-01T01:00:00.000Z' }]); // its workflow runs
    await world.owner.query(`update delivery set changed_at = now() - interval '1 minute' where id = $1`, [id]);
    expect(await dueDeliveries(world.worker, { limit: 100, seconds: 0 })).not.toContain(id);
  });

  describe('an effect that a worker is told of', () => {
    const requested: Draft = { type: 'effect-requested', data: { effect: 'MATERIAL_MAIL', told: true } };
    const asked = async (options: { simulation?: boolean } = {}): Promise<{ it: Opened; due: EffectDue[] }> => {
      const it = await world.opened(options);
      const { effects } = await project(world.api, { engagement: it.engagement, events: numbered([requested], { from: it.seq + 1 }) });
      return { it, due: effects };
    };
    const isLeft = () => world.owner.query(`update effect_due set changed_at = now() - interval '1 minute'`);
    const waiting = async (it: Opened): Promise<number[]> => (await world.owner.query<{ key: number }[]>('select key from effect_due where engagement_id = $1', [it.engagement])).map(({ key }) => key);

    test('is taken into hand by one taker, which is told all that it has to know', async () => {
      const { it, due } = await asked();
      expect(due).toEqual([{ engagement: it.engagement, key: it.seq + 1 }]);

      const takers = (await Promise.all([takeEffects(world.worker, due), takeEffects(world.worker, due)])).flat();

      expect(takers).toEqual([{
        engagement: it.engagement, key: it.seq + 1, effect: 'MATERIAL_MAIL', pipeline: 'onboarding', since: it.seq + 1, at: expect.any(String), before: expect.objectContaining({ seq: it.seq + 1, facts: { company: 'x' } }),
        about: { id: it.engagement, number: it.number, pipeline: 'onboarding', customer: it.customer, contact: it.contact, terms: '1', company: '株式会社サンプル', language: 'ja' },
      }]);
    });

    test('of which no worker was told, or with which one did not come back, is left to the recovery, once at a time', async () => {
      await world.owner.query('truncate effect_due');
      const [untold, dropped] = [await asked(), await asked()];
      await takeEffects(world.worker, dropped.due);
      expect(await takeLeftEffects(world.worker, { limit: 10 })).toEqual([]);
      await isLeft();

      const left = (await Promise.all([takeLeftEffects(world.worker, { limit: 10 }), takeLeftEffects(world.worker, { limit: 10 })])).flat();

      expect(left.map(({ engagement }) => engagement).sort()).toEqual([untold.it.engagement, dropped.it.engagement].sort());
      expect(await takeEffects(world.worker, untold.due)).toEqual([]);
      await isLeft();
      expect(await takeLeftEffects(world.worker, { limit: 10 })).toHaveLength(2); // one with which the recovery cannot either comes again
    });

    test.each<[string, Draft]>([
      ['done', { type: 'effect-done', data: { effect: 'MATERIAL_MAIL' } }],
      ['failed', { type: 'effect-failed', data: { effect: 'MATERIAL_MAIL', code: 'MAIL_REFUSED' } }],
      ['asked of an activity', { type: 'effect-requested', data: { effect: 'MATERIAL_MAIL', key: 5 } }],
      ['of a process that has ended', { type: 'closed', data: { outcome: 'WITHDRAWN' } }],
    ])('waits for nobody when it is %s', async (_, draft) => {
      const { it } = await asked();

      await project(world.worker, { engagement: it.engagement, events: numbered([draft], { from: it.seq + 2 }) });

      expect(await waiting(it)).toEqual([]);
    });

    test('of a simulation is never taken: its mails must not go out', async () => {
      const { due } = await asked({ simulation: true });

      expect(await takeEffects(world.worker, due)).toEqual([]);
    });

    test('waits again when its row was lost and all is computed again', async () => {
      const { it } = await asked();
      await world.owner.query('delete from effect_due where engagement_id = $1', [it.engagement]);

      await rebuild(world.worker, it.engagement);

      expect(await waiting(it)).toEqual([it.seq + 1]);
    });
  });

  test('documents and messages come back as they were put', async () => {
    const { engagement, customer } = await world.opened();
    const at = '2026-04-01T01:00:00.000Z';
    const content = randomBytes(100_000);
    const put = (): Promise<{ id: string }> => world.tx((tx) => putDocument(tx, world.vault, { engagement, customer, kind: 'contract', version: '2', content, at }));
    const [first, again] = [await put(), await put()];
    for (const n of [1, 2, 3]) await world.tx((tx) => postMessage(tx, world.vault, { id: randomUUID(), engagement, customer, author: SYSTEM, at, text: `message ${n}` }));

    expect(again.id).toBe(first.id);
    expect((await getDocument(world.api, world.vault, first.id))?.content.equals(content)).toBe(true);
    expect(await documentsOf(world.api, engagement)).toHaveLength(1);
    const page = await messagesOf(world.api, world.vault, engagement, { limit: 2 });
    const rest = await messagesOf(world.api, world.vault, engagement, { limit: 2, cursor: page.next! });
    expect([...page.rows, ...rest.rows].map(({ text }) => text).sort()).toEqual(['message 1', 'message 2', 'message 3']);
  });
});
