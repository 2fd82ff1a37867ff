import { millisOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft } from '../engagement/event.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { closeWith } from '../engagement/rules.js';
import { priceOn } from '../terms/terms.js';
import { charge, COVERED, digitiseLine, lateLine, postageLine, staffLine } from './card-intake.charges.js';
import { calendarFor, cutoffAt } from './card-intake.dates.js';
import { factsOf, kitsThatAre, type IntakeDates } from './card-intake.facts.js';
import { notice } from './card-intake.notices.js';
import { isCancelled } from './card-intake.progress.js';
import { cancelTimers, custodyTimer, cutoffDates, dayOf, stageTimer } from './card-intake.timers.js';

// What else follows from an accepted action. `it` is the state after the action's own facts.

type FollowUp = (it: Engagement, command: Command, book: Rulebook) => Draft[];

export const applicationFollows: FollowUp = (it) => {
  const { application } = factsOf(it);
  const facts = { plan: application?.plan ?? null, people: application?.people ?? 0 };
  return [notice('application-received', facts), notice('estimate-request', facts)];
};

export const estimateFollows: FollowUp = (it) => [notice('estimate-received', { cards: factsOf(it).estimate?.cards ?? 0 })];

/** The dates are put to the customer with the price of the staff time that they reserve. */
export const proposalFollows: FollowUp = (it, { receivedAt }, book) => {
  const { proposal } = factsOf(it);
  if (!proposal) return [];
  const price = priceOn(book.terms.prices, 'MCI.STAFF', proposal.coveredByPlan ? COVERED : undefined, dayOf(receivedAt, book));
  return [notice('dates-proposed', { ...datesFacts(proposal, book, receivedAt), ...(price && { yen: price.unitYen * proposal.cards }) })];
};

/** MCI-12: agreed dates have a cutoff; after it they are binding at once (R-MCI-4). */
export const agreementFollows: FollowUp = (it, { receivedAt }, book) => {
  const { dates } = factsOf(it);
  if (!dates) return [];
  const facts = datesFacts(dates, book, receivedAt);
  return [...cutoffDates(it, book, receivedAt), notice('dates-agreed', facts), notice('dates-accepted', facts)];
};

/** MCI-13: the slot that is lost costs its fee; the new one has a cutoff of its own. */
export const changeFollows: FollowUp = (it, { receivedAt, actor }, book) => {
  const { dates, lost } = factsOf(it);
  if (!dates || !lost) return [];
  const facts = { ...datesFacts(dates, book, receivedAt), charged: lost.charged, lostCards: lost.cards };
  return [
    ...(lost.charged ? charge(it, lateLine('change', lost.cards), lost.slot, dayOf(receivedAt, book)) : []),
    ...cutoffDates(it, book, receivedAt),
    notice('dates-changed', facts),
    ...(actor.role === 'customer' ? [notice('change-received', facts)] : []),
  ];
};

/**
 * MCI-13: a late cancel costs the slot instead of its staff line. Without cards on the way or here the case ends; else
 * they come back at once.
 */
export const cancelFollows: FollowUp = (it, { receivedAt, actor }, book) => {
  const { dates, cancellation } = factsOf(it);
  const away = areCardsAway(it);
  const facts = { charged: cancellation?.charged ?? false, cards: dates?.cards ?? 0, returning: away };
  return [
    ...(cancellation?.charged && dates ? charge(it, lateLine('cancel', dates.cards), dates.slot, dayOf(receivedAt, book)) : []),
    ...cancelTimers(it, ({ key }) => key !== 'custody'),
    notice('cancelled', facts),
    ...(actor.role === 'customer' ? [notice('cancel-received', facts)] : []),
    ...(away ? [] : closeWith(it, 'CANCELLED')),
  ];
};

export const shipmentFollows: FollowUp = (it) => [notice('cards-shipped', { boxes: factsOf(it).shipment?.boxes ?? null })];

/** MCI-05, MCI-09, MCI-10: what arrived has a slip to sign and a day to be back; kits with other names wait for the customer. */
export const receiptFollows: FollowUp = (it, command, book) => {
  const facts = factsOf(it);
  const held = kitsThatAre(facts, 'held');
  const postage = facts.receipt?.postageYen ?? 0;
  const unpaid = (command.facts['receipt'] as { collectOnDelivery?: boolean }).collectOnDelivery === true;
  return [
    ...(unpaid ? charge(it, postageLine(postage), facts.receipt?.parcels ?? 1, dayOf(command.receivedAt, book)) : []),
    ...cancelTimers(it, ({ does }) => does === 'remind-cutoff'),
    ...(it.timers['custody'] ? [] : custodyTimer(it, book)),
    notice('slip-to-sign', { kits: facts.receipt?.kits ?? 0 }),
    ...(held.length > 0 ? [notice('kits-held', { kits: held })] : []),
  ];
};

/** MCI-11: the staff line arises with the start, by the estimate. */
export const startFollows: FollowUp = (it, { receivedAt }, book) => {
  const { dates } = factsOf(it);
  return dates ? charge(it, staffLine(dates.cards, dates.coveredByPlan), dates.slot, dayOf(receivedAt, book)) : [];
};

/** MCI-11: each finished stage has its digitised cards charged; after the last one the intake is done. */
export const stageFollows: FollowUp = (it, { receivedAt }, book) => {
  const { intake } = factsOf(it);
  if (!intake) return [];
  const stage = intake.digitised.length;
  const digitised = intake.digitised[stage - 1] ?? 0;
  const over = stage >= intake.of;
  return [
    ...charge(it, digitiseLine(digitised), stage, dayOf(receivedAt, book)),
    notice('stage-done', { stage, of: intake.of, digitised, problems: intake.problems }),
    ...(over ? finishIntake() : stageTimer(it, book)),
  ];
};

/** MCI-10, MCI-18: the return has a slip to sign; with nothing left here custody is over. */
export const returnFollows: FollowUp = (it) => {
  const left = kitsThatAre(factsOf(it), 'received', 'held').length;
  const custodyOver: Draft[] = left > 0 ? [] : [...cancelTimers(it, ({ key }) => key === 'custody'), ...(it.deadlines['custody'] ? [{ type: 'deadline-set', data: { key: 'custody', deadline: null } } satisfies Draft] : [])];
  return [...custodyOver, notice('cards-sent-back', { kits: kitsThatAre(factsOf(it), 'returned').length, left })];
};

export const closingFollows: FollowUp = (it) => [notice('case-closed', { digitised: digitisedSoFar(it), cancelled: isCancelled(it) })];

/** What the reminder of the cutoff says; after the cutoff it would say something wrong. */
export function cutoffReminder(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const { dates } = factsOf(it);
  if (!dates || millisOf(now) >= millisOf(cutoffAt(calendarFor(book), dates.intakeStart))) return [];
  return [notice('cutoff-soon', datesFacts(dates, book, now))];
}

function finishIntake(): Draft[] {
  return [{ type: 'fact-recorded', rule: 'MCI-08', data: { action: 'finishIntake', facts: {}, state: 'INTAKE_DONE' } }];
}

/** Cards that are in the post to us, or here. */
function areCardsAway(it: Engagement): boolean {
  const facts = factsOf(it);
  return facts.shipment !== undefined && kitsThatAre(facts, 'returned').length === 0;
}

function digitisedSoFar(it: Engagement): number {
  return (factsOf(it).intake?.digitised ?? []).reduce((sum, each) => sum + each, 0);
}

function datesFacts({ mailDate, intakeStart, returnDate, stages, cards, coveredByPlan }: IntakeDates, book: Rulebook, now: Instant): Facts {
  const cutoff = cutoffAt(calendarFor(book), intakeStart);
  const dates: { [fact: string]: Json } = { intakeStart, stages: stages.length, cards, coveredByPlan, cutoffAt: cutoff, binding: millisOf(now) >= millisOf(cutoff) };
  return { ...dates, ...(mailDate && { mailDate }), ...(returnDate && { returnDate }) };
}
