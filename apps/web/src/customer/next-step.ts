import type { Engagement } from '../app/queries.js';

/** The one next thing of the customer: a command to give, somewhere to look, or nothing but to wait. */
export type NextStep = { kind: 'do'; command: string } | { kind: 'pay'; amountYen: number | undefined } | { kind: 'ask' } | { kind: 'wait' } | { kind: 'over' };

interface Known {
  callSlot?: { from: string; to: string };
  wishedSlots?: { from: string; to: string }[];
  meetingSlot?: { from: string; to: string };
  meeting?: { heldAt: string };
  paymentForm?: { amountYen: number };
  payment?: { amountYen: number; confirmedAt: string };
  start?: { date: string; minutes?: number };
}

/** What we know of an engagement, as far as the customer's page shows it. */
export const factsOf = (it: Engagement): Known => it.facts as Known;

/** Commands that stand at the side: nobody's next step. */
const ASIDE = ['withdraw', 'add-note'];

export function nextStep(it: Engagement): NextStep {
  if (it.closedAt !== null) return it.outcome === 'STARTED' ? { kind: 'ask' } : { kind: 'over' };
  const { callSlot, wishedSlots, meetingSlot, paymentForm, payment } = factsOf(it);
  const settled = new Set([...(callSlot || wishedSlots ? ['agree-slot'] : []), ...(meetingSlot ? ['agree-meeting-slot'] : [])]);
  // A payment comes before the time of a meeting that may also be chosen later.
  if (paymentForm && !payment) return { kind: 'pay', amountYen: paymentForm.amountYen };
  const open = it.commands.find(({ name, possible }) => possible && !ASIDE.includes(name) && !settled.has(name));
  return open ? { kind: 'do', command: open.name } : { kind: 'wait' };
}

/** Whether a command may be given now, as the API says. */
export const canDo = (it: Engagement, command: string): boolean => it.commands.some(({ name, possible }) => name === command && possible);
