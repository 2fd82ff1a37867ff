import type { LocalDate, LocalTime, Words } from '../calendar/calendar.js';

/** What a company sets for the intake of cards by mail. */
export interface CardIntakeTerms {
  /** Cards of one engagement that are taken in during one week; more are spread over stages (MCI-08). */
  cardsPerStage: number;
  /** Cards that the house can take in during one week, of all engagements together. */
  weeklyCapacityCards: number;
  /** Calendar days before the cutoff on which the customer is reminded of it, and the local time of the reminder. */
  cutoffReminderDays: number[];
  cutoffReminderTime: LocalTime;
  /** Business days after which staff looks after a custody slip that is not signed. */
  slipOpenDays: number;
  /** Calendar days the cards are held as a target, and the days that each further stage adds (R-MCI-5). */
  custodyDays: number;
  custodyDaysPerStage: number;
  /** Business days within which our side proposes dates, and sends the kits once the dates are agreed. */
  serviceLevels: { schedule: number; sendKits: number };
  /** What happens to a parcel that comes with its postage unpaid (MCI-06). */
  collectOnDelivery: 'refuse' | 'recharge';
  /** Whether the service is sold outside a plan (MCI-02). */
  soldWithoutPlan: boolean;
  /** Last day of the visit variant (MCI-16). */
  visitEndedOn: LocalDate;
  /** The plans that include it. Without months it may be used all year. */
  plans: CardIntakePlan[];
}

export interface CardIntakePlan {
  id: string;
  title: Words;
  months?: number;
}

/** The numbers of the demo company: the documents leave them open. */
export const defaultCardIntakeTerms: CardIntakeTerms = {
  cardsPerStage: 1_000,
  weeklyCapacityCards: 3_000,
  cutoffReminderDays: [7, 1],
  cutoffReminderTime: '10:00',
  slipOpenDays: 1,
  custodyDays: 14,
  custodyDaysPerStage: 7,
  serviceLevels: { schedule: 2, sendKits: 2 },
  collectOnDelivery: 'refuse',
  soldWithoutPlan: false,
  visitEndedOn: '2024-10-31',
  plans: [
    { id: 'basic', title: { ja: 'ベーシック', en: 'Basic' }, months: 3 },
    { id: 'advanced', title: { ja: 'アドバンスド', en: 'Advanced' }, months: 5 },
    { id: 'premier', title: { ja: 'プレミア', en: 'Premier' } },
    { id: 'premier-plus', title: { ja: 'プレミアプラス', en: 'Premier+' } },
    { id: 'onboarding-extension', title: { ja: 'オンボーディング延長支援', en: 'Onboarding extension' }, months: 1 },
  ],
};
