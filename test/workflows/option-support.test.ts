import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOfDay } from '#domain/calendar/calendar.js';
import { serviceMonth } from '#domain/support/months.js';
import { today } from '#test/support/data-integration-story.js';
import { EngineBed } from '#test/support/engine-bed.js';
import { optionSupportStory, tellOptionSupport } from '#test/support/option-support-story.js';
import { fastForward } from '#test/support/time.js';

let bed: EngineBed;

beforeAll(async () => {
  bed = await EngineBed.open(optionSupportStory);
}, 120_000);

afterAll(() => bed.close());

describe('an option support', () => {
  it('is complete when each option has been explained (DIN-11)', async () => {
    const it = await tellOptionSupport(bed, today(), ['survey']);
    expect(it.state).toMatchObject({ state: 'GUIDING', waiting: { action: 'guideOption' } });
    await it.did('guideOption', { guidance: { option: 'risk-check' } });
    await it.projected('closed');

    expect(it.state).toMatchObject({ state: 'COMPLETED', closed: { outcome: 'COMPLETED' }, timers: {} });
    expect(it.events.flatMap(({ type, data }) => (type === 'charge-triggered' ? [data.code] : []))).toEqual(['OPT.BASE_2M']);
  }, 60_000);

  it('ends by itself at the end of its period', async () => {
    const startDate = today();
    const it = await tellOptionSupport(bed, startDate, []);
    await fastForward(bed.client, it.workflowId, { until: startOfDay('Asia/Tokyo', serviceMonth(startDate, 2).from) });
    await it.projected('closed');

    expect(it.state).toMatchObject({ state: 'ENDED', closed: { outcome: 'ENDED' } });
  }, 60_000);
});
