import type { LocalDate } from '../calendar/calendar.js';
import type { Refusal } from '../engagement/command.js';
import { overCap, type CapUse } from '../support/effort.js';

/** The two caps of a period (DIN-03): meetings; reviews and document checks. */
export type EffortKind = 'meeting' | 'review';

/** DIN-03: minutes that would pass the cap of their kind in their period. */
export function overEffort(kind: EffortKind, use: CapUse, asked: number, period?: { from: LocalDate; to: LocalDate }): Refusal | undefined {
  const compared = overCap(use, asked);
  return compared && { code: 'DIN_CAP_EXCEEDED', kind: 'rule', rule: 'DIN-03', facts: { kind, ...compared, ...(period && { from: period.from, to: period.to }) } };
}
