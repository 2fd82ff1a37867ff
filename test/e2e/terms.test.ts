import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCalendarDays, dateOf } from '#domain/calendar/calendar.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import type { Terms } from '#domain/terms/terms.js';
import { priceCharges } from '#persistence/pricing.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { ApiBed, inquiry } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

const day = (after: number): string => addCalendarDays(dateOf('Asia/Tokyo', new Date().toISOString()), after);

/** The default terms as a form, under another name and from another day. */
function form(version: string, effectiveFrom: string, change: (it: Terms) => void = () => undefined): { terms: Record<string, never> } {
  const { publishedAt: _, ...terms } = structuredClone({ ...defaultTerms, version, effectiveFrom });
  change(terms as Terms);
  return { terms: terms as unknown as Record<string, never> };
}

const manager = () => bed.client('manager');
const publish = (body: ReturnType<typeof form>) => manager().POST('/v1/terms', { body });
const preview = (body: ReturnType<typeof form>) => manager().POST('/v1/terms/preview', { body });

const dearer = (it: Terms): void => {
  it.onboarding.reminderDays = 5;
  it.desks.planWork.windows = [{ open: '10:00', close: '17:00' }];
  it.designated[day(40)] = { ja: '創立記念日', en: 'Foundation day' };
  it.prices.push({ code: 'ONB.FIRST_PAYMENT', plan: 'light', from: day(30), unitYen: 41_800 });
};

describe('a manager', () => {
  it('sees what a new version would change before it is published, and nothing is changed by looking', async () => {
    const { data } = await bed.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
    const seen = await preview(form('2027-spring', day(30), dearer));

    expect(data && 'engagement' in data).toBe(true);
    expect(seen.data).toEqual({
      version: '2027-spring', effectiveFrom: day(30), against: '1',
      changes: [
        { path: `designated.${day(40)}.en`, to: 'Foundation day' }, { path: `designated.${day(40)}.ja`, to: '創立記念日' },
        { path: 'desks.planWork.windows', from: [{ open: '10:00', close: '18:00' }], to: [{ open: '10:00', close: '17:00' }] },
        { path: 'onboarding.reminderDays', from: 3, to: 5 },
      ],
      prices: [{ code: 'ONB.FIRST_PAYMENT', plan: 'light', on: day(30), toYen: 41_800 }],
      calendar: { version: expect.stringMatching(/^holiday_jp-/), from: '2025-01-01', to: `${Number(day(30).slice(0, 4)) + 4}-12-31` },
      keep: [{ version: '1', openEngagements: 1 }],
    });
    expect((await manager().GET('/v1/terms')).data!.items.map(({ version }) => version)).toEqual(['1']);
  });

  it('publishes it once, by its name; running engagements keep theirs', async () => {
    const [first, again] = [await publish(form('2027-spring', day(30), dearer)), await publish(form('2027-spring', day(30), dearer))];
    const { items } = (await bed.client('staff').GET('/v1/terms')).data!;

    expect(first.response.status).toBe(201);
    expect(first.data).toMatchObject({ version: '2027-spring', state: 'coming', effectiveFrom: day(30), publishedBy: 'manager', openEngagements: 0 });
    expect(again.data).toEqual(first.data);
    expect(items.map(({ version, state, openEngagements }) => ({ version, state, openEngagements }))).toEqual([
      { version: '2027-spring', state: 'coming', openEngagements: 0 }, { version: '1', state: 'current', openEngagements: 1 },
    ]);
  });

  it('reads the document and its days again', async () => {
    const { data } = await bed.client('finance').GET('/v1/terms/{version}', { params: { path: { version: '2027-spring' } } });

    expect(data!.terms).toMatchObject({ version: '2027-spring', onboarding: { reminderDays: 5 }, publishedAt: data!.publishedAt });
    expect(data!.calendar.closures).toEqual(['12-29..01-03']);
    expect(data!.calendar.days).toEqual(expect.arrayContaining([
      { date: day(40), kind: 'designated', title: { ja: '創立記念日', en: 'Foundation day' } }, { date: '2027-01-01', kind: 'holiday', title: { ja: '元日', en: "New Year's Day" } },
    ]));
  });

  it('cannot give a published name to something else, one that comes first wins', async () => {
    const other = form('2027-spring', day(30), (it) => (it.onboarding.reminderDays = 9));
    const later = form('2027-spring', day(31), dearer);
    const race = await Promise.all([3, 4, 5, 6].map((reminderDays) => publish(form('race', day(50), (it) => (it.onboarding.reminderDays = reminderDays)))));

    for (const body of [other, later]) expect((await publish(body)).error).toMatchObject({ status: 409, code: 'RULEBOOK_PUBLISHED', facts: { version: '2027-spring' } });
    expect((await preview(other)).error).toMatchObject({ status: 409, code: 'RULEBOOK_PUBLISHED' });
    expect(race.map(({ response }) => response.status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('publishes two for the same day: the later one holds, the other is superseded', async () => {
    await publish(form('day-60-a', day(60)));
    await publish(form('day-60-b', day(60)));
    const { items } = (await manager().GET('/v1/terms')).data!;

    expect(items.filter(({ version }) => version.startsWith('day-60')).map(({ version, state }) => [version, state])).toEqual([['day-60-b', 'coming'], ['day-60-a', 'superseded']]);
  });

  it('has prices used from their day on', async () => {
    const charge = (on: string) => ({ key: 'k', code: 'ONB.FIRST_PAYMENT', quantity: 1, price_key: 'light', on_date: on, rule: null, facts: {}, seq: 1, triggered_at: '2026-01-01T00:00:00.000Z' });
    const projection = { charges: [charge(day(29)), charge(day(30))], entries: [] as { unit_yen: number | null; price_version: string | null }[] };
    await priceCharges(bed.parts.db, projection as never);

    expect(projection.entries.map(({ unit_yen, price_version }) => [unit_yen, price_version])).toEqual([[38_500, '1'], [41_800, '2027-spring']]);
    expect((await new Rulebooks().inForce(bed.parts.db, new Date().toISOString()))?.version).toBe('1');
  });
});

describe('what is refused', () => {
  it.each<[string, string, number, string]>([
    ['a version that holds today', day(0), 422, 'CFG_EFFECTIVE_BEFORE_PUBLISHED'], ['one that held yesterday', day(-1), 422, 'CFG_EFFECTIVE_BEFORE_PUBLISHED'],
    ['one from a year without holidays', '2051-01-01', 422, 'CAL_YEAR_NOT_LOADED'], ['one from before all', '2020-01-01', 422, 'CFG_EFFECTIVE_BEFORE_PUBLISHED'],
  ])('%s', async (_, effectiveFrom, status, code) => {
    for (const ask of [preview, publish]) expect((await ask(form('refused', effectiveFrom))).error).toMatchObject({ status, code });
  });

  it('another time zone', async () => {
    expect((await publish(form('zone', day(10), (it) => (it.timeZone = 'America/New_York')))).error).toMatchObject({ status: 422, code: 'CFG_TIME_ZONE_FIXED' });
  });

  const edits: [string, (it: Record<string, unknown> & Terms) => void, string][] = [
    ['a setting nobody knows', (it) => Object.assign(it, { onbReminderDays: 3 }), 'terms.onbReminderDays'],
    ['a setting that is missing', (it) => delete (it as Record<string, unknown>)['links'], 'terms.links'],
    ['a window that closes before it opens', (it) => (it.desks.planWork.windows = [{ open: '18:00', close: '10:00' }]), 'terms.desks.planWork.windows.0'],
    ['half a yen', (it) => (it.prices[0]!.unitYen = 0.5), 'terms.prices.0.unitYen'],
    ['a price twice', (it) => it.prices.push({ ...it.prices[0]!, unitYen: 1 }), 'terms.prices'],
    ['a day that is none', (it) => (it.designated = { '2027-02-30': { ja: 'x', en: 'x' } }), 'terms.designated.2027-02-30'],
    ['a closure that is none', (it) => (it.closures = ['13-01..13-02']), 'terms.closures.0'],
    ['a name with a slash', (it) => (it.version = 'a/b'), 'terms.version'],
    ['a name that is too long', (it) => (it.version = 'v'.repeat(41)), 'terms.version'],
    ['a time of publication', (it) => (it.publishedAt = '2020-01-01T00:00:00.000Z'), 'terms.publishedAt'],
  ];
  it.each(edits)('%s', async (_, edit, path) => {
    const { error } = await publish(form('refused', day(10), edit as never));

    expect(error).toMatchObject({ status: 400, code: 'CFG_MALFORMED' });
    expect(error!.errors!.map((each) => each.path)).toContain(path);
  });

  it.each<[string, string, number]>([
    ['no document', '{}', 400], ['a text', '"x"', 400], ['a list', '{"terms":[]}', 400], ['something beside it', '{"terms":{},"calendar":{}}', 400], ['half of one', '{"terms":{', 400],
    ['a polluting key', '{"terms":{"__proto__":{"version":"x"}}}', 400], ['too many levels', `{"terms":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`, 400], ['too much', `{"terms":{"version":"${'x'.repeat(200_000)}"}}`, 413],
  ])('%s', async (_, body, status) => {
    for (const path of ['/v1/terms', '/v1/terms/preview']) {
      const response = await bed.fetch(path, { method: 'POST', headers: { authorization: `Bearer ${bed.keyOf('manager')}`, 'content-type': 'application/json' }, body });
      expect(response.status).toBe(status);
    }
  });

  it('a version that is not there, and a name that cannot be one', async () => {
    const ask = async (version: string) => (await bed.fetch(`/v1/terms/${version}`, { headers: { authorization: `Bearer ${bed.keyOf('staff')}` } })).status;

    expect([await ask('nothing'), await ask('constructor'), await ask('%00'), await ask("'--")]).toEqual([404, 404, 400, 400]);
  });

  it('whoever is no manager', async () => {
    for (const role of ['staff', 'finance'] as const) expect((await bed.client(role).POST('/v1/terms', { body: form('theirs', day(10)) })).error).toMatchObject({ status: 403 });
  });
});
