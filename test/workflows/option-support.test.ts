import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateOf, startOfDay } from '#domain/calendar/calendar.js';
import { optionSupport } from '#domain/option-support/option-support.pipeline.js';
import { serviceMonth } from '#domain/support/months.js';
import { EngineBed } from '#test/support/engine-bed.js';
import { fastForward } from '#test/support/time.js';

let bed: EngineBed;

beforeAll(async () => {
  bed = await EngineBed.open({ pipeline: optionSupport });
}, 120_000);

afterAll(() => bed.close());

const today = (): string => dateOf('Asia/Tokyo', new Date().toISOString());

describe('an option support', () => {
  const options = (startDate: string) => ({ order: { options: ['survey', 'risk-check'], startDate, notesAccepted: true } });

  it('is complete when each option has been explained (DIN-11)', async () => {
    const it = bed.engagement({ simulation: true });
    await it.did('order', options(today()));
    await it.did('assignAdviser', { adviser: { id: 'adviser' } });
    await it.did('guideOption', { guidance: { option: 'survey' } });
    expect(it.state).toMatchObject({ state: 'GUIDING', waiting: { action: 'guideOption' } });
    await it.did('guideOption', { guidance: { option: 'risk-check' } });
    await it.projected('closed');

    expect(it.state).toMatchObject({ state: 'COMPLETED', closed: { outcome: 'COMPLETED' }, timers: {} });
    expect(it.events.flatMap(({ type, data }) => (type === 'charge-triggered' ? [data.code] : []))).toEqual(['OPT.BASE_2M']);
  }, 60_000);

  it('ends by itself at the end of its period', async () => {
    const startDate = today();
    const it = bed.engagement({ simulation: true });
    await it.did('order', options(startDate));
    await fastForward(bed.client, it.workflowId, { until: startOfDay('Asia/Tokyo', serviceMonth(startDate, 2).from) });
    await it.projected('closed');

    expect(it.state).toMatchObject({ state: 'ENDED', closed: { outcome: 'ENDED' } });
  }, 60_000);
});
