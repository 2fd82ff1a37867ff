import { startOfDay } from '#domain/calendar/calendar.js';
import { serviceMonth } from '#domain/support/months.js';
import { cardIntakeStory, tellCardIntake, wholeCardIntake } from './card-intake-story.js';
import { dataIntegrationStory, dataIntegrationWork, held, tellDataIntegration, today } from './data-integration-story.js';
import type { Case, EngineBed, Story } from './engine-bed.js';
import { onboardingStory, tellOnboarding, wholeOnboarding } from './onboarding-story.js';
import { optionSupportStory, tellOptionSupport } from './option-support-story.js';
import { fastForward } from './time.js';

/** What is recorded of a pipeline: stories with the commands and waits that its body has, each told to its end. */
export interface Recorded {
  story: Story;
  stories: { [name: string]: (bed: EngineBed) => Promise<Case> };
}

const PARCEL = { carrier: 'yamato', tracking: '1234-5679' };
const upTo = (command: string) => wholeCardIntake.slice(0, wholeCardIntake.findIndex((line) => line.command === command));
const beginOf = (month: number): string => startOfDay('Asia/Tokyo', serviceMonth(today(), month).from);

/** By the folder of the pipeline. A process that gains a path gains a story here; `npm run histories` records it. */
export const recordedStories: { [pipeline: string]: Recorded } = {
  onboarding: {
    story: onboardingStory,
    stories: {
      whole: (bed) => tellOnboarding(bed),
      // The answer to the meeting has the start of use and the end.
      'answered-whole': (bed) => tellOnboarding(bed),
      withdrawn: async (bed) => {
        const it = await tellOnboarding(bed, wholeOnboarding.slice(0, 7));
        await it.did('withdraw');
        return it;
      },
      'held-failed-and-overridden': async (bed) => {
        bed.failures.push('MAIL_REFUSED');
        const it = bed.engagement({ simulation: true });
        await it.did('submitInquiry', { inquiry: { kind: 'service' } });
        await it.did('sendMaterial');
        await it.projected('effect-failed');
        await it.did('retryEffect', { effect: 'MATERIAL_MAIL' });
        await it.effectsDone();
        await it.did('hold', { on: 'third' });
        await it.did('override', { action: 'withdraw', facts: {} });
        return it;
      },
      'effects-told': async (bed) => {
        bed.failures.push('NOT_NOW', 'NOT_NOW', 'MAIL_REFUSED');
        const it = bed.engagement();
        await it.did('submitInquiry', { inquiry: { kind: 'service' } });
        await it.did('sendMaterial');
        await it.projected('effect-failed');
        await it.did('retryEffect', { effect: 'MATERIAL_MAIL' });
        await it.projected('effect-done');
        await it.did('withdraw');
        return it;
      },
    },
  },
  'card-intake': {
    story: cardIntakeStory,
    stories: {
      whole: (bed) => tellCardIntake(bed),
      'cancelled-after-the-cutoff': async (bed) => {
        const it = await tellCardIntake(bed, upTo('ship'));
        await fastForward(bed.client, it.workflowId, { until: it.state.deadlines['cutoff']!.at });
        await it.did('cancel', { cancel: { feeAccepted: true } }, 'customer');
        return it;
      },
      'cancelled-and-answered-whole': async (bed) => {
        const it = await tellCardIntake(bed, upTo('ship'));
        await it.did('cancel', {}, 'customer');
        return it;
      },
      'cancelled-with-cards-here': async (bed) => {
        const it = await tellCardIntake(bed, upTo('exchangeSlip'));
        await it.did('cancel', { cancel: { feeAccepted: true } }, 'customer');
        await it.did('sendBack', { shipment: PARCEL });
        await it.did('signReturnSlip');
        return it;
      },
      'failed-held-and-overridden': async (bed) => {
        bed.failures.push('PRINTER_AWAY');
        const it = await tellCardIntake(bed, upTo('sendKits'));
        await it.did('sendKits');
        await it.projected('effect-failed');
        await it.did('skipEffect', { effect: Object.keys(it.state.effects)[0]! });
        await it.did('hold', { on: 'customer' });
        await it.did('override', { action: 'cancel', facts: {} });
        return it;
      },
    },
  },
  'data-integration': {
    story: dataIntegrationStory,
    stories: {
      whole: async (bed) => {
        const it = await tellDataIntegration(bed, today());
        await it.did('holdReleaseCheck', held);
        return it;
      },
      'extended-with-an-add-on': async (bed) => {
        const it = await tellDataIntegration(bed, today());
        await fastForward(bed.client, it.workflowId, { until: beginOf(2) });
        await it.did('orderAddon', { addon: { month: serviceMonth(today(), 3).from } });
        await fastForward(bed.client, it.workflowId, { until: beginOf(4) });
        await it.did('holdReleaseCheck', held);
        return it;
      },
      'held-overridden-and-stopped': async (bed) => {
        const it = await tellDataIntegration(bed, today(), {}, dataIntegrationWork.slice(0, 1));
        await it.did('hold', { on: 'customer' });
        await it.did('override', { action: 'startTest', facts: {} });
        await it.did('stop');
        return it;
      },
    },
  },
  'option-support': {
    story: optionSupportStory,
    stories: {
      whole: (bed) => tellOptionSupport(bed, today(), ['survey', 'risk-check']),
      'held-and-ended': async (bed) => {
        const it = await tellOptionSupport(bed, today(), ['survey']);
        await it.did('hold', { on: 'customer' });
        await it.did('resume');
        await fastForward(bed.client, it.workflowId, { until: beginOf(2) });
        return it;
      },
    },
  },
};
