import { isSlotOpen, millisOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Actor } from '../engagement/actor.js';
import { notNow, type Refusal } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import type { Rule } from '../engagement/rule.js';
import { calendarFor, expectedStart } from './onboarding.dates.js';
import { factsOf, type AgreedSlot, type OnboardingFacts } from './onboarding.facts.js';
import { paymentMethods } from './onboarding.codes.js';

/** The required fields that are missing, by name (ONB-02 to ONB-07); a path like `payment.amountYen` looks inside a fact. */
export function requires(rule: string, ...paths: string[]): Rule {
  return (_it, { facts }) => fieldsMissing(rule, paths.filter((path) => isEmpty(at(facts, path))).map((path) => path.split('.').at(-1) ?? path));
}

/** The refusal that names missing fields; also for the personal ones, which only the form has seen. */
export function fieldsMissing(rule: string, missing: string[]): Refusal | undefined {
  return missing.length === 0 ? undefined : { code: 'ONB_FIELD_MISSING', kind: 'invalid', rule, facts: { missing } };
}

/** ONB-10: both acknowledgements have to be given; which is missing is named. */
export const acknowledged: Rule = (_it, { facts }) => {
  const application = (facts['application'] ?? {}) as Facts;
  const missing = ['reDelegationAcknowledged', 'sensitiveDataAcknowledged'].filter((name) => application[name] !== true);
  return missing.length === 0 ? undefined : { code: 'ONB_ACK_REQUIRED', kind: 'rule', rule: 'ONB-10', facts: { missing } };
};

/** The plan applied for is one that the terms offer. */
export const planOffered: Rule = (_it, { facts }, { terms }) => {
  const plan = at(facts, 'application.plan') ?? null;
  const offered = terms.onboarding.plans.map(({ id }) => id);
  return typeof plan === 'string' && offered.includes(plan) ? undefined : { code: 'ONB_PLAN_UNKNOWN', kind: 'invalid', rule: 'ONB-04', facts: { plan, offered } };
};

/** A slot is agreed for the future, and lies in one open stretch of the desk's hours (ONB-03, ONB-09). */
export function slotsFit(rule: string, slotsIn: (facts: OnboardingFacts) => readonly AgreedSlot[]): Rule {
  return (_it, { facts, receivedAt }, book) => {
    const slots = slotsIn(facts as OnboardingFacts);
    const past = slots.find(({ from }) => millisOf(from) < millisOf(receivedAt));
    if (past) return { code: 'ONB_SLOT_IN_PAST', kind: 'rule', rule, facts: { from: past.from, receivedAt } };
    const outside = slots.find(({ from, to }) => !isSlotOpen(calendarFor(book), from, to));
    return outside && outOfHours(rule, outside, book);
  };
}

function outOfHours(rule: string, { from, to }: AgreedSlot, book: Rulebook): Refusal {
  const windows = calendarFor(book).hours.windows.map(({ open, close }) => ({ open, close }));
  return { code: 'ONB_SLOT_OUT_OF_HOURS', kind: 'rule', rule, overridable: true, facts: { from, to, windows } };
}

/** What is recorded as having happened cannot lie in the future. */
export function happened(rule: string, path: string): Rule {
  return (_it, { facts, receivedAt }) => notInFuture(rule, at(facts, path), receivedAt);
}

/** ONB-03: the date of the call is agreed beforehand. */
export const callScheduled: Rule = (it) => {
  const { callSlot } = factsOf(it);
  return callSlot ? undefined : notNow('ONB_CALL_NOT_SCHEDULED', 'ONB-03', { callSlot: null });
};

/** What the customer signs is the document that was sent. */
export const sameDocument: Rule = (it, { facts }) => {
  const sent = factsOf(it).contract?.documentHash;
  const signed = at(facts, 'signature.documentHash');
  if (sent === undefined || signed === sent) return undefined;
  return { code: 'ONB_DOCUMENT_DIFFERS', kind: 'rule', rule: 'ONB-05', facts: { sent, signed: signed ?? null } };
};

/** ONB-06: the payment form goes out in the chat, so there has to be one. */
export const chatOpen: Rule = (it) => {
  const { chat } = factsOf(it);
  if (chat) return undefined;
  return { ...notNow('ONB_CHAT_MISSING', 'ONB-06', { effect: it.effects['OPEN_CHAT_GROUP']?.status ?? null }), overridable: true };
};

/** ONB-06: what was paid is what the form asked for. */
export const amountAgrees: Rule = (it, { facts }) => {
  const asked = factsOf(it).paymentForm?.amountYen;
  const paid = at(facts, 'payment.amountYen') as number;
  if (asked === undefined || asked === paid) return undefined;
  return { code: 'ONB_AMOUNT_DIFFERS', kind: 'rule', rule: 'ONB-06', overridable: true, facts: { asked, paid } };
};

/** ONB-07: the meeting is a chat call; the service does not meet in person. */
export const notInPerson: Rule = (_it, { facts }) =>
  at(facts, 'meeting.form') === 'in-person'
    ? { code: 'TSK_IN_PERSON_REFUSED', kind: 'rule', rule: 'ONB-07', facts: { form: 'in-person', possible: ['chat-call'] } }
    : undefined;

/** ONB-07: a meeting held before the payment was confirmed does not complete step 6. */
export const afterPayment: Rule = (it, { facts }) => {
  const heldAt = at(facts, 'meeting.heldAt') as Instant;
  const confirmedAt = factsOf(it).payment?.confirmedAt;
  if (confirmedAt === undefined || millisOf(heldAt) >= millisOf(confirmedAt)) return undefined;
  return { ...notNow('ONB_STEP_ORDER', 'ONB-07', { heldAt, confirmedAt }), overridable: true };
};

/** ONB-08: nobody starts before the start date. */
export const startReached: Rule = (it, { receivedAt }, book) => {
  const starts = expectedStart(factsOf(it), book);
  if (starts && millisOf(receivedAt) >= millisOf(starts.at)) return undefined;
  return notNow('ONB_START_TOO_EARLY', 'ONB-08', { startsAt: starts?.at ?? null, receivedAt });
};

const BEFORE_CONTRACT = ['INQUIRED', 'MATERIAL_SENT', 'EXPLAIN_REQUESTED', 'EXPLAINED', 'APPLICATION_SENT', 'APPLIED', 'CONTRACT_SENT'];

/** ONB-13: free until the signature; after it only a manager closes the case. */
export const beforeContract: Rule = (it, { actor }) =>
  actor.role === 'manager' || BEFORE_CONTRACT.includes(it.state)
    ? undefined
    : notNow('ONB_WITHDRAW_AFTER_CONTRACT', 'ONB-13', { state: it.state, signedAt: factsOf(it).signature?.signedAt ?? null });

/** A correction of the payment: finance's, as the confirmation is (ONB-06). */
export function paymentCorrectable(_it: Engagement, value: Json, now: Instant, actor: Actor): Refusal | undefined {
  if (actor.role !== 'finance') {
    return { code: 'ONB_ACTOR_NOT_ALLOWED', kind: 'not-allowed', rule: 'ONB-06', facts: { command: 'correct', actor: actor.role, allowed: ['finance'] } };
  }
  return (
    wellFormed('payment', value, {
      confirmedAt: isInstant,
      amountYen: (amount) => Number.isSafeInteger(amount) && (amount as number) > 0,
      method: (method) => paymentMethods.includes(method as never),
      reference: (text) => typeof text === 'string' && /^[A-Za-z0-9-]{1,40}$/.test(text),
    }) ?? notInFuture('ONB-06', at(value as Facts, 'confirmedAt'), now)
  );
}

/** A correction of the meeting: its time, never its form. */
export function meetingCorrectable(it: Engagement, value: Json, now: Instant, actor: Actor): Refusal | undefined {
  if (actor.role === 'finance') {
    return { code: 'ONB_ACTOR_NOT_ALLOWED', kind: 'not-allowed', rule: 'ONB-07', facts: { command: 'correct', actor: actor.role, allowed: ['staff', 'manager'] } };
  }
  const refusal = wellFormed('meeting', value, { heldAt: isInstant }) ?? notInFuture('ONB-07', at(value as Facts, 'heldAt'), now);
  if (refusal) return refusal;
  const heldAt = at(value as Facts, 'heldAt') as Instant;
  const confirmedAt = factsOf(it).payment?.confirmedAt;
  return confirmedAt !== undefined && millisOf(heldAt) < millisOf(confirmedAt) ? notNow('ONB_STEP_ORDER', 'ONB-07', { heldAt, confirmedAt }) : undefined;
}

function wellFormed(fact: string, value: Json, parts: { [part: string]: (value: Json) => boolean }): Refusal | undefined {
  const entries = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  const wrong = entries.filter(([part, each]) => !parts[part]?.(each)).map(([part]) => part);
  if (entries.length > 0 && wrong.length === 0) return undefined;
  return { code: 'FACT_VALUE_INVALID', kind: 'invalid', rule: 'KERNEL-CORRECT', facts: { fact, wrong, correctable: Object.keys(parts) } };
}

function notInFuture(rule: string, at: Json | undefined, receivedAt: Instant): Refusal | undefined {
  if (typeof at !== 'string' || millisOf(at) <= millisOf(receivedAt)) return undefined;
  return { code: 'EFFECTIVE_IN_FUTURE', kind: 'rule', rule, facts: { effectiveAt: at, receivedAt } };
}

function isInstant(value: Json): boolean {
  try {
    return typeof value === 'string' && millisOf(value) !== undefined;
  } catch {
    return false;
  }
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function at(facts: Facts, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>(
    (found, part) => (found !== null && typeof found === 'object' && !Array.isArray(found) ? found[part] : undefined),
    facts,
  );
}
