import type { Refusal } from '../engagement/command.js';
import { overCap, type CapUse } from '../support/effort.js';

/** DIN-12: meetings that would pass the cap of the contract (R-DIN-6). */
export function overMeetings(use: CapUse, asked: number): Refusal | undefined {
  const compared = overCap(use, asked);
  return compared && { code: 'OPT_CAP_EXCEEDED', kind: 'rule', rule: 'DIN-12', facts: compared };
}
