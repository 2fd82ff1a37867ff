import type { Refusal } from '../engagement/command.js';
import { isOutOfArea, type Origin } from './visits.js';

/** A session of the three-hour training that was held: one trip of its own (R-CSP-6, CSP-18). */
export interface TrainingSession {
  language: string;
  origin: Origin;
  prefecture: string;
}

export type ChargeLine = { code: string; quantity: number; unitAmountYen?: number; amountYen?: number };

const LANGUAGES = ['ja', 'en'];

/** Training is given in Japanese, or for a surcharge in English (CSP-06, CSP-18). */
export function whyNotInLanguage(sessions: readonly TrainingSession[]): Refusal | undefined {
  const other = sessions.find(({ language }) => !LANGUAGES.includes(language));
  return other && { code: 'CSP_LANGUAGE_NOT_SUPPORTED', kind: 'rule', rule: 'CSP-18', facts: { language: other.language, supported: LANGUAGES } };
}

/**
 * CSP-18: each session, a surcharge for each in English, and travel for each outside the area. `englishYen` is the price of
 * the surcharge on the day, in whole yen before tax; without one the line stands without an amount (CAL-06).
 */
export function trainingCharges(sessions: readonly TrainingSession[], englishYen: number | undefined): ChargeLine[] {
  const english = sessions.filter(({ language }) => language === 'en').length;
  const travelled = sessions.filter(({ origin, prefecture }) => isOutOfArea(origin, prefecture)).length;
  const lines: ChargeLine[] = [
    { code: 'TRN.SESSION', quantity: sessions.length },
    { code: 'TRN.ENGLISH', quantity: english, ...(englishYen !== undefined && { unitAmountYen: englishYen, amountYen: english * englishYen }) },
    { code: 'TRN.TRAVEL', quantity: travelled },
  ];
  return lines.filter(({ quantity }) => quantity > 0);
}
