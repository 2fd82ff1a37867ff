import { dateOf } from '../calendar/calendar.js';
import type { Action } from '../engagement/pipeline.js';
import { firstOf } from '../engagement/rule.js';
import { partOf, type Session } from '../support/sessions.js';
import { heldFacts, withBooking, withoutBooking } from './meetings.js';
import { factsOf, periodOf } from './option-support.facts.js';
import { adviserFollows, bookingFollows, cancellationFollows, endFollows, guidanceFollows, meetingFollows, orderFollows, refundFollows } from './option-support.follow-ups.js';
import { bookable, guidable, holdable, isBooked, noRefund, optionsOffered, orderComplete, periodOver, requires, startNotPast } from './option-support.rules.js';

const AT_WORK = ['ASSIGNED', 'GUIDING'];

/** The table of actions: who does what, in which state, and where it leads; first the process, then what goes on beside it. */
export const actions = {
  order: {
    step: 'order', by: ['customer', 'staff'], from: [''], to: 'ORDERED', awaits: 'customer',
    whyNot: firstOf(requires('DIN-11', 'order', 'options', 'startDate'), optionsOffered, startNotPast, orderComplete),
    facts: (_it, { facts }) => ({ order: partOf(facts, 'order') }),
    then: orderFollows,
  },
  assignAdviser: {
    step: 'order', by: ['staff'], from: ['ORDERED'], to: 'ASSIGNED', awaits: 'us',
    whyNot: requires('DIN-11', 'adviser', 'id'),
    facts: (_it, { facts }) => ({ adviser: partOf(facts, 'adviser') }),
    then: adviserFollows,
  },
  guideOption: {
    step: 'guidance', by: ['staff'], from: AT_WORK, to: 'GUIDING', awaits: 'us',
    whyNot: guidable,
    facts: (it, { facts, receivedAt }, book) => {
      const { option, on = dateOf(book.days, receivedAt) } = partOf(facts, 'guidance');
      return { guided: { ...factsOf(it).guided, [String(option)]: on } };
    },
    then: guidanceFollows,
  },
  bookMeeting: {
    step: 'guidance', by: ['customer', 'staff'], from: AT_WORK,
    whyNot: bookable,
    facts: (it, { facts }) => withBooking(factsOf(it), partOf(facts, 'booking') as unknown as Session),
    then: bookingFollows,
  },
  cancelMeeting: {
    step: 'guidance', by: ['customer', 'staff'], from: AT_WORK,
    whyNot: isBooked,
    facts: (it, { facts }) => withoutBooking(factsOf(it), String(facts['booking'])),
    then: cancellationFollows,
  },
  holdMeeting: {
    step: 'guidance', by: ['staff'], from: AT_WORK, to: 'GUIDING',
    whyNot: holdable,
    facts: (it, command) => heldFacts(factsOf(it), command),
    then: meetingFollows,
  },
  end: {
    step: 'guidance', by: ['system'], managerMayOverride: false, from: ['ORDERED', ...AT_WORK], to: 'ENDED', closes: 'ENDED',
    whyNot: periodOver,
    facts: (it, _command, book) => ({ ended: { on: periodOf(factsOf(it), book.terms.optionSupport)?.to ?? null } }),
    then: endFollows,
  },
  requestRefund: {
    step: 'order', by: ['customer', 'staff'], from: ['ORDERED', ...AT_WORK],
    whyNot: noRefund,
    facts: () => ({}),
    then: refundFollows,
  },
} as const satisfies { [name: string]: Action };

export type OptionSupportAction = keyof typeof actions;
