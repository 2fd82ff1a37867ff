import type { Refusal } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Json } from '../engagement/json.js';

const PARTS: { [part: string]: RegExp } = { carrier: /^[A-Za-z0-9-]{1,40}$/, tracking: /^[A-Za-z0-9-]{1,40}$/ };

/** A correction of the shipment: who carries it and under which number. */
export function shipmentCorrectable(_it: Engagement, value: Json): Refusal | undefined {
  const entries = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  const wrong = entries.filter(([part, each]) => typeof each !== 'string' || !PARTS[part]?.test(each)).map(([part]) => part);
  if (entries.length > 0 && wrong.length === 0) return undefined;
  return { code: 'FACT_VALUE_INVALID', kind: 'invalid', rule: 'KERNEL-CORRECT', facts: { fact: 'shipment', wrong, correctable: Object.keys(PARTS) } };
}
