import { dateOf } from '../calendar/calendar.js';
import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import type { Rule } from '../engagement/rule.js';
import { priceOn } from '../terms/terms.js';
import { calendarFor } from './onboarding.dates.js';
import { factsOf } from './onboarding.facts.js';

type Complete = (it: Engagement, command: Command, book: Rulebook) => Facts;
type Values = { [part: string]: Json | undefined };

/** The facts of a command with what it left out filled in; what it says itself, even `null`, stands. */
function completing(fact: string, defaults: (it: Engagement, command: Command, book: Rulebook) => Values): Complete {
  return (it, command, book) => {
    const given = command.facts[fact];
    const known = Object.entries(defaults(it, command, book)).filter((entry): entry is [string, Json] => entry[1] !== undefined);
    const parts = given !== null && typeof given === 'object' && !Array.isArray(given) ? given : {};
    return { ...command.facts, [fact]: { ...Object.fromEntries(known), ...parts } };
  };
}

/** A rule asked about the completed facts, as they would be recorded. */
export function onceComplete(complete: Complete, rule: Rule): Rule {
  return (it, command, book) => rule(it, { ...command, facts: complete(it, command, book) }, book);
}

export const materialSent = completing('material', (_it, _command, { terms }) => ({ documentVersion: terms.onboarding.materialVersion }));

export const callMade = completing('call', (it, { actor, receivedAt }) => ({ at: receivedAt, operator: factsOf(it).callSlot?.operator ?? actor.id }));

/** The acknowledgements are dated (ONB-10). */
export const applicationMade = completing('application', (_it, { receivedAt }) => ({ acknowledgedAt: receivedAt }));

/** Unless a contract has a number of its own, the engagement's is its number. */
export const contractSent = completing('contract', (it) => ({ id: it.number }));

export const contractSigned = completing('signature', (_it, { actor, receivedAt }) => ({ signer: actor.id, signedAt: receivedAt }));

/** The amount is the price of the plan on that day, unless whoever sends the form names another one. */
export const paymentFormSent = completing('paymentForm', (it, { receivedAt }, book) => {
  const plan = factsOf(it).application?.plan;
  return { plan, amountYen: priceOn(book.terms.prices, 'ONB.FIRST_PAYMENT', plan, dateOf(calendarFor(book), receivedAt))?.unitYen };
});

export const paymentConfirmed = completing('payment', (_it, { receivedAt }) => ({ confirmedAt: receivedAt }));

export const meetingHeld = completing('meeting', (_it, { receivedAt }) => ({ heldAt: receivedAt, form: 'chat-call' }));
