import { defaultDataIntegrationTerms } from '../data-integration/data-integration.terms.js';
import { defaultOptionSupportTerms } from '../option-support/option-support.terms.js';
import { defaultCardIntakeTerms } from '../card-intake/card-intake.terms.js';
import type { Terms } from './terms.js';

/**
 * The first terms document of the demo company. Hours are those of CAL-04, with the break from 12:00 (R-CAL-3); the
 * other numbers are ones the source documents leave open, and all prices are invented but
 * that of English training.
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
  dataIntegration: defaultDataIntegrationTerms,
  optionSupport: defaultOptionSupportTerms,
  cardIntake: defaultCardIntakeTerms,
  staleAfterMinutes: 1_440,
  prices: [
    { code: 'ONB.FIRST_PAYMENT', plan: 'light', from: '2025-01-01', unitYen: 38_500 },
    { code: 'ONB.FIRST_PAYMENT', plan: 'standard', from: '2025-01-01', unitYen: 66_000 },
    { code: 'ONB.FIRST_PAYMENT', plan: 'premium', from: '2025-01-01', unitYen: 121_000 },
    { code: 'MCI.STAFF', from: '2025-01-01', unitYen: 12 },
    { code: 'MCI.STAFF', plan: 'plan', from: '2025-01-01', unitYen: 0 },
    { code: 'MCI.DIGITISE', from: '2025-01-01', unitYen: 20 },
    { code: 'MCI.LATE_CHANGE', from: '2025-01-01', unitYen: 12 },
    { code: 'MCI.LATE_CANCEL', from: '2025-01-01', unitYen: 12 },
    { code: 'MCI.POSTAGE', from: '2025-01-01', unitYen: 1 },
    { code: 'DIN.BASE_2M', from: '2025-01-01', unitYen: 400_000 },
    { code: 'DIN.ADDON_1M', from: '2025-01-01', unitYen: 150_000 },
    { code: 'DIN.EXTENSION', from: '2025-01-01', unitYen: 200_000 },
    { code: 'OPT.BASE_2M', from: '2025-01-01', unitYen: 120_000 },
    { code: 'TRN.SESSION', from: '2025-01-01', unitYen: 80_000 },
    { code: 'TRN.ENGLISH', from: '2025-01-01', unitYen: 100_000 },
    { code: 'CSP.TRAVEL', from: '2025-01-01', unitYen: 50_000 },
    { code: 'EXT.TRAVEL', from: '2025-01-01', unitYen: 50_000 },
  ],
  links: { days: 14 },
};
