import { dateOf } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import { orderRefusals } from '../cs-plan/order-check.js';
import type { Actor } from '../engagement/actor.js';
import { notNow, type Refusal } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import type { Rule } from '../engagement/rule.js';
import { alreadyBegun, isDate, minutesOfSession, missingIn, notInJapanese, notYet, outOfHours, partOf, type Session } from '../support/sessions.js';
import { overMeetings } from './effort.js';
import { capUse, factsOf, periodOf, type OrderFact } from './option-support.facts.js';
import { heldBooking, toldOf } from './meetings.js';

/** The required parts of what a command is about; which are missing is named. */
export function requires(rule: string, fact: string, ...parts: string[]): Rule {
  return (_it, { facts }) => fieldsMissing(rule, missingIn(partOf(facts, fact), parts));
}

function fieldsMissing(rule: string, missing: string[]): Refusal | undefined {
  return missing.length === 0 ? undefined : { code: 'OPT_FIELD_MISSING', kind: 'invalid', rule, facts: { missing } };
}

/** DIN-11: only the options of the terms are supported. */
export const optionsOffered: Rule = (_it, { facts }, { terms }) => {
  const covered = terms.optionSupport.options.map(({ id }) => id);
  const { options } = partOf(facts, 'order') as unknown as OrderFact;
  const asked = options.find((option) => !covered.includes(option));
  return asked === undefined ? undefined : { code: 'OPT_OPTION_NOT_COVERED', kind: 'rule', rule: 'DIN-11', facts: { asked, covered } };
};

/** The support starts on the day of the order or later; a day before it is a manager's decision. */
export const startNotPast: Rule = (_it, { facts, receivedAt }) => {
  const { startDate } = partOf(facts, 'order') as unknown as OrderFact;
  const orderedOn = dateOf('Asia/Tokyo', receivedAt);
  if (!isDate(startDate)) return fieldsMissing('DIN-11', ['startDate']);
  return startDate < orderedOn ? { code: 'OPT_START_IN_PAST', kind: 'rule', rule: 'DIN-11', overridable: true, facts: { startDate, orderedOn } } : undefined;
};

/** CSP-13, CSP-20: what else is on the order has the support it needs; this one is the option support itself. */
export const orderComplete: Rule = (_it, { facts }, { terms }) => {
  const { plan, products = [], addons = [], notesAccepted } = partOf(facts, 'order') as unknown as OrderFact;
  return orderRefusals({ newContract: false, ...(plan !== undefined && { plan }), products, addons: [...addons, 'option-support-2m'], termsAccepted: notesAccepted === true }, terms)[0];
};

/** Why a meeting cannot be booked, in the order of the rules: hours and Japanese (DIN-09), the period (DIN-11), the cap (DIN-12). */
export const bookable: Rule = (it, { facts, receivedAt }, book) => {
  const said = partOf(facts, 'booking');
  const missing = missingIn(said, ['from', 'to']);
  if (missing.length > 0) return fieldsMissing('DIN-11', missing);
  const session = said as unknown as Session;
  return (
    alreadyBegun(session, receivedAt, 'DIN-11') ??
    outOfHours(session, book) ??
    notInJapanese(said['language']) ??
    outOfPeriod(it, dateOf('Asia/Tokyo', session.from), book) ??
    overMeetings(capUse(factsOf(it), book.terms.optionSupport), minutesOfSession(session))
  );
};

/** Only what is booked can be cancelled. */
export const isBooked: Rule = (it, { facts }) => {
  const booking = facts['booking'] ?? null;
  const known = Object.keys(factsOf(it).bookings ?? {});
  if (booking === null) return fieldsMissing('DIN-11', ['booking']);
  return known.includes(String(booking)) ? undefined : { code: 'OPT_BOOKING_UNKNOWN', kind: 'rule', rule: 'DIN-11', facts: { booking, known } };
};

/** Why a meeting cannot be recorded as held; a manager may record what took place all the same. */
export const holdable: Rule = (it, command, book) => {
  const said = toldOf(command);
  const missing = missingIn(partOf(command.facts, 'meeting'), ['minutes']);
  if (missing.length > 0) return fieldsMissing('DIN-12', missing);
  const use = capUse(factsOf(it), book.terms.optionSupport, heldBooking(factsOf(it), said.booking));
  const refusal = notYet(said.heldAt, command.receivedAt, 'DIN-11') ?? outOfPeriod(it, dateOf('Asia/Tokyo', said.heldAt), book) ?? overMeetings(use, said.minutes);
  return refusal && { ...refusal, overridable: refusal.code !== 'EFFECTIVE_IN_FUTURE' };
};

/** DIN-11: guidance is on an option of the order, on a covered day that has come. */
export const guidable: Rule = (it, { facts, receivedAt }, book) => {
  const said = partOf(facts, 'guidance');
  const missing = missingIn(said, ['option']);
  if (missing.length > 0) return fieldsMissing('DIN-11', missing);
  const covered = factsOf(it).order?.options ?? [];
  const asked = said['option']!;
  if (!covered.includes(String(asked))) return { code: 'OPT_OPTION_NOT_COVERED', kind: 'rule', rule: 'DIN-11', facts: { asked, covered } };
  const today = dateOf('Asia/Tokyo', receivedAt);
  const on = (said['on'] ?? today) as LocalDate;
  if (!isDate(on)) return fieldsMissing('DIN-11', ['on']);
  if (on > today) return { code: 'OPT_NOT_YET', kind: 'rule', rule: 'DIN-11', facts: { on, today } };
  return outOfPeriod(it, on, book);
};

/** The system ends the support at the end of its period, not before. */
export const periodOver: Rule = (it, { receivedAt }, { terms }) => {
  const period = periodOf(factsOf(it), terms.optionSupport);
  const today = dateOf('Asia/Tokyo', receivedAt);
  return period && today > period.to ? undefined : notNow('OPT_PERIOD_NOT_OVER', 'DIN-11', { to: period?.to ?? null, today });
};

/** DIN-13: unused time is not refunded; where the company caused it, a manager decides. */
export const noRefund: Rule = () => ({ ...notNow('CSP_REFUND_NOT_AVAILABLE', 'DIN-13'), overridable: true });

/** A correction of the order: its first day, by whoever may change contracts. */
export function orderCorrectable(_it: Engagement, value: Json, _now: Instant, actor: Actor): Refusal | undefined {
  if (actor.role === 'finance') return { code: 'OPT_ACTOR_NOT_ALLOWED', kind: 'not-allowed', rule: 'DIN-11', facts: { command: 'correct', actor: actor.role, allowed: ['staff', 'manager'] } };
  const parts = Object.entries(partOf({ value }, 'value'));
  const wrong = parts.filter(([name, each]) => name !== 'startDate' || !isDate(each)).map(([name]) => name);
  if (parts.length > 0 && wrong.length === 0) return undefined;
  return { code: 'FACT_VALUE_INVALID', kind: 'invalid', rule: 'KERNEL-CORRECT', facts: { fact: 'order', wrong, correctable: ['startDate'] } };
}

function outOfPeriod(it: Engagement, on: LocalDate, { terms }: Rulebook): Refusal | undefined {
  const period = periodOf(factsOf(it), terms.optionSupport);
  if (!period || (period.from <= on && on <= period.to)) return undefined;
  return { code: 'OPT_OUT_OF_PERIOD', kind: 'rule', rule: 'DIN-11', facts: { on, ...period } };
}
