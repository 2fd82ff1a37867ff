import type { Terms } from './terms.js';

/**
 * The first terms document of the demo company. Hours are those of CAL-04, with the break from 12:00 (R-CAL-3); the
 * other numbers are ones the source documents leave open, and all prices are invented.
 */
export const defaultTerms: Terms = {
  version: '1',
  publishedAt: '2024-12-16T01:00:00.000Z',
  effectiveFrom: '2025-01-01',
  timeZone: 'Asia/Tokyo',
  closures: ['12-29..01-03'],
  designated: {},
  desks: {
    taskDesk: { windows: [{ open: '09:30', close: '12:00' }, { open: '13:00', close: '17:30' }] },
    planWork: { windows: [{ open: '10:00', close: '18:00' }] },
    premierPhone: { windows: [{ open: '10:00', close: '17:00' }] },
    callCentre: { windows: [{ open: '09:00', close: '18:00' }] },
    supportPhone: { windows: [{ open: '09:30', close: '12:00' }, { open: '13:00', close: '17:30' }] },
  },
  onboarding: {
    reminderDays: 3,
    maxReminders: 3,
    slotReminderTime: '10:00',
    automaticSends: false,
    callMinutes: 30,
    meetingMinutes: 60,
    serviceLevels: { staffSend: 1, agreeSlot: 1, recordSlot: 1, paymentConfirm: 1 },
    paymentReminderDays: 5,
    firstMonthProration: 'none',
    plans: [
      { id: 'light', title: { ja: 'ライト', en: 'Light' }, monthlyMinutes: 600 },
      { id: 'standard', title: { ja: 'スタンダード', en: 'Standard' }, monthlyMinutes: 1200 },
      { id: 'premium', title: { ja: 'プレミアム', en: 'Premium' }, monthlyMinutes: 2400 },
    ],
    materialVersion: '4',
    contractVersion: '2',
    freeDial: '0120-000-000',
  },
  staleAfterMinutes: 1_440,
  prices: [
    { code: 'ONB.FIRST_PAYMENT', plan: 'light', from: '2025-01-01', unitYen: 38_500 },
    { code: 'ONB.FIRST_PAYMENT', plan: 'standard', from: '2025-01-01', unitYen: 66_000 },
    { code: 'ONB.FIRST_PAYMENT', plan: 'premium', from: '2025-01-01', unitYen: 121_000 },
  ],
  links: { days: 14 },
};
