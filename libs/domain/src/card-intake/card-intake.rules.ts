import { dateOf, isBusinessDay } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import { notNow, type Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Rule } from '../engagement/rule.js';
import { calendarFor, cutoffAt, inPlanPeriod } from './card-intake.dates.js';
import { factsOf, peopleOf, type Application, type AskedBy, type IntakeDates } from './card-intake.facts.js';
import { lateFee, type Wish } from './card-intake.fees.js';
import { isReworkOpen } from './card-intake.progress.js';

/** The refusal of a step out of order; where the catalogue has a code of its own, that one is asked first. */
export const STEP_ORDER = { code: 'MCI_STEP_ORDER', rule: 'MCI-01' };

/** The step is possible in these states; where it is not, by the code that the catalogue gives for it. */
export function only(states: readonly string[], { code, rule } = STEP_ORDER): Rule {
  return (it, { name }) => (states.includes(it.state) ? undefined : notNow(code, rule, { command: name, state: it.state, possibleIn: [...states] }));
}

/** MCI-01: everybody's cards have been counted, and there are some; who is missing is named. The form itself can make it good. */
export const allCounted: Rule = (it, { facts }) => {
  const counts = { ...factsOf(it).counts, ...(facts['counts'] as { [person: string]: number } | undefined) };
  const missing = peopleOf(factsOf(it)).filter((person) => counts[person] === undefined);
  const cards = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return missing.length === 0 && cards > 0 ? undefined : { code: 'MCI_ESTIMATE_REQUIRED', kind: 'rule', rule: 'MCI-01', facts: { missing, cards } };
};

/** Counts are for people of the application. */
export const peopleKnown: Rule = (it, { facts }) => {
  const people = peopleOf(factsOf(it));
  const unknown = Object.keys((facts['counts'] as object | undefined) ?? {}).filter((person) => !people.includes(person));
  return unknown.length === 0 ? undefined : { code: 'MCI_PERSON_UNKNOWN', kind: 'invalid', rule: 'MCI-01', facts: { unknown, people: people.length } };
};

/** MCI-01: nothing is scheduled before the estimate. */
export const estimated: Rule = (it) => (factsOf(it).estimate ? undefined : notNow('MCI_ESTIMATE_REQUIRED', 'MCI-01', { state: it.state }));

/** MCI-03: what the customer agrees to has been proposed. */
export const proposed: Rule = (it, { name }) => (factsOf(it).proposal ? undefined : notNow(STEP_ORDER.code, 'MCI-03', { command: name, state: it.state, missing: ['proposal'] }));

/** MCI-02: the plan includes it, or it is sold alone. Asked at the application, before any date is known. */
export const planIncludes: Rule = (_it, { facts }, { terms: { cardIntake } }) => {
  const { plan } = (facts['application'] ?? {}) as Application;
  const plans = cardIntake.plans.map(({ id }) => id);
  return cardIntake.soldWithoutPlan || plans.includes(plan) ? undefined : { code: 'MCI_NOT_IN_PLAN_PERIOD', kind: 'rule', rule: 'MCI-02', facts: { plan, plans } };
};

/** MCI-02: the intake starts in the plan's period (R-MCI-7), or it is sold alone. */
export const startsInPlanPeriod: Rule = (it, command, { terms: { cardIntake } }) => {
  const { intakeStart } = namedDates(command);
  const application = applicationAsked(it, command);
  if (intakeStart === undefined || cardIntake.soldWithoutPlan || inPlanPeriod(application, intakeStart, cardIntake)) return undefined;
  const { plan, periodFrom, periodTo } = application;
  return { code: 'MCI_NOT_IN_PLAN_PERIOD', kind: 'rule', rule: 'MCI-02', facts: { plan, periodFrom: periodFrom ?? null, periodTo: periodTo ?? null, intakeStart } };
};

/** MCI-03: mailing, intake and return come in this order, and the start is not over; the return waits for the last stage. */
export const datesInOrder: Rule = (it, command, book) => {
  const { mailDate, intakeStart, returnDate } = datesAsked(it, command);
  const today = dateOf(calendarFor(book), command.receivedAt);
  const start = namedDates(command).intakeStart;
  const wrong =
    (start !== undefined && start < today) || (mailDate !== undefined && intakeStart !== undefined && mailDate > intakeStart) ||
    (intakeStart !== undefined && returnDate !== undefined && returnDate < intakeStart);
  if (!wrong) return undefined;
  return { code: 'MCI_DATES_ORDER', kind: 'rule', rule: 'MCI-03', facts: { mailDate: mailDate ?? null, intakeStart: intakeStart ?? null, returnDate: returnDate ?? null, today } };
};

/** MCI-03: the intake starts on a business day. */
export const startsOnBusinessDay: Rule = (_it, command, book) => {
  const { intakeStart } = namedDates(command);
  if (intakeStart === undefined || isBusinessDay(calendarFor(book), intakeStart)) return undefined;
  return { code: 'MCI_START_NOT_BUSINESS_DAY', kind: 'rule', rule: 'MCI-03', facts: { intakeStart } };
};

/** MCI-13: what costs the fee has to be accepted first. */
export function feeAccepted(wish: Wish): Rule {
  return (it, command, book) => {
    const { feeAccepted: accepted } = wishOf(command, wish);
    const fee = lateFee(it, wish, askedBy(command, wish), command.receivedAt, book);
    const { dates } = factsOf(it);
    if (!fee || !dates || accepted === true) return undefined;
    const cutoff = cutoffAt(calendarFor(book), dates.intakeStart);
    return { code: 'MCI_CHARGE_ACK_REQUIRED', kind: 'rule', rule: 'MCI-13', facts: { charge: fee.code, cards: fee.quantity, cutoffAt: cutoff, receivedAt: command.receivedAt } };
  };
}

/** MCI-14: nothing is paid back for a faulty intake. */
export const noRefund: Rule = () => notNow('MCI_REFUND_NOT_AVAILABLE', 'MCI-14');

/** MCI-14: faults are mended one re-work at a time. */
export const noReworkOpen: Rule = (it) => (isReworkOpen(it) ? notNow('MCI_REWORK_OPEN', 'MCI-14', { openedAt: factsOf(it).rework!.openedAt }) : undefined);

/** MCI-14: only a re-work that was opened is ticked. */
export const someReworkOpen: Rule = (it) => (isReworkOpen(it) ? undefined : notNow('MCI_REWORK_NOT_OPEN', 'MCI-14'));

/** Settings that customers have to do themselves. */
export const UNSUPPORTED = ['two-language', 'tag', 'private'] as const;

/** MCI-15: two-language, tag and private settings are not taken. */
export const settingsSupported: Rule = (_it, { facts }) => {
  const asked = ((facts['application'] as Application | undefined)?.options ?? []).filter((option) => UNSUPPORTED.includes(option as never));
  return asked.length === 0 ? undefined : { code: 'MCI_SETTING_NOT_SUPPORTED', kind: 'rule', rule: 'MCI-15', facts: { asked } };
};

/** MCI-16: the visit variant ended; what is ordered after its last day, or for a week after it, is refused. */
export const variantOffered: Rule = (_it, { facts, receivedAt }, book) => {
  const { variant, wishedWeek } = (facts['application'] ?? {}) as Application;
  const endedOn = book.terms.cardIntake.visitEndedOn;
  const today = dateOf(calendarFor(book), receivedAt);
  const tooLate = today > endedOn || (wishedWeek !== undefined && wishedWeek > endedOn);
  return variant === 'visit' && tooLate ? { code: 'MCI_SERVICE_DISCONTINUED', kind: 'rule', rule: 'MCI-16', facts: { variant, endedOn, today } } : undefined;
};

/** Who asks: a customer always for itself; staff records it for whom it says, and else for the company. */
export function askedBy(command: Command, wish: Wish): AskedBy {
  if (command.actor.role === 'customer') return 'customer';
  return wishOf(command, wish).askedBy ?? 'company';
}

/** The application with what staff knows of the plan's period when it schedules. */
export function applicationAsked(it: Engagement, { facts }: Command): Application {
  return { ...factsOf(it).application!, ...(facts['period'] as Partial<Application> | undefined) };
}

/** The dates as they would be: those that the command names, and for a change the agreed ones else. */
export function datesAsked(it: Engagement, command: Command): Partial<Pick<IntakeDates, 'mailDate' | 'intakeStart' | 'returnDate'>> {
  return { ...(command.name === 'change' ? factsOf(it).dates : {}), ...namedDates(command) };
}

function namedDates({ name, facts }: Command): Partial<{ mailDate: LocalDate; intakeStart: LocalDate; returnDate: LocalDate }> {
  const { mailDate, intakeStart, returnDate } = ((name === 'change' ? facts['change'] : facts['proposal']) ?? {}) as Partial<IntakeDates>;
  return { ...(mailDate && { mailDate }), ...(intakeStart && { intakeStart }), ...(returnDate && { returnDate }) };
}

function wishOf({ facts }: Command, wish: Wish): { askedBy?: AskedBy; feeAccepted?: boolean } {
  return (facts[wish] ?? {}) as { askedBy?: AskedBy; feeAccepted?: boolean };
}
