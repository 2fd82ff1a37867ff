import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCalendarDays, instantOf, millisOf, startOfDay } from '#domain/calendar/calendar.js';
import type { Instant } from '#domain/calendar/calendar.js';
import { dataIntegration } from '#domain/data-integration/data-integration.pipeline.js';
import type { Command } from '#domain/engagement/command.js';
import type { Facts } from '#domain/engagement/json.js';
import { serviceMonth } from '#domain/support/months.js';
import { dataIntegrationStory, dataIntegrationWork, held, supportOrder, tellDataIntegration, today } from '#test/support/data-integration-story.js';
import { EngineBed, story, type Case } from '#test/support/engine-bed.js';
import { fastForward } from '#test/support/time.js';

let bed: EngineBed;

beforeAll(async () => {
  bed = await EngineBed.open(dataIntegrationStory);
}, 120_000);

afterAll(() => bed.close());

const charges = (it: Case) => it.events.flatMap(({ type, data }) => (type === 'charge-triggered' ? [`${data.code} ${data.on}`] : []));
const beginOf = (startDate: string, month: number) => startOfDay('Asia/Tokyo', serviceMonth(startDate, month).from);

describe('a data integration', () => {
  it('goes through its steps to the check after the release, documents and reviews as often as needed', async () => {
    const it = await tellDataIntegration(bed, today());
    expect(it.state).toMatchObject({ state: 'RELEASED', waiting: { on: 'us', action: 'holdReleaseCheck' } });
    await it.did('holdReleaseCheck', held);
    await it.projected('closed');

    expect(it.state).toMatchObject({ state: 'COMPLETED', closed: { outcome: 'COMPLETED' }, timers: {} });
    expect(Object.keys(it.state.steps)).toEqual(['order', 'kickoff', 'design', 'test', 'release']);
    expect(charges(it)).toEqual([`DIN.BASE_2M ${today()}`]);
  }, 90_000);

  it('charges an extension for each month that begins uncovered, and none for the add-on month between them (DIN-07, DIN-08)', async () => {
    const startDate = today();
    const it = await tellDataIntegration(bed, startDate);
    await fastForward(bed.client, it.workflowId, { until: beginOf(startDate, 2) });
    await it.projected('charge-triggered', 2);
    await it.did('orderAddon', { addon: { month: serviceMonth(startDate, 3).from } });
    await fastForward(bed.client, it.workflowId, { until: beginOf(startDate, 4) });
    await it.projected('charge-triggered', 4);
    await it.did('stop');
    await it.projected('closed');

    const [second, fourth] = [serviceMonth(startDate, 2).from, serviceMonth(startDate, 4).from];
    expect(charges(it).map((line) => line.replace(/ADDON_1M .*/, 'ADDON_1M'))).toEqual([`DIN.BASE_2M ${startDate}`, `DIN.EXTENSION ${second}`, 'DIN.ADDON_1M', `DIN.EXTENSION ${fourth}`]);
    expect(it.state.closed?.outcome).toBe('STOPPED');
  }, 120_000);

  it('completed in the last minute of the last covered day leaves nothing to charge (DIN-07)', async () => {
    const startDate = today();
    const it = await tellDataIntegration(bed, startDate);
    await fastForward(bed.client, it.workflowId, { until: instantOf(millisOf(beginOf(startDate, 2)) - 60_000) });
    await it.did('holdReleaseCheck', held);
    await it.projected('closed');

    expect([charges(it), it.state.closed?.outcome]).toEqual([[`DIN.BASE_2M ${startDate}`], 'COMPLETED']);
  }, 90_000);

  it('carried over a week after its covered end has one extension, or none when the work was over on its last covered day', async () => {
    const covered = addCalendarDays(today(), -7);
    let startDate = addCalendarDays(covered, -58);
    while (serviceMonth(startDate, 2).from > covered) startDate = addCalendarDays(startDate, -1);
    const begun = millisOf(startOfDay('Asia/Tokyo', startDate));
    const past = [['order', supportOrder(startDate)], ...dataIntegrationWork].map(([name, facts], day) => carried(name as string, facts as Facts, instantOf(begun + day * 86_400_000)));
    const lastMinute = instantOf(millisOf(beginOf(startDate, 2)) - 60_000);

    const late = bed.engagement({ past });
    await bed.start(late.start);
    await late.projected('charge-triggered', 2);
    const over = bed.engagement({ past: [...past, carried('holdReleaseCheck', held, lastMinute)] });
    await bed.start(over.start);
    await over.projected('closed');

    expect(charges(late)).toEqual([`DIN.BASE_2M ${startDate}`, `DIN.EXTENSION ${serviceMonth(startDate, 2).from}`]);
    expect([charges(over), over.state.closed]).toEqual([[`DIN.BASE_2M ${startDate}`], { at: lastMinute, outcome: 'COMPLETED' }]);
  }, 90_000);

  it('begins on its first day, when that lies ahead', async () => {
    const startDate = addCalendarDays(today(), 10);
    const it = bed.engagement({ simulation: true });
    await it.did('order', supportOrder(startDate));
    expect(charges(it)).toEqual([]);

    await fastForward(bed.client, it.workflowId, { until: startOfDay('Asia/Tokyo', startDate) });
    await it.projected('charge-triggered');
    expect(charges(it)).toEqual([`DIN.BASE_2M ${startDate}`]);
  }, 60_000);

  it('carried over in the middle has the charges of its months with their own dates, and disturbs nobody about them', async () => {
    const startDate = addCalendarDays(today(), -80);
    const opened = startOfDay('Asia/Tokyo', startDate);
    const past = [['order', supportOrder(startDate)], ...dataIntegrationWork].map(([name, facts], day) => carried(name as string, facts as Facts, instantOf(millisOf(opened) + day * 86_400_000)));
    const it = bed.engagement({ past });
    await bed.start(it.start);
    await it.projected('charge-triggered', 2);
    await it.did('holdReleaseCheck', held);
    await it.projected('closed');

    expect(charges(it)).toEqual([`DIN.BASE_2M ${startDate}`, `DIN.EXTENSION ${serviceMonth(startDate, 2).from}`]);
    const before = it.events.findIndex(({ type, data }) => type === 'fact-recorded' && data.action === 'holdReleaseCheck');
    expect(it.events.slice(0, before).filter(({ type, data }) => type === 'notice-due' && !data.skipped && data.notice !== 'coverage-ended' && data.notice !== 'extension-charged')).toEqual([]);
  }, 90_000);

  it('is the same story when continued as new after every command', async () => {
    const startDate = today();
    const [plain, continued] = [await tellDataIntegration(bed, startDate), await tellDataIntegration(bed, startDate, { continueAfter: 1 })];
    await plain.did('holdReleaseCheck', held);
    await continued.did('holdReleaseCheck', held);
    await Promise.all([plain.projected('closed'), continued.projected('closed')]);

    expect(story(continued.events)).toEqual(story(plain.events));
  }, 180_000);

  it('goes on without a meeting that a manager lets go', async () => {
    const it = bed.engagement({ simulation: true });
    await it.did('order', supportOrder(today()));
    await it.did('assignArchitect', { architect: { id: 'architect' } });
    await it.did('override', { action: 'startTest', facts: {} });
    await it.did('override', { action: 'release', facts: {} });
    expect(it.state.waiting.action).toBe('holdReleaseCheck');

    await it.did('complete', {});
    await it.projected('closed');
    expect(it.state.closed?.outcome).toBe('COMPLETED');
  }, 60_000);
});

function carried(name: string, facts: Facts, receivedAt: Instant): Command {
  const role = dataIntegration.actions[name]!.by[0]!;
  return { id: `${name}/${receivedAt}`, name, facts, actor: { role, id: role }, receivedAt };
}
