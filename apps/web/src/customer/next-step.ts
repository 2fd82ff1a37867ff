import type { CommandOffer, Engagement } from '../app/queries.js';

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

/** Times that are agreed beside the steps: a next step until there is one, a choice at the side afterwards. */
const bookings: { [command: string]: (known: Known) => boolean } = {
  'agree-slot': ({ callSlot, wishedSlots }) => callSlot !== undefined || wishedSlots !== undefined,
  'agree-meeting-slot': ({ meetingSlot }) => meetingSlot !== undefined,
};

/** Ways out stand apart from what carries on: nobody's next step, and told with what they cost. */
export const WAYS_OUT = ['withdraw', 'cancel', 'stop'];
/** Counts are kept and sent on one page: that of the estimate. */
const ASIDE = [...WAYS_OUT, 'add-note', 'request-refund', 'record-counts'];

export function nextStep(it: Engagement): NextStep {
  if (it.closedAt !== null) return it.outcome === 'STARTED' ? { kind: 'ask' } : { kind: 'over' };
  const known = factsOf(it);
  // A payment comes before the time of a meeting that may also be chosen later.
  if (known.paymentForm && !known.payment) return { kind: 'pay', amountYen: known.paymentForm.amountYen };
  const open = it.commands.filter(({ name, possible }) => possible && !ASIDE.includes(name));
  const awaited = it.waiting.on === 'customer' ? (open.find(({ name }) => name === it.waiting.for) ?? open.find(({ name }) => !bookings[name])) : undefined;
  const next = awaited ?? open.find(({ name }) => bookings[name]?.(known) === false);
  return next ? { kind: 'do', command: next.name } : { kind: 'wait' };
}

/** What else may be done now, beside the next step, the times (which stand under what is agreed) and the ways out. */
export function alsoPossible(it: Engagement): CommandOffer[] {
  const next = nextStep(it);
  return it.commands.filter(({ name, possible }) => possible && !ASIDE.includes(name) && !bookings[name] && !(next.kind === 'do' && next.command === name));
}

/** Whether a command may be given now, as the API says. */
export const canDo = (it: Engagement, command: string): boolean => it.commands.some(({ name, possible }) => name === command && possible);
