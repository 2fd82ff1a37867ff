import { dateOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft } from '../engagement/event.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { calendarFor, expectedStart, useStarts } from './onboarding.dates.js';
import { factsOf } from './onboarding.facts.js';
import { notice } from './onboarding.notices.js';
import { cancelTimersOf, startDates, timersOfSlot } from './onboarding.timers.js';

// What else follows from an accepted action. `it` is the state after the action's own facts.

type FollowUp = (it: Engagement, command: Command, book: Rulebook) => Draft[];

export const inquiryFollows: FollowUp = (it) => [notice('inquiry-received', { kind: factsOf(it).inquiry?.kind ?? 'service' })];

export const requestFollows: FollowUp = (it) => [notice('slots-wished', { slots: (factsOf(it).wishedSlots ?? []) as Json })];

export const callSlotFollows: FollowUp = (it, { receivedAt }, book) => [
  ...timersOfSlot(it, 'call', book, receivedAt),
  notice('call-agreed', { slot: factsOf(it).callSlot as Json }),
];

export const applicationFollows: FollowUp = (it) => [notice('application-received', { plan: factsOf(it).application?.plan ?? null })];

export const signatureFollows: FollowUp = (it) => [notice('contract-signed', { contract: factsOf(it).contract?.id ?? null })];

/** ONB-06, ONB-08: finance's booking settles the open item and gives the customer a start date. */
export const paymentFollows: FollowUp = (it, _command, book) => {
  const { payment, meetingSlot } = factsOf(it);
  if (!payment) return [];
  const on = dateOf(calendarFor(book), payment.confirmedAt);
  const charged = firstPayment(it, on);
  const starts = expectedStart({ payment, ...(meetingSlot && { meetingSlot }) }, book);
  return [
    ...charged,
    { type: 'charge-settled', rule: 'ONB-06', data: { key: firstPaymentKey(it), amountYen: payment.amountYen, on } },
    ...startDates(it, book),
    notice('payment-confirmed', { ...startFacts(starts), amountYen: payment.amountYen, meetingAgreed: meetingSlot !== undefined }),
    notice('meeting-due', { slot: (meetingSlot ?? null) as Json }),
  ];
};

/** A meeting agreed later moves the expected start with it. */
export const meetingSlotFollows: FollowUp = (it, { receivedAt }, book) => [
  ...timersOfSlot(it, 'meeting', book, receivedAt),
  ...startDates(it, book),
  notice('meeting-agreed', { slot: factsOf(it).meetingSlot as Json, ...startFacts(expectedStart(factsOf(it), book)) }),
];

/** ONB-08: with payment and meeting the start is fixed; it comes by itself. */
export const meetingFollows: FollowUp = (it, _command, book) => [...cancelTimersOf(it, 'holdMeeting'), ...startDates(it, book)];

export const startFollows: FollowUp = (it, _command, book) => {
  const { start, payment, meeting } = factsOf(it);
  const starts = payment && meeting && useStarts(payment, { fact: 'meeting', at: meeting.heldAt }, calendarFor(book));
  return [notice('started', { ...startFacts(starts), date: start?.date ?? null, plan: start?.plan ?? null, minutes: start?.minutes ?? null })];
};

/** ONB-13: without charge before the contract; what finance still has open after it is listed for a person. */
export const withdrawalFollows: FollowUp = (it, { actor }) => {
  const open = it.charges[firstPaymentKey(it)] !== undefined && it.done['confirmPayment'] === undefined;
  return [
    notice('withdrawn'),
    ...(actor.role === 'customer' ? [notice('withdrawal-received')] : []),
    ...(open ? [notice('open-item-left', { charge: firstPaymentKey(it) })] : []),
  ];
};

/** What follows from an effect that is done. */
export function effectFollows(it: Engagement, effect: string, book: Rulebook, now: Instant): Draft[] {
  switch (effect) {
    case 'CONTRACT_DOCUMENT':
      return [notice('contract-ready')];
    case 'OPEN_CHAT_GROUP':
      return [notice('chat-opened')];
    case 'PAYMENT_FORM': {
      const { paymentForm } = factsOf(it);
      return [...firstPayment(it, dateOf(calendarFor(book), now)), notice('payment-form-issued', { amountYen: paymentForm?.amountYen ?? null, plan: paymentForm?.plan ?? null })];
    }
    default:
      return [];
  }
}

/** ONB.FIRST_PAYMENT arises once, when the payment form has gone out (or, if that was skipped, with the payment). */
function firstPayment(it: Engagement, on: string): Draft[] {
  const key = firstPaymentKey(it);
  if (it.charges[key]) return [];
  const { paymentForm, application } = factsOf(it);
  const plan = paymentForm?.plan ?? application?.plan;
  const facts: Facts = { ...(plan !== undefined && { plan }), ...(paymentForm && { amountYen: paymentForm.amountYen }) };
  return [{ type: 'charge-triggered', rule: 'ONB-06', data: { key, code: 'ONB.FIRST_PAYMENT', quantity: 1, ...(plan !== undefined && { price: plan }), on, facts } }];
}

function firstPaymentKey(it: Engagement): string {
  return `${it.number}:ONB.FIRST_PAYMENT:1`;
}

function startFacts(starts: ReturnType<typeof expectedStart>): Facts {
  return starts ? { startsAt: starts.at, because: starts.because as unknown as Json } : {};
}
