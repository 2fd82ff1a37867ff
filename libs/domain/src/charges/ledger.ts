import { notNow, type Refusal } from '../engagement/command.js';

/** What is written about a charge, in the order in which it ranks: the highest one is its state. */
export const entryKinds = ['price-missing', 'priced', 'acknowledged', 'invoiced', 'settled', 'waived', 'reversed'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What finance does with a charge. */
export const financeActions = ['acknowledge', 'invoice', 'waive', 'reverse', 'reprice'] as const;
export type FinanceAction = (typeof financeActions)[number];

interface Rule {
  writes: EntryKind;
  by: readonly ('finance' | 'manager')[];
  /** At least one of these entries has to be there. */
  needs?: readonly EntryKind[];
  /** None of these may be there. */
  not: readonly EntryKind[];
  /** Whether a reason is asked for. */
  reason: boolean;
}

/**
 * The table of finance's actions. An invoice may come after the payment: a first payment is paid by its form before anybody
 * invoices it. What was invoiced or paid is never waived; it is reversed by a counter-entry.
 */
export const financeRules: { readonly [A in FinanceAction]: Rule } = {
  acknowledge: { writes: 'acknowledged', by: ['finance'], needs: ['priced'], not: ['acknowledged', 'invoiced', 'settled', 'waived', 'reversed'], reason: false },
  invoice: { writes: 'invoiced', by: ['finance'], needs: ['priced'], not: ['invoiced', 'waived', 'reversed'], reason: false },
  waive: { writes: 'waived', by: ['finance', 'manager'], not: ['invoiced', 'settled', 'waived', 'reversed'], reason: true },
  reverse: { writes: 'reversed', by: ['finance'], needs: ['invoiced', 'settled'], not: ['waived', 'reversed'], reason: true },
  reprice: { writes: 'priced', by: ['finance'], not: ['priced', 'waived', 'reversed'], reason: false },
};

/** The state of a charge with these entries: the one that ranks highest. Undefined without any. */
export function stateOf(kinds: readonly EntryKind[]): EntryKind | undefined {
  return [...entryKinds].reverse().find((kind) => kinds.includes(kind));
}

/**
 * Why an action is not possible for a charge with these entries.
 * @returns `CHARGE_PRICE_MISSING` (CAL-06) when it needs a price, `CHARGE_STATE` (CAL-07) for anything else that stands in the way
 */
export function whyNotBooked(action: FinanceAction, charge: string, kinds: readonly EntryKind[]): Refusal | undefined {
  const { needs, not } = financeRules[action];
  const state = stateOf(kinds) ?? null;
  if (not.some((kind) => kinds.includes(kind))) return notNow('CHARGE_STATE', 'CAL-07', { charge, action, state });
  if (!needs || needs.some((kind) => kinds.includes(kind))) return undefined;
  return needs.includes('priced') ? notNow('CHARGE_PRICE_MISSING', 'CAL-06', { charge, action }) : notNow('CHARGE_STATE', 'CAL-07', { charge, action, state });
}

/** What an entry says of the money, in whole yen: a waiver and a reversal take back what was priced. Null while there is no price. */
export function amountOf(action: FinanceAction, pricedYen: number | null): number | null {
  switch (action) {
    case 'waive':
    case 'reverse':
      return pricedYen === null ? null : -pricedYen;
    case 'invoice':
    case 'reprice':
      return pricedYen;
    case 'acknowledge':
      return null;
  }
}
