import type { CommandOffer, Engagement } from '../app/queries.js';

/** The one next thing of the customer: a command to give, somewhere to look, or nothing but to wait. */
export type NextStep = { kind: 'do'; command: string } | { kind: 'pay'; amountYen: number | undefined } | { kind: 'ask' } | { kind: 'wait' } | { kind: 'over' };

interface Known {
  paymentForm?: { amountYen: number };
  payment?: { amountYen: number; confirmedAt: string };
  start?: { date: string; minutes?: number };
}

/** What we know of an engagement, as far as the customer's page shows it. */
export const factsOf = (it: Engagement): Known => it.facts as Known;

/** Agrees the one time of something, beside the steps: a next step until a time is agreed or asked for, a choice at the side afterwards. */
const agreesTime = ({ slots, several }: CommandOffer): boolean => slots !== undefined && !several;

/** Commands by which a time can be agreed that is neither agreed nor asked for. */
export const timesToAgree = (it: Engagement): CommandOffer[] =>
  it.commands.filter((offer) => offer.possible && agreesTime(offer) && !it.appointments.some(({ by }) => by === offer.name));

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
  const awaited = it.waiting.on === 'customer' ? (open.find(({ name }) => name === it.waiting.for) ?? open.find((offer) => !agreesTime(offer))) : undefined;
  const next = awaited ?? timesToAgree(it)[0];
  return next ? { kind: 'do', command: next.name } : { kind: 'wait' };
}

/** What else may be done now, beside the next step, the times (which stand under what is agreed) and the ways out. */
export function alsoPossible(it: Engagement): CommandOffer[] {
  const next = nextStep(it);
  return it.commands.filter((offer) => offer.possible && !ASIDE.includes(offer.name) && !agreesTime(offer) && !(next.kind === 'do' && next.command === offer.name));
}

/** Whether a command may be given now, as the API says. */
export const canDo = (it: Engagement, command: string): boolean => it.commands.some(({ name, possible }) => name === command && possible);
