import type { Listed, SupportTerms } from '../support/support.terms.js';

/** The company's settings of data-integration support (DIN-01 to DIN-13). */
export interface DataIntegrationTerms extends SupportTerms {
  /** Systems that can be connected. One whose maker needs months of its own to set it up lengthens the support by them (DIN-06). */
  destinations: (Listed & { setUpMonths: number })[];
  /** Most minutes of meetings, and of reviews and document checks, in one period (DIN-03). */
  caps: { meeting: number; review: number };
  /** Whether support that is included in a plan may be lengthened by add-on months, too (R-DIN-2). */
  addonForIncludedSupport: boolean;
  /** Products that may only be ordered together with this support, or with a plan that includes it (CSP-13). */
  requiredBy: string[];
  /** Business days within which our side does its part. */
  serviceLevels: { assign: number; review: number };
}

export const defaultDataIntegrationTerms: DataIntegrationTerms = {
  months: 2,
  destinations: [
    { id: 'sales-force', title: { ja: '営業支援システム', en: 'Sales force automation' }, setUpMonths: 0 },
    { id: 'core-system', title: { ja: '基幹システム', en: 'Core business system' }, setUpMonths: 0 },
    { id: 'marketing', title: { ja: 'マーケティング支援システム', en: 'Marketing automation' }, setUpMonths: 1 },
  ],
  caps: { meeting: 300, review: 300 },
  addonForIncludedSupport: false,
  requiredBy: ['data-hub'],
  endReminderDays: [14, 3],
  reminderTime: '10:00',
  capNoticePercents: [80, 100],
  meetingMinutes: 60,
  serviceLevels: { assign: 1, review: 3 },
};
