import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain/engagement/actor.js';
import type { Draft } from '#domain/engagement/event.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { chargeByKey, listCharges } from '#persistence/charges.js';
import { byId, receive } from '#persistence/commands.js';
import { loadDelivery } from '#persistence/deliveries.js';
import { engagementById } from '#persistence/engagements.js';
import { project } from '#persistence/project.js';
import { ProjectionGap } from '#persistence/projection-gap.js';
import { rebuild } from '#persistence/rebuild.js';
import { hold } from '#persistence/reservations.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { numbered, opening, timer } from '#test/support/events.js';
import { World, type Opened } from '#test/support/world.js';

const noDays = { timeZone: 'Asia/Tokyo', from: '2026-01-01', to: '2026-12-31', closed: {} } as never;
const tables = ['engagement', 'engagement_step', 'armed_timer', 'task', 'charge', 'charge_entry', 'outbox', 'delivery', 'effect_due', 'engagement_event'];

describe('project()', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.tx((tx) => new Rulebooks().publish(tx, { version: '1', terms: defaultTerms, days: noDays }));
    await world.user('sales-1', 'staff', 'sales');
    await world.user('support-1', 'staff', 'support');
    await world.user('manager-1', 'manager');
    await world.user('finance-1', 'finance');
  });
  afterAll(() => world.close());

  const all = async (table: string, id: string): Promise<unknown[]> => {
    const of = { engagement: 'id = $1', charge_entry: 'charge_key in (select key from charge where engagement_id = $1)', delivery: 'outbox_id in (select id from outbox where engagement_id = $1)' };
    return world.owner.query(`select to_jsonb(t) as row from ${table} t where ${of[table as keyof typeof of] ?? 'engagement_id = $1'} order by to_jsonb(t)::text`, [id]);
  };
  const everything = async (id: string): Promise<Record<string, unknown[]>> => Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await all(table, id)])));

  /** One of each thing that a projection writes. */
  const busy = (it: { number: string }): Draft[] => [
    { type: 'timer-armed', data: timer('remind', '2026-04-06T08:30:00.000Z') },
    { type: 'timer-armed', data: timer('late', '2026-04-03T08:30:00.000Z') },
    { type: 'effect-requested', data: { effect: 'sendMaterial' } },
    { type: 'effect-failed', data: { effect: 'sendMaterial', code: 'MAIL_REFUSED' } },
    { type: 'notice-due', data: { notice: 'material', to: 'customer', facts: { version: '4' } } },
    { type: 'notice-due', data: { notice: 'newInquiry', to: 'staff', facts: { department: 'sales' } } },
    { type: 'notice-due', data: { notice: 'paymentFormIssued', to: 'finance', facts: {} } },
    { type: 'notice-due', data: { notice: 'reminder', to: 'customer', facts: {}, skipped: 'stale' } },
    { type: 'charge-triggered', rule: 'ONB-07', data: { key: `${it.number}:ONB.FIRST_PAYMENT:1`, code: 'ONB.FIRST_PAYMENT', quantity: 1, price: 'standard', on: '2026-04-01', facts: {} } },
    { type: 'became-late', data: { key: 'sendMaterial', since: '2026-04-03T08:30:00.000Z' } },
  ];
  const openedBusy = async (simulation = false): Promise<Opened> => {
    const it = await world.opened({ simulation });
    const more = busy(it);
    await project(world.worker, { engagement: it.engagement, events: numbered(more, { from: it.seq + 1 }) });
    return { ...it, seq: it.seq + more.length };
  };

  test('writes the engagement, its steps, timers, tasks and lateness', async () => {
    const it = await openedBusy();

    const row = await engagementById(world.api, it.engagement);
    expect(row).toMatchObject({
      number: it.number, pipeline: 'onboarding', state: 'INQUIRED', step: 'inquiry', waitingOn: 'us', waitingFor: 'sendMaterial', company: '株式会社サンプル',
      nextDue: '2026-04-03T08:30:00.000Z', lateSince: '2026-04-03T08:30:00.000Z', onHold: false, closedAt: null, tasks: 1, seq: 14,
    });
    expect(await all('engagement_step', it.engagement)).toHaveLength(1);
    expect(await all('armed_timer', it.engagement)).toHaveLength(2);
  });

  test('takes fired timers and done effects away again', async () => {
    const it = await openedBusy();
    const events = numbered(
      [
        { type: 'timer-fired', data: { key: 'late', due: '2026-04-03T08:30:00.000Z' } },
        { type: 'effect-requested', data: { effect: 'sendMaterial' } },
        { type: 'effect-done', data: { effect: 'sendMaterial' } },
      ],
      { from: it.seq + 1 },
    );

    await project(world.worker, { engagement: it.engagement, events });

    expect(await engagementById(world.api, it.engagement)).toMatchObject({ nextDue: '2026-04-06T08:30:00.000Z', tasks: 0 });
  });

  test('prices a charge by the list of its date, and never guesses a missing price (CAL-06)', async () => {
    const it = await openedBusy();
    const events = numbered([{ type: 'charge-triggered', data: { key: `${it.number}:ONB.UNKNOWN:1`, code: 'ONB.UNKNOWN', quantity: 2, on: '2026-04-01', facts: {} } }], { from: it.seq + 1 });
    await project(world.worker, { engagement: it.engagement, events });

    expect(await chargeByKey(world.api, `${it.number}:ONB.FIRST_PAYMENT:1`)).toMatchObject({ state: 'priced', unitYen: 66_000, amountYen: 66_000, priceVersion: '1', rule: 'ONB-07', on: '2026-04-01' });
    expect(await chargeByKey(world.api, `${it.number}:ONB.UNKNOWN:1`)).toMatchObject({ state: 'price-missing', unitYen: null, amountYen: null });
  });

  test('settles a charge when its payment is confirmed', async () => {
    const it = await openedBusy();
    const key = `${it.number}:ONB.FIRST_PAYMENT:1`;
    await project(world.worker, { engagement: it.engagement, events: numbered([{ type: 'charge-settled', data: { key, amountYen: 66_000, on: '2026-04-02' } }], { from: it.seq + 1 }) });

    expect(await chargeByKey(world.api, key)).toMatchObject({ state: 'settled', amountYen: 66_000, entries: [{ kind: 'priced' }, { kind: 'settled', amountYen: 66_000 }] });
  });

  test('makes a delivery for each receiver: the contact, staff of the department and managers, finance', async () => {
    const it = await world.opened();
    const { deliveries } = await project(world.worker, { engagement: it.engagement, events: numbered(busy(it), { from: it.seq + 1 }) });

    const loaded = await Promise.all(deliveries.map((id) => loadDelivery(world.worker, world.vault, id)));
    const sent = loaded.map((delivery) => `${delivery!.outbox.name} → ${delivery!.receiver!.address}`).sort();
    expect(sent).toEqual([
      'material → taro@example.com',
      'newInquiry → manager-1@example.com',
      'newInquiry → sales-1@example.com',
      'paymentFormIssued → finance-1@example.com',
    ]);
  });

  test('sends what is for staff to the assignee alone', async () => {
    const it = await world.opened({ more: [{ type: 'reassigned', data: { assignee: 'support-1' } }] });
    const { deliveries } = await project(world.api, { engagement: it.engagement, events: numbered([{ type: 'notice-due', data: { notice: 'wish', to: 'staff', facts: {} } }], { from: it.seq + 1 }) });

    expect(deliveries).toHaveLength(1);
    expect((await loadDelivery(world.api, world.vault, deliveries[0]!))?.receiver).toMatchObject({ kind: 'user', id: 'support-1', language: 'ja' });
  });

  test('captures what a simulation would send, and lists none of it', async () => {
    const it = await openedBusy(true);

    expect(await all('outbox', it.engagement)).toHaveLength(3);
    expect(await all('delivery', it.engagement)).toEqual([]);
    expect((await listCharges(world.api, { engagement: it.engagement })).rows).toEqual([]);
    expect((await listCharges(world.api, { engagement: it.engagement, simulation: true })).rows).toHaveLength(1);
  });

  test('changes nothing when the same events come again', async () => {
    const it = await openedBusy();
    const before = await everything(it.engagement);
    const again = numbered([...opening({ number: it.number, customer: it.customer, contact: it.contact }), ...busy(it)]);

    const { deliveries } = await project(world.api, { engagement: it.engagement, events: again });

    expect(deliveries).toEqual([]);
    expect(await everything(it.engagement)).toEqual(before);
  });

  test('takes from overlapping events only what is new', async () => {
    const it = await openedBusy();
    const more = [...opening({ number: it.number, customer: it.customer, contact: it.contact }), ...busy(it), { type: 'noted', data: {} } as Draft];

    await project(world.api, { engagement: it.engagement, events: numbered(more) });

    expect(await engagementById(world.api, it.engagement)).toMatchObject({ seq: it.seq + 1 });
  });

  test('refuses a gap and writes nothing', async () => {
    const it = await world.opened();
    const before = await everything(it.engagement);

    const gap = project(world.api, { engagement: it.engagement, events: numbered([{ type: 'noted', data: {} }], { from: it.seq + 2 }) });
    const fromNothing = project(world.api, { engagement: randomUUID(), events: numbered([{ type: 'noted', data: {} }], { from: 2 }) });

    await expect(gap).rejects.toMatchObject({ code: 'PROJECTION_GAP', known: it.seq, got: it.seq + 2 });
    await expect(fromNothing).rejects.toBeInstanceOf(ProjectionGap);
    expect(await everything(it.engagement)).toEqual(before);
  });

  test('gives twins at the same moment one result: rows once, each delivery told once', async () => {
    const { customer, contact } = await world.customer();
    const [engagement, number] = [randomUUID(), `ONB-T${Date.now()}`];
    const events = numbered([...opening({ number, customer, contact }), ...busy({ number })]);

    const told = await Promise.all(Array.from({ length: 8 }, (_, n) => project(n % 2 ? world.api : world.worker, { engagement, events: events.slice(0, n < 4 ? 6 : undefined), ...(n % 3 !== 0 && { before: 'new' }) })));
    const late = await project(world.api, { engagement, events: [...events, ...numbered([{ type: 'noted', data: {} }], { from: events.length + 1 })], before: 'new' });

    expect(told.flatMap(({ deliveries }) => deliveries)).toHaveLength(4);
    expect(told.flatMap((one) => one.events).map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(events.map(({ seq }) => seq));
    expect([late.before?.seq, late.events.map(({ seq }) => seq)]).toEqual([events.length, [events.length + 1]]);
    expect(await all('engagement_event', engagement)).toHaveLength(events.length + 1);
    expect(await engagementById(world.api, engagement)).toMatchObject({ seq: events.length + 1 });
    const rows = await everything(engagement);
    await rebuild(world.api, engagement);
    expect(await everything(engagement)).toEqual(rows);
  });

  test('the same of one that stands there already, whatever state each of them has read', async () => {
    const it = await openedBusy();
    const { snapshot: before } = (await engagementById(world.api, it.engagement))!;
    const notice: Draft = { type: 'notice-due', data: { notice: 'engagement-opened', to: 'customer', facts: {} } };
    const events = numbered([{ type: 'noted', data: {} }, notice, { type: 'noted', data: {} }], { from: it.seq + 1 });

    const told = await Promise.all(Array.from({ length: 8 }, (_, n) => project(n % 2 ? world.api : world.worker, { engagement: it.engagement, events: events.slice(0, n < 4 ? 2 : undefined), ...(n % 3 !== 0 && { before }) })));
    const late = await project(world.api, { engagement: it.engagement, events: [...events, ...numbered([notice], { from: it.seq + 4 })], before });

    expect([told.flatMap((one) => one.deliveries).length, told.flatMap((one) => one.events).map(({ seq }) => seq).sort()]).toEqual([1, [it.seq + 1, it.seq + 2, it.seq + 3]]);
    expect([late.before?.seq, late.events.length, late.deliveries.length]).toEqual([it.seq + 3, 1, 1]);
    expect(await engagementById(world.api, it.engagement)).toMatchObject({ seq: it.seq + 4, snapshot: { seq: it.seq + 4 } });
    const rows = await everything(it.engagement);
    await rebuild(world.api, it.engagement);
    expect(await everything(it.engagement)).toEqual(rows);
  });

  test('accepts the commands whose events it writes, confirms their slot and frees the one it replaces', async () => {
    const it = await world.opened();
    const book = async (from: string, to: string): Promise<string> => {
      const command = randomUUID();
      await world.tx(async (tx) => {
        await receive(tx, { id: command, principal: 'staff:1', key: command, requestHash: Buffer.from('x'), engagement: it.engagement, pipeline: 'onboarding', name: 'agreeSlot', actor: SYSTEM, facts: {}, receivedAt: '2026-04-01T02:00:00.000Z' });
        expect(await hold(tx, { command, engagement: it.engagement, kind: 'call', person: 'anna', from, to })).toBeUndefined();
      });
      return command;
    };
    const slots = (): Promise<unknown> => world.api.query('select status, lower(during) as "from" from reservation where engagement_id = $1 order by 2', [it.engagement]);
    const first = await book('2026-04-08T01:00:00.000Z', '2026-04-08T01:30:00.000Z');
    await project(world.api, { engagement: it.engagement, events: numbered([{ type: 'noted', data: {} }, { type: 'noted', data: {} }], { from: it.seq + 1, command: first }) });
    expect(await byId(world.api, first)).toMatchObject({ status: 'accepted', fromSeq: it.seq + 1, toSeq: it.seq + 2 });

    const second = await book('2026-04-08T01:15:00.000Z', '2026-04-08T01:45:00.000Z');
    await project(world.api, { engagement: it.engagement, events: numbered([{ type: 'noted', data: {} }], { from: it.seq + 3, command: second }) });
    expect(await slots()).toEqual([{ status: 'released', from: '2026-04-08T01:00:00.000Z' }, { status: 'confirmed', from: '2026-04-08T01:15:00.000Z' }]);

    await project(world.api, { engagement: it.engagement, events: numbered([{ type: 'closed', data: { outcome: 'withdrawn' } }], { from: it.seq + 4 }) });
    expect(await slots()).toEqual([{ status: 'released', from: '2026-04-08T01:00:00.000Z' }, { status: 'released', from: '2026-04-08T01:15:00.000Z' }]);
  });

  test('can be dropped and computed again, and every row is the same', async () => {
    const it = await openedBusy();
    const before = await everything(it.engagement);
    await world.owner.query('delete from engagement where id = $1', [it.engagement]);
    expect(await all('armed_timer', it.engagement)).toEqual([]);

    const result = await rebuild(world.owner, it.engagement);

    expect(result).toEqual({ engagements: 1, differences: [] });
    expect(await everything(it.engagement)).toEqual(before);
  });

  test('rebuilds all engagements, one after the other, to what they were', async () => {
    const whole = async (): Promise<unknown> => Promise.all(tables.map((table) => world.owner.query(`select md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text)) from ${table} t`)));
    const before = await whole();

    const { engagements, differences } = await rebuild(world.worker);

    expect(engagements).toBeGreaterThan(5);
    expect(differences).toEqual([]);
    expect(await whole()).toEqual(before);
  });

  test('reports a ledger row that the events do not tell of', async () => {
    const it = await openedBusy();
    const key = `${it.number}:ONB.FIRST_PAYMENT:1`;
    await world.owner.query('update charge set quantity = 7 where key = $1', [key]);

    expect((await rebuild(world.worker, it.engagement)).differences).toEqual([{ engagement: it.engagement, table: 'charge', key }]);
  });
});
