import { dateOf, millisOf, startOfDay } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import { orderRefusals } from '../cs-plan/order-check.js';
import { planOf } from '../cs-plan/plans.js';
import type { Actor } from '../engagement/actor.js';
import { notNow, type Refusal } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rule } from '../engagement/rule.js';
import { isDate, missingIn, notYet, partOf } from '../support/sessions.js';
import { mayAddMonths, whyNoAddon } from './addon.js';
import { coveredUntil } from './coverage.js';
import { coverageOf, factsOf, type OrderFact } from './data-integration.facts.js';

/** The required parts of what a command is about; which are missing is named. */
export function requires(rule: string, fact: string, ...parts: string[]): Rule {
  return (_it, { facts }) => fieldsMissing(rule, missingIn(partOf(facts, fact), parts));
}

/** The refusal that names missing fields. */
export function fieldsMissing(rule: string, missing: string[]): Refusal | undefined {
  return missing.length === 0 ? undefined : { code: 'DIN_FIELD_MISSING', kind: 'invalid', rule, facts: { missing } };
}

/** DIN-01: what is connected is a system of the list in the terms. */
export const destinationOffered: Rule = (_it, { facts }, { terms }) => {
  const { destination } = orderIn(facts);
  const offered = terms.dataIntegration.destinations.map(({ id }) => id);
  return offered.includes(destination) ? undefined : { code: 'DIN_DESTINATION_UNKNOWN', kind: 'invalid', rule: 'DIN-01', facts: { destination, offered } };
};

/** CSP-11: support that a plan includes needs a plan that includes it. */
export const planIncludesSupport: Rule = (_it, { facts }) => {
  const { entitlement, plan } = orderIn(facts);
  if (entitlement !== 'premier-included' || planOf(plan)?.includesSupport) return undefined;
  return { code: 'CSP_NOT_IN_PLAN', kind: 'rule', rule: 'CSP-11', facts: { plan: plan ?? null, entitlement } };
};

/** DIN-05: the support starts on the day of the order or later; a day before it is a manager's decision. */
export const startNotPast: Rule = (_it, { facts, receivedAt }) => {
  const { startDate } = orderIn(facts);
  const orderedOn = dateOf('Asia/Tokyo', receivedAt);
  if (!isDate(startDate)) return fieldsMissing('DIN-05', ['startDate']);
  return startDate < orderedOn ? { code: 'DIN_START_IN_PAST', kind: 'rule', rule: 'DIN-05', overridable: true, facts: { startDate, orderedOn } } : undefined;
};

/** DIN-10 (CSP-13), CSP-20: the products on the order have the support they need, and the notes were accepted. */
export const orderComplete: Rule = (_it, { facts }, { terms }) => {
  const { entitlement, plan, products = [], addons = [], notesAccepted } = orderIn(facts);
  const support = entitlement === 'data-integration-2m' ? ['data-integration-2m'] : [];
  return orderRefusals({ newContract: false, ...(plan !== undefined && { plan }), products, addons: [...addons, ...support], termsAccepted: notesAccepted === true }, terms)[0];
};

/** DIN-01: the contract is for one connected system; what names another one is refused. */
export const tenantCovered: Rule = (it, { facts }) => {
  const asked = facts['tenant'];
  const covered = factsOf(it).order?.tenant;
  if (asked === undefined || covered === undefined || asked === covered) return undefined;
  return { code: 'DIN_TENANT_NOT_COVERED', kind: 'rule', rule: 'DIN-01', facts: { asked, covered } };
};

/** CSP-11: what a plan includes is the support for one connected system, whatever the number of the customer's contracts. */
export function oneSystemIncluded(asked: Facts, other: Facts): Refusal | undefined {
  const [wanted, had] = [orderIn(asked), orderIn(other)];
  if (wanted.entitlement !== 'premier-included' || had.entitlement !== 'premier-included' || wanted.tenant === had.tenant) return undefined;
  return { code: 'DIN_TENANT_NOT_COVERED', kind: 'rule', rule: 'CSP-11', facts: { asked: wanted.tenant, covered: had.tenant } };
}

/** DIN-08: add-on months can be ordered at all, whatever month is meant. */
export const addonsSold: Rule = (it, _command, { terms }) => {
  const entitlement = factsOf(it).order?.entitlement;
  return mayAddMonths(entitlement, terms.dataIntegration) ? undefined : notNow('DIN_ADDON_REQUIRES_BASE', 'DIN-08', { entitlement: entitlement ?? null });
};

/** DIN-08: the month named is the next one, and has not begun on the day the order was received (R-DIN-4). */
export const addonInTime: Rule = (it, { facts, receivedAt }, { terms }) => {
  const coverage = coverageOf(factsOf(it), terms.dataIntegration)!;
  const orderedOn = dateOf('Asia/Tokyo', receivedAt);
  const entitlement = factsOf(it).order?.entitlement;
  return whyNoAddon({ entitlement, currentEnd: coveredUntil(coverage, orderedOn), orderedOn, asked: partOf(facts, 'addon')['month'] as LocalDate }, terms.dataIntegration);
};

/** DIN-02: the three meetings are the rule; going on without one of them is a manager's decision. */
export function unlessSkipped(state: string, meeting: string): Rule {
  return (it, { name }) => (it.state === state ? { ...notNow('DIN_MEETING_ORDER', 'DIN-02', { command: name, state, missing: meeting }), overridable: true } : undefined);
}

/** DIN-13: unused time is not refunded; where the company caused it, a manager decides. */
export const noRefund: Rule = () => ({ ...notNow('CSP_REFUND_NOT_AVAILABLE', 'DIN-13'), overridable: true });

/** A correction of the order: its first day, by whoever may change contracts. Dates that follow are computed again. */
export function orderCorrectable(_it: Engagement, value: Json, _now: Instant, actor: Actor): Refusal | undefined {
  if (actor.role === 'finance') return { code: 'DIN_ACTOR_NOT_ALLOWED', kind: 'not-allowed', rule: 'DIN-05', facts: { command: 'correct', actor: actor.role, allowed: ['staff', 'manager'] } };
  const parts = Object.entries(partOf({ value }, 'value'));
  const wrong = parts.filter(([name, each]) => name !== 'startDate' || !isDate(each)).map(([name]) => name);
  if (parts.length > 0 && wrong.length === 0) return undefined;
  return { code: 'FACT_VALUE_INVALID', kind: 'invalid', rule: 'KERNEL-CORRECT', facts: { fact: 'order', wrong, correctable: ['startDate'] } };
}

/** What was told of as having happened did so after what comes before it; the dates decide, not when they were recorded. */
export function notBefore(rule: string, at: Instant, earlier: { name: string; at: Instant | undefined }): Refusal | undefined {
  if (earlier.at === undefined || millisOf(at) >= millisOf(earlier.at)) return undefined;
  return { ...notNow('DIN_MEETING_ORDER', rule, { at, after: earlier.name, afterAt: earlier.at }), overridable: true };
}

/** The customer's own steps may be recorded with the time at which they were taken: not in the future, and in their order. */
export function happenedAfter(fact: string, part: string, before: 'kickoff' | 'testCheck'): Rule {
  return (it, { facts, receivedAt }) => {
    const at = (partOf(facts, fact)[part] ?? receivedAt) as Instant;
    return notYet(at, receivedAt, 'DIN-02') ?? notBefore('DIN-02', at, { name: before, at: factsOf(it)[before]?.heldAt });
  };
}

/** A manager closes the work without a release check: on a day that has come, and not before the release (DIN-02). */
export const completable: Rule = (it, { facts, receivedAt }) => {
  const today = dateOf('Asia/Tokyo', receivedAt);
  const on = partOf(facts, 'completed')['on'] ?? today;
  const released = factsOf(it).release?.releasedAt;
  if (!isDate(on)) return fieldsMissing('DIN-02', ['on']);
  if ((on as LocalDate) > today) return { code: 'EFFECTIVE_IN_FUTURE', kind: 'rule', rule: 'DIN-02', facts: { effectiveAt: startOfDay('Asia/Tokyo', on as LocalDate), receivedAt } };
  if (released !== undefined && (on as LocalDate) < dateOf('Asia/Tokyo', released)) return notNow('DIN_MEETING_ORDER', 'DIN-02', { on, after: 'release', afterAt: released });
  return undefined;
};

function orderIn(facts: Facts): OrderFact {
  return partOf(facts, 'order') as unknown as OrderFact;
}
